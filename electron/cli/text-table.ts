import { textWidth } from '../../shared/rules/text-width.ts'

function fit(text: string, width: number, right: boolean): string {
  const pad = ' '.repeat(Math.max(0, width - textWidth(text)))
  return right ? pad + text : text + pad
}

/** Cuts a text to a width in half-width characters, with … where something was cut. */
export function cutText(text: string, width: number): string {
  if (textWidth(text) <= width) return text
  let cut = ''
  for (const character of text) {
    if (textWidth(cut + character) > width - 2) break
    cut += character
  }
  return `${cut}…`
}

/** A table for a terminal; numbers stand at the right of their column. */
export function textTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((title, column) =>
    Math.max(textWidth(title), ...rows.map((row) => textWidth(row[column] ?? ''))),
  )
  const numeric = header.map(
    (_, column) =>
      rows.some((row) => row[column] !== '') && rows.every((row) => /^[-\d.,%—]*$/.test(row[column] ?? '')),
  )
  const line = (cells: readonly string[]) =>
    widths
      .map((width, column) => fit(cells[column] ?? '', width, numeric[column] === true))
      .join('  ')
      .trimEnd()
  const rule = widths.map((width) => '─'.repeat(width)).join('  ')
  return [line(header), rule, ...rows.map(line)].join('\n')
}
