import { figureWords } from '../../locale/zh/figures.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import type { Answer } from './answer.ts'
import { chooseRow } from './choose-row.ts'

/** Reads the one row that speaks for the entry; rows that contradict each other leave the answer out. */
export function answerOnce(
  rows: readonly ReceivedRecord[],
  read: (row: ReceivedRecord) => Answer,
): Answer | null {
  const { row, contradicting } = chooseRow(rows)
  if (!row) return null
  const answer = read(row)
  if (contradicting.length === 0) return answer
  return {
    figure: { ...answer.figure, leftOut: figureWords.contradicting(contradicting) },
    contributions: [],
    contradicts: true,
  }
}
