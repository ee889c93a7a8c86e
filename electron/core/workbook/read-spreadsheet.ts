import * as XLSX from 'xlsx'
import { AppError } from '../../../shared/errors.ts'
import { foundContent } from '../../../shared/locale/zh/reading.ts'
import type {
  CellComment,
  CellRange,
  FileNotice,
  RawBook,
  RawCell,
  RawSheet,
} from '../../../shared/model/raw-sheet.ts'
import { decimalText, exact } from '../../../shared/rules/exact.ts'
import { chartSheets } from './note-xls.ts'
import { withChineseText } from './short-text.ts'

/** True for the records of Excel 97 and later, which hold their text in UTF-16; the first record says so. */
function speaksUnicode(records: Uint8Array): boolean {
  return records[0] === 0x09 && records[1] === 0x08 && records[4] === 0x00 && records[5] === 0x06
}

// Older .xls files carry their text in a code page of their own; the tables are large, so they come with the first one.
let codepagesLoaded = false
async function loadCodepages(): Promise<void> {
  if (codepagesLoaded) return
  XLSX.set_cptable(await import('xlsx/dist/cpexcel.full.mjs'))
  codepagesLoaded = true
}

/**
 * Every option has a reason: without cellDates the Chinese built-in date formats come as bare numbers, without cellStyles
 * nothing is known of hidden rows, without sheetStubs a formula without a result disappears, and cellText must stay on
 * with cellDates, or a sheet with such a date is dropped whole.
 */
const options = {
  dense: true,
  cellDates: true,
  cellNF: true,
  cellStyles: true,
  sheetStubs: true,
  cellHTML: false,
} as const

function dateParts(date: Date): string {
  // To the second: a day number's last bits are no milliseconds.
  const iso = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString()
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19)
}

function rawCell(cell: XLSX.CellObject, row: number, column: number): RawCell | null {
  const at = { row, column, ...(cell.f === undefined ? {} : { formula: String(cell.f) }) }
  const shown = cell.w === undefined ? undefined : String(cell.w)
  // The date formats of the Chinese edition have no code in the library.
  const format = cell.z === undefined ? (cell.t === 'd' ? 'm/d/yy' : undefined) : String(cell.z)
  const ofFormat = format === undefined || format === 'General' ? {} : { format }
  const beside = (content: string) => (shown === undefined || shown === content ? {} : { shown })
  switch (cell.t) {
    case 'n': {
      const content = decimalText(exact(String(cell.v)))
      const percent = format?.includes('%') ? { percent: true } : {}
      return { ...at, kind: 'number', content, ...beside(content), ...percent, ...ofFormat }
    }
    case 's': {
      const content = String(cell.v ?? '')
      return content === '' && cell.f === undefined ? null : { ...at, kind: 'text', content }
    }
    case 'b':
      return { ...at, kind: 'boolean', content: cell.v ? 'TRUE' : 'FALSE' }
    case 'd': {
      const content = cell.v instanceof Date ? dateParts(cell.v) : String(cell.v)
      return { ...at, kind: 'date', content, ...beside(content), ...ofFormat }
    }
    case 'e':
      return { ...at, kind: 'error', content: shown ?? '#VALUE!' }
    default:
      return cell.f === undefined ? null : { ...at, kind: 'uncalculated', content: '' }
  }
}

function hiddenIndexes(entries: readonly ({ hidden?: boolean } | undefined)[] | undefined): number[] {
  return (entries ?? []).flatMap((entry, index) => (entry?.hidden === true ? [index + 1] : []))
}

/** The library's number for a sheet that the menus do not offer to show. */
const veryHidden = 2

