const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  middot: '·',
  times: '×',
  divide: '÷',
  plusmn: '±',
  deg: '°',
  permil: '‰',
  le: '≤',
  ge: '≥',
  ne: '≠',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  sup2: '²',
  sup3: '³',
  radic: '√',
  yen: '¥',
}

function character(reference: string, code: string, hex: string, name: string): string {
  if (name !== '') return Object.hasOwn(named, name) ? (named[name] ?? reference) : reference
  const point = code !== '' ? Number(code) : Number.parseInt(hex, 16)
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : reference
}

function withoutOuterSpaces(line: string): string {
  let from = 0
  let to = line.length
  while (line[from] === ' ') from++
  while (to > from && line[to - 1] === ' ') to--
  return line.slice(from, to)
}

/** What a piece of a page shows: lines trimmed, blanks between words once, character references as characters. */
export function decodeHtmlText(raw: string): string {
  return raw
    .replace(/[ \t\r\f]+/g, ' ')
    .replace(
      /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+\d?));?/gi,
      (reference, code: string = '', hex: string = '', name: string = '') =>
        character(reference, code, hex, name),
    )
    .split('\n')
    .map(withoutOuterSpaces)
    .join('\n')
    .trim()
}

/** Elements whose content is no text of the page and holds no tags → where each ends. */
const silent: ReadonlyMap<string, RegExp> = new Map(
  ['style', 'script', 'title', 'xml'].map((name) => [name, new RegExp(`</${name}(?=[\\s/>])`, 'gi')]),
)

/** Line ends of the source are blanks to the page. */
const joinLines = (raw: string) => raw.replace(/\s+/g, (blank) => (/[\r\n]/.test(blank) ? ' ' : blank))

/**
 * Goes through a page once, in time that grows with its length alone.
 *
 * @param onText is given the text of the body, piece by piece, its character references not yet read
 * @param onTag is given each tag: its name in small letters, whether it closes an element, all that is written
 */
export function scanHtml(
  html: string,
  onText: (raw: string) => void,
  onTag: (name: string, closes: boolean, tag: string) => void,
): void {
  let inHead = false
  for (let at = 0; at < html.length; ) {
    const start = html.indexOf('<', at)
    if (!inHead) onText(joinLines(html.slice(at, start < 0 ? html.length : start)))
    if (start < 0) return
    if (!/^<[a-z!?/]/i.test(html.slice(start, start + 2))) {
      // A sign of comparison, not a tag.
      if (!inHead) onText('<')
      at = start + 1
      continue
    }
    const ending = html.startsWith('<!--', start) ? '-->' : '>'
    const end = html.indexOf(ending, start + 2)
    // A comment or a tag that never ends: nothing behind it is shown.
    if (end < 0) return
    at = end + ending.length
    const tag = html.slice(start, at)
    const [, slash, written] = /^<(\/?)([a-z][\w:]*)/i.exec(tag) ?? []
    if (written === undefined) continue
    const name = written.toLowerCase()
    const opens = slash === '' && !tag.endsWith('/>')
    // The end of a head may go unsaid.
    if (name === 'head') inHead = opens
    else if (name === 'body' || name === 'table') inHead = false
    const ends = opens ? silent.get(name) : undefined
    if (ends === undefined) onTag(name, slash === '/', tag)
    else {
      ends.lastIndex = at
      const found = ends.exec(html)
      if (found === null) return
      at = found.index
    }
  }
}
