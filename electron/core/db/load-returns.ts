import type { Database } from 'better-sqlite3'
import type { PeriodReturns, ReceivedList, SourceSheet } from '../../../shared/model/received.ts'
import { recordsOf } from './tables/record.ts'
import { currentSheets } from './tables/sheet.ts'

/** Everything that counts for a period, each record with the sheet it came from. */
export function loadReturns(db: Database, period: string): PeriodReturns {
  const lists = new Map<string, ReceivedList>()
  for (const sheet of currentSheets(db, period)) {
    const { list } = sheet
    const at: SourceSheet = {
      file: sheet.file,
      sheet: sheet.name,
      submission: sheet.submission,
      version: sheet.version,
      columns: Object.fromEntries(sheet.account.columns.map((column) => [column.field, column.column])),
    }
    const records = recordsOf(db, sheet.id, list).map((record) => ({ ...record, list, at }))
    const id = `${sheet.unit}/${list}`
    const before = lists.get(id)
    lists.set(id, { unit: sheet.unit, list, records: [...(before?.records ?? []), ...records] })
  }
  return { period, lists: [...lists.values()] }
}
