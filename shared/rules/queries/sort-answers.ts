import { type AnswerOutcome, type QueryAnswerKind, queryAnswerKinds } from '../../model/query.ts'
import type { AskedQuery } from './asked-queries.ts'
import { checkWord, plainQuestion } from './check-word.ts'
import { judgeAnswer } from './judge-answer.ts'
import { mayHappen } from './query-state.ts'
import type { AnswerRow } from './read-answers.ts'
import { shownQuestion } from './write-question.ts'

export interface SortedAnswer<Row extends AnswerRow = AnswerRow> {
  readonly row: Row
  readonly outcome: AnswerOutcome
  readonly asked: AskedQuery | null
}

const isBlank = ({ choice, answer }: AnswerRow) => choice === null && answer === ''
const saying = ({ choice, answer }: AnswerRow) => `${choice} ${plainQuestion(answer)}`

/** The unit and period that most rows of a file are about. */
export function subjectOf(
  rows: readonly AnswerRow[],
  known: ReadonlyMap<string, AskedQuery>,
): { unit: string; period: string } | null {
  const counts = new Map<string, { count: number; unit: string; period: string }>()
  for (const { code } of rows) {
    const asked = known.get(code)
    if (!asked) continue
    const { unit, period } = asked.query
    const id = `${unit} ${period}`
    counts.set(id, { count: (counts.get(id)?.count ?? 0) + 1, unit, period })
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count)
  return most ? { unit: most.unit, period: most.period } : null
}

/** Whether code, check word and question of a row belong together, and to what was asked last. */
function tie(row: AnswerRow, { query, rounds }: AskedQuery): AnswerOutcome | null {
  const fits = rounds.map((_, round) => {
    const text = shownQuestion(rounds, round)
    return (
      (row.check === null || row.check === checkWord(query.code, text)) &&
      (row.question === null || plainQuestion(row.question) === plainQuestion(text))
    )
  })
  if (fits.at(-1)) return null
  if (fits.includes(true)) return 'older-round'
  const belongs = rounds.some((_, round) => row.check === checkWord(query.code, shownQuestion(rounds, round)))
  return row.check === null || belongs ? 'question-changed' : 'code-changed'
}

function sortRow(
  row: AnswerRow,
  asked: AskedQuery | undefined,
  unit: string | null,
  today: string,
): AnswerOutcome {
  if (!asked) return 'unknown-code'
  if (asked.query.unit !== unit) return 'other-unit'
  if (isBlank(row)) return 'unanswered'
  const untied = tie(row, asked)
  if (untied) return untied
  const before = asked.rounds.at(-1)?.answer
  const isSame =
    before && before.kind === row.choice && plainQuestion(before.text) === plainQuestion(row.answer)
  if (isSame) return 'unchanged'
  if (!mayHappen(asked.state, 'answered')) return 'not-open'
  return judgeAnswer(row.choice, row.answer, today) ?? 'answered'
}

/** Two rows that answer the same question: the same answer counts once, different ones not at all. */
function settleRepeated<Row extends AnswerRow>(sorted: readonly SortedAnswer<Row>[]): SortedAnswer<Row>[] {
  const taken = new Map<string, SortedAnswer<Row>[]>()
  for (const one of sorted) {
    if (one.outcome === 'answered') taken.set(one.row.code, [...(taken.get(one.row.code) ?? []), one])
  }
  return sorted.map((one) => {
    const same = one.outcome === 'answered' ? (taken.get(one.row.code) ?? []) : []
    if (new Set(same.map(({ row }) => saying(row))).size > 1) return { ...one, outcome: 'contradicting' }
    return same.indexOf(one) > 0 ? { ...one, outcome: 'repeated' } : one
  })
}

/**
 * What becomes of each row of the answer workbooks of one import.
 *
 * @param files rows, file by file; a file belongs to the unit that most of its rows are about
 * @param known every query that was ever asked, by code
 * @param today YYYY-MM-DD
 */
export function sortAnswers<Row extends AnswerRow>(
  files: readonly (readonly Row[])[],
  known: ReadonlyMap<string, AskedQuery>,
  today: string,
): SortedAnswer<Row>[] {
  return settleRepeated(
    files.flatMap((rows) => {
      const unit = subjectOf(rows, known)?.unit ?? null
      return rows.map((row) => {
        const asked = known.get(row.code)
        return { row, outcome: sortRow(row, asked, unit, today), asked: asked ?? null }
      })
    }),
  )
}

/** True for one of the three answers, which a taken row always has. */
export function isAnswerKind(choice: AnswerRow['choice']): choice is QueryAnswerKind {
  return queryAnswerKinds.some((kind) => kind === choice)
}
