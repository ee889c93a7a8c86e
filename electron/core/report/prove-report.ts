import { AppError } from '../../../shared/errors.ts'
import { reportWords } from '../../../shared/locale/zh/report.ts'
import { writableText } from '../../../shared/rules/lists/writable-text.ts'
import type { ReportContent } from '../../../shared/rules/report/report-content.ts'
import { readBook } from '../workbook/read-book.ts'
import { passZipGate } from '../workbook/zip-gate.ts'
import { type FinishedReport, readReport } from './read-report.ts'
import { type DrawnChart, type ReportPiece, reportPieces } from './report-order.ts'

/** What is allowed in a report: no macros, no objects, no pictures, nothing from elsewhere. */
const allowedParts =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|docProps\/(app|core|custom)\.xml|word\/((document|styles|settings|numbering|fontTable|footnotes|endnotes|header\d+|footer\d+)\.xml|theme\/theme\d+\.xml|_rels\/\w+\.xml\.rels|charts\/(_rels\/)?chart\d+\.xml(\.rels)?|embeddings\/[\w-]+\.xlsx))$/

interface Proven {
  /** Rows of the tables, without heads. */
  readonly rows: number
  /** Counted over the whole document. */
  readonly totals: Readonly<Record<'paragraphs' | 'tables' | 'charts', string>>
}

function refuse(file: string, what: string): never {
  throw new AppError('proof-failed', { file, what })
}

function described(piece: ReportPiece | undefined): string {
  if (!piece) return reportWords.proof.nothing
  if (piece.kind === 'paragraph') return piece.text
  return piece.kind === 'row' ? piece.cells.join(' | ') : JSON.stringify(piece)
}

function comparePieces(content: ReportContent, { pieces }: FinishedReport, file: string): void {
  const meant = reportPieces(content)
  for (let at = 0; at < Math.max(meant.length, pieces.length); at++) {
    if (JSON.stringify(meant[at]) === JSON.stringify(pieces[at])) continue
    refuse(file, reportWords.proof.piece(at + 1, described(meant[at]), described(pieces[at])))
  }
}

/** The workbook inside a chart holds what the chart shows. */
async function compareBook(
  bytes: Uint8Array,
  chart: DrawnChart,
  number: number,
  file: string,
): Promise<void> {
  const { sheets } = await readBook(bytes, file)
  const cells = new Map(
    (sheets[0]?.cells ?? []).map((cell) => [`${cell.row}/${cell.column}`, cell.content] as const),
  )
  const isSame =
    chart.categories.every((name, at) => (cells.get(`${at + 2}/1`) ?? '') === name) &&
    chart.series.every(
      ({ name, values }, column) =>
        cells.get(`1/${column + 2}`) === name &&
        values.every((value, at) => {
          const cell = cells.get(`${at + 2}/${column + 2}`)
          return value === null ? cell === undefined : cell !== undefined && Number(cell) === value
        }),
    )
  if (!isSame) refuse(file, reportWords.proof.book(number))
}

/**
 * Holds a finished report against what it is meant to be: every paragraph, every row of every table, every number of every
 * chart and of the workbook inside it, in their order, and nothing else in the file.
 *
 * @throws AppError proof-failed with the first difference; file-damaged, file-dangerous
 */
export async function proveReport(content: ReportContent, bytes: Uint8Array, file: string): Promise<Proven> {
  const finished = readReport(bytes)
  const foreign = finished.parts.find((part) => !allowedParts.test(part))
  if (foreign !== undefined) refuse(file, reportWords.proof.part(foreign))
  if (finished.outside.length > 0) refuse(file, reportWords.proof.outside)
  comparePieces(content, finished, file)
  const header = content.header === null ? null : writableText(content.header)
  const meantMargins = [
    reportWords.page.before + reportWords.page.after,
    ...(header === null ? [] : [header]),
  ]
  if (finished.margins.toSorted().join('\n') !== meantMargins.toSorted().join('\n'))
    refuse(file, reportWords.proof.margins)
  const charts = finished.pieces.filter((piece) => piece.kind === 'chart')
  const inside = passZipGate(bytes)
  const books = finished.parts.filter((part) => part.startsWith('word/embeddings/'))
  if (books.length !== charts.length) refuse(file, reportWords.proof.book(books.length))
  for (const [at, chart] of charts.entries()) {
    const book = inside.get(`word/embeddings/Microsoft_Excel_Worksheet${at + 1}.xlsx`)
    if (!book) refuse(file, reportWords.proof.book(at + 1))
    await compareBook(book, chart, at + 1, file)
  }
  const all = [...content.blocks, ...content.annexes]
  const tables = all.filter((block) => block.kind === 'table')
  return {
    rows: tables.reduce((sum, table) => sum + table.rows.length, 0),
    totals: {
      paragraphs: String(finished.pieces.filter(({ kind }) => kind === 'paragraph').length),
      tables: String(tables.length),
      charts: String(charts.length),
    },
  }
}
