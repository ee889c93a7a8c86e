import { decodeXmlText } from '../workbook/xlsx-text.ts'
import { xmlText } from '../workbook/xml-text.ts'

/** One tag of a part: where it begins and ends in the text, and what it says. */
export interface XmlTag {
  readonly start: number
  readonly end: number
  /** With its prefix. */
  readonly name: string
  readonly kind: 'open' | 'close' | 'empty'
  /** As written, between the name and the end of the tag. */
  readonly attributes: string
}

const pattern =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([\w.-]+(?::[\w.-]+)?)((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g

/** Every tag from the beginning on; the part has passed `checkXml`. */
export function* tagsOf(xml: string): Generator<XmlTag> {
  for (const found of xml.matchAll(pattern)) {
    const [whole, closes, name, attributes = '', empties] = found
    if (name === undefined) continue
    const kind = closes === '/' ? 'close' : empties === '/' ? 'empty' : 'open'
    yield { start: found.index, end: found.index + whole.length, name, kind, attributes }
  }
}

const attribute = (name: string) => new RegExp(`(\\s${name}\\s*=\\s*)("[^"]*"|'[^']*')`)

/** The value of an attribute, decoded; null where the tag has none. */
export function attributeOf(attributes: string, name: string): string | null {
  const found = attribute(name).exec(attributes)?.[2]
  return found === undefined ? null : decodeXmlText(found.slice(1, -1))
}

/** The attributes with one of them changed or added. */
export function withAttribute(attributes: string, name: string, value: string): string {
  const written = `"${xmlText(value)}"`
  const at = attribute(name)
  return at.test(attributes)
    ? attributes.replace(at, (_, head: string) => `${head}${written}`)
    : `${attributes} ${name}=${written}`
}

/** A part with some of its tags changed: `change` gives the attributes as they shall be, or null where they stay. */
export function changeTags(xml: string, change: (tag: XmlTag) => string | null): string {
  const pieces: string[] = []
  let at = 0
  for (const tag of tagsOf(xml)) {
    const changed = tag.kind === 'close' ? null : change(tag)
    if (changed === null || changed === tag.attributes) continue
    pieces.push(xml.slice(at, tag.start), `<${tag.name}${changed}${tag.kind === 'empty' ? '/>' : '>'}`)
    at = tag.end
  }
  return at === 0 ? xml : pieces.join('') + xml.slice(at)
}

const isNamed = (name: string, names: readonly string[]) =>
  names.includes(name) || names.includes(`*:${name.slice(name.indexOf(':') + 1)}`)

/**
 * A part with the texts of some elements changed, decoded and encoded again only where they do change.
 * @param names with their prefix; `*:row` is any prefix or none
 */
export function changeTexts(xml: string, names: readonly string[], change: (text: string) => string): string {
  const pieces: string[] = []
  let at = 0
  let opened = null as XmlTag | null
  for (const tag of tagsOf(xml)) {
    if (tag.kind === 'close' && opened?.name === tag.name) {
      const text = decodeText(xml.slice(opened.end, tag.start))
      const changed = change(text)
      if (changed !== text) {
        pieces.push(xml.slice(at, opened.end), xmlText(changed))
        at = tag.start
      }
    }
    opened = tag.kind === 'open' && isNamed(tag.name, names) ? tag : null
  }
  return at === 0 ? xml : pieces.join('') + xml.slice(at)
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Text of an element without the escapes that only cells know. */
export function decodeText(raw: string): string {
  return raw.replace(/&(?:(\w+)|#x([\da-fA-F]+)|#(\d+));/g, (whole, name, hex, digits) => {
    if (name !== undefined) return entities[name] ?? whole
    return String.fromCodePoint(hex === undefined ? Number(digits) : Number.parseInt(hex, 16))
  })
}

/** A part by its top-level pieces: what stands before, each child of the root element, what stands behind. */
export interface XmlChildren {
  readonly head: string
  readonly children: readonly { readonly name: string; readonly xml: string }[]
  readonly tail: string
}

/** Splits a part into the children of its root; blanks between them stay with the child behind. */
export function childrenOf(xml: string): XmlChildren {
  const children: { name: string; xml: string }[] = []
  let depth = 0
  let at = 0
  let head = ''
  let tail = ''
  for (const tag of tagsOf(xml)) {
    if (tag.kind !== 'close' && depth === 0) {
      head = xml.slice(0, tag.end)
      at = tag.end
    }
    if (tag.kind === 'close' && depth === 1) tail = xml.slice(at)
    const isEnd = (tag.kind === 'empty' && depth === 1) || (tag.kind === 'close' && depth === 2)
    if (isEnd) {
      children.push({ name: tag.name, xml: xml.slice(at, tag.end) })
      at = tag.end
    }
    if (tag.kind === 'open') depth += 1
    if (tag.kind === 'close') depth -= 1
  }
  return { head, children, tail }
}
