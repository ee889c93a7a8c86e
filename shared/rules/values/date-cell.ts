import type { RawCell } from '../../model/raw-sheet.ts'
import type { FieldValue, ValueNote } from '../../model/record.ts'
import type { WrittenDate } from '../../model/written-date.ts'
import { cleanText } from '../normalise-name.ts'
import { note } from './note.ts'
import { symbolState } from './symbol-state.ts'
import type { ValueContext } from './value-context.ts'
import { dateOfSerial, writtenDate } from './written-date.ts'

/** Serial numbers of 1982 to 2064: what a date column can hold without being mistaken for an amount. */
const serials = /^[3-5]\d{4}$/

function asText(
  value: string,
  raw: string,
  date: WrittenDate | null,
  notes: readonly ValueNote[] = [],
): FieldValue {
  return {
    state: 'text',
    value,
    ...(value === raw ? {} : { raw }),
    ...(date ? { date } : {}),
    ...(notes.length === 0 ? {} : { notes }),
  }
}

function dateInNumber({ content, shown }: RawCell): FieldValue {
  if (serials.test(content)) {
    const date = dateOfSerial(Number(content))
    if (date && date.kind === 'day') {
      const day = [date.year, date.month, date.day].map((part) => String(part).padStart(2, '0')).join('-')
      return asText(shown ?? content, content, date, [note('date-serial', { day })])
    }
  }
  const date = writtenDate(content)
  // 2023.10 as a number is 2023.1: October and January are one.
  if (/^\d{4}\.1$/.test(content) && shown !== `${content}0`)
    return asText(shown ?? content, content, null, [note('month-ambiguous', { year: content.slice(0, 4) })])
  const seen = date === null ? null : writtenDate(shown ?? content)
  return asText(shown ?? content, content, seen ?? date, date ? [] : [note('date-not-understood')])
}

/**
 * A cell of a date field. What is written stays the value; the parts stand beside it. Words that are no date stay words.
 */
export function dateCell(cell: RawCell, context: ValueContext): FieldValue {
  if (cell.kind === 'date')
    return asText(cell.shown ?? cell.content, cell.content, writtenDate(cell.content.slice(0, 10)))
  if (cell.kind === 'number') return dateInNumber(cell)
  const text = cleanText(cell.content)
  if (text === '')
    return { state: 'blank', value: null, ...(cell.content === '' ? {} : { raw: cell.content }) }
  if (symbolState(text, context.symbols) === 'not-applicable')
    return { state: 'not-applicable', value: null, raw: cell.content }
  const date = writtenDate(text)
  const isDoubtful = date === null && /^\d[\d.\-/年月日号]*$/.test(text)
  return asText(text, cell.content, date, isDoubtful ? [note('date-not-understood')] : [])
}
