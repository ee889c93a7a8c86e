import { type Consolidation, type IndicatorFigure, progressVerdicts } from '../../contract/figures.ts'
import { reportWords } from '../../locale/zh/report.ts'
import type { Catalogue, Indicator } from '../../model/catalogue.ts'
import { heading, indicatorKey, paragraph } from './compose.ts'
import type { ReportBlock } from './report-content.ts'
import { wayChart } from './way-chart.ts'
import { hasNumber, whyCannotTell } from './why-cannot-tell.ts'

type Verdict = (typeof progressVerdicts)[number]

/** What the city's figure is, in a sentence; words of many units do not fit one. */
export function spokenValue({ city, aggregation }: Pick<IndicatorFigure, 'city' | 'aggregation'>): string {
  const words = reportWords.indicators
  if (hasNumber(city)) return words.value(city.display)
  if (aggregation === 'qualitative' && city.text !== null) return words.inWords
  return city.text === null ? words.noValue : words.value(city.text)
}

function countVerdicts(figures: readonly IndicatorFigure[]): Readonly<Record<Verdict, number>> {
  const count = (verdict: Verdict) => figures.filter(({ city }) => city.progress === verdict).length
  return {
    met: count('met'),
    'on-track': count('on-track'),
    behind: count('behind'),
    'worse-than-baseline': count('worse-than-baseline'),
    'cannot-tell': count('cannot-tell'),
  }
}

function clauseOf(indicator: Indicator, figure: IndicatorFigure): string {
  const words = reportWords.indicators
  const { city } = figure
  const why = city.progress === 'cannot-tell' ? [whyCannotTell(indicator, figure)] : []
  const { missing } = city.coverage
  const target =
    city.progress === 'cannot-tell' && indicator.target.op === 'text' ? [] : [words.target(city.target)]
  return words.clause(words.named(figure.seq, figure.name), spokenValue(figure), [
    ...target,
    ...why,
    ...(missing.length === 0 || !hasNumber(city) ? [] : [words.lacking(missing)]),
  ])
}

/** Where the plan's indicators stand, each named with its number under the verdict on it. */
export function indicatorSection(
  { indicators, plan }: Catalogue,
  consolidation: Consolidation,
): ReportBlock[] {
  const words = reportWords.indicators
  const figures = consolidation.indicators
  if (figures.length === 0) return [heading(2, reportWords.heading.indicators), ...paragraph([words.none])]
  const marked = (['required', 'optional', 'city'] as const).flatMap((marker) => {
    const own = figures.filter((figure) => figure.marker === marker)
    const clause = words.marked(words.markName[marker], own.length, countVerdicts(own))
    return clause === '' ? [] : [clause]
  })
  const known = new Map(indicators.map((indicator) => [indicator.seq, indicator]))
  const verdicts = progressVerdicts.flatMap((verdict) => {
    const own = figures.filter(({ city }) => city.progress === verdict)
    const clauses = own.flatMap((figure) => {
      const indicator = known.get(figure.seq)
      return indicator ? [clauseOf(indicator, figure)] : []
    })
    const named = own.filter(({ city }) => hasNumber(city))
    return paragraph(
      [words.verdict(verdict, own.length, clauses)],
      named.map(({ seq, city }) => ({ of: indicatorKey(seq), printed: city.display })),
    )
  })
  return [
    heading(2, reportWords.heading.indicators),
    ...paragraph([
      words.all(figures.length, countVerdicts(figures)),
      reportWords.ended(marked),
      words.judged,
    ]),
    ...verdicts,
    ...wayChart(indicators, plan, figures),
  ]
}
