import type { QueryView } from '../../../shared/contract/queries.ts'
import { queryWords, queryScreens as words } from '../../../shared/locale/zh/queries.ts'
import { terms } from '../../../shared/locale/zh/terms.ts'
import { localTime } from '../../../shared/rules/local-time.ts'
import { SeverityMark } from '../../components/marks/severity-mark.tsx'
import { SourceLink } from '../../components/source/source-link.tsx'
import { DecideForm } from './decide-form.tsx'

type Round = QueryView['rounds'][number]

function RoundView({ round, at }: { round: Round; at: number }) {
  const { answer, decision } = round
  return (
    <li className="query-round">
      <strong>{words.round(at + 1)}</strong>{' '}
      <span className="muted">
        {round.sentAt === null ? words.notSent : words.sent(localTime(round.sentAt))}
      </span>
      <p>
        <span className="muted">{at === 0 ? words.asked : words.reopened}</span> {round.asked}
      </p>
      <p>
        <span className="muted">{words.answer}</span>{' '}
        {answer ? (
          <>
            <strong>{queryWords.shortChoice[answer.kind]}</strong> {answer.text}{' '}
            <span className="muted">
              {words.by(answer.respondent, answer.phone)}
              {answer.source ? ` ${answer.source.file} ${answer.source.sheet}!${answer.source.ref}` : ''}
            </span>
          </>
        ) : (
          <span className="muted">{words.noAnswer}</span>
        )}
      </p>
      {decision ? (
        <p>
          {words.decided(queryWords.state[decision.kind], decision.author, localTime(decision.at))}{' '}
          {decision.text}
        </p>
      ) : null}
    </li>
  )
}

/** One query: what is asked about which cells, every round, and what the office may do now. */
export function QueryDetail({ query }: { query: QueryView }) {
  const { resubmitted } = query
  return (
    <section className="query-detail panel" aria-label={words.detail}>
      <div className="query-head">
        <span className="code">{query.code}</span>
        <SeverityMark severity={query.severity} />
        <span>
          {query.unit} · {terms.list[query.list]}
        </span>
        <span>{queryWords.state[query.state]}</span>
        <span className={query.overdue ? 'query-overdue' : 'muted'}>
          {words.due} {query.due}
        </span>
      </div>
      <ul className="query-cells">
        {query.cells.map((cell) => {
          const { label, place: _, expected: __, ...source } = cell
          return (
            <li key={`${cell.sheet}!${cell.ref}`}>
              <SourceLink source={source}>{queryWords.cell(cell.ref, label)}</SourceLink>{' '}
              {cell.raw || words.empty}
            </li>
          )
        })}
      </ul>
      {resubmitted ? (
        <div className="query-resubmitted" role="status">
          <strong>{words.resubmitted}</strong> {words.resubmittedWhy(resubmitted.version)}
          <ul>
            {resubmitted.cells.map(({ label, from, to }) => (
              <li key={from.ref}>
                {words.changed(
                  label || from.ref,
                  from.raw || words.empty,
                  to ? to.raw || words.empty : words.gone,
                )}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <ol className="query-rounds">
        {query.rounds.map((round, at) => (
          <RoundView key={round.askedAt} round={round} at={at} />
        ))}
      </ol>
      <DecideForm query={query} />
    </section>
  )
}
