/** How far a name in quotes may run over line breaks before the quote is taken for a character of the name. */
const linesOfOneName = 5

function isOdd(line: string): boolean {
  return (line.split('"').length - 1) % 2 === 1
}

/**
 * The names in a text, one a line, as they are written: blank lines are no names, repeated ones stay, in order. A name in
 * double quotes may contain line breaks, as spreadsheet programs write a cell that was wrapped.
 */
export function nameLines(text: string): readonly string[] {
  const lines = text.split(/\r\n|\r|\n/)
  const names: string[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (line.trim() === '') continue
    const rest = lines.slice(at + 1, at + linesOfOneName)
    const end =
      line.startsWith('"') && isOdd(line) ? rest.findIndex((next) => /"\s*$/.test(next) && isOdd(next)) : -1
    if (end < 0) {
      names.push(line)
      continue
    }
    const quoted = [line, ...rest.slice(0, end + 1)].join('\n').trim()
    names.push(quoted.slice(1, -1).replaceAll('""', '"'))
    at += end + 1
  }
  return names
}
