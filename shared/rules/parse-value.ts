import type { RawCell } from '../model/raw-sheet.ts'
import type { FieldValue, NoteCode } from '../model/record.ts'
import { cleanText } from './normalise-name.ts'
import { codeCell, codeInText } from './values/code-cell.ts'
import { dateCell } from './values/date-cell.ts'
import { note } from './values/note.ts'
import { numberCell } from './values/number-cell.ts'
import { numberInText } from './values/number-in-text.ts'
import { symbolState } from './values/symbol-state.ts'
import type { ValueContext } from './values/value-context.ts'
import { isPlainNumber } from './values/written-number.ts'

function blank(raw: string): FieldValue {
  return raw === '' ? { state: 'blank', value: null } : { state: 'blank', value: null, raw }
}

function unparseable(raw: string, code: NoteCode, facts?: Readonly<Record<string, string>>): FieldValue {
  return { state: 'unparseable', value: null, raw, notes: [note(code, facts)] }
}

/** Words: digits in them mean nothing, and only 不适用 has a sign of its own. */
function wordsIn(content: string, context: ValueContext): FieldValue {
  const text = cleanText(content)
  if (text === '') return blank(content)
  if (symbolState(text, context.symbols) === 'not-applicable')
    return { state: 'not-applicable', value: null, raw: content }
  return { state: 'text', value: text, ...(text === content ? {} : { raw: content }) }
}

function textCell(content: string, context: ValueContext): FieldValue {
  switch (context.expects) {
    case 'number':
      return numberInText(content, context)
    case 'code':
      return codeInText(cleanText(content), content) ?? wordsIn(content, context)
    case 'sequence': {
      const text = cleanText(content)
      if (!isPlainNumber(text)) return wordsIn(content, context)
      const value = numberInText(text, context)
      return text === content ? value : { ...value, raw: content }
    }
    default:
      return wordsIn(content, context)
  }
}

/** A cell that holds neither text nor a number, in a field that wants a number. */
function noNumber(cell: RawCell): FieldValue {
  const { kind, content } = cell
  if (kind === 'date') return unparseable(content, 'date-for-number', { shown: cell.shown ?? content })
  return unparseable(content, 'boolean-cell')
}

/**
 * Understands one cell. Zero, blank, 不适用, less than the smallest unit, not given, a range, a comparison, parts, words
 * and a typing slip are different answers; nothing is repaired, and what is doubtful or was not understood says so in its
 * notes.
 *
 * A number with a percent format is in percent points afterwards (0.852 shown as 85.2% → "85.2"). A unit written in the
 * cell goes before the column's, the column's before the row's and the sheet's.
 */
export function parseValue(cell: RawCell | undefined, context: ValueContext): FieldValue {
  if (cell === undefined) return blank('')
  if (cell.kind === 'error') return unparseable(cell.content, 'error-cell')
  if (cell.kind === 'uncalculated') return unparseable(`=${cell.formula ?? ''}`, 'not-calculated')
  if (context.expects === 'date' && cell.kind !== 'boolean') return dateCell(cell, context)
  if (cell.kind === 'text') return textCell(cell.content, context)
  if (cell.kind === 'number') {
    if (context.expects === 'number' || context.expects === 'sequence') return numberCell(cell, context)
    if (context.expects === 'code') return codeCell(cell)
    return { state: 'text', value: cell.shown ?? cell.content, raw: cell.content }
  }
  if (context.expects === 'number') return noNumber(cell)
  const value = cell.shown ?? cell.content
  const notes = context.expects === 'code' ? { notes: [note('date-for-code', { shown: value })] } : {}
  return { state: 'text', value, ...(value === cell.content ? {} : { raw: cell.content }), ...notes }
}
