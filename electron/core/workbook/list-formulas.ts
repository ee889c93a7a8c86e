import type { CellFormula, CellPlace } from '../../../shared/model/cell-formula.ts'
import type { PrintedTable } from '../../../shared/model/printed-list.ts'
import { cellRef, joinRefs } from '../../../shared/rules/cell-ref.ts'
import type { ListLayout } from '../../../shared/rules/lists/lay-out-list.ts'
import { quoteSheetName } from './write-package.ts'

/** The text of a formula in a cell that prints so many decimals, without the equals sign. */
export type FormulaText = (formula: CellFormula, decimals: number) => string

/**
 * Turns formulas into the text that stands in a sheet of a workbook.
 * @param home position of the sheet that the formulas stand in: its own cells are named without it
 */
export function formulaTexts(
  sheets: readonly { readonly table: PrintedTable; readonly layout: ListLayout }[],
  home: number,
): FormulaText {
  const refOf = ({ sheet, row, field }: CellPlace): string => {
    const at = sheets[sheet]
    const column = at?.table.columns.findIndex((one) => one.field === field) ?? -1
    const top = at?.layout.rows[row]?.[0]
    if (!at || column < 0 || top === undefined)
      throw new Error(`no cell ${field} in row ${row} of sheet ${sheet}`)
    const ref = cellRef(top, column + 1)
    return sheet === home ? ref : `${quoteSheetName(at.table.sheetName)}!${ref}`
  }
  const sum = (places: readonly CellPlace[]) => `SUM(${joinRefs(places.map(refOf)).join(',')})`
  return (formula, decimals) => {
    switch (formula.kind) {
      case 'sum': {
        const { add, subtract, constant } = formula
        const [only] = add
        if (only && add.length === 1 && subtract.length === 0 && constant === undefined) return refOf(only)
        const terms = [
          ...(constant === undefined ? [] : [String(constant)]),
          ...(add.length === 0 ? [] : [sum(add)]),
        ].join('+')
        // Binary fractions leave dust at the far end of a sum.
        return `ROUND(${terms}${subtract.length === 0 ? '' : `-${sum(subtract)}`},${decimals})`
      }
      case 'quotient': {
        const { numerator, denominator, multiplier } = formula
        const times = multiplier === '1' ? '' : `*${multiplier}`
        return `ROUND(${refOf(numerator)}/${refOf(denominator)}${times},${decimals})`
      }
      case 'count': {
        const wanted = `"${formula.text.replaceAll('"', '""')}"`
        return formula.of.map((place) => `COUNTIF(${refOf(place)},${wanted})`).join('+')
      }
    }
  }
}
