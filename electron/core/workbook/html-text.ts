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

/** What a piece of a page shows: lines trimmed, blanks between words once, character references as characters. */
export function decodeHtmlText(raw: string): string {
  const spaced = raw
    .split('\n')
    .map((line) => line.replace(/[ \t\r\f]+/g, ' '))
    .join('\n')
  return spaced
    .replace(
      /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+\d?));?/gi,
      (reference, code: string = '', hex: string = '', name: string = '') =>
        character(reference, code, hex, name),
    )
    .replace(/ *\n */g, '\n')
    .trim()
}
