import type { RawCell, RawCells, RawSheet } from '../../model/raw-sheet.ts'
import { cellRef } from '../cell-ref.ts'
import { type FormMark, type FormPart, readFormMark } from '../forms/form-mark.ts'
import { headerPaths } from './column-path.ts'
import type { FoundTable } from './find-tables.ts'
import { formRowsIn } from './form-rows.ts'
import type { HeaderColumn, HeaderContext } from './match-header.ts'
import { isRowIdHeading, rowIdHeader } from './row-id-column.ts'
import { type SheetGrid, shownText } from './sheet-grid.ts'

/** A mark and the cell that holds it. */
export interface FoundMark extends FormMark {
  readonly row: number
  readonly column: number
  readonly ref: string
}

/** The mark stands above the header: further down there is none, however long the sheet is. */
const lowestMark = 100
/** A header has two rows; somebody may have put more in between. */
const tallestHeader = 10

/** What a sheet of a form says of itself; null for any other sheet, and for one that says two things. */
export function formMarkOn(sheet: RawSheet<RawCells>): FoundMark | null {
  const found: FoundMark[] = []
  for (const cell of sheet.cells) {
    if (cell.row > lowestMark) break
    const mark = cell.kind === 'text' ? readFormMark(cell.content) : null
    if (mark) found.push({ ...mark, row: cell.row, column: cell.column, ref: cellRef(cell.row, cell.column) })
  }
  const [first, ...more] = found
  return first && more.length === 0 ? first : null
}

function headerBottom(grid: SheetGrid, mark: FoundMark): number | null {
  for (let row = mark.row + 1; row <= mark.row + tallestHeader; row++) {
    if (isRowIdHeading(shownText(grid.cell(row, mark.column)))) return row
  }
  return null
}

/**
 * The list on a sheet of a form: its columns are those that the row of the mark names, wherever they have been moved to and
 * whatever their headers say by now, and its rows are known by their ids. Null where the sheet has lost its mark, the field
 * that a list cannot do without, or the ids: it is read like any other then.
 */
export function formTable(
  grid: SheetGrid,
  mark: FoundMark & { readonly part: Exclude<FormPart, 'guide'> },
  { forms, index }: HeaderContext,
): FoundTable | null {
  const list = mark.part
  const form = forms.find((one) => one.list === list)
  const bottom = headerBottom(grid, mark)
  if (!form || bottom === null) return null
  const fieldAt = (cell: RawCell | undefined) =>
    form.fields.find((field) => field.field === shownText(cell).trim()) ?? null
  const named = new Map<string, number>()
  for (const [column, cell] of grid.row(mark.row)) {
    const field = fieldAt(cell)
    // A column that was copied with its name is the first of its kind, and nothing more.
    if (field && !named.has(field.field)) named.set(field.field, column)
  }
  if (named.size < 2) return null
  const paths = headerPaths(grid, mark.row + 1, bottom)
  const columns = new Set([...named.values(), ...paths.map(({ column }) => column)])
  columns.delete(mark.column)
  const header = [...columns]
    .sort((one, other) => one - other)
    .map((column): HeaderColumn => {
      const path = paths.find((one) => one.column === column)
      const field = form.fields.find((one) => named.get(one.field) === column) ?? null
      return { column, path: path?.path ?? '', unit: path?.unit ?? null, field, how: 'exact' }
    })
  const headerRows = new Set<number>()
  for (let row = mark.row; row <= bottom; row++) headerRows.add(row)
  const table: FoundTable = {
    grid,
    header: {
      ...{ list, form, top: mark.row, bottom, matched: named.size, weight: named.size, known: 0 },
      columns: [...header, rowIdHeader(mark.column)],
      ...{ long: null, unitsAbove: [], unitColumn: null, partColumn: null, timeColumn: null },
    },
    ...{ rowsFrom: 1, rowsTo: grid.lastRow, headerRows, titleRows: new Set<number>(), unitRow: new Map() },
  }
  return { ...table, form: formRowsIn(table, mark.column, index) }
}