function rawSheet(name: string, hidden: number, sheet: XLSX.WorkSheet): RawSheet {
  const cells: RawCell[] = []
  const comments: CellComment[] = []
  const rows: (XLSX.CellObject | undefined)[][] =
    (sheet as { '!data'?: (XLSX.CellObject | undefined)[][] })['!data'] ?? []
  rows.forEach((row, rowIndex) => {
    row?.forEach((cell, columnIndex) => {
      const raw = cell === undefined ? null : rawCell(cell, rowIndex + 1, columnIndex + 1)
      if (raw) cells.push(raw)
      const text = (cell?.c ?? []).map((comment) => comment.t ?? '').join('\n')
      if (text !== '') comments.push({ row: rowIndex + 1, column: columnIndex + 1, text })
    })
  })
  const merges = (sheet['!merges'] ?? []).map(
    (merge): CellRange => ({
      top: merge.s.r + 1,
      left: merge.s.c + 1,
      bottom: merge.e.r + 1,
      right: merge.e.c + 1,
    }),
  )
  return {
    name,
    hidden: hidden > 0,
    cells,
    merges,
    hiddenRows: hiddenIndexes(sheet['!rows']),
    hiddenColumns: hiddenIndexes(sheet['!cols']),
    ...(hidden === veryHidden ? { veryHidden: true } : {}),
    ...(comments.length > 0 ? { comments } : {}),
  }
}

type Source = { readonly bytes: Uint8Array } | { readonly text: string }

function readAll(source: Source, cellFormula: boolean): XLSX.WorkBook {
  if ('text' in source) return XLSX.read(source.text, { ...options, cellFormula, type: 'string', raw: true })
  const { buffer, byteOffset, byteLength } = source.bytes
  return XLSX.read(Buffer.from(buffer, byteOffset, byteLength), { ...options, cellFormula, type: 'buffer' })
}

function refuse(error: unknown, file: string): never {
  const reason = error instanceof Error ? error.message : String(error)
  if (/password|encrypt/i.test(reason)) throw new AppError('file-encrypted', { file }, { cause: error })
  if (/Workbook stream|Unsupported file|WordPerfect/i.test(reason)) {
    throw new AppError('file-not-a-table', { file, found: foundContent.compound }, { cause: error })
  }
  throw new AppError('file-damaged', { file, where: foundContent.content }, { cause: error })
}

/** Reads the workbook; an .xls with a formula that the library cannot write out, by its results alone. */
function parse(
  source: Source,
  format: RawBook['format'],
  file: string,
): { book: XLSX.WorkBook; notices: FileNotice[] } {
  try {
    return { book: readAll(source, true), notices: [] }
  } catch (error) {
    try {
      if (format === 'xls')
        return { book: readAll(source, false), notices: [{ code: 'formulas-unread', facts: {} }] }
    } catch {
      // It was not the formulas.
    }
    return refuse(error, file)
  }
}

/** Reads a workbook with the spreadsheet library, which drops a sheet it cannot read without a word: that is refused. */
export async function readSpreadsheet(
  source: Source,
  format: RawBook['format'],
  file: string,
): Promise<RawBook> {
  const records = format === 'xls' && 'bytes' in source ? source.bytes : null
  if (records && !speaksUnicode(records)) await loadCodepages()
  const { book, notices } = parse(source, format, file)
  const names = book.SheetNames
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new AppError('file-damaged', { file, where: foundContent.sheetTwice(twice) })
  const charts = records ? chartSheets(records) : new Set<number>()
  const sheets = names.flatMap((name, index) => {
    // The figures a chart was drawn from stand on other sheets.
    if (charts.has(index)) return []
    const sheet = Object.hasOwn(book.Sheets, name) ? book.Sheets[name] : undefined
    if (sheet === undefined) throw new AppError('file-damaged', { file, where: foundContent.sheetLost(name) })
    return [rawSheet(name, book.Workbook?.Sheets?.[index]?.Hidden ?? 0, sheet)]
  })
  const told = records && speaksUnicode(records) ? withChineseText(sheets, records) : sheets
  return { format, sheets: told, ...(notices.length > 0 ? { notices } : {}) }
}
