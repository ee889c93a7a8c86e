import { columnNumber } from '../cell-ref.ts'
import { formulaTokens } from './formula-tokens.ts'
import type { RowBlock } from './row-block.ts'

/** A formula of the template and where it stands. */
export interface TemplateFormula {
  readonly sheet: string
  readonly ref: string
  readonly formula: string
}

const letters = (column: string) => column.replace('$', '').toUpperCase()

/**
 * The columns of which a formula reads all rows of the block, such as a total does.
 * @param sheet name of the block's sheet
 * @returns runs of columns, 1-based; whole rows are all columns
 */
export function columnsRead(
  { sheet: own, ref, formula }: TemplateFormula,
  sheet: string,
  block: Pick<RowBlock, 'top' | 'bottom'>,
): (readonly [number, number])[] {
  const row = Number(/\d+$/.exec(ref)?.[0])
  const isInside = own.toLowerCase() === sheet.toLowerCase() && row >= block.top && row <= block.bottom
  return (formulaTokens(formula) ?? []).flatMap((token) => {
    if (token.kind !== 'reference' || token.to === null) return []
    if ((token.sheet ?? own).toLowerCase() !== sheet.toLowerCase()) return []
    const { from, to } = token
    const isWhole = Math.min(from.row, to.row) <= block.top && Math.max(from.row, to.row) >= block.bottom
    // In a row of the block, what is relative is the row itself.
    if (!isWhole || (isInside && !from.isFixed && !to.isFixed && block.top === block.bottom)) return []
    if (from.column === '') return [[1, 16_384]]
    const ends = [columnNumber(letters(from.column)), columnNumber(letters(to.column))]
    return [[Math.min(...ends), Math.max(...ends)]]
  })
}
