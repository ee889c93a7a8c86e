import type { Consolidation } from '../../contract/figures.ts'
import { figureWords } from '../../locale/zh/figures.ts'
import { reportWords } from '../../locale/zh/report.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { exact } from '../exact.ts'
import { displayFigure } from '../figures/display-figure.ts'
import { roundForPrint } from '../figures/round-for-print.ts'
import { heading, indicatorKey, paragraph } from './compose.ts'
import { tableAmount } from './printed-amounts.ts'
import type { NamedFigure, ReportBlock, ReportTable } from './report-content.ts'

type Projects = Consolidation['projects']

function stateTable({ plan }: Catalogue, projects: Projects): ReportTable {
  const { caption, columns, noState, total } = reportWords.projects
  const rows = [...projects.byState].sort(
    (one, other) => Number(one.state === null) - Number(other.state === null),
  )
  const cells = (one: Pick<Projects, 'count' | 'totalInvestment' | 'completedInvestment'>) => [
    String(one.count),
    tableAmount(one.totalInvestment, plan),
    tableAmount(one.completedInvestment, plan),
  ]
  return {
    kind: 'table',
    caption,
    measure: projects.unit === '' ? null : reportWords.measure(projects.unit),
    columns: [
      { field: 'state', label: columns.state, width: 42, align: 'left' },
      { field: 'count', label: columns.count, width: 28, align: 'center' },
      { field: 'total', label: columns.total, width: 43, align: 'right' },
      { field: 'completed', label: columns.completed, width: 43, align: 'right' },
    ],
    rows: [
      ...rows.map((one) => ({
        kind: 'entry' as const,
        of: `projects:${one.state ?? ''}`,
        cells: [one.state ?? noState, ...cells(one)],
      })),
      { kind: 'total', of: 'projects', cells: [total, ...cells(projects)] },
    ],
    notes: [],
  }
}

/** The list of projects beside the indicator that is its sum. */
function reconciliation({ indicators, plan }: Catalogue, { reconciliation: sides }: Projects) {
  const words = reportWords.projects
  const indicator = indicators.find(({ seq }) => seq === sides?.seq)
  if (!sides || !indicator) return []
  const { difference, list, verdict } = sides
  const name = reportWords.indicators.named(indicator.seq, indicator.name)
  if (sides.indicator === null || list === null || difference === null || verdict === 'unverifiable')
    return paragraph([words.unreconciled(name)])
  const shown = displayFigure(indicator, plan, exact(sides.indicator))
  const inList = figureWords.withUnit(exact(list).toFixed(), sides.unit)
  const apart = figureWords.withUnit(exact(difference).abs().toFixed(), sides.unit)
  return paragraph(
    [words.reconciled({ name, indicator: shown, list: inList, difference: apart, verdict })],
    [
      { of: indicatorKey(indicator.seq), printed: shown },
      { of: 'projects', printed: inList },
    ],
  )
}

/** Projects by state, their investments, and how they agree with the indicator that is their sum. */
export function projectSection(catalogue: Catalogue, consolidation: Consolidation): ReportBlock[] {
  const words = reportWords.projects
  const { period, projects, sameItems } = consolidation
  const { rounding } = catalogue.plan.settings
  const head = heading(2, reportWords.heading.projects)
  if (projects.rows.length === 0)
    return [head, ...paragraph([words.none]), ...reconciliation(catalogue, projects)]
  const figures: NamedFigure[] = [{ of: 'projects', printed: String(projects.count) }]
  const told = (value: string | null) => {
    if (value === null) return null
    const printed = `${roundForPrint(value, Math.min(2, exact(value).decimalPlaces()), rounding)}${projects.unit}`
    figures.push({ of: 'projects', printed })
    return printed
  }
  const repeated = projects.rows.filter(({ leftOut }) => leftOut !== null).length
  const asked = sameItems.filter(({ list, state }) => list === 'projects' && state === 'asked').length
  const sentences = [
    words.all(projects.count, told(projects.totalInvestment), told(projects.completedInvestment)),
    words.year(period, told(projects.yearPlan), told(projects.yearDone)),
    words.repeated(repeated),
    words.asked(asked),
    words.coverage(projects.coverage.missing),
  ]
  return [
    head,
    ...paragraph(sentences, figures),
    ...reconciliation(catalogue, projects),
    stateTable(catalogue, projects),
  ]
}
