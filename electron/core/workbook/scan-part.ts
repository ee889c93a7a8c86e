import { Buffer, isAscii, isUtf8 } from 'node:buffer'
import { isEmptyTag, nameEnd, scanAttributes, type TagAttributes } from './scan-attributes.ts'
import { giveUp } from './scan-give-up.ts'

/** The inflated parts of a package by path. Reading uses it up: the bytes of a large part are gone once it is text. */
export type PackageEntries = Map<string, Uint8Array>

const largePart = 4_000_000

/** One XML part of the package, opened at its root element. */
export interface Part {
  readonly text: string
  /** The prefix of the part's own elements with its colon, or nothing. */
  readonly prefix: string
  readonly attributes: TagAttributes
  /** Where the root's content begins; the end of the text where the root is empty. */
  readonly start: number
}

/** Gives the memory of a part back at once: the engine might keep it until all rows are read. */
function letGo({ buffer, byteOffset }: Uint8Array): void {
  // A part that was not compressed lies in the middle of the file itself.
  if (byteOffset === 0 && buffer instanceof ArrayBuffer) buffer.transfer(0)
}

function textOf(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // One byte a character where possible: half the memory, and searching is faster.
  if (isAscii(buffer)) return buffer.toString('latin1')
  return isUtf8(buffer) ? buffer.toString('utf8') : giveUp()
}

/** The position of the root element: after the declaration and comments that hold no tags of their own. */
function rootStart(text: string): number {
  let at = text.indexOf('<', afterDeclaration(text))
  while (at >= 0 && text.startsWith('<!--', at)) {
    const end = text.indexOf('-->', at + 4)
    if (end < 0 || text.slice(at + 4, end).includes('<')) giveUp()
    at = text.indexOf('<', end)
  }
  return at < 0 ? giveUp() : at
}

function afterDeclaration(text: string): number {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0
  if (!text.startsWith('<?xml', start)) return start
  const end = text.indexOf('?>', start)
  if (end < 0 || text.slice(start + 1, end).includes('<')) giveUp()
  const encoding = /encoding\s*=\s*["']([^"']*)["']/.exec(text.slice(start, end))?.[1] ?? 'utf-8'
  if (!/^utf-?8$/i.test(encoding)) giveUp()
  return end + 2
}

/**
 * Decodes a part of the package and reads its root tag. Comments within the root, document types, CDATA and
 * processing instructions are not understood.
 * A large part can be opened once only.
 *
 * @param root the local name the root must have
 */
export function openPart(entries: PackageEntries, path: string, root: string): Part {
  const bytes = entries.get(path)
  if (bytes === undefined) return giveUp()
  const text = textOf(bytes)
  if (bytes.length > largePart) {
    entries.delete(path)
    letGo(bytes)
  }
  const open = rootStart(text)
  const end = nameEnd(text, open + 1)
  const name = text.slice(open + 1, end)
  const colon = name.indexOf(':')
  if (name.slice(colon + 1) !== root) giveUp()
  if (text.indexOf('<!', open) >= 0 || text.indexOf('<?', open) >= 0) giveUp()
  const attributes: TagAttributes = new Map()
  const start = scanAttributes(text, end, attributes)
  const isEmpty = isEmptyTag(text, start)
  if (!isEmpty && !text.trimEnd().endsWith(`</${name}>`)) giveUp()
  return { text, prefix: name.slice(0, colon + 1), attributes, start: isEmpty ? text.length : start }
}
