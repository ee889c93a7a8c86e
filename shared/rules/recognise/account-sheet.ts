import type { ImportedSheet, RowAccount } from '../../contract/imports.ts'
import type { ReportingUnit } from '../../model/catalogue.ts'
import type { RawCell } from '../../model/raw-sheet.ts'
import type { ListRecord, PrintedTotal } from '../../model/record.ts'
import { cellRef, columnLetters, columnNumber } from '../cell-ref.ts'
import { tableScopes } from '../scope/table-scopes.ts'
import { describeValue } from '../values/describe-value.ts'
import type { RowKind } from './classify-row.ts'
import type { SheetReading } from './read-return.ts'
import type { SkippedCell, TableReading } from './read-table.ts'
import type { SheetGrid } from './sheet-grid.ts'

/** Records of one table that a report carries in full, with their number beside; all of them are stored. */
export const reportedRecords = 1000

const noRows: Omit<RowAccount, 'total'> = {
  used: 0,
  header: 0,
  title: 0,
  note: 0,
  subtotal: 0,
  blank: 0,
  skipped: 0,
}

function accountRows(kinds: Iterable<RowKind>): RowAccount {
  const rows = { total: 0, ...noRows }
  for (const kind of kinds) {
    rows.total += 1
    rows[kind] += 1
  }
  return rows
}

function contentOf(cell: RawCell | undefined): string {
  if (cell === undefined) return ''
  return cell.kind === 'uncalculated' ? `=${cell.formula ?? ''}` : cell.content
}

function cellAt(grid: SheetGrid, ref: string): RawCell | undefined {
  const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(ref) ?? []
  return letters === undefined ? undefined : grid.cell(Number(row), columnNumber(letters))
}

function describeRecord(
  record: ListRecord,
  columns: ReadonlyMap<string, string>,
  grid: SheetGrid,
): ImportedSheet['records'][number] {
  const fields: ImportedSheet['records'][number]['fields'] = {}
  for (const [field, value] of Object.entries(record.fields)) {
    const letters = record.realigned?.[field] ?? (record.realigned ? undefined : columns.get(field))
    const ref = value.at ?? (letters === undefined ? '' : `${letters}${record.row}`)
    fields[field] = {
      ref,
      raw: contentOf(cellAt(grid, ref)),
      state: value.state,
      value: value.value,
      unit: value.unit ?? null,
      ...describeValue(value),
    }
  }
  return {
    row: record.row,
    key: record.key,
    label: record.label,
    part: record.part,
    realigned: record.realigned !== undefined,
    fields,
  }
}

function describeTotal({ label, row, fields }: PrintedTotal): ImportedSheet['totals'][number] {
  const numbers = Object.entries(fields).map(([field, value]) => {
    const { state, value: number, raw, unit, converted, decimals, foreignUnit } = value
    const how = { unit, converted, decimals, foreignUnit }
    const said = Object.entries(how).filter(([, part]) => part !== undefined)
    return [field, { state, value: number, raw: raw ?? number ?? '', ...Object.fromEntries(said) }] as const
  })
  return { label, row, fields: Object.fromEntries(numbers) }
}

/** Skipped cells of one table that a report lists one by one; of more, a run down a column is one entry. */
const listedCells = 1000

/** The cells left out, each with its reason; a column of a register that no list knows is one run of cells. */
function describeSkipped(skipped: TableReading['skipped']): ImportedSheet['skipped'] {
  const runs: { first: SkippedCell; last: SkippedCell; cells: number }[] = []
  const open = new Map<number, (typeof runs)[number]>()
  for (const cell of skipped) {
    const run = skipped.length > listedCells ? open.get(cell.column) : undefined
    if (run && run.first.why === cell.why) {
      run.last = cell
      run.cells += 1
    } else {
      const next = { first: cell, last: cell, cells: 1 }
      runs.push(next)
      open.set(cell.column, next)
    }
  }
  return runs.map(({ first, last, cells }) => {
    const from = cellRef(first.row, first.column)
    const entry = { ref: from, raw: first.raw, why: first.why }
    return cells === 1 ? entry : { ...entry, ref: `${from}:${cellRef(last.row, last.column)}`, cells }
  })
}

