import type { AnswerFile } from '../../../shared/contract/queries.ts'
import { errorSentences } from '../../../shared/locale/zh/errors.ts'
import { queryWords } from '../../../shared/locale/zh/queries.ts'
import type { AnswerOutcome } from '../../../shared/model/query.ts'
import type { AskedQuery } from '../../../shared/rules/queries/asked-queries.ts'
import type { AnswerRow } from '../../../shared/rules/queries/read-answers.ts'
import { isAnswerKind, type SortedAnswer, subjectOf } from '../../../shared/rules/queries/sort-answers.ts'
import type { Library } from '../library.ts'
import type { AnswerBook } from './read-answer-files.ts'

/** Nothing that a person has to do anything about. */
const harmless: ReadonlySet<AnswerOutcome> = new Set(['answered', 'unchanged', 'unanswered', 'repeated'])

type Sorted = SortedAnswer<AnswerRow & { readonly book: AnswerBook }>

function describeRow(file: string, { row, outcome, asked }: Sorted): AnswerFile['answers'][number] {
  const { code, sheet, ref, choice, answer: text, respondent, phone } = row
  const state = asked ? queryWords.state[asked.state] : ''
  const isTrouble = !harmless.has(outcome)
  const sentence = queryWords.outcome[outcome]({ code, state })
  return {
    ...{ code, sheet, ref, outcome, isTrouble },
    answer: isAnswerKind(choice) ? choice : null,
    ...{ text, respondent, phone },
    message: isTrouble ? queryWords.atCell(file, sheet, ref, sentence) : sentence,
  }
}

/** What became of an answer workbook. @param isFresh false: its very bytes have been read before */
export function describeAnswerFile(
  library: Library,
  book: AnswerBook,
  isFresh: boolean,
  sorted: readonly Sorted[],
  known: ReadonlyMap<string, AskedQuery>,
): AnswerFile {
  const { id, file, sha256, error, rows } = book
  const subject = subjectOf(rows, known)
  const unit = subject === null ? null : (library.index.unitById(subject.unit)?.name ?? subject.unit)
  const about = { id, file, sha256, unit, period: subject?.period ?? null }
  if (error) {
    const message = errorSentences[error.code](error.facts)
    return { ...about, outcome: 'refused', error: { code: error.code, message }, answers: [], missing: [] }
  }
  if (!isFresh) return { ...about, outcome: 'duplicate', error: null, answers: [], missing: [] }
  const answers = sorted.filter(({ row }) => row.book === book).map((one) => describeRow(file, one))
  const present = new Set(rows.map(({ code }) => code))
  const missing = [...known.values()].flatMap(({ query, state }) =>
    query.unit === subject?.unit &&
    query.period === subject.period &&
    state === 'sent' &&
    !present.has(query.code)
      ? [query.code]
      : [],
  )
  return { ...about, outcome: 'read', error: null, answers, missing }
}
