import type { RawCell } from '../../../shared/model/raw-sheet.ts'
import { decimalText, exact } from '../../../shared/rules/exact.ts'
import { giveUp } from './scan-give-up.ts'
import { showNumber } from './xlsx-show-number.ts'

/** A number among the cells whose shown text is still to be found. */
export interface UnshownNumber {
  readonly index: number
  readonly value: number
  readonly format: string
}

type Address = Pick<RawCell, 'row' | 'column' | 'formula'>

function isOtherBase(mark: number): boolean {
  return mark === 120 || mark === 111 || mark === 98
}

function parseNumber(written: string): number {
  const value = Number(written)
  const end = written.charCodeAt(written.length - 1)
  // Number() also reads blanks, 0x10 and 0b10.
  if (!Number.isFinite(value) || end < 46 || end > 57 || isOtherBase(written.charCodeAt(1) | 32)) giveUp()
  return value
}

/** A number in plain notation, as short as it can be without changing it. */
function contentOf(value: number): string {
  const text = String(value)
  return text.includes('e') ? decimalText(exact(text)) : text
}

/** With fewer characters than this nothing of a number is lost in a double. */
const doubleDigits = 16

function writtenBeside(written: string, content: string): { written: string } | Record<never, never> {
  const digits = decimalText(exact(written))
  // The noise behind the fifteenth digit of a calculated fraction is no one's.
  return digits === content || digits.includes('.') ? {} : { written: digits }
}

/**
 * The cell of a number.
 *
 * @param written the value as the file has it
 * @param format the format code of the cell's style
 * @returns isUnshown where the format is no everyday one, perhaps a date's: the library must look at it
 */
export function scanNumber(
  at: Address,
  written: string,
  format: string,
): { cell: RawCell; value: number; isUnshown: boolean } {
  const value = parseNumber(written)
  const content = contentOf(value)
  const shown = showNumber(format, value)
  const beside = shown === null || shown === content ? {} : { shown }
  const percent = format.includes('%') ? { percent: true } : {}
  const ofFormat = format === 'General' ? {} : { format }
  const exactly = written === content || written.length < doubleDigits ? {} : writtenBeside(written, content)
  return {
    cell: { ...at, kind: 'number', content, ...beside, ...percent, ...ofFormat, ...exactly },
    value,
    isUnshown: shown === null,
  }
}
