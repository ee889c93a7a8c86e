import { columnLetters, columnNumber } from '../cell-ref.ts'
import { formulaTokens, type ReferenceEnd } from './formula-tokens.ts'

/**
 * A formula as it reads in another cell that shares it: what is not fixed by `$` moves along.
 * @returns null where it is not understood, or a reference would leave the sheet
 */
export function translateFormula(formula: string, rows: number, columns: number): string | null {
  const tokens = formulaTokens(formula)
  if (!tokens) return null
  const moved = (end: ReferenceEnd): string | null => {
    const row = end.isFixed ? end.row : end.row + rows
    if (row < 1) return null
    const mark = end.isFixed ? '$' : ''
    if (end.column === '' || end.column.startsWith('$')) return `${end.column}${mark}${row}`
    const column = columnNumber(end.column.toUpperCase()) + columns
    return column < 1 ? null : `${columnLetters(column)}${mark}${row}`
  }
  const pieces: string[] = []
  for (const token of tokens) {
    if (token.kind !== 'reference') {
      // Whole columns, which may move as well.
      if (columns !== 0 && /^[^"]*[A-Z]:\$?[A-Z]/i.test(token.text)) return null
      pieces.push(token.text)
      continue
    }
    const [from, to] = [moved(token.from), token.to ? moved(token.to) : '']
    if (from === null || to === null) return null
    pieces.push(`${token.prefix}${from}${to === '' ? '' : `:${to}`}`)
  }
  return pieces.join('')
}
