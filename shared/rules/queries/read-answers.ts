import { queryWords } from '../../locale/zh/queries.ts'
import { type QueryAnswerKind, queryAnswerKinds } from '../../model/query.ts'
import type { RawBook, RawCell, RawSheet } from '../../model/raw-sheet.ts'
import { cellRef } from '../cell-ref.ts'
import { plainQuestion } from './check-word.ts'
import { type MarkedCode, readCode } from './query-code.ts'
import { type SheetField, sheetFields } from './query-sheet.ts'

/** A row of an answer workbook, as it stands there. */
export interface AnswerRow extends MarkedCode {
  readonly sheet: string
  /** Where the answer is written: the choice, else the answer's text, else the code. */
  readonly ref: string
  /** null where the file has no column of questions any more. */
  readonly question: string | null
  /** null: nothing chosen; unknown: none of the choices. */
  readonly choice: QueryAnswerKind | 'unknown' | null
  readonly answer: string
  readonly respondent: string
  readonly phone: string
}

export interface ReadAnswers {
  readonly rows: readonly AnswerRow[]
  /** Sheets that have codes, but no header that says where the answers stand. */
  readonly headless: readonly string[]
}

type Columns = ReadonlyMap<SheetField, number>

/** What a person sees in the cell. */
const seen = (cell: RawCell | undefined) =>
  cell?.kind === 'text' ? cell.content : (cell?.shown ?? cell?.content ?? '')

/** A header without its explanation in brackets. */
const bare = (label: string) => plainQuestion(label).replace(/[(（].*$/, '')
const fieldByLabel = new Map(sheetFields.map((field) => [bare(queryWords.column[field]), field]))

const choices = new Map<string, QueryAnswerKind>(
  queryAnswerKinds.flatMap((kind) => [
    [plainQuestion(queryWords.choice[kind]), kind],
    [plainQuestion(queryWords.shortChoice[kind]), kind],
  ]),
)

function rowsOf(sheet: RawSheet): Map<number, RawCell[]> {
  const rows = new Map<number, RawCell[]>()
  for (const cell of sheet.cells) {
    const row = rows.get(cell.row)
    if (row) row.push(cell)
    else rows.set(cell.row, [cell])
  }
  return rows
}

/** The columns that a row names, if it is the header: at least where the choice and its text stand. */
function headerIn(cells: readonly RawCell[]): Columns | null {
  const columns = new Map<SheetField, number>()
  for (const cell of cells) {
    const field = fieldByLabel.get(bare(seen(cell)))
    if (field && !columns.has(field)) columns.set(field, cell.column)
  }
  return columns.has('choice') && columns.has('answer') ? columns : null
}

function choiceOf(text: string): AnswerRow['choice'] {
  const plain = plainQuestion(text)
  return plain === '' ? null : (choices.get(plain) ?? 'unknown')
}

function readRow(
  sheet: string,
  cells: readonly RawCell[],
  code: RawCell,
  marked: MarkedCode,
  columns: Columns,
): AnswerRow {
  const at = (field: SheetField) => cells.find((cell) => cell.column === columns.get(field))
  const text = (field: SheetField) => seen(at(field)).trim()
  const place = at('choice') ?? at('answer') ?? code
  return {
    ...marked,
    sheet,
    ref: cellRef(place.row, place.column),
    question: columns.has('question') ? text('question') : null,
    choice: choiceOf(text('choice')),
    answer: text('answer'),
    respondent: text('respondent'),
    phone: text('phone'),
  }
}

/**
 * The rows of an answer workbook, each known by the code that it holds: wherever in the row it stands, in whatever order
 * the rows and sheets are, whatever has been put between them, and however the file was saved.
 */
export function readAnswers(book: RawBook): ReadAnswers {
  const rows: AnswerRow[] = []
  const headless: string[] = []
  for (const sheet of book.sheets) {
    const byRow = [...rowsOf(sheet).values()]
    const coded = byRow.flatMap((cells) => {
      const found = cells.flatMap((cell) => {
        const marked = readCode(seen(cell))
        return marked ? [{ cell, marked }] : []
      })
      // The one with its check word goes before one that somebody has typed.
      const best = found.find(({ marked }) => marked.check !== null) ?? found[0]
      return best ? [{ cells, ...best }] : []
    })
    if (coded.length === 0) continue
    const columns = byRow.map(headerIn).find((header) => header !== null)
    if (!columns) headless.push(sheet.name)
    else
      rows.push(...coded.map(({ cells, cell, marked }) => readRow(sheet.name, cells, cell, marked, columns)))
  }
  return { rows, headless }
}
