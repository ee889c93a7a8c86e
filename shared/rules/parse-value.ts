import type { RawCell } from '../model/raw-sheet.ts'
import type { FieldValue } from '../model/record.ts'
import { decimalText, exact } from './exact.ts'
import { conversionFactor, isMeasure } from './measure.ts'
import { cleanText } from './normalise-name.ts'

const notApplicable = new Set([
  '/',
  '\\',
  '-',
  '--',
  '—',
  '——',
  '一',
  '无',
  '不涉及',
  '不适用',
  '无此项',
  'n/a',
  'na',
  '○',
])
const numberPattern = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/
const leadingNumber = /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(.+)$/
// A range, an inequality, a composite: meaningful text, but not one number.
const meaningfulText =
  /^(?:[<>≥≤＞＜]=?|约|近|不低于|不少于|不高于|不超过|新增|累计|达到|下降|上升|提高)|[~～]|以上$|以下$|[^\d\s].*\d.*[、，,;；].*\d/u

export interface ValueContext {
  /** The catalogue's unit; null for pure numbers. */
  readonly unit: string | null
  /** Units the surroundings state, nearest first: column header, row, sheet. The first that is present counts. */
  readonly writtenUnit: string | null
  /** True where the catalogue expects words (定性指标, notes): digits in them mean nothing. */
  readonly expectsText: boolean
}

/** Folds full-width digits and signs, drops blanks: the form in which a number is looked for. */
function foldNumber(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2212\u2010-\u2015\uFE63]/g, '-')
    .replace(/[\s\u200B-\u200F\uFEFF]+/g, '')
}

function decimalsOf(text: string): number {
  const point = text.indexOf('.')
  return point < 0 ? 0 : Math.min(text.length - point - 1, 10)
}

function blank(raw: string): FieldValue {
  return raw === '' ? { state: 'blank', value: null } : { state: 'blank', value: null, raw }
}

function number(
  digits: string,
  raw: string,
  seenDecimals: number,
  written: string | null,
  context: ValueContext,
): FieldValue {
  const plain = exact(digits.replace(/,/g, ''))
  const factor = written !== null && context.unit !== null ? conversionFactor(written, context.unit) : '1'
  const value = decimalText(factor === null ? plain : plain.mul(factor))
  return {
    state: plain.isZero() ? 'zero' : 'number',
    value,
    ...(value === raw ? {} : { raw }),
    ...(context.unit === null ? {} : { unit: context.unit }),
    ...(factor === null || factor === '1' || written === null
      ? {}
      : { converted: { from: written, factor } }),
    ...(factor === null && written !== null ? { foreignUnit: written } : {}),
    decimals: seenDecimals,
  }
}

function parseText(content: string, context: ValueContext): FieldValue {
  const text = cleanText(content)
  if (text === '') return blank(content)
  const folded = foldNumber(text)
  if (notApplicable.has(folded.toLowerCase()) || notApplicable.has(text)) {
    return { state: 'not-applicable', value: null, raw: content }
  }
  const asText: FieldValue = { state: 'text', value: text, ...(text === content ? {} : { raw: content }) }
  if (context.expectsText) return asText
  if (numberPattern.test(folded)) {
    return number(folded, content, decimalsOf(folded), context.writtenUnit, context)
  }
  const [, digits, tail] = leadingNumber.exec(folded) ?? []
  if (digits !== undefined && tail !== undefined && isMeasure(tail)) {
    return number(digits, content, decimalsOf(digits), tail, context)
  }
  if (!/\d/.test(folded) || meaningfulText.test(text)) return asText
  return { state: 'unparseable', value: null, raw: content }
}

/**
 * Understands one cell. Zero, blank, 不适用, text and a typing slip are five different answers; nothing is repaired.
 *
 * A number with a percent format is in percent points afterwards (0.852 shown as 85.2% → "85.2"). A unit written in the
 * cell goes before the column's, the column's before the row's and the sheet's.
 */
export function parseValue(cell: RawCell | undefined, context: ValueContext): FieldValue {
  if (cell === undefined) return blank('')
  switch (cell.kind) {
    case 'text':
      return parseText(cell.content, context)
    case 'number': {
      if (context.expectsText) return { state: 'text', value: cell.shown ?? cell.content, raw: cell.content }
      const shown =
        cell.shown === undefined ? null : foldNumber(cell.shown).replace(/%$/, '').replace(/,/g, '')
      const seen = shown !== null && numberPattern.test(shown) ? shown : cell.content
      if (cell.percent !== true)
        return number(cell.content, cell.content, decimalsOf(seen), context.writtenUnit, context)
      const points = decimalText(exact(cell.content).mul(100))
      return number(points, cell.content, decimalsOf(shown ?? points), '%', context)
    }
    case 'date':
      return {
        state: context.expectsText ? 'text' : 'unparseable',
        value: context.expectsText ? (cell.shown ?? cell.content) : null,
        raw: cell.content,
      }
    case 'boolean':
      return {
        state: context.expectsText ? 'text' : 'unparseable',
        value: context.expectsText ? cell.content : null,
        raw: cell.content,
      }
    case 'error':
      return { state: 'unparseable', value: null, raw: cell.content }
    case 'uncalculated':
      return { state: 'unparseable', value: null, raw: `=${cell.formula ?? ''}` }
  }
}
