import type { RawCell } from '../../model/raw-sheet.ts'
import { exact } from '../exact.ts'
import { isNoteRow, rowTexts } from '../recognise/classify-row.ts'
import { type SheetGrid, shownText } from '../recognise/sheet-grid.ts'

/** Where the parts of a printed table lie on a sheet. Row numbers, ascending. */
export interface LocatedTable {
  readonly titleRows: readonly number[]
  readonly headerRows: readonly number[]
  readonly bodyRows: readonly number[]
  readonly noteRows: readonly number[]
}

const numberText = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?%?$/

/** The number a cell prints, as a decimal string without separators; null where it prints none. */
export function printedNumber(cell: RawCell | undefined): string | null {
  if (cell === undefined) return null
  if (cell.kind === 'number') return cell.content
  if (cell.kind !== 'text') return null
  const text = cell.content
    .normalize('NFKC')
    .replace(/[\s\u2212]/g, (character) => (character === '\u2212' ? '-' : ''))
  return numberText.test(text) ? text.replace(/[,%]/g, '') : null
}

function isYear(number: string): boolean {
  return /^(?:19|20)\d{2}$/.test(number)
}

/** A row of the body: a label and at least one number that is not a year standing as a heading. */
function isBodyRow(grid: SheetGrid, row: number): boolean {
  const cells = [...grid.row(row).values()]
  const numbers = cells.flatMap((cell) => printedNumber(cell) ?? [])
  const labels = cells.filter(
    (cell) => cell.kind === 'text' && printedNumber(cell) === null && shownText(cell).trim() !== '',
  )
  if (numbers.length === 0 || labels.length === 0) return false
  return !(
    numbers.length >= 2 &&
    numbers.every((number) => isYear(number)) &&
    exact(numbers.length).gt(labels.length)
  )
}

/**
 * Finds the printed table of a sheet: titles on top, the header of one to several rows, the body from the first row that
 * has both a label and a number, notes below and between.
 *
 * @returns null where no row has both a label and a number
 */
export function locateTable(grid: SheetGrid): LocatedTable | null {
  const first = grid.rowNumbers.find((row) => isBodyRow(grid, row))
  if (first === undefined) return null
  const titleRows: number[] = []
  const headerRows: number[] = []
  for (const row of grid.rowNumbers.filter((number) => number < first)) {
    const lone = grid.row(row).size === 1 && headerRows.length === 0
    if (lone) titleRows.push(row)
    else headerRows.push(row)
  }
  const bodyRows: number[] = []
  const noteRows: number[] = []
  for (const row of grid.rowNumbers.filter((number) => number >= first)) {
    const texts = rowTexts(grid, row)
    const lone = grid.row(row).size === 1 && !isBodyRow(grid, row)
    if (isNoteRow(texts) || (lone && (texts[0]?.length ?? 0) > 24)) noteRows.push(row)
    else bodyRows.push(row)
  }
  return { titleRows, headerRows, bodyRows, noteRows }
}
