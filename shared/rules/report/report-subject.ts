import { reportWords } from '../../locale/zh/report.ts'
import type { Plan } from '../../model/catalogue.ts'

/**
 * What the plan is about, as the report's title begins: 连云港市“无废城市”建设 of 连云港市“无废城市”建设实施方案（2022—2025年）.
 * A title that ends in no known way stands in 《》.
 */
export function reportSubject({ title }: Pick<Plan, 'title'>): string {
  const bare = title.replace(/[（(][^（()）]*[）)]$/, '').trim()
  const ending = reportWords.planEndings.find((one) => bare.length > one.length && bare.endsWith(one))
  if (ending === undefined) return reportWords.quoted(title)
  const kept = ending.startsWith(reportWords.keptOfEnding) ? reportWords.keptOfEnding : ''
  return bare.slice(0, -ending.length) + kept
}
