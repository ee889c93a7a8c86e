import Decimal from 'decimal.js'
import type { CellFormula, CellPlace } from '../../model/cell-formula.ts'
import type { PrintedCell, PrintedTable } from '../../model/printed-list.ts'
import { exact } from '../exact.ts'

/** More terms than this no workbook program takes in one function. */
const mostTerms = 250

/** The cell at a place; undefined where it is blank. */
export function cellAt(
  tables: readonly PrintedTable[],
  { sheet, row, field }: CellPlace,
): PrintedCell | undefined {
  const found = tables[sheet]?.rows[row]
  return found === undefined || 'text' in found ? undefined : found.cells[field]
}

function numberAt(tables: readonly PrintedTable[], place: CellPlace): Decimal {
  const cell = cellAt(tables, place)
  return cell?.kind === 'number' ? exact(cell.value) : exact(0)
}

/** What a formula gives over the cells as printed, exactly; null where it gives no number. */
export function evaluateFormula(
  formula: CellFormula,
  tables: readonly PrintedTable[],
  decimals: number,
): Decimal | null {
  switch (formula.kind) {
    case 'sum': {
      const sum = (places: readonly CellPlace[]) =>
        places.reduce((total, place) => total.add(numberAt(tables, place)), exact(0))
      return exact(formula.constant ?? 0)
        .add(sum(formula.add))
        .sub(sum(formula.subtract))
    }
    case 'quotient': {
      const denominator = numberAt(tables, formula.denominator)
      if (denominator.isZero()) return null
      // As a workbook rounds: halves away from zero.
      return numberAt(tables, formula.numerator)
        .mul(formula.multiplier)
        .div(denominator)
        .toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP)
    }
    case 'count': {
      const alike = formula.of.filter((place) => {
        const cell = cellAt(tables, place)
        return cell?.kind === 'text' && cell.text === formula.text
      })
      return exact(alike.length)
    }
  }
}

function termsOf(formula: CellFormula): number {
  switch (formula.kind) {
    case 'sum':
      return Math.max(formula.add.length, formula.subtract.length)
    case 'quotient':
      return 2
    case 'count':
      return formula.of.length
  }
}

/** A cell with its formula, where the formula gives just the number that is printed; else the cell as it is. */
export function withFormula(
  cell: PrintedCell | undefined,
  formula: CellFormula,
  tables: readonly PrintedTable[],
): PrintedCell | undefined {
  if (cell?.kind !== 'number' || termsOf(formula) > mostTerms) return cell
  return evaluateFormula(formula, tables, cell.decimals)?.eq(cell.value) ? { ...cell, formula } : cell
}
