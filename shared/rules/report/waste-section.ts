import type { Consolidation, WasteCategory } from '../../contract/figures.ts'
import { figureWords } from '../../locale/zh/figures.ts'
import { reportWords } from '../../locale/zh/report.ts'
import type { Plan } from '../../model/catalogue.ts'
import { exact } from '../exact.ts'
import { printedShare } from '../progress/printed-amount.ts'
import { heading, paragraph } from './compose.ts'
import { spokenAmount, tableAmount } from './printed-amounts.ts'
import type { NamedFigure, ReportBlock, ReportChart, ReportTable } from './report-content.ts'

const spoken = ['generated', 'utilised', 'disposed', 'stored', 'discarded'] as const
const ways = ['utilised', 'disposed', 'stored', 'discarded'] as const

const keyOf = ({ category, unit }: WasteCategory) => `wastes:${category}/${unit}`

function sentenceOf(plan: Plan, of: WasteCategory): { text: string; figures: NamedFigure[] } {
  const words = reportWords.wastes
  const { balance, category, city, unit, wastes } = of
  const figures: NamedFigure[] = []
  const named = (printed: string) => {
    figures.push({ of: keyOf(of), printed })
    return printed
  }
  const amounts = spoken.flatMap((quantity) => {
    const value = city[quantity]
    if (value === null) return []
    const amount = words.quantity(figureWords.quantity[quantity], named(spokenAmount(value, unit, plan)))
    const priorOf = { utilised: city.utilisedPrior, disposed: city.disposedPrior }
    const prior = quantity === 'utilised' || quantity === 'disposed' ? priorOf[quantity] : null
    if (prior === null || exact(prior).isZero()) return [amount]
    const told = named(spokenAmount(prior, unit, plan))
    return [`${amount}${quantity === 'utilised' ? words.prior(told) : words.disposedPrior(told)}`]
  })
  const lacking = spoken.filter((quantity) => city[quantity] === null)
  const rate =
    balance.utilisationRate === null
      ? words.noRate
      : words.rate(named(printedShare(balance.utilisationRate, plan)))
  const text = words.ended(category, [
    words.kinds(wastes.length),
    ...amounts,
    ...(lacking.length === 0 ? [] : [words.lacking(lacking.map((one) => figureWords.quantity[one]))]),
    rate,
  ])
  return { text, figures }
}

function wasteTable(plan: Plan, categories: readonly WasteCategory[]): ReportTable {
  const { caption, columns, rateNote } = reportWords.wastes
  return {
    kind: 'table',
    caption,
    measure: null,
    columns: [
      { field: 'category', label: columns.category, width: 28, align: 'left' },
      { field: 'kinds', label: columns.kinds, width: 11, align: 'center' },
      { field: 'unit', label: columns.unit, width: 12, align: 'center' },
      ...spoken.map((quantity) => ({
        field: quantity,
        label: figureWords.quantity[quantity],
        width: quantity === 'discarded' ? 14 : quantity === 'stored' ? 18 : 19,
        align: 'right' as const,
      })),
      { field: 'rate', label: columns.rate, width: 16, align: 'center' },
    ],
    rows: categories.map((of) => ({
      kind: 'entry',
      of: keyOf(of),
      cells: [
        of.category,
        String(of.wastes.length),
        of.unit,
        ...spoken.map((quantity) => tableAmount(of.city[quantity], plan)),
        of.balance.utilisationRate === null
          ? reportWords.none
          : printedShare(of.balance.utilisationRate, plan),
      ],
    })),
    notes: [rateNote],
  }
}

/** What became of each category, as shares of a whole; one chart for each unit of measure. */
function wasteCharts(plan: Plan, categories: readonly WasteCategory[]): ReportChart[] {
  const words = reportWords.wastes
  return [...Map.groupBy(categories, ({ unit }) => unit)].flatMap(([unit, all]) => {
    const drawn = all.filter(({ city }) => ways.some((way) => !exact(city[way] ?? 0).isZero()))
    if (drawn.length === 0) return []
    return [
      {
        kind: 'chart' as const,
        caption: words.chart(unit),
        shape: 'shares' as const,
        categories: drawn.map(({ category, city }) =>
          words.category(category, city.generated === null ? null : spokenAmount(city.generated, unit, plan)),
        ),
        series: ways.map((way) => ({
          name: figureWords.quantity[way],
          values: drawn.map(({ city }) => city[way]),
        })),
        axis: words.chartAxis,
        notes: [],
      },
    ]
  })
}

/** Wastes by category: what came into being, and what became of it. */
export function wasteSection(plan: Plan, { coverage, wasteCategories }: Consolidation): ReportBlock[] {
  const words = reportWords.wastes
  const { reported, expected, missing } = coverage.wastes
  const head = heading(2, reportWords.heading.wastes)
  if (wasteCategories.length === 0) return [head, ...paragraph([words.none])]
  return [
    head,
    ...paragraph([words.coverage(reported, expected, missing)]),
    ...wasteCategories.flatMap((one) => {
      const { text, figures } = sentenceOf(plan, one)
      return paragraph([text], figures)
    }),
    wasteTable(plan, wasteCategories),
    ...wasteCharts(plan, wasteCategories),
  ]
}
