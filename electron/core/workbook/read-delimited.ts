import Papa from 'papaparse'
import { AppError } from '../../../shared/errors.ts'
import { foundContent } from '../../../shared/locale/zh/reading.ts'
import type { RawBook, RawCell } from '../../../shared/model/raw-sheet.ts'

/** The separator that most lines agree on; tab goes before comma, since prose has commas and no tabs. */
function separatorOf(text: string): string {
  const lines = text.split(/\r?\n/, 400).filter((line) => line.trim() !== '')
  const holding = (separator: string) => lines.filter((line) => line.includes(separator)).length
  if (holding('\t') * 4 >= lines.length && holding('\t') > 0) return '\t'
  return holding(',') >= holding(';') ? ',' : ';'
}

/** Fields and lines at most: a register of 100,000 rows has two million. */
const mostFields = 10_000_000
/** Characters of a line at most. */
const longestLine = 5_000_000

/** @throws AppError file-too-large, file-not-a-table, without the file's name */
function refuseEndless(text: string, separator: string): void {
  let fields = 0
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    if (end - start > longestLine) throw new AppError('file-not-a-table', { found: foundContent.longLine })
    for (let at = text.indexOf(separator, start); at >= 0 && at < end; at = text.indexOf(separator, at + 1))
      fields++
    fields++
    if (fields > mostFields) {
      throw new AppError('file-dangerous', { where: foundContent.manyCells(mostFields) })
    }
    start = end + 1
  }
}

/** A text table as one sheet of text cells; nothing is taken for a number, a date or a formula here. */
export function readDelimited(text: string, sheetName: string): RawBook {
  const separator = separatorOf(text)
  refuseEndless(text, separator)
  // Tab-separated text comes from copying a table: its quotes are the writer's own.
  const quoting = separator === '\t' && !/(^|\t)"[^"\t]*\n/.test(text) ? { quoteChar: '\u0000' } : {}
  const parsed = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    delimiter: separator,
    skipEmptyLines: false,
    ...quoting,
  })
  const cells: RawCell[] = []
  parsed.data.forEach((line, row) => {
    line.forEach((content, column) => {
      if (content !== '') cells.push({ row: row + 1, column: column + 1, kind: 'text', content })
    })
  })
  return {
    format: 'csv',
    sheets: [
      {
        name: sheetName,
        hidden: false,
        cells,
        merges: [],
        hiddenRows: [],
        hiddenColumns: [],
        isAllText: true,
      },
    ],
  }
}
