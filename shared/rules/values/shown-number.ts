import type { Decimal } from 'decimal.js'
import type { RawCell } from '../../model/raw-sheet.ts'
import { exact } from '../exact.ts'
import { prefixes } from './base-units.ts'
import { foldNumber } from './fold-number.ts'
import { decimalsOf, isPlainNumber, type WrittenNumber, writtenNumber } from './written-number.ts'

function withoutLastZeros(digits: string): string {
  return digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits
}

/** What a cell's format shows, read as a number; null where it shows nothing of the kind. */
export function shownNumber({ shown }: RawCell): WrittenNumber | null {
  if (shown === undefined) return null
  // By far the most frequent: 0.00.
  // A currency format says nothing of the unit: which sign it shows is often the program's own choice.
  if (!isPlainNumber(shown)) return writtenNumber(foldNumber(shown).replace(/^(?:US)?[¥$]/, ''))
  return { digits: withoutLastZeros(shown), unit: null, magnitude: null, decimals: decimalsOf(shown) }
}

/** True where the shown number times `scale` is the stored one, up to the rounding of the display. */
function shows({ digits, decimals }: WrittenNumber, stored: Decimal, scale: string | Decimal): boolean {
  const rounding = exact(10).pow(-decimals).div(2).mul(scale)
  return exact(digits).mul(scale).sub(stored).abs().lte(rounding)
}

/** How the number that a cell shows goes together with the one it holds. */
export interface Display {
  /** What the cell says in its own unit: the stored number, in percent points where a percent is shown. */
  readonly digits: Decimal
  /** Unit that the format shows. */
  readonly unit: string | null
  /** False: a person read another number than the one that is stored. */
  readonly agrees: boolean
}

/**
 * Formats do more than round. `0.0%` shows the number times 100, `0.0"%"` as it is; `0.00"吨"` adds a unit; `0!.0,"万吨"`
 * shows 123456 as 12.3万吨 and leaves 吨 in the cell. Which of them it is follows from the two numbers.
 */
export function readDisplay(stored: Decimal, shown: WrittenNumber): Display {
  const { unit, magnitude } = shown
  if (unit === '%') {
    const points = stored.mul(100)
    const isLiteral = !shows(shown, points, '1') && shows(shown, stored, '1')
    return isLiteral
      ? { digits: stored, unit, agrees: true }
      : { digits: points, unit, agrees: shows(shown, points, '1') }
  }
  if (magnitude !== null)
    return { digits: stored, unit: null, agrees: shows(shown, stored, prefixes.get(magnitude) ?? '1') }
  if (shows(shown, stored, '1')) return { digits: stored, unit, agrees: true }
  for (const length of unit === null ? [] : [2, 1]) {
    const scale = prefixes.get(unit?.slice(0, length) ?? '')
    if (scale !== undefined && shows(shown, stored, scale))
      return { digits: stored, unit: unit?.slice(length) ?? null, agrees: true }
  }
  return { digits: stored, unit: null, agrees: false }
}
