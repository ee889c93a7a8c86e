import Papa from 'papaparse'
import type { RawBook, RawCell } from '../../../shared/model/raw-sheet.ts'

/** The separator that most lines agree on; tab goes before comma, since prose has commas and no tabs. */
function separatorOf(text: string): string {
  const lines = text.split(/\r?\n/, 400).filter((line) => line.trim() !== '')
  const holding = (separator: string) => lines.filter((line) => line.includes(separator)).length
  if (holding('\t') * 4 >= lines.length && holding('\t') > 0) return '\t'
  return holding(',') >= holding(';') ? ',' : ';'
}

/** A text table as one sheet of text cells; nothing is taken for a number, a date or a formula here. */
export function readDelimited(text: string, sheetName: string): RawBook {
  const separator = separatorOf(text)
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
    sheets: [{ name: sheetName, hidden: false, cells, merges: [], hiddenRows: [], hiddenColumns: [] }],
  }
}
