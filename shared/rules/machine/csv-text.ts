import { guardText } from './guard-text.ts'

/** A cell of a table for machines. Numbers are decimals as they stand; null: nothing. */
export type CsvCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: string }
  | null

/** null, and nothing to say: no cell. */
export function textCell(text: string | null | undefined): CsvCell {
  return text === null || text === undefined || text === '' ? null : { kind: 'text', text }
}

export function numberCell(value: string | number | null | undefined): CsvCell {
  return value === null || value === undefined ? null : { kind: 'number', value: String(value) }
}

function fieldOf(cell: CsvCell): string {
  if (cell === null) return ''
  if (cell.kind === 'number') return cell.value
  // Half characters have no UTF-8.
  const text = guardText(cell.text.toWellFormed())
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Rows as CSV (RFC 4180): commas, lines that end in CRLF, quotes where they are needed. */
export function csvText(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  const head = header.map((label) => ({ kind: 'text', text: label }) as const)
  return [head, ...rows].map((row) => `${row.map(fieldOf).join(',')}\r\n`).join('')
}

/** Spreadsheets take a file with it for UTF-8, and one without for the local code. */
export const byteOrderMark = '\uFEFF'
