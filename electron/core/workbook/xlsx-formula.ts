import { columnLetters } from '../../../shared/rules/cell-ref.ts'
import { giveUp } from './scan-give-up.ts'

const lastColumn = 16384
const lastRow = 1_048_576

/** The number of a column by its letters, A is 1. */
export function columnNumber(letters: string): number {
  let number = 0
  for (let at = 0; at < letters.length; at++) number = number * 26 + letters.charCodeAt(at) - 64
  return number
}

/**
 * A shared formula as it reads in another cell: references without `$` move along.
 *
 * @param formula as written in the first cell that shares it
 * @param rows how many rows further down the other cell is
 * @param columns how many columns further right
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(
    /(^|[^._A-Z0-9])(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})(?![_.(A-Za-z0-9])/g,
    (match: string, before: string, columnMark: string, letters: string, rowMark: string, digits: string) => {
      const column = columnNumber(letters)
      const row = Number(digits)
      if (column > lastColumn || row > lastRow) return match
      const movedColumn = columnMark === '' ? column + columns : column
      const movedRow = rowMark === '' ? row + rows : row
      if (movedColumn < 1 || movedRow < 1) giveUp()
      return `${before}${columnMark}${columnLetters(movedColumn)}${rowMark}${movedRow}`
    },
  )
}
