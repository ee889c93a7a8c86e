import type { FieldValue, NoteCode, ValueNote } from '../../model/record.ts'
import { decimalText, exact } from '../exact.ts'
import { isMeasure, normaliseMeasure } from '../measure.ts'
import { cleanText } from '../normalise-name.ts'
import { prefixes } from './base-units.ts'
import { chineseNumber, isInNumerals } from './chinese-numeral.ts'
import { foldNumber } from './fold-number.ts'
import { footnoteOf } from './footnote.ts'
import { guessNumber } from './guess-number.ts'
import { note } from './note.ts'
import { numberValue } from './number-value.ts'
import { holdsSeveral, structuredAnswer } from './structured-answer.ts'
import { symbolState } from './symbol-state.ts'
import type { ValueContext } from './value-context.ts'
import { wordsAroundNumber } from './words-around-number.ts'
import { writtenDate } from './written-date.ts'
import { decimalsOf, isPlainNumber, writtenNumber } from './written-number.ts'

/**
 * No amount takes more characters; longer text is looked at for digits only, so that the work for a cell stays bounded
 * whatever somebody pastes into it.
 */
export const longestAmount = 120

function unparseable(raw: string, why: ValueNote): FieldValue {
  return { state: 'unparseable', value: null, raw, notes: [why] }
}

function fault(raw: string, code: NoteCode, to?: string): FieldValue {
  return unparseable(raw, note(code, undefined, to))
}

function inWords(content: string, notes: readonly ValueNote[] = []): FieldValue {
  const value = cleanText(content)
  return {
    state: 'text',
    value,
    ...(value === content ? {} : { raw: content }),
    ...(notes.length === 0 ? {} : { notes }),
  }
}

/** 1.2亿 is 120 000 000 of the column's unit, unless that unit is itself 万吨 or %: then it is for a person to say. */
function withMagnitude(digits: string, magnitude: string, raw: string, context: ValueContext): FieldValue {
  const surrounding = context.writtenUnit ?? context.unit ?? ''
  if (surrounding.includes('%')) return fault(raw, 'magnitude-unclear')
  if (prefixes.has(surrounding.slice(0, 1)))
    return fault(raw, 'magnitude-unclear', `${digits}${magnitude}${surrounding.slice(1)}`)
  const amount = decimalText(exact(digits).mul(prefixes.get(magnitude) ?? 1))
  const notes = [note('magnitude-word', { amount })]
  const value = numberValue({ digits: amount, unit: null, decimals: 0, raw, notes }, context)
  // What was written is rounded to its own last place.
  const { decimals: _, ...rest } = value
  const { converted } = value
  const factor = decimalText(exact(prefixes.get(magnitude) ?? 1).mul(converted?.factor ?? 1))
  return { ...rest, decimals: decimalsOf(digits), converted: { from: `${magnitude}${surrounding}`, factor } }
}

function inNumerals(folded: string, raw: string, context: ValueContext): FieldValue | null {
  const numeral = chineseNumber(folded)
  if (!numeral || (numeral.tail !== '' && !isMeasure(numeral.tail))) return null
  const { digits, tail } = numeral
  const notes = [note('chinese-numeral', { digits: `${digits}${tail}` })]
  const unit = tail === '' ? null : normaliseMeasure(tail)
  return numberValue({ digits, unit, decimals: decimalsOf(digits), raw, notes }, context)
}

const asText: readonly ValueNote[] = [note('number-as-text')]
const nothing: readonly ValueNote[] = []

function textNotes({ isAllText }: ValueContext): readonly ValueNote[] {
  return isAllText === true ? nothing : asText
}

/** The number that folded text is, with its unit; null where it is none. */
function wholeNumber(folded: string, raw: string, context: ValueContext): FieldValue | null {
  const written = writtenNumber(folded)
  if (!written) return inNumerals(folded, raw, context)
  const { digits, unit, magnitude, decimals } = written
  if (magnitude !== null) return withMagnitude(digits, magnitude, raw, context)
  const notes = unit === null ? textNotes(context) : []
  return numberValue({ digits, unit, decimals, raw, notes }, context)
}

function withFootnote(text: string, raw: string, context: ValueContext): FieldValue | null {
  const footnote = footnoteOf(text)
  if (!footnote) return null
  const value = understood(foldNumber(footnote.content), raw, context)
  if (!value) return null
  return { ...value, notes: [...(value.notes ?? []), note('footnote', { mark: footnote.mark })] }
}

/** A number, or an answer with the structure of one. */
function understood(folded: string, raw: string, context: ValueContext): FieldValue | null {
  const number = wholeNumber(folded, raw, context)
  if (number) return number
  const structure = structuredAnswer(folded, context)
  if (!structure) return null
  const value = cleanText(raw)
  return { ...structure, value, ...(value === raw ? {} : { raw }) }
}

function symbolValue(text: string, raw: string, context: ValueContext): FieldValue | null {
  const state = symbolState(text, context.symbols)
  if (state === null) return null
  // A dash of another hand, or the numeral one.
  const notes = text === '一' ? { notes: [note('dash-or-one')] } : {}
  return { state, value: null, raw, ...notes }
}

/** Text in a field that wants a number: one of the eleven states, and why. */
export function numberInText(content: string, context: ValueContext): FieldValue {
  if (content.length <= longestAmount && isPlainNumber(content)) {
    const found = { digits: decimalText(exact(content)), unit: null, decimals: decimalsOf(content) }
    return numberValue({ ...found, raw: content, notes: textNotes(context) }, context)
  }
  const text = cleanText(content)
  if (text === '')
    return content === '' ? { state: 'blank', value: null } : { state: 'blank', value: null, raw: content }
  const symbol = symbolValue(text, content, context)
  if (symbol) return symbol
  if (text.length > longestAmount)
    return /\d/.test(text.normalize('NFKC')) ? fault(content, 'not-understood') : inWords(content)
  const noted = withFootnote(text, content, context)
  if (noted) return noted
  const folded = foldNumber(content)
  const value = understood(folded, content, context)
  if (value) return value
  const words = wordsAroundNumber(folded)
  if (words && /\d/.test(folded)) return inWords(content, [note(words.code, undefined, words.to)])
  const date = writtenDate(folded)
  if (date?.kind === 'day' || date?.kind === 'month')
    return unparseable(content, note('date-for-number', { shown: text }))
  if (holdsSeveral(folded)) return fault(content, 'several-values')
  const guess = guessNumber(folded)
  if (guess) return fault(content, guess.code, guess.to)
  return /\d/.test(folded) || isInNumerals(folded) ? fault(content, 'not-understood') : inWords(content)
}
