import type { Consolidation, IndicatorFigure } from '../../contract/figures.ts'
import { reportWords } from '../../locale/zh/report.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { indicatorProgress } from '../progress/indicator-progress.ts'
import { heading, indicatorKey, paragraph } from './compose.ts'
import type { ReportBlock, ReportRow, ReportTable } from './report-content.ts'

type Progress = ReturnType<typeof indicatorProgress>

/** One row for the indicator, or for each of its classes: what the city lacks, then what each unit does. */
function gapRows({ seq, name }: IndicatorFigure, { gaps }: Progress): ReportRow[] {
  const words = reportWords.problems
  return gaps.map(({ part, sentences: [city = reportWords.none, ...units] }) => ({
    kind: 'entry',
    of: indicatorKey(seq),
    cells: [
      String(seq),
      part === null ? name : words.part(name, part),
      city,
      units.length === 0 ? reportWords.none : words.ofUnits(units),
    ],
  }))
}

function gapTable(rows: readonly ReportRow[]): ReportTable {
  const { gapCaption, gapColumns, gapNote } = reportWords.problems
  return {
    kind: 'table',
    caption: gapCaption,
    measure: null,
    columns: [
      { field: 'seq', label: gapColumns.seq, width: 10, align: 'center' },
      { field: 'name', label: gapColumns.name, width: 34, align: 'left' },
      { field: 'city', label: gapColumns.city, width: 36, align: 'left' },
      { field: 'units', label: gapColumns.units, width: 76, align: 'left' },
    ],
    rows,
    notes: [gapNote],
  }
}

/** Indicators that are behind or worse than at the start: by how much, and what each unit's share in it is. */
export function behindSection({ indicators, plan }: Catalogue, consolidation: Consolidation): ReportBlock[] {
  const words = reportWords.problems
  const { period } = consolidation
  const behind = consolidation.indicators.flatMap((figure) => {
    const { progress } = figure.city
    const indicator = indicators.find(({ seq }) => seq === figure.seq)
    if (!indicator || (progress !== 'behind' && progress !== 'worse-than-baseline')) return []
    return [{ figure, progress: indicatorProgress(indicator, plan, { period, figure }, []) }]
  })
  const head = heading(2, reportWords.heading.behind)
  if (behind.length === 0) return [head, ...paragraph([words.noneBehind])]
  return [
    head,
    ...paragraph([words.behind(behind.length)]),
    ...behind.flatMap(({ figure, progress }) =>
      paragraph(
        [
          words.indicator(
            reportWords.indicators.named(figure.seq, figure.name),
            figure.city.display,
            progress.standings.flatMap(({ sentence }) => (sentence === null ? [] : [sentence])),
          ),
        ],
        [{ of: indicatorKey(figure.seq), printed: figure.city.display }],
      ),
    ),
    gapTable(behind.flatMap(({ figure, progress }) => gapRows(figure, progress))),
  ]
}
