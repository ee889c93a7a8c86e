import type { Database } from 'better-sqlite3'
import { isListKind } from '../../../shared/model/list-kind.ts'
import type {
  PeriodReturns,
  ReceivedList,
  ReceivedTable,
  SourceSheet,
} from '../../../shared/model/received.ts'
import { recordsOf } from './tables/record.ts'
import { type AsOf, currentSheets, type ListSheet } from './tables/sheet.ts'

function sourceSheet(sheet: ListSheet): SourceSheet {
  return {
    file: sheet.file,
    sheet: sheet.name,
    submission: sheet.submission,
    version: sheet.version,
    columns: Object.fromEntries(sheet.account.columns.map((column) => [column.field, column.column])),
  }
}

/**
 * Everything that counts for a period, each record with the sheet it came from.
 * @param asOf one unit as it stood with that version, everybody else as now; null: everything as now
 */
export function loadReturns(db: Database, period: string, asOf: AsOf | null = null): PeriodReturns {
  const lists = new Map<string, ReceivedList>()
  for (const sheet of currentSheets(db, period, asOf)) {
    const { list } = sheet
    // Registers are kept, not checked or consolidated.
    if (!isListKind(list)) continue
    const at = sourceSheet(sheet)
    const records = recordsOf(db, sheet.id, list).map((record) => ({ ...record, list, at }))
    const id = `${sheet.unit}/${list}`
    const before = lists.get(id)
    lists.set(id, { unit: sheet.unit, list, records: [...(before?.records ?? []), ...records] })
  }
  return { period, lists: [...lists.values()] }
}

/** All tables of one unit as it stood with a version, registers included. */
export function loadTables(db: Database, period: string, asOf: AsOf): ReceivedTable[] {
  const tables = new Map<string, ReceivedTable>()
  for (const sheet of currentSheets(db, period, asOf)) {
    if (sheet.unit !== asOf.unit) continue
    const at = sourceSheet(sheet)
    const records = recordsOf(db, sheet.id, sheet.list).map((record) => ({ ...record, at }))
    const before = tables.get(sheet.list)?.records ?? []
    tables.set(sheet.list, { list: sheet.list, version: sheet.version, records: [...before, ...records] })
  }
  return [...tables.values()]
}
