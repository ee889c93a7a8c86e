import type { Finding } from '../../contract/checks.ts'
import { queryWords } from '../../locale/zh/queries.ts'
import type { AskedQuery } from './asked-queries.ts'
import { isOver } from './query-state.ts'

/** Where the open query about a finding stands. */
export interface QueryStanding {
  /** Code of the query. */
  readonly query: string
  readonly state: 'asked' | 'answered'
  readonly sentence: string
}

/** Where queries that are not over stand, by the id of the finding that each is about. */
export function queryStandings(queries: readonly AskedQuery[]): Map<string, QueryStanding> {
  const standings = new Map<string, QueryStanding>()
  for (const { query, state, rounds, due } of queries) {
    if (query.finding === null || isOver(state)) continue
    const answer = state === 'answered' ? rounds.at(-1)?.answer : null
    const { asked, answered } = queryWords.handled
    standings.set(query.finding, {
      query: query.code,
      state: answer ? 'answered' : 'asked',
      sentence: answer ? answered(query.code, answer.kind, answer.text) : asked(query.code, state, due),
    })
  }
  return standings
}

/** Says of every finding that nobody has dealt with whether its unit has been asked, and has answered. */
export function markAsked(
  findings: readonly Finding[],
  standings: ReadonlyMap<string, QueryStanding>,
): Finding[] {
  return findings.map((finding) => {
    const standing = standings.get(finding.id)
    if (!standing || finding.handling.state !== 'open') return finding
    return { ...finding, handling: { ...finding.handling, ...standing } }
  })
}
