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

export function indexReturns(returns: PeriodReturns): ReturnsIndex {
  const lists = new Map<string, ReceivedList>()
  const rows = new Map<string, ReceivedRecord[]>()
  for (const received of returns.lists) {
    lists.set(`${received.unit}/${received.list}`, received)
    for (const record of received.records) {
      if (record.key === null) continue
      const id = `${received.unit}/${received.list}/${record.key}`
      const before = rows.get(id)
      if (before) before.push(record)
      else rows.set(id, [record])
    }
  }
  return {
    period: returns.period,
    all: returns.lists,
    list: (unit, list) => lists.get(`${unit}/${list}`) ?? null,
    isReceived(unit, list) {
      const received = lists.get(`${unit}/${list}`)
      return received !== undefined && received.isEstimated !== true
    },
    rows: (unit, list, key) => rows.get(`${unit}/${list}/${key}`) ?? [],
  }
}
