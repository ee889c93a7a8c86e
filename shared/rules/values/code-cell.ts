import type { RawCell } from '../../model/raw-sheet.ts'
import type { FieldValue } from '../../model/record.ts'
import { decimalText, exact } from '../exact.ts'
import { note } from './note.ts'

/** Spreadsheets keep fifteen significant digits of a number. */
const keptDigits = 15

/**
 * A number cell in a column of codes. Codes are text: what the cell shows counts, so that a format of 000000 keeps its
 * leading zeros; a number of more digits than a spreadsheet keeps has lost its last ones for good.
 */
export function codeCell(cell: RawCell): FieldValue {
  const digits = decimalText(exact(cell.content))
  if (digits.replace(/\D/g, '').length > keptDigits)
    return {
      state: 'unparseable',
      value: null,
      raw: cell.shown ?? cell.content,
      notes: [note('code-lost-digits', { digits })],
    }
  const value = cell.shown !== undefined && /^[\d-]+$/.test(cell.shown) ? cell.shown : digits
  return { state: 'text', value, ...(value === cell.content ? {} : { raw: cell.content }) }
}

/** 9.1321E+17 as text: a code that was a number on its way here. */
export function codeInText(text: string, raw: string): FieldValue | null {
  if (!/^\d(?:\.\d+)?[eE]\+\d{2}$/.test(text)) return null
  return {
    state: 'unparseable',
    value: null,
    raw,
    notes: [note('code-lost-digits', { digits: decimalText(exact(text)) })],
  }
}
