import { formWords } from '../../locale/zh/forms.ts'
import type { Plan } from '../../model/catalogue.ts'

/** The last day for a year's report, in words: the plan's day of the year after. */
export function formDue({ reportDue }: Pick<Plan, 'reportDue'>, period: string): string {
  const [month, day] = reportDue.split('-').map(Number)
  return formWords.day(String(Number(period) + 1), month ?? 1, day ?? 1)
}
