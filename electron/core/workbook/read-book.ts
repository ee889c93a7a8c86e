import { AppError } from '../../../shared/errors.ts'
import { foundContent } from '../../../shared/locale/zh/reading.ts'
import type { FileNotice, RawBook, RawCells } from '../../../shared/model/raw-sheet.ts'
import { refuseLargeFile } from '../refuse-large-file.ts'
import { checkOds } from './check-ods.ts'
import { checkOldXml } from './check-old-xml.ts'
import { checkXml } from './check-xml.ts'
import { decodeText } from './decode-text.ts'
import { decryptOds, isOdsEncrypted } from './decrypt-ods.ts'
import { notePackage } from './note-package.ts'
import { noteSheets } from './note-sheets.ts'
import { openCompound } from './open-compound.ts'
import { readDelimited } from './read-delimited.ts'
import { readHtml } from './read-html.ts'
import { scanXlsx } from './scan-xlsx.ts'
import { sniff } from './sniff.ts'
import { writeZip } from './write-zip.ts'
import { type LateEntries, passZipGate, takeLate } from './zip-gate.ts'

type LazyBook = RawBook<RawCells>

/** The spreadsheet library reads every kind of workbook, but is large: it is loaded with the first file that needs it. */
async function readByLibrary(
  source: { bytes: Uint8Array } | { text: string },
  format: RawBook['format'],
  file: string,
): Promise<RawBook> {
  const { readSpreadsheet } = await import('./read-spreadsheet.ts')
  return readSpreadsheet(source, format, file)
}

const emptyStyles = new TextEncoder().encode(
  '<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>',
)

/** @throws AppError file-encrypted, file-password-wrong */
function openOds(packed: ReadonlyMap<string, Uint8Array>, password: string | undefined) {
  if (password === undefined) throw new AppError('file-encrypted')
  const entries = decryptOds(packed, password)
  if (entries === null) throw new AppError('file-password-wrong')
  return entries
}

async function readZip(bytes: Uint8Array, file: string, password: string | undefined): Promise<LazyBook> {
  const late: LateEntries = new Map()
  const packed = passZipGate(bytes, late)
  const notices = notePackage(packed)
  const entries = isOdsEncrypted(packed) ? openOds(packed, password) : packed
  const names = [...entries.keys()].map((name) => name.toLowerCase().replace(/^\//, ''))
  if (names.some((name) => name.startsWith('word/')))
    throw new AppError('file-unsupported', { file, found: foundContent.word })
  if (names.some((name) => name.startsWith('ppt/')))
    throw new AppError('file-unsupported', { file, found: foundContent.slides })
  const isOds = names.includes('content.xml') && names.includes('mimetype')
  const isWorkbook = names.some((name) => /(^|\/)workbook\.(xml|bin)$/.test(name))
  if (!isOds && !isWorkbook) throw new AppError('file-not-a-table', { file, found: foundContent.archive })
  const binary = names.some((name) => name.endsWith('workbook.bin'))
  if (isOds || binary) for (const name of late.keys()) await takeLate(late, name, packed)
  if (isOds) checkOds(entries)
  const scanned = isOds || binary ? null : await scanXlsx(packed, late)
  if (scanned) return withNotices(scanned, notices)
  // The scanner has used up some of the parts. Pictures are of no use to a table and may be large.
  const whole = isOds || binary ? entries : passZipGate(bytes)
  const needed = new Map([...whole].filter(([name]) => !/\/media\//i.test(name)))
  for (const [name, part] of needed) if (/\.(xml|rels)$/i.test(name)) checkXml(part, name)
  // The library does not do without styles.
  if (isOds && !needed.has('styles.xml')) needed.set('styles.xml', emptyStyles)
  const format = isOds ? 'ods' : binary ? 'xlsb' : 'xlsx'
  return withNotices(await readByLibrary({ bytes: writeZip(needed) }, format, file), notices)
}

function withNotices(book: LazyBook, notices: readonly FileNotice[]): LazyBook {
  return { ...book, notices: [...(book.notices ?? []), ...notices] }
}

async function readCompound(
  bytes: Uint8Array,
  file: string,
  password: string | undefined,
): Promise<LazyBook> {
  const content = await openCompound(bytes, password)
  switch (content.is) {
    case 'package':
      return readZip(content.bytes, file, undefined)
    case 'xls':
      return withNotices(await readByLibrary({ bytes: content.bytes }, 'xls', file), content.notices)
    case 'other':
      return readByLibrary({ bytes }, 'xls', file)
  }
}

/** Where a text really begins: after the byte order mark, blank lines and the comments that servers write in front. */
function openingOf(text: string): string {
  let at = 0
  for (;;) {
    while (at < text.length && /[\s\uFEFF]/.test(text.charAt(at))) at += 1
    if (!text.startsWith('<!--', at)) return text.slice(at, at + 4000)
    const end = text.indexOf('-->', at + 4)
    if (end < 0) return ''
    at = end + 3
  }
}

async function readText(bytes: Uint8Array, file: string): Promise<RawBook> {
  const text = decodeText(bytes)
  if (text === null) throw new AppError('file-not-a-table', { file, found: foundContent.binary })
  if (text.trim() === '') throw new AppError('file-empty', { file })
  const head = openingOf(text).toLowerCase()
  if (/^<(!doctype html|html|table|head|body|meta)/.test(head)) return readHtml(text)
  if (/^<\?xml/.test(head) && head.includes('urn:schemas-microsoft-com:office:spreadsheet')) {
    checkOldXml(text)
    return readByLibrary({ text }, 'xml', file)
  }
  return readDelimited(text, file.replace(/\.[^.]*$/, ''))
}

/** Opens a table file of any kind; see readBookLazily. Every cell is an object of its own, and may travel. */
export async function readBook(bytes: Uint8Array, file: string, password?: string): Promise<RawBook> {
  const book = await readBookLazily(bytes, file, password)
  return { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, cells: [...sheet.cells] })) }
}

/**
 * Opens a table file of any kind by its content and hands over every cell that holds something, unchanged. The cells of a
 * long sheet are made when they are asked for.
 *
 * @param file the file's name, for naming it in a refusal; it decides nothing
 * @param password for an encrypted workbook; the default one of Excel is tried without it
 * @throws AppError with one of the file-… codes; never a book with a sheet lost on the way
 */
export async function readBookLazily(bytes: Uint8Array, file: string, password?: string): Promise<LazyBook> {
  try {
    const book = await openBook(bytes, file, password)
    return withNotices(book, noteSheets(book))
  } catch (error) {
    // The parts below do not know the file's name.
    if (error instanceof AppError && error.facts.file === undefined) {
      throw new AppError(error.code, { ...error.facts, file }, { cause: error })
    }
    if (error instanceof AppError) throw error
    // The bytes are a stranger's: what makes a reader stumble is the file's fault until shown otherwise.
    throw new AppError('file-damaged', { file, where: foundContent.content }, { cause: error })
  }
}

async function openBook(bytes: Uint8Array, file: string, password: string | undefined): Promise<LazyBook> {
  refuseLargeFile(file, bytes.length)
  const content = sniff(bytes)
  switch (content.is) {
    case 'empty':
      throw new AppError('file-empty', { file })
    case 'zip':
      return readZip(bytes, file, password)
    case 'compound':
      return readCompound(bytes, file, password)
    case 'biff':
      return readByLibrary({ bytes }, 'xls', file)
    case 'text':
      return readText(bytes, file)
    case 'other':
      throw new AppError('file-not-a-table', { file, found: foundContent[content.found] })
  }
}
