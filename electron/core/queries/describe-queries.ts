import type { QueryList, QueryView } from '../../../shared/contract/queries.ts'
import { queryStates } from '../../../shared/model/query.ts'
import type { AskedQuery } from '../../../shared/rules/queries/asked-queries.ts'
import { resubmittedCells } from '../../../shared/rules/queries/find-resubmitted.ts'
import { type CellPlaces, cellPlaces } from '../../../shared/rules/queries/name-cells.ts'
import { isOver } from '../../../shared/rules/queries/query-state.ts'
import type { Library } from '../library.ts'
import { localDay } from '../local-day.ts'

/** Queries as the contract shows them; the returns of each period are looked at once. */
export function describeQueries(library: Library, queries: readonly AskedQuery[]): QueryView[] {
  const byPeriod = new Map<string, CellPlaces>()
  const placesOf = (period: string) => {
    const places = byPeriod.get(period) ?? cellPlaces(library.returns(period))
    byPeriod.set(period, places)
    return places
  }
  const today = localDay(new Date())
  return queries.map(({ query, state, rounds, row, due }) => {
    const { id: _, cellValues: __, unit, ...shown } = query
    const changed = resubmittedCells(query, placesOf(query.period))
    const cells = changed.map(({ label, from, to }) => ({ label, from, to }))
    const isWaiting = state === 'sent' || state === 'reopened'
    return {
      ...shown,
      cells: [...query.cells],
      unit: library.index.unitById(unit)?.name ?? unit,
      row,
      due,
      state,
      rounds: [...rounds],
      overdue: isWaiting && due < today,
      resubmitted:
        cells.length === 0 ? null : { version: Math.max(...changed.map(({ version }) => version)), cells },
    }
  })
}

/** Queries of a period with how many of each unit are in which state; units in the catalogue's order. */
export function listQueries(library: Library, period: string, queries: readonly AskedQuery[]): QueryList {
  const views = describeQueries(library, queries)
  const units = library.catalogue.units.flatMap(({ name }) => {
    const own = views.filter((view) => view.unit === name)
    if (own.length === 0) return []
    const counts = queryStates.map(
      (state) => [state, own.filter((view) => view.state === state).length] as const,
    )
    return [
      {
        unit: name,
        counts: Object.fromEntries(counts) as Record<(typeof queryStates)[number], number>,
        overdue: own.filter((view) => view.overdue).length,
        resubmitted: own.filter((view) => view.resubmitted !== null && !isOver(view.state)).length,
      },
    ]
  })
  return { period, units, queries: views }
}
