const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy

/**
 * Reads CSV as RFC 4180 has it, every line ended by CRLF, for proving what was written.
 *
 * @returns the lines with their fields; null where the text is no such CSV
 */
export function parseCsv(text: string): string[][] | null {
  const lines: string[][] = []
  let line: string[] = []
  let at = 0
  field.lastIndex = 0
  for (let match = field.exec(text); match !== null; match = field.exec(text)) {
    const [, quoted, bare, end] = match
    line.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'))
    if (end === '\r\n') {
      lines.push(line)
      line = []
    }
    at = field.lastIndex
  }
  return at === text.length && line.length === 0 ? lines : null
}
