import { decimalText, exact } from '../exact.ts'
import { isMeasure, normaliseMeasure } from '../measure.ts'
import { prefixes } from './base-units.ts'

/** A number as it stands in a cell, before any conversion. */
export interface WrittenNumber {
  /** Signed plain decimal. */
  readonly digits: string
  /** Unit beside the number, in its normal spelling. */
  readonly unit: string | null
  /** A bare power of ten beside it: 1.2亿, 3.5万. */
  readonly magnitude: string | null
  /** Decimals a reader sees. */
  readonly decimals: number
}

const grouped = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`
const plainPattern = /^[+-]?\d+(?:\.\d+)?$/
const numberPattern = new RegExp(`^(¥|人民币|US\\$|\\$)?([+-]?${grouped})(.*)$`, 's')

/** Decimals behind the point. */
export function decimalsOf(digits: string): number {
  const point = digits.indexOf('.')
  return point < 0 ? 0 : Math.min(digits.length - point - 1, 10)
}

/** A bare number without separators: `12`, `-0.50`. */
export function isPlainNumber(text: string): boolean {
  return plainPattern.test(text)
}

/** ¥ names the currency only: in a column of 万元 it does not make the number one of 元. */
function unitBeside(currency: string | undefined, tail: string): string {
  return currency?.includes('$') && !tail.includes('元') ? `${tail}美元` : tail
}

/**
 * Reads folded text that is one number, with thousands separators, a currency sign or a unit of measure beside it.
 * @returns null for anything else; a number with something unknown behind it is no number.
 */
export function writtenNumber(folded: string): WrittenNumber | null {
  const [, currency, written, tail = ''] = numberPattern.exec(folded) ?? []
  if (written === undefined) return null
  const plain = written.replace(/,/g, '')
  const digits = decimalText(exact(plain))
  const decimals = decimalsOf(plain)
  const beside = unitBeside(currency, tail)
  if (beside === '') return { digits, unit: null, magnitude: null, decimals }
  const magnitude = prefixes.get(beside)
  if (magnitude !== undefined) return { digits, unit: null, magnitude: beside, decimals }
  return isMeasure(beside) ? { digits, unit: normaliseMeasure(beside), magnitude: null, decimals } : null
}
