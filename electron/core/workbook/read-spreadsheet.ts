import * as XLSX from 'xlsx'
import { AppError } from '../../../shared/errors.ts'
import { foundContent } from '../../../shared/locale/zh/reading.ts'
import type { CellRange, RawBook, RawCell, RawSheet } from '../../../shared/model/raw-sheet.ts'
import { decimalText, exact } from '../../../shared/rules/exact.ts'

/** True for the .xls of Excel 97 and later, which holds its text in UTF-16; its stream is named Workbook, not Book. */
function speaksUnicode(bytes: Uint8Array): boolean {
  // Names in the container's directory are UTF-16, and each entry starts at a multiple of 128 bytes.
  const name = Buffer.from('Workbook\0', 'utf16le')
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    if (name.equals(bytes.subarray(at, at + name.length))) return true
  }
  return false
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
  const iso = date.toISOString()
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19)
}

function rawCell(cell: XLSX.CellObject, row: number, column: number): RawCell | null {
  const at = { row, column, ...(cell.f === undefined ? {} : { formula: String(cell.f) }) }
  const shown = cell.w === undefined ? undefined : String(cell.w)
  const beside = (content: string) => (shown === undefined || shown === content ? {} : { shown })
  switch (cell.t) {
    case 'n': {
      const content = decimalText(exact(String(cell.v)))
      const percent = typeof cell.z === 'string' && cell.z.includes('%') ? { percent: true } : {}
      return { ...at, kind: 'number', content, ...beside(content), ...percent }
    }
    case 's': {
      const content = String(cell.v ?? '')
      return content === '' && cell.f === undefined ? null : { ...at, kind: 'text', content }
    }
    case 'b':
      return { ...at, kind: 'boolean', content: cell.v ? 'TRUE' : 'FALSE' }
    case 'd': {
      const content = cell.v instanceof Date ? dateParts(cell.v) : String(cell.v)
      return { ...at, kind: 'date', content, ...beside(content) }
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

function rawSheet(name: string, hidden: boolean, sheet: XLSX.WorkSheet): RawSheet {
  const cells: RawCell[] = []
  const rows: (XLSX.CellObject | undefined)[][] =
    (sheet as { '!data'?: (XLSX.CellObject | undefined)[][] })['!data'] ?? []
  rows.forEach((row, rowIndex) => {
    row?.forEach((cell, columnIndex) => {
      const raw = cell === undefined ? null : rawCell(cell, rowIndex + 1, columnIndex + 1)
      if (raw) cells.push(raw)
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
    hidden,
    cells,
    merges,
    hiddenRows: hiddenIndexes(sheet['!rows']),
    hiddenColumns: hiddenIndexes(sheet['!cols']),
  }
}

function parse(source: { bytes: Uint8Array } | { text: string }, file: string): XLSX.WorkBook {
  try {
    return 'text' in source
      ? XLSX.read(source.text, { ...options, type: 'string', raw: true })
      : XLSX.read(source.bytes, { ...options, type: 'array' })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    if (/password|encrypt/i.test(reason)) throw new AppError('file-encrypted', { file }, { cause: error })
    if (/Workbook stream|Unsupported file|WordPerfect/i.test(reason)) {
      throw new AppError('file-not-a-table', { file, found: foundContent.compound }, { cause: error })
    }
    throw new AppError('file-damaged', { file, where: foundContent.content }, { cause: error })
  }
}

/** Reads a workbook with the spreadsheet library, which drops a sheet it cannot read without a word: that is refused. */
export async function readSpreadsheet(
  source: { bytes: Uint8Array } | { text: string },
  format: RawBook['format'],
  file: string,
): Promise<RawBook> {
  if (format === 'xls' && 'bytes' in source && !speaksUnicode(source.bytes)) await loadCodepages()
  const book = parse(source, file)
  const names = book.SheetNames
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new AppError('file-damaged', { file, where: foundContent.sheetTwice(twice) })
  const sheets = names.map((name, index) => {
    const sheet = Object.hasOwn(book.Sheets, name) ? book.Sheets[name] : undefined
    if (sheet === undefined) throw new AppError('file-damaged', { file, where: foundContent.sheetLost(name) })
    return rawSheet(name, (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0, sheet)
  })
  return { format, sheets }
}
