import { queryWords } from '../../locale/zh/queries.ts'
import type { QueryState } from '../corrections/handle-findings.ts'
import type { AskedQuery } from './asked-queries.ts'
import { isOver } from './query-state.ts'

/** Where queries that are not over stand, by the id of the finding that each is about. */
export function queryStandings(queries: readonly AskedQuery[]): Map<string, QueryState> {
  const standings = new Map<string, QueryState>()
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
