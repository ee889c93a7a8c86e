import type { SheetWindow } from '../../shared/contract/sources.ts'
import { cellRef, columnLetters } from '../../shared/rules/cell-ref.ts'
import type { RowKind } from '../../shared/rules/recognise/classify-row.ts'
import type { SheetReading } from '../../shared/rules/recognise/read-return.ts'
import { shownText } from '../../shared/rules/recognise/sheet-grid.ts'

/** Rows around the wanted one where the sheet is longer than the limit. */
function windowOf(rows: readonly number[], wanted: number, limit: number): readonly number[] {
  if (rows.length <= limit) return rows
  const at = rows.findIndex((row) => row >= wanted)
  const start = Math.max(0, Math.min(at - Math.floor(limit / 2), rows.length - limit))
  return rows.slice(start, start + limit)
}

function describeRows(reading: SheetReading, rows: readonly number[]): SheetWindow['rows'] {
  const kinds = new Map<number, RowKind>(reading.tables.flatMap((table) => [...table.rowKinds]))
  const { grid, sheet } = reading
  return rows.map((row) => ({
    row,
    kind: kinds.get(row) ?? 'skipped',
    cells: [...grid.row(row)].map(([column, cell]) => {
      const area = sheet.merges.find((merge) => merge.top === row && merge.left === column)
      return {
        ref: cellRef(row, column),
        shown: shownText(cell),
        numeric: cell.kind === 'number',
        across: area ? area.right - area.left + 1 : 1,
        down: area ? area.bottom - area.top + 1 : 1,
      }
    }),
  }))
}

/** Width for a column in characters, from what its cells show; wide text wraps on screen. */
function widthOf(reading: SheetReading, column: number): number {
  let width = 4
  for (const cell of reading.sheet.cells) {
    if (
      cell.column !== column ||
      reading.sheet.merges.some((merge) => merge.top === cell.row && merge.left === column)
    )
      continue
    const shown = shownText(cell)
    width = Math.max(
      width,
      [...shown].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0),
    )
  }
  return Math.min(width, 30)
}

/** The sheet as the file shows it; where it is longer than `limit` rows, the part around the wanted cell. */
export function describeSheetWindow(reading: SheetReading, ref: string, limit: number): SheetWindow {
  const wanted = Number(/\d+$/.exec(ref)?.[0] ?? 1)
  const rows = windowOf(reading.grid.rowNumbers, wanted, limit)
  const last = Math.max(1, ...[...reading.sheet.cells].map((cell) => cell.column))
  const fields = new Map(
    reading.tables.flatMap((table) =>
      table.table.header.columns.map((column) => [column.column, column.field?.field ?? null] as const),
    ),
  )
  return {
    sheet: reading.sheet.name,
    header: reading.tables.flatMap((table) => [...table.table.headerRows]),
    columns: Array.from({ length: Math.min(last, 200) }, (_, index) => ({
      letters: columnLetters(index + 1),
      field: fields.get(index + 1) ?? null,
      width: widthOf(reading, index + 1),
    })),
    rows: describeRows(reading, rows),
    totalRows: reading.grid.rowNumbers.length,
  }
}
