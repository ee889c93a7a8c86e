import type { Database } from 'better-sqlite3'
import type { PeriodReturns, ReceivedList, SourceSheet } from '../../../shared/model/received.ts'
import { recordsOf } from './tables/record.ts'
import { currentSheets, type ListSheet, sheetAccount } from './tables/sheet.ts'

interface LoadedList {
  /** Names everything the list was made of; what is stored under these names never changes. */
  readonly madeOf: string
  readonly list: ReceivedList
}

interface LoadedPeriod {
  readonly lists: ReadonlyMap<string, LoadedList>
  readonly returns: PeriodReturns
}

function loadList(db: Database, sheets: readonly [ListSheet, ...ListSheet[]]): ReceivedList {
  const { unit, list } = sheets[0]
  const loaded = sheets.map((sheet) => {
    const account = sheetAccount(db, sheet.id)
    const at: SourceSheet = {
      file: sheet.file,
      sheet: sheet.name,
      submission: sheet.submission,
      version: sheet.version,
      columns: Object.fromEntries(account.columns.map((column) => [column.field, column.column])),
    }
    const records = recordsOf(db, sheet.id, list).map((record) => ({ ...record, list, at }))
    // A library from before totals were kept has none.
    const totals = (account.totals ?? []).map((total) => ({ ...total, key: null, part: null, list, at }))
    return { records, totals }
  })
  const records = loaded.flatMap((sheet) => sheet.records)
  return { unit, list, records, totals: loaded.flatMap((sheet) => sheet.totals) }
}

function loadPeriod(db: Database, period: string, before: LoadedPeriod | undefined): LoadedPeriod {
  const groups = Map.groupBy(currentSheets(db, period), (sheet) => `${sheet.unit}/${sheet.list}`)
  const lists = new Map<string, LoadedList>()
  for (const [id, sheets] of groups) {
    const madeOf = sheets.map((sheet) => sheet.id).join()
    const known = before?.lists.get(id)
    const same = known?.madeOf === madeOf ? known : undefined
    lists.set(id, same ?? { madeOf, list: loadList(db, sheets as [ListSheet, ...ListSheet[]]) })
  }
  const isSame =
    before !== undefined &&
    before.lists.size === lists.size &&
    [...lists].every(([id, loaded]) => before.lists.get(id) === loaded)
  return isSame ? before : { lists, returns: { period, lists: [...lists.values()].map(({ list }) => list) } }
}

/**
 * Loads everything that counts for a period, each record with the sheet it came from. A list of which nothing has changed
 * is the same object each time, so that checks can tell what they need not look at again.
 */
export function returnsLoader(db: Database): (period: string) => PeriodReturns {
  const periods = new Map<string, LoadedPeriod>()
  return (period) => {
    const loaded = loadPeriod(db, period, periods.get(period))
    periods.set(period, loaded)
    return loaded.returns
  }
}
