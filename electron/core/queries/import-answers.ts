import type { Progress } from '../../../shared/contract/base.ts'
import type { AnswerFile, AnswerReport } from '../../../shared/contract/queries.ts'
import { AppError } from '../../../shared/errors.ts'
import { queryWords } from '../../../shared/locale/zh/queries.ts'
import type { AskedQuery } from '../../../shared/rules/queries/asked-queries.ts'
import type { AnswerRow } from '../../../shared/rules/queries/read-answers.ts'
import { isAnswerKind, type SortedAnswer, sortAnswers } from '../../../shared/rules/queries/sort-answers.ts'
import { type Core, requireLibrary } from '../core.ts'
import { recordOperation } from '../db/tables/operation.ts'
import { keepOriginal } from '../db/tables/original-file.ts'
import { readAnswerFiles } from '../db/tables/query-event.ts'
import type { Saying } from '../keep-mappings.ts'
import type { Library } from '../library.ts'
import { localDay } from '../local-day.ts'
import { describeAnswerFile } from './describe-answer-file.ts'
import { enterEvent } from './enter-event.ts'
import { loadQueries } from './load-queries.ts'
import { type AnswerBook, readAnswerFile } from './read-answer-files.ts'

export interface AnswerOrder {
  /** Ids of the files at hand. */
  readonly files: readonly string[]
  /** File id → password. */
  readonly passwords: Readonly<Record<string, string>>
  /** Only the report; nothing is stored. */
  readonly dryRun: boolean
}

type PlacedRow = AnswerRow & { readonly book: AnswerBook }
type Sorted = SortedAnswer<PlacedRow>

/** Stores the answers that can be taken, and the files that hold them, as one operation; none is no operation. */
function store(library: Library, sorted: readonly Sorted[], by: Saying): void {
  const { db } = library
  const taken = sorted.filter(({ outcome }) => outcome === 'answered')
  if (taken.length === 0) return
  const books = [...new Set(taken.map(({ row }) => row.book))]
  const files = books.map(({ file, sha256 }) => ({ file, sha256: sha256 ?? '' }))
  const codes = taken.map(({ row }) => row.code)
  const operation = recordOperation(db, { kind: 'query-answer', payload: { codes, files }, ...by })
  for (const { sha256, bytes } of books)
    if (sha256 !== null && bytes !== null) keepOriginal(db, sha256, bytes)
  for (const { row, asked } of taken) {
    if (!asked || !isAnswerKind(row.choice)) continue
    const { book, sheet, ref, respondent, phone } = row
    const source = { file: book.file, sha256: book.sha256 ?? '', sheet, ref }
    const said = { answer: row.choice, text: row.answer, respondent, phone, source }
    enterEvent(db, operation, { query: asked.query.id, kind: 'answered', ...said }, by)
  }
}

/** Which books are new, and what becomes of each of their rows. */
function sortBooks(library: Library, books: readonly AnswerBook[], known: ReadonlyMap<string, AskedQuery>) {
  const before = readAnswerFiles(library.db)
  const seen = new Set<string>()
  const fresh: AnswerBook[] = []
  for (const book of books) {
    if (book.error !== null || book.sha256 === null) continue
    if (!before.has(book.sha256) && !seen.has(book.sha256)) fresh.push(book)
    seen.add(book.sha256)
  }
  const rows = fresh.map((book) => book.rows.map((row): PlacedRow => ({ ...row, book })))
  return { fresh, sorted: sortAnswers(rows, known, localDay(new Date())) }
}

/**
 * Reads answer workbooks back by the codes in them. Each row that can be taken is; whatever cannot be is reported with
 * its place and what to do. The same file twice is a duplicate.
 */
export async function importAnswers(
  core: Core,
  order: AnswerOrder,
  report: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<AnswerReport> {
  const library = requireLibrary(core)
  const total = order.files.length
  let done = 0
  const books = await Promise.all(
    order.files.map(async (id) => {
      const password = Object.hasOwn(order.passwords, id) ? order.passwords[id] : undefined
      const book = await readAnswerFile(core, id, password, signal)
      done += 1
      report({ stage: 'read', done, total, sentence: queryWords.progress.read(book.file, done, total) })
      return book
    }),
  )
  if (signal.aborted) throw new AppError('cancelled')
  const by = { author: core.options.author, at: new Date().toISOString() }
  const run = library.db.transaction((): AnswerFile[] => {
    const known = new Map(loadQueries(library, null).map((asked) => [asked.query.code, asked]))
    const { fresh, sorted } = sortBooks(library, books, known)
    if (!order.dryRun) store(library, sorted, by)
    return books.map((book) => describeAnswerFile(library, book, fresh.includes(book), sorted, known))
  })
  return { dryRun: order.dryRun, files: run.immediate() }
}
