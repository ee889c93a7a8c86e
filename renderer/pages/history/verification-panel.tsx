import { CloseButton } from '@mantine/core'
import { IconCircleCheckFilled, IconSquareXFilled } from '@tabler/icons-react'
import type { Verification } from '../../../shared/contract/history.ts'
import { historyWords } from '../../../shared/locale/zh/history.ts'

const words = historyWords.screen

function ProblemTable({ problems }: { problems: Verification['problems'] }) {
  return (
    <table className="table is-small" aria-label={words.problems}>
      <thead>
        <tr>
          <th scope="col">{words.position}</th>
          <th scope="col">{words.problem}</th>
          <th scope="col">{words.explanation}</th>
        </tr>
      </thead>
      <tbody>
        {problems.map(({ position, what, sentence }) => (
          <tr key={`${position}/${what}/${sentence}`}>
            <th scope="row" className="nowrap">
              {position === null ? words.whole : words.positionOf(position)}
            </th>
            <td className="nowrap">{historyWords.problemName[what]}</td>
            <td>{sentence}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What `verify` found, in clear words, with the value that an office may write down. */
export function VerificationPanel({ report, onClose }: { report: Verification; onClose: () => void }) {
  const { ok, sentence, problems, head } = report
  return (
    <section className={ok ? 'verification is-ok' : 'verification is-wrong'} aria-label={words.verified}>
      <div className="verification-verdict">
        {ok ? <IconCircleCheckFilled size={20} aria-hidden /> : <IconSquareXFilled size={20} aria-hidden />}
        <p role={ok ? 'status' : 'alert'}>{sentence}</p>
        <CloseButton size="sm" aria-label={words.closeVerified} onClick={onClose} />
      </div>
      {problems.length > 1 ? (
        <div className="verification-problems">
          <ProblemTable problems={problems} />
        </div>
      ) : null}
      {head === null ? null : (
        <p className="verification-head">
          {words.head} <span className="code">{head}</span>
          <span className="muted">{words.headWhy}</span>
        </p>
      )}
    </section>
  )
}
