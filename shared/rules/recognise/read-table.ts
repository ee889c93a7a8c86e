import type { RawCell } from '../../model/raw-sheet.ts'
import type { ListRecord } from '../../model/record.ts'
import type { CatalogueIndex } from '../catalogue-index.ts'
import { columnNumber } from '../cell-ref.ts'
import { isNoteRow, type RowKind, rowTexts } from './classify-row.ts'
import type { FoundTable } from './find-tables.ts'
import { type LeftOutWords, readRow, startWalk, type TableWalk } from './read-row.ts'
import type { SheetGrid } from './sheet-grid.ts'

export interface SkippedCell {
  readonly row: number
  readonly column: number
  readonly raw: string
  readonly why: string
}

/** A table understood: what each row is, the records, and every cell that was left out with the reason. */
export interface TableReading {
  readonly table: FoundTable
  readonly rowKinds: ReadonlyMap<number, RowKind>
  readonly records: readonly ListRecord[]
  readonly skipped: readonly SkippedCell[]
  readonly realigned: readonly { readonly row: number; readonly why: string }[]
}

function skippedCell(row: number, column: number, cell: RawCell, why: string): SkippedCell {
  return { row, column, raw: cell.content === '' ? `=${cell.formula ?? ''}` : cell.content, why }
}

/** The cells of a used row that no field of the list took, each with its reason. */
function leftOver(record: ListRecord, walk: TableWalk): SkippedCell[] {
  const { grid, table, words } = walk
  const used = new Set(
    record.realigned ? Object.values(record.realigned).map(columnNumber) : walk.columns.values(),
  )
  const reason = (column: number) => {
    if (walk.hiddenColumns.has(column)) return words.hiddenColumn
    const header = table.header.columns.find((at) => at.column === column)
    return header ? words.unknownColumn(header.path) : words.noHeader
  }
  return [...grid.row(record.row)]
    .filter(([column]) => !used.has(column))
    .map(([column, cell]) => skippedCell(record.row, column, cell, reason(column)))
}

/**
 * Reads every row of a found table. Each row ends as exactly one kind and each cell is used, named by its row's kind, or
 * skipped with its reason; nothing disappears.
 */
export function readTable(
  grid: SheetGrid,
  table: FoundTable,
  sheetUnit: string | null,
  index: CatalogueIndex,
  words: LeftOutWords,
): TableReading {
  const rowKinds = new Map<number, RowKind>()
  const records: ListRecord[] = []
  const skipped: SkippedCell[] = []
  const realigned: { row: number; why: string }[] = []
  const hiddenRows = new Set(grid.sheet.hiddenRows)
  const walk = startWalk(grid, table, sheetUnit, index, words)
  const skipRow = (row: number, why: string) => {
    rowKinds.set(row, 'skipped')
    for (const [column, cell] of grid.row(row)) skipped.push(skippedCell(row, column, cell, why))
  }
  for (let row = table.rowsFrom; row <= table.rowsTo; row++) {
    if (table.headerRows.has(row)) rowKinds.set(row, 'header')
    else if (grid.row(row).size === 0) rowKinds.set(row, 'blank')
    else if (hiddenRows.has(row)) skipRow(row, words.hiddenRow)
    else if (row < table.header.top) rowKinds.set(row, isNoteRow(rowTexts(grid, row)) ? 'note' : 'title')
    else {
      const reading = readRow(walk, row)
      if (reading.kind === 'skipped') {
        skipRow(row, reading.why ?? words.noEntry)
        continue
      }
      rowKinds.set(row, reading.kind)
      if (!reading.record) continue
      records.push(reading.record)
      if (reading.record.realigned) realigned.push({ row, why: words.realigned })
      skipped.push(...leftOver(reading.record, walk))
    }
  }
  return { table, rowKinds, records, skipped, realigned }
}
