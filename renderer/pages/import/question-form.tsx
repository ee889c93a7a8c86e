import { Button } from '@mantine/core'
import { useWindowEvent } from '@mantine/hooks'
import { useEffect, useRef } from 'react'
import { screens } from '../../../shared/locale/zh/screens.ts'
import type { Answer, Question } from '../../../shared/model/mapping.ts'
import { CandidateChoice } from './candidate-choice.tsx'
import { OtherTarget } from './other-target.tsx'
import { RememberChoice, scopeOfKey } from './remember-choice.tsx'

const words = screens.question

/** What a person has said to a question so far. */
export interface Saying {
  /** undefined: nothing yet; null: it stands for nothing of ours. */
  readonly key: string | null | undefined
  /** Name of a key that is not among the candidates. */
  readonly label: string
  readonly remember: Answer['remember']
}

/** True where a key pressed is writing, not a command. */
function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type !== 'radio'
}

/** One question with its answers: by number, by arrow, by search; Enter leads on. Nothing is chosen beforehand. */
export function QuestionForm({
  question,
  position,
  scopes,
  saying,
  isBusy,
  onSay,
  onPrevious,
  onNext,
}: {
  question: Question
  position: { readonly at: number; readonly total: number }
  scopes: readonly Answer['remember'][]
  saying: Saying
  isBusy: boolean
  onSay: (saying: Saying) => void
  onPrevious: (() => void) | null
  onNext: () => void
}) {
  const form = useRef<HTMLFormElement>(null)
  const isLast = position.at === position.total
  const isSaid = saying.key !== undefined
  const mayLeaveOut = question.kind === 'column' || question.kind === 'entry'
  // The focus follows what was said, so that Enter always leads on.
  useEffect(() => {
    const find = (selector: string) => form.current?.querySelector<HTMLElement>(selector)
    const chosen = find('input[name="candidate"]:checked')
    const wanted = saying.key === undefined ? 'input[name="candidate"]' : 'button[type="submit"]'
    ;(chosen ?? find(wanted))?.focus({ preventScroll: true })
  }, [saying.key])
  const choose = (key: string | null, label = '') => onSay({ ...saying, key, label })
  // Wherever the focus is in the drawer: a person who reads the sheet need not come back first.
  useWindowEvent('keydown', (event) => {
    const { key, target, ctrlKey, altKey, metaKey } = event
    if (isWriting(target) || ctrlKey || altKey || metaKey) return
    const scope = scopeOfKey(key, scopes)
    const candidate = question.candidates[Number(key) - 1]
    if (key === '0' && mayLeaveOut) choose(null)
    else if (/^[1-9]$/.test(key) && candidate) choose(candidate.key)
    else if (scope) onSay({ ...saying, remember: scope })
    else return
    event.preventDefault()
  })
  return (
    <form
      ref={form}
      className="question-form"
      aria-label={words.position(position.at, position.total)}
      onSubmit={(event) => {
        event.preventDefault()
        if (isSaid || !question.blocking) onNext()
      }}
    >
      <p className="question-position">
        <span className="muted">{words.position(position.at, position.total)}</span>
        <span className={question.blocking ? 'question-blocking' : 'muted'}>
          {question.blocking ? words.blocking : words.optional}
        </span>
      </p>
      <h2>{question.sentence}</h2>
      <p className="question-written">
        {question.raw === '' ? (
          <strong>{words.nothingWritten}</strong>
        ) : (
          <>
            <span className="muted">{words.written}</span> <strong>{question.raw}</strong>
          </>
        )}{' '}
        <span className="muted nowrap">{words.place(question.sheet, question.ref)}</span>
      </p>
      <CandidateChoice
        question={question}
        chosen={saying.key}
        mayLeaveOut={mayLeaveOut}
        onChoose={(key) => choose(key)}
      />
      <OtherTarget question={question} saying={saying} onChoose={choose} />
      <RememberChoice
        scopes={scopes}
        chosen={saying.remember}
        onChoose={(remember) => onSay({ ...saying, remember })}
      />
      <div className="question-actions">
        <span className="muted question-keys">{words.keys}</span>
        {onPrevious ? (
          <Button variant="default" onClick={onPrevious}>
            {words.previous}
          </Button>
        ) : null}
        <Button
          type="submit"
          variant={isSaid || isLast ? 'filled' : 'default'}
          loading={isBusy}
          disabled={question.blocking && !isSaid}
        >
          {isLast ? words.done : isSaid || question.blocking ? words.next : words.skip}
        </Button>
      </div>
    </form>
  )
}
