import type { Consolidation, IndicatorFigure } from '../../contract/figures.ts'
import { reportWords } from '../../locale/zh/report.ts'
import { terms } from '../../locale/zh/terms.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { indicatorKey } from './compose.ts'
import type { ReportRow, ReportTable } from './report-content.ts'
import { hasNumber } from './why-cannot-tell.ts'

/** A longer answer in words stands in the list of targets. */
const longestText = 24

function valueCell({ aggregation, city }: IndicatorFigure): string {
  const words = reportWords.indicators
  if (hasNumber(city)) return city.display
  if (city.text !== null && city.text.length <= longestText) return city.text
  const { reported, expected } = city.coverage
  if (aggregation === 'qualitative') return words.qualitative(reported, expected)
  return city.text === null ? reportWords.none : words.qualitative(reported, expected)
}

function rowOf(figure: IndicatorFigure): ReportRow {
  const words = reportWords.indicators
  const { city } = figure
  return {
    kind: 'entry',
    of: indicatorKey(figure.seq),
    cells: [
      String(figure.seq),
      `${figure.name}${terms.marker[figure.marker]}`,
      figure.unit ?? reportWords.none,
      city.baseline,
      city.target,
      valueCell(figure),
      words.reported(city.coverage.reported, city.coverage.expected),
      terms.progress[city.progress],
    ],
  }
}

/** Indicators of some markers with baseline, target, value, coverage and progress; below, what is not told and who is missing. */
export function indicatorTable(
  { plan }: Catalogue,
  { indicators, period }: Consolidation,
  caption: string,
  isMeant: (figure: IndicatorFigure) => boolean,
): ReportTable | null {
  const words = reportWords.indicators
  const figures = indicators.filter(isMeant)
  if (figures.length === 0) return null
  const { columns } = words
  return {
    kind: 'table',
    caption,
    measure: null,
    columns: [
      { field: 'seq', label: columns.seq, width: 9, align: 'center' },
      { field: 'name', label: columns.name, width: 41, align: 'left' },
      { field: 'unit', label: columns.unit, width: 15, align: 'center' },
      { field: 'baseline', label: columns.baseline(plan.baselineYear), width: 20, align: 'center' },
      { field: 'target', label: columns.target(plan.targetYear), width: 20, align: 'center' },
      { field: 'value', label: columns.value(period), width: 20, align: 'center' },
      { field: 'coverage', label: columns.coverage, width: 13, align: 'center' },
      { field: 'progress', label: columns.progress, width: 18, align: 'center' },
    ],
    rows: figures.map(rowOf),
    notes: [
      words.coverageNote,
      ...figures.flatMap(({ seq, city }) =>
        city.value === null && city.text === null && city.reason !== null
          ? [words.noValueNote(seq, city.reason)]
          : [],
      ),
      ...figures.flatMap(({ seq, city }) =>
        city.coverage.missing.length > 0 ? [words.lackingNote(seq, city.coverage.missing)] : [],
      ),
    ],
  }
}
