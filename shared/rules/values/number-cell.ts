import type { RawCell } from '../../model/raw-sheet.ts'
import type { FieldValue, ValueNote } from '../../model/record.ts'
import { decimalText, exact } from '../exact.ts'
import { foldNumber } from './fold-number.ts'
import { note } from './note.ts'
import { numberValue } from './number-value.ts'
import type { ValueContext } from './value-context.ts'
import { decimalsOf, isPlainNumber, type WrittenNumber, writtenNumber } from './written-number.ts'

/** More significant digits than this a spreadsheet does not keep. */
const keptDigits = 15
/** `[1]Sheet1!A1`, `'C:\\[last year.xlsx]Sheet1'!A1`. */
const externalLink = /\[[^[\]]+\][^[\]]*!/

function formulaNotes(cell: RawCell): ValueNote[] {
  if (cell.formula === undefined) return []
  return [
    ...(externalLink.test(cell.formula) ? [note('external-link')] : []),
    ...(cell.kind === 'number' && cell.content === '0' ? [note('cached-zero')] : []),
  ]
}

/** A whole number so long that its last digits may have been zeros put in for lost ones. */
function lostDigits(digits: string): ValueNote[] {
  const length = digits.length - (digits.startsWith('-') ? 1 : 0)
  return length > keptDigits && !digits.includes('.') ? [note('lost-digits')] : []
}

interface Shown {
  readonly number: WrittenNumber | null
  readonly text: string
}

/** What the format shows, read as a number; percent signs and units of the format included. */
function shownNumber({ shown }: RawCell): Shown | null {
  if (shown === undefined) return null
  // By far the most frequent: 0.00.
  const number = isPlainNumber(shown)
    ? { digits: withoutLastZeros(shown), unit: null, magnitude: null, decimals: decimalsOf(shown) }
    : writtenNumber(foldNumber(shown))
  return { number, text: shown }
}

function withoutLastZeros(digits: string): string {
  return digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits
}

/**
 * Display and content may differ by rounding; the content is kept and the display stands beside it. Where they differ by
 * more, the format changes the number's size (…, or 0!.0,万), and a person read something else than what is stored.
 */
function compareShown(digits: string, { number, text }: Shown): Pick<FieldValue, 'shown' | 'notes'> {
  if (!number || number.digits === digits || exact(number.digits).eq(digits)) return {}
  const rounding = exact(10).pow(-number.decimals).div(2)
  const isRounded = exact(number.digits).sub(digits).abs().lte(rounding)
  return { shown: text, ...(isRounded ? {} : { notes: [note('shown-differs', { shown: text })] }) }
}

/**
 * A number cell in a field that wants a number. With a percent format it is in percent points afterwards (0.852 shown as
 * 85.2% → "85.2"); a unit that the format shows (0.00"吨") is the cell's own.
 */
export function numberCell(cell: RawCell, context: ValueContext): FieldValue {
  const plain = isPlainNumber(cell.content) ? cell.content : decimalText(exact(cell.content))
  if (cell.shown === undefined && cell.percent !== true) {
    const notes =
      cell.formula === undefined && plain.length <= keptDigits
        ? []
        : [...formulaNotes(cell), ...lostDigits(plain)]
    const found = { digits: plain, unit: null, decimals: decimalsOf(plain), raw: cell.content, notes }
    return numberValue(found, context)
  }
  const digits = cell.percent === true ? decimalText(exact(plain).mul(100)) : plain
  const shown = shownNumber(cell)
  const compared = shown ? compareShown(digits, shown) : {}
  const unit = cell.percent === true ? '%' : (shown?.number?.unit ?? null)
  const notes = [...formulaNotes(cell), ...lostDigits(plain), ...(compared.notes ?? [])]
  const decimals = shown?.number?.decimals ?? decimalsOf(digits)
  const value = numberValue({ digits, unit, decimals, raw: cell.content, notes }, context)
  return compared.shown === undefined ? value : { ...value, shown: compared.shown }
}
