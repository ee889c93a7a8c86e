import type { DrawnPage } from '../../../shared/contract/pages.ts'
import { AppError } from '../../../shared/errors.ts'
import { pageWords } from '../../../shared/locale/zh/pages.ts'
import type { PrintedTable } from '../../../shared/model/printed-list.ts'
import { type ProvenList, sumProven } from '../lists/proven-list.ts'
import { countPrinted } from './count-printed.ts'
import { type ReadPage, readPdf } from './read-pdf.ts'

/** A finished file, and the pages it is meant to show. */
export interface PdfProof {
  readonly tables: readonly PrintedTable[]
  readonly pages: readonly DrawnPage[]
  readonly bytes: Uint8Array
  /** Named in a refusal. */
  readonly file: string
}

const places = (...values: readonly number[]) => values.map((value) => Math.round(value * 100)).join('/')

const normal = (text: string) => text.replace(/\s+/gu, ' ').trim()

function count(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** The first that is meant more often than found; undefined: none. */
function firstLacking(meant: readonly string[], found: readonly string[]): string | undefined {
  const left = count(found)
  return meant.find((key) => {
    const number = (left.get(key) ?? 0) - 1
    left.set(key, number)
    return number < 0
  })
}

/** Every run as one text: where it stands, then what it says. */
function meantRuns({ texts, watermark }: DrawnPage): string[] {
  const runs = texts.flatMap((group) => group.runs.map(([x, y, , text]) => `${places(x, y)} ${normal(text)}`))
  return watermark ? [...runs, `slant ${normal(watermark.text)}`] : runs
}

function foundRuns({ runs }: ReadPage): string[] {
  return runs.map(({ x, y, text, isUpright }) => `${isUpright ? places(x, y) : 'slant'} ${normal(text)}`)
}

function comparePage(
  meant: DrawnPage,
  found: ReadPage,
  number: number,
  refuse: (what: string) => never,
): void {
  const { proof } = pageWords
  if (places(meant.width, meant.height) !== places(found.width, found.height)) refuse(proof.size(number))
  const textOf = (key: string) => key.slice(key.indexOf(' ') + 1)
  const [meantKeys, foundKeys] = [meantRuns(meant), foundRuns(found)]
  const lacking = firstLacking(meantKeys, foundKeys)
  if (lacking !== undefined) refuse(proof.text(number, textOf(lacking)))
  const extra = firstLacking(foundKeys, meantKeys)
  if (extra !== undefined) refuse(proof.extra(number, textOf(extra)))
  const line = (ends: readonly number[]) => places(...ends)
  if (firstLacking(meant.lines.map(line), found.lines.map(line)) !== undefined) refuse(proof.lines(number))
  if (meant.lines.length !== found.lines.length) refuse(proof.lines(number))
}

/**
 * Reads a finished PDF back with a reader of other hands and compares it with the pages that were meant: their number and
 * size, every run of text and where it stands, every line of the table. Then counts entries and adds up control totals in
 * what was read.
 * @throws AppError proof-failed with the first difference: the page and the text
 */
export async function provePdf({ tables, pages, bytes, file }: PdfProof): Promise<ProvenList> {
  const refuse = (what: string, cause?: unknown): never => {
    throw new AppError('proof-failed', { file, what }, { cause })
  }
  const found = await readPdf(bytes).catch((error: unknown) => refuse(pageWords.proof.unreadable, error))
  if (found.length !== pages.length) refuse(pageWords.proof.pages(pages.length, found.length))
  pages.forEach((page, index) => {
    const read = found[index]
    if (read) comparePage(page, read, index + 1, refuse)
  })
  const counted = tables.map((table, index) =>
    countPrinted(
      table,
      found.filter((_, page) => pages[page]?.table === index),
      refuse,
    ),
  )
  // In a volume many lists have the same short name.
  const names = tables.map(({ sheetName }) => sheetName)
  const isClear = new Set(names).size === names.length
  return sumProven(
    counted.map((one, index) => ({
      ...one,
      name: (isClear ? names[index] : tables[index]?.title) ?? '',
    })),
  )
}
