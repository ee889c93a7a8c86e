import { cellRef, columnLetters } from '../../../shared/rules/cell-ref.ts'
import type { PlacedCell } from '../../../shared/rules/lists/place-cells.ts'
import type { FormulaText } from './list-formulas.ts'
import type { ListStrings } from './list-strings.ts'
import type { ListStyles } from './list-styles.ts'
import { xmlText } from './xml-text.ts'

/**
 * A cell's value: text by its number in the table of texts, whatever it begins with; a number as a number, with the
 * formula that it is the result of where the list itself has one. No text ever becomes a formula.
 */
function valueXml(content: PlacedCell['content'], strings: ListStrings, formulaText: FormulaText): string {
  if (content === null) return '/>'
  if (content.kind === 'text') return ` t="s"><v>${strings.indexOf(content.text)}</v></c>`
  const formula =
    content.formula === undefined ? '' : `<f>${xmlText(formulaText(content.formula, content.decimals))}</f>`
  return `>${formula}<v>${Number(content.value)}</v></c>`
}

/** What the cells of a sheet are written with. */
export interface CellWriting {
  readonly strings: ListStrings
  readonly styles: ListStyles
  /** Of the text of the table, in points. */
  readonly fontSize: number
  readonly formulaText: FormulaText
}

/**
 * The rows of a sheet, and its merged ranges.
 *
 * @param heights of every row from the first one on, in points
 * @param first number of the first row; the cells lie in it or below
 */
export function cellsXml(
  placed: readonly PlacedCell[],
  heights: readonly number[],
  { strings, styles, fontSize, formulaText }: CellWriting,
  first = 1,
): { readonly rows: string; readonly merged: readonly string[] } {
  const rows: string[][] = heights.map(() => [])
  const lastColumn = placed.reduce((last, cell) => Math.max(last, cell.range.right), 0)
  const letters = Array.from({ length: lastColumn + 1 }, (_, column) => columnLetters(column))
  const merged: string[] = []
  for (const cell of placed) {
    const { top, left, bottom, right } = cell.range
    const style = styles.indexOf(cell, fontSize)
    const value = valueXml(cell.content, strings, formulaText)
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        // The first cell of a merged range holds the value; the others have the borders all the same.
        const end = row === top && column === left ? value : '/>'
        const cells = rows[row - first]
        if (cells) cells[column] = `<c r="${letters[column]}${row}" s="${style}"${end}`
      }
    }
    if (bottom > top || right > left) merged.push(`${cellRef(top, left)}:${cellRef(bottom, right)}`)
  }
  const written = rows.map(
    // A row without height is one that is not to be seen.
    (cells, index) =>
      `<row r="${first + index}" ht="${heights[index]}" customHeight="1"${heights[index] === 0 ? ' hidden="1"' : ''}>${cells.join('')}</row>`,
  )
  return { rows: written.join(''), merged }
}

/** The element that names the merged ranges of a sheet. */
export function mergesXml(merged: readonly string[]): string {
  if (merged.length === 0) return ''
  const cells = merged.map((range) => `<mergeCell ref="${range}"/>`)
  return `<mergeCells count="${cells.length}">${cells.join('')}</mergeCells>`
}
