import { screens } from '../../../shared/locale/zh/screens.ts'
import type { Question } from '../../../shared/model/mapping.ts'
import { DifferingText } from './differing-text.tsx'

const words = screens.question

/** The possible answers, best first, each with its number key, its likeness and the characters in which it differs. */
export function CandidateChoice({
  question,
  chosen,
  mayLeaveOut,
  onChoose,
}: {
  question: Question
  chosen: string | null | undefined
  mayLeaveOut: boolean
  onChoose: (key: string | null) => void
}) {
  const written = question.raw.split(' / ').at(-1) ?? ''
  return (
    <fieldset className="candidates">
      <legend className="muted">{words.candidates}</legend>
      {question.candidates.map((candidate, index) => (
        <label key={candidate.key} className="candidate">
          <input
            type="radio"
            name="candidate"
            // Where the drawer puts the focus when it opens.
            data-autofocus={index === 0 || undefined}
            checked={chosen === candidate.key}
            onChange={() => onChoose(candidate.key)}
          />
          <kbd aria-hidden>{index < 9 ? index + 1 : ''}</kbd>
          {/* Where nothing is alike, everything would be marked. */}
          <span>
            <DifferingText text={candidate.label} other={candidate.score > 0 ? written : ''} />
            {candidate.why === undefined ? null : (
              <span className="muted candidate-why">{candidate.why}</span>
            )}
          </span>
          {written === '' ? null : (
            <span className="muted nowrap candidate-score">
              {candidate.score > 0 ? words.score(Math.round(candidate.score * 100)) : words.scoreNone}
            </span>
          )}
        </label>
      ))}
      {mayLeaveOut ? (
        <label className="candidate">
          <input type="radio" name="candidate" checked={chosen === null} onChange={() => onChoose(null)} />
          <kbd aria-hidden>0</kbd>
          <span>{words.leaveOut}</span>
        </label>
      ) : null}
    </fieldset>
  )
}
