import type { CellAccount, ImportedSheet, RowAccount } from '../../contract/imports.ts'
import type { RawCell } from '../../model/raw-sheet.ts'
import type { ListRecord } from '../../model/record.ts'
import { cellRef, columnLetters, columnNumber } from '../cell-ref.ts'
import { describeValue } from '../values/describe-value.ts'
import type { RowKind } from './classify-row.ts'
import type { SheetReading } from './read-return.ts'
import type { TableReading } from './read-table.ts'
import type { SheetGrid } from './sheet-grid.ts'

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

function accountCells(grid: SheetGrid, reading: TableReading): CellAccount {
  const cells = {
    nonEmpty: 0,
    used: 0,
    header: 0,
    title: 0,
    note: 0,
    subtotal: 0,
    skipped: reading.skipped.length,
  }
  for (const [row, kind] of reading.rowKinds) {
    const size = grid.row(row).size
    cells.nonEmpty += size
    if (kind !== 'blank' && kind !== 'skipped') cells[kind] += size
  }
  // Cells skipped out of rows that were used were counted with their row.
  const inUsedRows = reading.skipped.filter((cell) => reading.rowKinds.get(cell.row) === 'used').length
  cells.used -= inUsedRows
  return cells
}

function contentOf(cell: RawCell | undefined): string {
  if (cell === undefined) return ''
  return cell.kind === 'uncalculated' ? `=${cell.formula ?? ''}` : cell.content
}

function describeRecord(
  record: ListRecord,
  columns: ReadonlyMap<string, string>,
  grid: SheetGrid,
): ImportedSheet['records'][number] {
  const fields: ImportedSheet['records'][number]['fields'] = {}
  for (const [field, value] of Object.entries(record.fields)) {
    const letters = record.realigned?.[field] ?? (record.realigned ? undefined : columns.get(field))
    const column = letters === undefined ? null : letters
    const cell = column === null ? undefined : grid.cell(record.row, columnNumber(column))
    fields[field] = {
      ref: column === null ? '' : `${column}${record.row}`,
      raw: contentOf(cell),
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

function accountTable(sheet: SheetReading, reading: TableReading): ImportedSheet {
  const { table } = reading
  const mapped = table.header.columns.filter((column) => column.field !== null)
  const letters = new Map(mapped.map((column) => [column.field?.field ?? '', columnLetters(column.column)]))
  return {
    name: sheet.sheet.name,
    hidden: sheet.sheet.hidden,
    list: table.header.list,
    rowsFrom: table.rowsFrom,
    rowsTo: table.rowsTo,
    rows: accountRows(reading.rowKinds.values()),
    cells: accountCells(sheet.grid, reading),
    columns: mapped.map((column) => ({
      column: columnLetters(column.column),
      path: column.path,
      field: column.field?.field ?? '',
      unit: table.unitRow.get(column.column) ?? column.unit,
      how: column.how,
    })),
    skipped: reading.skipped.map((cell) => ({
      ref: cellRef(cell.row, cell.column),
      raw: cell.raw,
      why: cell.why,
    })),
    realigned: [...reading.realigned],
    records: reading.records.map((record) => describeRecord(record, letters, sheet.grid)),
  }
}

function accountLeftOut(sheet: SheetReading, why: string): ImportedSheet {
  const { grid } = sheet
  const skippedRows = grid.rowNumbers.length
  const nonEmpty = sheet.sheet.cells.length
  return {
    name: sheet.sheet.name,
    hidden: sheet.sheet.hidden,
    list: null,
    rowsFrom: 1,
    rowsTo: grid.lastRow,
    rows: { total: grid.lastRow, ...noRows, skipped: skippedRows, blank: grid.lastRow - skippedRows },
    cells: { nonEmpty, used: 0, header: 0, title: 0, note: 0, subtotal: 0, skipped: nonEmpty },
    columns: [],
    skipped: sheet.sheet.cells.map((cell) => ({
      ref: cellRef(cell.row, cell.column),
      raw: contentOf(cell),
      why,
    })),
    realigned: [],
    records: [],
  }
}

/**
 * The account of a sheet: one entry for each of its tables, or one for the sheet as a whole where none was found. Rows
 * and cells add up in each.
 */
export function accountSheet(sheet: SheetReading): ImportedSheet[] {
  if (sheet.leftOut !== null) return [accountLeftOut(sheet, sheet.leftOut)]
  return sheet.tables.map((table) => accountTable(sheet, table))
}
