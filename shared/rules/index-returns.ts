import type { Catalogue } from '../model/catalogue.ts'
import type { TableKind } from '../model/list-kind.ts'
import type { PeriodReturns, ReceivedList, ReceivedRecord } from '../model/received.ts'

/** What came in for a period, by unit, list and catalogue entry. */
export interface ReturnsIndex {
  readonly period: string
  readonly all: readonly ReceivedList[]
  /** Null where the unit (by id) has not returned the list. */
  list(unit: string, list: TableKind): ReceivedList | null
  /** True where the unit itself has returned the list; the city's estimates are no return. */
  isReceived(unit: string, list: TableKind): boolean
  /** All rows of an entry, in the order of the sheet; an entry can be returned twice, or in parts. */
  rows(unit: string, list: TableKind, key: string): readonly ReceivedRecord[]
}

const rowsOfLists = new WeakMap<ReceivedList, ReadonlyMap<string, readonly ReceivedRecord[]>>()

/** A list's rows by their keys; made once for each list object. */
function rowsByKey(received: ReceivedList): ReadonlyMap<string, readonly ReceivedRecord[]> {
  const known = rowsOfLists.get(received)
  if (known) return known
  const rows = Map.groupBy(
    received.records.filter((record) => record.key !== null),
    (record) => record.key ?? '',
  )
  rowsOfLists.set(received, rows)
  return rows
}

/** The returns of the reporting units alone: what a department of the city hands in is its own, and is no unit's return. */
export function ofUnits({ units }: Pick<Catalogue, 'units'>, returns: PeriodReturns): PeriodReturns {
  const ids = new Set(units.map(({ id }) => id))
  return { ...returns, lists: returns.lists.filter(({ unit }) => ids.has(unit)) }
}

export function indexReturns(returns: PeriodReturns): ReturnsIndex {
  const lists = new Map<string, Partial<Record<TableKind, ReceivedList>>>()
  for (const received of returns.lists) {
    const own = lists.get(received.unit) ?? {}
    own[received.list] = received
    lists.set(received.unit, own)
  }
  const find = (unit: string, list: TableKind) => lists.get(unit)?.[list] ?? null
  return {
    period: returns.period,
    all: returns.lists,
    list: find,
    isReceived(unit, list) {
      const received = find(unit, list)
      return received !== null && received.isEstimated !== true
    },
    rows(unit, list, key) {
      const received = find(unit, list)
      return (received && rowsByKey(received).get(key)) ?? []
    },
  }
}
