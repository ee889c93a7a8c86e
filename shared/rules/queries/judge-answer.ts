import type { AnswerFault, QueryAnswerKind } from '../../model/query.ts'
import { whyNoReason } from '../explanations/judge-text.ts'
import { twoDigits } from '../two-digits.ts'
import { writtenDate } from '../values/written-date.ts'

/** The last day that a written date covers, YYYY-MM-DD; null where no date is written. */
export function expectedDay(text: string, today: string): string | null {
  const folded = text.normalize('NFKC').replace(/\s+/g, '')
  const withYear = /^\d{1,2}月/.test(folded) ? `${today.slice(0, 4)}年${folded}` : folded
  const found = /(\d{4}[-./年]\d{1,2}(?:[-./月]\d{1,2}日?)?|\d{8})/.exec(withYear)?.[0]
  const date = found === undefined ? null : writtenDate(found)
  if (!date || !('year' in date) || date.month === undefined) return null
  return `${date.year}-${twoDigits(date.month)}-${twoDigits(date.day ?? 31)}`
}

/**
 * Whether an answer can be taken: a choice there must be; 数据无误 needs its reason, 暂无法核实 the day until when. What
 * 更正 will be is seen when the unit hands in again.
 *
 * @param choice null: nothing chosen; 'unknown': text that is none of the choices
 * @param today YYYY-MM-DD
 */
export function judgeAnswer(
  choice: QueryAnswerKind | 'unknown' | null,
  text: string,
  today: string,
): AnswerFault | null {
  switch (choice) {
    case null:
      return 'no-choice'
    case 'unknown':
      return 'unknown-choice'
    case 'corrected':
      return null
    case 'confirmed':
      if (text.trim() === '') return 'reason-missing'
      return whyNoReason(text) === null ? null : 'reason-thin'
    case 'pending': {
      const day = expectedDay(text, today)
      if (day === null) return 'date-missing'
      return day < today ? 'date-past' : null
    }
  }
}
