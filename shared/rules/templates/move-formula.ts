import { type FormulaToken, formulaTokens, type ReferenceEnd } from './formula-tokens.ts'
import { movedRow, movedSpan, type RowBlock, rowsAdded } from './row-block.ts'

/** Why a formula cannot follow the rows without the danger of meaning something else. */
export type FormulaFault = 'not-understood' | 'part-of-block' | 'relative-outside' | 'calculated-address'

/** A formula's place: whether its sheet is the one whose rows move, and the row of the block it is copied from and to. */
export interface FormulaPlace {
  readonly isOnSheet: boolean
  /** Name of the sheet whose rows move. */
  readonly sheet: string
  /** null: it is not in the block. */
  readonly copy: { readonly from: number; readonly to: number } | null
}

type Reference = Extract<FormulaToken, { kind: 'reference' }>

function written(reference: Reference, fromRow: number, toRow: number): string {
  const end = ({ column, isFixed }: ReferenceEnd, row: number) => `${column}${isFixed ? '$' : ''}${row}`
  const { prefix, from, to } = reference
  return prefix + end(from, fromRow) + (to ? `:${end(to, toRow)}` : '')
}

/** Outside the block a reference means places: all of the block, or nothing of it. */
function movedReference(reference: Reference, block: RowBlock): string | FormulaFault {
  const { from, to } = reference
  const [first, last] = [Math.min(from.row, (to ?? from).row), Math.max(from.row, (to ?? from).row)]
  const touches = first <= block.bottom && last >= block.top
  // One cell of the block: what was meant of the other rows nobody can tell.
  if (touches && !to) return 'part-of-block'
  const span = movedSpan(block, first, last)
  if (!span) return 'part-of-block'
  const isTurned = to !== null && to.row < from.row
  return written(reference, isTurned ? span[1] : span[0], isTurned ? span[0] : span[1])
}

/** In a copied row, what is relative means the row itself; what is fixed means a place. */
function copiedReference(
  reference: Reference,
  block: RowBlock,
  copy: { from: number; to: number },
): string | FormulaFault {
  const { from, to } = reference
  if (from.isFixed && (to === null || to.isFixed)) {
    const span = to ? movedSpan(block, Math.min(from.row, to.row), Math.max(from.row, to.row)) : null
    if (span && to && to.row >= from.row) return written(reference, span[0], span[1])
    const one = to ? null : movedRow(block, from.row)
    return one === null ? 'part-of-block' : written(reference, one, one)
  }
  const rows = [from, to ?? from].map((end) => {
    if (end.isFixed || copy.from === copy.to) return movedRow(block, end.row)
    const isInside = end.row >= block.top && end.row <= block.bottom
    const row = end.row + copy.to - copy.from
    return isInside && row >= block.top && row < block.top + block.rows ? row : null
  })
  const [first, last] = rows
  if (first === null || first === undefined || last === null || last === undefined) return 'relative-outside'
  return written(reference, first, last)
}

const faults: ReadonlySet<string> = new Set<FormulaFault>([
  'not-understood',
  'part-of-block',
  'relative-outside',
  'calculated-address',
])

/** True for a fault instead of a formula. */
export function isFormulaFault(result: string | { fault: FormulaFault }): result is { fault: FormulaFault } {
  return typeof result !== 'string'
}

// Ranges over several sheets may hold ours without naming it.
const overSheets = /[\p{L}\p{N}_.']:[\p{L}\p{N}_. ']+!/u

/** True for a formula of another sheet that cannot mean ours, whatever else it says: lost references, other files. */
function isForeign(formula: string, { isOnSheet, sheet }: FormulaPlace): boolean {
  const named = formula.toLowerCase().includes(sheet.toLowerCase().replaceAll("'", "''"))
  return !isOnSheet && !named && !overSheets.test(formula)
}

/** True where an address is calculated, which no change of a reference reaches. */
function calculatesAddress(tokens: readonly FormulaToken[], formula: string, place: FormulaPlace): boolean {
  const calls = (name: RegExp) => tokens.some(({ kind, text }) => kind === 'function' && name.test(text))
  if (calls(/^INDIRECT$/i)) return true
  // It counts from a cell: one of another sheet, if neither ours nor any name is in it.
  const isElsewhere = isForeign(formula, place) && !tokens.some(({ kind }) => kind === 'name')
  return calls(/^OFFSET$/i) && !isElsewhere
}

/**
 * A formula as it must read after the rows of a sheet have moved: references to rows below move along, those to the whole
 * block cover all its rows, and in a copied row those to the row itself mean the copy.
 *
 * @param formula without its `=`
 * @returns the fault where that cannot be said for certain
 */
export function moveFormula(
  formula: string,
  block: RowBlock,
  place: FormulaPlace,
): string | { fault: FormulaFault } {
  const isCopied = place.copy !== null && place.copy.from !== place.copy.to
  if (rowsAdded(block) === 0 && !isCopied) return formula
  const tokens = formulaTokens(formula)
  if (!tokens)
    return isForeign(formula, place) && !/INDIRECT/i.test(formula) ? formula : { fault: 'not-understood' }
  if (calculatesAddress(tokens, formula, place)) return { fault: 'calculated-address' }
  const pieces: string[] = []
  for (const token of tokens) {
    if (token.kind !== 'reference') {
      pieces.push(token.text)
      continue
    }
    const isOurs =
      token.sheet === null ? place.isOnSheet : token.sheet.toLowerCase() === place.sheet.toLowerCase()
    let moved: string | FormulaFault = token.text
    if (place.copy && (isOurs || token.sheet === null)) moved = copiedReference(token, block, place.copy)
    else if (isOurs) moved = movedReference(token, block)
    else if (isCopied && !(token.from.isFixed && (token.to?.isFixed ?? true))) moved = 'relative-outside'
    if (faults.has(moved)) return { fault: moved as FormulaFault }
    pieces.push(moved)
  }
  return pieces.join('')
}
