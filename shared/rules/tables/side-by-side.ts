import type { SideBySide } from '../../contract/tables.ts'
import { AppError } from '../../errors.ts'
import { balanceWords } from '../../locale/zh/balance.ts'
import { figureWords } from '../../locale/zh/figures.ts'
import { balanceTable } from '../balance/balance-table.ts'
import type { PrintRule } from '../balance/printed-figure.ts'
import type { TableFigures, TableRow } from '../balance/table-figures.ts'
import { exact } from '../exact.ts'
import type { Contribution } from '../figures/answer.ts'
import type { FigureBasis } from '../figures/basis.ts'
import { collectWastes } from '../figures/collect-wastes.ts'
import { listCoverage } from '../figures/list-coverage.ts'
import { collectProjects, type Investment, projectContributions } from '../figures/project-figures.ts'
import { type WasteQuantity, wasteContributions } from '../figures/waste-figures.ts'
import { conversionFactor } from '../measure.ts'
import { measureOfField } from '../measure-of-field.ts'

export type TableToPrint =
  | { readonly kind: 'wastes'; readonly quantity: WasteQuantity }
  | { readonly kind: 'projects'; readonly investment: Investment }

/** What is added up in a table, before it is rounded. */
interface Items {
  readonly title: string
  readonly measure: string
  readonly rows: readonly (TableRow & { readonly contributions: readonly Contribution[] })[]
}

/** The wastes given in the measure that most of them have, under the subtotals of their categories. */
function wasteItems(basis: FigureBasis, quantity: WasteQuantity): Items {
  const wastes = collectWastes(basis)
  const measure = wastes[0]?.unit ?? ''
  const own = wastes
    .filter((waste) => waste.unit === measure)
    .map((waste) => ({ waste, contributions: wasteContributions(waste, quantity) }))
    .filter(({ contributions }) => contributions.length > 0)
  const codeOf = (category: string) => `${category}/`
  const categories = [...new Set(own.map(({ waste }) => waste.category))]
  return {
    title: figureWords.quantity[quantity],
    measure,
    rows: categories.flatMap((category) => [
      { code: codeOf(category), name: category, contributions: [] },
      ...own
        .filter(({ waste }) => waste.category === category)
        .map(({ waste, contributions }) => ({
          ...{ code: waste.key, name: waste.name, within: codeOf(category), contributions },
        })),
    ]),
  }
}

/** The investments of the counted projects, by their state. */
function projectItems(basis: FigureBasis, investment: Investment): Items {
  const counted = collectProjects(basis).filter(({ leftOut }) => leftOut === null)
  const byState = Map.groupBy(counted, ({ record }) => record.fields.status?.value ?? balanceWords.unsaid)
  return {
    title: figureWords.investment[investment],
    measure: measureOfField(basis.catalogue, 'projects', investment) ?? '',
    rows: [...byState].map(([state, projects]) => ({
      ...{ code: state, name: state, contributions: projectContributions(projects, investment) },
    })),
  }
}

const twice = { code: '\uffff', name: balanceWords.twice }

/** Units as columns, and what stands there twice as a column of its own. */
function figuresOf(basis: FigureBasis, { rows }: Items, factor: string): TableFigures {
  const isTwice = (one: Contribution) => one.kind === 'overlap' || one.kind === 'duplicate'
  const hasTwice = rows.some(({ contributions }) => contributions.some(isTwice))
  const units = basis.reporters.map(({ id, name }) => ({ code: id, name }))
  const sum = (contributions: readonly Contribution[]) =>
    contributions.length === 0
      ? null
      : contributions
          .reduce((all, one) => all.add(exact(one.coefficient).mul(one.value).mul(factor)), exact(0))
          .toFixed()
  return {
    rows: rows.map(({ contributions: _, ...row }) => row),
    columns: hasTwice ? [...units, twice] : units,
    cells: rows.map(({ contributions }) => [
      ...units.map(({ name }) => sum(contributions.filter((one) => one.unit === name && !isTwice(one)))),
      ...(hasTwice ? [sum(contributions.filter(isTwice))] : []),
    ]),
  }
}

/**
 * 过录表 for print: every unit beside the others, subtotals and totals; rounded so that all of them add up (舍位平衡), or
 * each by itself with a note.
 *
 * @param measure to print in; null: as it is stored
 * @throws AppError table-measure where the stored measure does not convert
 */
export function sideBySide(
  basis: FigureBasis,
  wanted: TableToPrint,
  measure: string | null,
  print: PrintRule,
): SideBySide {
  const items =
    wanted.kind === 'wastes' ? wasteItems(basis, wanted.quantity) : projectItems(basis, wanted.investment)
  const factor = measure === null ? '1' : conversionFactor(items.measure, measure)
  if (factor === null) throw new AppError('table-measure', { from: items.measure, to: measure ?? '' })
  const given = figuresOf(basis, items, factor)
  const table = balanceTable(given, print)
  // Totals are not given, so none of them can be wrong.
  if (table.state === 'refused') throw new Error(table.totals.map(({ sentence }) => sentence).join())
  return {
    ...{ period: basis.returns.period, title: items.title, measure: measure ?? items.measure, ...print },
    coverage: listCoverage(basis, wanted.kind),
    rows: given.rows.map(({ code, name, within = null }) => ({ code, name, within })),
    columns: given.columns.map(({ code, name }) => ({ code, name })),
    cells: table.cells.map((row) => [...row]),
    rowTotals: [...table.rowTotals],
    columnTotals: [...table.columnTotals],
    grandTotal: table.grandTotal,
    moved: table.moved.map(({ at, ...figure }) => ({ ...at, ...figure })),
    gaps: table.gaps.map(({ sentence }) => sentence),
    note: table.note,
  }
}
