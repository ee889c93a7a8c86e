import { wasteQuantities } from '../../contract/figures.ts'
import type { SideBySide } from '../../contract/tables.ts'
import { documentWords } from '../../locale/zh/documents.ts'
import { figureWords } from '../../locale/zh/figures.ts'
import { exact } from '../exact.ts'
import type { FigureBasis } from '../figures/basis.ts'
import { investments } from '../figures/project-figures.ts'
import { sideBySide, type TableToPrint } from '../tables/side-by-side.ts'

/** A 过录表 as rounded for print, with its names on paper. */
export interface NamedTable {
  readonly table: SideBySide
  readonly sheet: string
  readonly title: string
}

/** Finer than this the tables are not printed. */
const finest = 2

/** As many decimals as the numbers themselves have, up to the finest. */
function decimalsOf({ cells }: SideBySide): number {
  const own = cells.flat().map((cell) => (cell === null ? 0 : exact(cell.exact).decimalPlaces()))
  return Math.min(finest, Math.max(0, ...own))
}

/** 过录表 of every quantity of the wastes and every investment that anybody has reported, rounded by the plan's settings. */
export function quantitiesSideBySide(basis: FigureBasis): NamedTable[] {
  const { rounding, balance } = basis.catalogue.plan.settings
  const print = (wanted: TableToPrint) => {
    const fine = sideBySide(basis, wanted, null, { decimals: finest, rounding, balance })
    const decimals = decimalsOf(fine)
    return decimals === finest ? fine : sideBySide(basis, wanted, null, { decimals, rounding, balance })
  }
  const words = documentWords.sideBySide
  const wastes = wasteQuantities.map((quantity) => {
    const name = figureWords.quantity[quantity]
    const table = print({ kind: 'wastes', quantity })
    return { table, sheet: words.quantitySheet(name), title: words.quantityTitle(name) }
  })
  const projects = investments.map((investment) => {
    const name = figureWords.investment[investment]
    const table = print({ kind: 'projects', investment })
    return { table, sheet: words.investmentSheet(name), title: words.investmentTitle(name) }
  })
  return [...wastes, ...projects].filter(({ table }) => table.grandTotal !== null)
}
