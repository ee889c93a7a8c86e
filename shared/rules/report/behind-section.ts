import type { Consolidation } from '../../contract/figures.ts'
import { reportWords } from '../../locale/zh/report.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { indicatorProgress } from '../progress/indicator-progress.ts'
import { heading, indicatorKey, paragraph } from './compose.ts'
import type { ReportBlock } from './report-content.ts'

/** Indicators that are behind or worse than at the start: by how much, and what each unit's share in it is. */
export function behindSection({ indicators, plan }: Catalogue, consolidation: Consolidation): ReportBlock[] {
  const words = reportWords.problems
  const behind = consolidation.indicators.filter(
    ({ city }) => city.progress === 'behind' || city.progress === 'worse-than-baseline',
  )
  const paragraphs = behind.flatMap((figure) => {
    const indicator = indicators.find(({ seq }) => seq === figure.seq)
    if (!indicator) return []
    const { gaps, standings } = indicatorProgress(indicator, plan, { period: consolidation.period, figure }, [])
    const clauses = [
      ...standings.flatMap(({ sentence }) => (sentence === null ? [] : [sentence])),
      ...gaps.flatMap(({ sentences }) => (sentences.length === 0 ? [] : [words.ofUnits(sentences)])),
    ]
    const name = reportWords.indicators.named(figure.seq, figure.name)
    return paragraph(
      [words.indicator(name, figure.city.display, clauses)],
      [{ of: indicatorKey(figure.seq), printed: figure.city.display }],
    )
  })
  return [
    heading(2, reportWords.heading.behind),
    ...paragraph([behind.length === 0 ? words.noneBehind : words.behind(behind.length)]),
    ...paragraphs,
  ]
}