function commentsOf({ sheet }: SheetReading): ImportedSheet['comments'] {
  return (sheet.comments ?? []).map(({ row, column, text }) => ({ ref: cellRef(row, column), text }))
}

function accountTable(
  sheet: SheetReading,
  reading: TableReading,
  zones: readonly ReportingUnit[],
): ImportedSheet {
  const scopes = zones.length === 0 ? [] : tableScopes(sheet.grid, reading, zones)
  const { table, cells } = reading
  // A table on its side has its fields in rows.
  const nameOf = (column: number) => (table.grid.turned ? String(column) : columnLetters(column))
  const nonEmpty = Object.values(cells).reduce((sum, count) => sum + count, 0)
  const mapped = table.header.columns.filter((column) => column.field !== null)
  const letters = new Map(mapped.map((column) => [column.field?.field ?? '', nameOf(column.column)]))
  return {
    name: sheet.sheet.name,
    hidden: sheet.sheet.hidden,
    list: table.header.list,
    rowsFrom: reading.rowsFrom,
    rowsTo: reading.rowsTo,
    rows: accountRows(reading.rowKinds.values()),
    cells: { nonEmpty, ...cells },
    columns: mapped.map((column) => ({
      column: nameOf(column.column),
      path: column.path,
      field: column.field?.field ?? '',
      unit: table.unitRow.get(column.column) ?? column.unit,
      how: column.how,
    })),
    fingerprint: reading.fingerprint,
    header: table.header.columns.map((column, index) => ({
      column: nameOf(column.column),
      path: column.path,
      key: reading.headerKeys[index] ?? '',
      field: column.field?.field ?? null,
      unit: table.unitRow.get(column.column) ?? column.unit,
    })),
    skipped: describeSkipped(reading.skipped),
    realigned: [...reading.realigned],
    comments: sheet.tables[0] === reading ? commentsOf(sheet) : [],
    totals: reading.totals.map(describeTotal),
    ...(scopes.length > 0 ? { scopes } : {}),
    recordCount: reading.recordCount,
    records: reading.records
      .slice(0, reportedRecords)
      .map((record) => describeRecord(record, letters, sheet.grid)),
  }
}

function accountLeftOut(sheet: SheetReading, why: string): ImportedSheet {
  const { grid, isNotes = false } = sheet
  const filled = grid.rowNumbers.length
  const nonEmpty = sheet.sheet.cells.length
  return {
    name: sheet.sheet.name,
    hidden: sheet.sheet.hidden,
    list: null,
    rowsFrom: 1,
    rowsTo: grid.lastRow,
    rows: {
      ...{ total: grid.lastRow, ...noRows, blank: grid.lastRow - filled },
      [isNotes ? 'note' : 'skipped']: filled,
    },
    cells: {
      ...{ nonEmpty, used: 0, header: 0, title: 0, note: 0, subtotal: 0, skipped: 0 },
      [isNotes ? 'note' : 'skipped']: nonEmpty,
    },
    columns: [],
    fingerprint: null,
    header: [],
    skipped: isNotes
      ? []
      : describeSkipped(
          [...sheet.sheet.cells].map((cell) => ({
            row: cell.row,
            column: cell.column,
            raw: contentOf(cell),
            why,
          })),
        ),
    realigned: [],
    comments: commentsOf(sheet),
    totals: [],
    recordCount: 0,
    records: [],
  }
}

/**
 * The account of a sheet: one entry for each of its tables, or one for the sheet as a whole where none was found. Rows
 * and cells add up in each.
 *
 * @param zones the zones that the sender may speak of when it states its scope; none: what it says of that is not read
 */
export function accountSheet(sheet: SheetReading, zones: readonly ReportingUnit[]): ImportedSheet[] {
  if (sheet.leftOut !== null) return [accountLeftOut(sheet, sheet.leftOut)]
  return sheet.tables.map((table) => accountTable(sheet, table, zones))
}
