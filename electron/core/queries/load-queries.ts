import { AppError } from '../../../shared/errors.ts'
import type { AskedQuery } from '../../../shared/rules/queries/asked-queries.ts'
import { dueDate } from '../../../shared/rules/queries/due-date.ts'
import { rowName } from '../../../shared/rules/queries/name-cells.ts'
import { queryRounds } from '../../../shared/rules/queries/query-rounds.ts'
import { queryState } from '../../../shared/rules/queries/query-state.ts'
import { queriesInForce } from '../db/tables/query.ts'
import { queryEventsInForce } from '../db/tables/query-event.ts'
import type { Library } from '../library.ts'

/** All queries with what they have come to, oldest first. @param period null: of all periods */
export function loadQueries({ db, catalogue }: Library, period: string | null): AskedQuery[] {
  const events = queryEventsInForce(db, period)
  return queriesInForce(db, period).map((query) => {
    const own = events.get(query.id) ?? []
    const rounds = queryRounds(query, own)
    const again = rounds.length > 1 ? rounds.at(-1) : undefined
    return {
      query,
      state: queryState(own),
      rounds,
      row: rowName(catalogue, query.list, query.key),
      // Each further round has the usual time from the day on which it began.
      due: again ? dueDate(again.askedAt.slice(0, 10), catalogue.plan.settings.queries.dueDays) : query.due,
    }
  })
}

/** Those of the given codes, in that order. @throws AppError query-unknown */
export function queriesByCode(library: Library, codes: readonly string[]): AskedQuery[] {
  const known = new Map(loadQueries(library, null).map((asked) => [asked.query.code, asked]))
  return [...new Set(codes)].map((code) => {
    const asked = known.get(code.trim().toUpperCase())
    if (!asked) throw new AppError('query-unknown', { code })
    return asked
  })
}
