import type { AnswerFault, QueryAnswerKind } from '../../model/query.ts'
import { writtenDate } from '../values/written-date.ts'

const emptyPhrases = new Set([
  '核实无误',
  '属实',
  '无误',
  '情况属实',
  '已核',
  '已核实',
  '数据无误',
  '经核实无误',
])
const shortestReason = 6

/**
 * True for a reason that explains nothing: fewer than six characters without punctuation, or a stock phrase.
 */
function isThin(reason: string): boolean {
  const bare = reason.normalize('NFKC').replace(/[\p{P}\p{S}\s]/gu, '')
  return [...bare].length < shortestReason || emptyPhrases.has(bare)
}

/** The last day that a written date covers, YYYY-MM-DD; null where no date is written. */
export function expectedDay(text: string, today: string): string | null {
  const folded = text.normalize('NFKC').replace(/\s+/g, '')
  const withYear = /^\d{1,2}月/.test(folded) ? `${today.slice(0, 4)}年${folded}` : folded
  const found = /(\d{4}[-./年]\d{1,2}(?:[-./月]\d{1,2}日?)?|\d{8})/.exec(withYear)?.[0]
  const date = found === undefined ? null : writtenDate(found)
  if (!date || !('year' in date) || date.month === undefined) return null
  const two = (number: number) => String(number).padStart(2, '0')
  return `${date.year}-${two(date.month)}-${two(date.day ?? 31)}`
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
      return isThin(text) ? 'reason-thin' : null
    case 'pending': {
      const day = expectedDay(text, today)
      if (day === null) return 'date-missing'
      return day < today ? 'date-past' : null
    }
  }
}
