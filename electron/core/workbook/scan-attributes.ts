import { giveUp } from './scan-give-up.ts'

/** Attributes of one tag, values as written (entities not decoded), prefixes dropped except of `xmlns:`. */
export type TagAttributes = Map<string, string>

export function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9
}

function isNameCode(code: number): boolean {
  const letter = code | 32
  return (
    (letter >= 97 && letter <= 122) || (code >= 48 && code <= 58) || code === 95 || code === 45 || code === 46
  )
}

/** The position after the name that begins at `at`. */
export function nameEnd(text: string, at: number): number {
  let end = at
  while (isNameCode(text.charCodeAt(end))) end++
  return end === at || text.charCodeAt(at) === 58 ? giveUp() : end
}

function keyOf(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 || name.startsWith('xmlns:') ? name : name.slice(colon + 1)
}

/**
 * Reads the attributes of a tag.
 *
 * @param at the position after the tag's name
 * @param into emptied first
 * @returns the position after the tag's `>`; see isEmptyTag
 */
export function scanAttributes(text: string, at: number, into: TagAttributes): number {
  into.clear()
  for (;;) {
    const before = at
    while (isBlank(text.charCodeAt(at))) at++
    const code = text.charCodeAt(at)
    if (code === 62) return at + 1
    if (code === 47 && text.charCodeAt(at + 1) === 62) return at + 2
    if (at === before) giveUp()
    const end = nameEnd(text, at)
    const quote = text.charCodeAt(end + 1)
    if (text.charCodeAt(end) !== 61 || (quote !== 34 && quote !== 39)) giveUp()
    const close = text.indexOf(quote === 34 ? '"' : "'", end + 2)
    if (close < 0) giveUp()
    const key = keyOf(text.slice(at, end))
    const value = text.slice(end + 2, close)
    if (into.has(key) || value.includes('<') || value.includes('>')) giveUp()
    into.set(key, value)
    at = close + 1
  }
}

/** True where the tag that ends before `end` closes itself. */
export function isEmptyTag(text: string, end: number): boolean {
  return text.charCodeAt(end - 2) === 47
}

/**
 * Calls `visit` with the local name and the attributes of every opening tag from `at` on, in document order. The map is
 * reused from tag to tag.
 */
export function eachTag(
  text: string,
  at: number,
  visit: (name: string, attributes: TagAttributes) => void,
): void {
  const attributes: TagAttributes = new Map()
  for (let open = text.indexOf('<', at); open >= 0; open = text.indexOf('<', at)) {
    const code = text.charCodeAt(open + 1)
    if (code === 47) {
      at = nameEnd(text, open + 2)
      if (text.charCodeAt(at) !== 62) giveUp()
      continue
    }
    const end = nameEnd(text, open + 1)
    const name = text.slice(open + 1, end)
    at = scanAttributes(text, end, attributes)
    visit(name.slice(name.indexOf(':') + 1), attributes)
  }
}
