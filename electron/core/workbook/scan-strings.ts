import { isBlank, isEmptyTag, scanAttributes, type TagAttributes } from './scan-attributes.ts'
import { giveUp } from './scan-give-up.ts'
import { openPart, type PackageEntries } from './scan-part.ts'
import { decodeCellText } from './xlsx-text.ts'

const attributes: TagAttributes = new Map()

function skipBlanks(text: string, at: number): number {
  while (isBlank(text.charCodeAt(at))) at++
  return at
}

/** The position after the element that begins at `at`, which holds no element of its own name. */
function skipElement(text: string, at: number, name: string): number {
  const end = text.indexOf('>', at) + 1
  if (end === 0 || text.slice(at + 1, end).includes('<')) giveUp()
  if (isEmptyTag(text, end)) return end
  const close = text.indexOf(`</${name}>`, end)
  if (close < 0) giveUp()
  const content = text.slice(end, close)
  if (content.includes(`<${name}`) || /<\/(?:\w+:)?(?:si|is)\b/.test(content)) giveUp()
  return close + name.length + 3
}

/** True where the element of exactly this name begins at `at`. */
function opens(text: string, at: number, name: string): boolean {
  if (text.charCodeAt(at) !== 60 || !text.startsWith(name, at + 1)) return false
  const code = text.charCodeAt(at + 1 + name.length)
  return code === 62 || code === 32 || code === 47
}

interface Piece {
  readonly raw: string
  readonly end: number
}

/** Reads the `t` element that begins at `at`. */
function scanText(text: string, at: number, prefix: string): Piece {
  const start = scanAttributes(text, at + 2 + prefix.length, attributes)
  if (isEmptyTag(text, start)) return { raw: '', end: start }
  const close = text.indexOf('<', start)
  const mark = `</${prefix}t>`
  if (close < 0 || !text.startsWith(mark, close)) giveUp()
  return { raw: text.slice(start, close), end: close + mark.length }
}

/** Reads the run `r` that begins at `at`: its properties, then at most one text. */
function scanRun(text: string, at: number, prefix: string): Piece {
  const mark = `</${prefix}r>`
  let raw = ''
  at = text.indexOf('>', at) + 1
  if (at === 0 || isEmptyTag(text, at)) giveUp()
  for (;;) {
    at = skipBlanks(text, at)
    if (text.startsWith(mark, at)) return { raw, end: at + mark.length }
    if (opens(text, at, `${prefix}rPr`)) at = skipElement(text, at, `${prefix}rPr`)
    else if (opens(text, at, `${prefix}t`)) {
      const piece = scanText(text, at, prefix)
      raw += piece.raw
      at = piece.end
    } else giveUp()
  }
}

/**
 * Reads the content of a string item (`si` or `is`): one text, several runs, or both; phonetic guides are left out.
 *
 * @param at the position after the opening tag
 * @param mark the closing tag
 */
export function scanStringItem(
  text: string,
  at: number,
  prefix: string,
  mark: string,
): { content: string; end: number } {
  const pieces: string[] = []
  let only: 'text' | 'runs' | null = null
  for (;;) {
    at = skipBlanks(text, at)
    if (text.startsWith(mark, at)) break
    if (only === null && opens(text, at, `${prefix}t`)) {
      only = 'text'
      const piece = scanText(text, at, prefix)
      pieces.push(piece.raw)
      at = piece.end
      // After an empty text the library takes what follows for it.
      if (piece.raw === '' && !text.startsWith(mark, skipBlanks(text, at))) giveUp()
    } else if (opens(text, at, `${prefix}r`)) {
      // Runs may follow a first text without a run of its own.
      only = 'runs'
      const piece = scanRun(text, at, prefix)
      pieces.push(piece.raw)
      at = piece.end
    } else if (only !== null && opens(text, at, `${prefix}rPh`)) at = skipElement(text, at, `${prefix}rPh`)
    else if (only !== null && opens(text, at, `${prefix}phoneticPr`)) {
      at = skipElement(text, at, `${prefix}phoneticPr`)
    } else giveUp()
  }
  return {
    content: decodeCellText(pieces.length === 1 ? (pieces[0] ?? '') : pieces.join('')),
    end: at + mark.length,
  }
}

/** The shared strings of a workbook in order. */
export function scanStrings(entries: PackageEntries, path: string): string[] {
  const { text, prefix, start } = openPart(entries, path, 'sst')
  const strings: string[] = []
  const open = `<${prefix}si>`
  const mark = `</${prefix}si>`
  let at = skipBlanks(text, start)
  while (text.startsWith(open, at)) {
    const item = scanStringItem(text, at + open.length, prefix, mark)
    strings.push(item.content)
    at = skipBlanks(text, item.end)
  }
  if (at < text.length && !text.startsWith(`</${prefix}sst>`, at)) giveUp()
  return strings
}
