import type {
  AnswerReport,
  QueryCandidate,
  QueryManifest,
  QueryView,
} from '../../../shared/contract/queries.ts'
import { zh } from '../../../shared/locale/zh.ts'
import { cutText, textTable } from '../text-table.ts'

const words = zh.cli.query

/** What could be asked, for a terminal. */
export function candidatesText(candidates: readonly QueryCandidate[]): string {
  const rows = candidates.map((one) => [
    one.isDefault ? words.chosen : '',
    one.severity,
    one.unit,
    zh.list[one.list],
    cutText(one.row, 30),
    one.asked ?? '',
    one.finding,
  ])
  const chosen = candidates.filter(({ isDefault }) => isDefault).length
  return [textTable(words.draftColumns, rows), words.counts(candidates.length, chosen)].join('\n')
}

/** Queries and how far they are, for a terminal. */
export function queriesText(queries: readonly QueryView[]): string {
  if (queries.length === 0) return words.none
  const rows = queries.map((query) => {
    const answer = query.rounds.at(-1)?.answer
    const state = [
      zh.queries.state[query.state],
      ...(query.overdue ? [words.overdue] : []),
      ...(query.resubmitted ? [words.resubmitted] : []),
    ]
    const said = answer ? `${zh.queries.shortChoice[answer.kind]} ${answer.text}` : ''
    return [
      query.code,
      query.unit,
      query.severity,
      state.join(' '),
      query.due,
      cutText(query.row, 30),
      cutText(said, 40),
    ]
  })
  return textTable(words.listColumns, rows)
}

/** The manifest of an export, for a terminal. */
export function manifestText({ files, out, sent }: QueryManifest): string {
  const rows = files.map(({ file, unit, queries, sha256 }) => [
    file,
    unit,
    String(queries),
    sha256.slice(0, 12),
  ])
  return [textTable(words.fileColumns, rows), words.exported(files.length, out, sent.length)].join('\n')
}

/** What became of answer workbooks, for a terminal. */
export function answersText({ files, dryRun }: AnswerReport): string {
  const parts = files.flatMap((file) => [
    words.file(file.file, file.outcome, file.unit ?? ''),
    ...(file.error ? [file.error.message] : []),
    ...(file.answers.length === 0
      ? []
      : [
          textTable(
            words.answerColumns,
            file.answers.map((one) => [
              one.code,
              `${one.sheet}!${one.ref}`,
              one.answer ? zh.queries.shortChoice[one.answer] : '',
              one.isTrouble ? one.message : `${one.message}${cutText(one.text, 40)}`,
            ]),
          ),
        ]),
    ...(file.missing.length === 0 ? [] : [words.missing(file.missing)]),
  ])
  return [...parts, ...(dryRun ? [words.dryRun] : [])].join('\n')
}
