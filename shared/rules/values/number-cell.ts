import type { RawCell } from '../../model/raw-sheet.ts'
import type { FieldValue, ValueNote } from '../../model/record.ts'
import { decimalText, exact } from '../exact.ts'
import { note } from './note.ts'
import { numberValue } from './number-value.ts'
import { readDisplay, shownNumber } from './shown-number.ts'
import type { ValueContext } from './value-context.ts'
import { decimalsOf, isPlainNumber } from './written-number.ts'

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

/**
 * A number cell in a field that wants a number. With a percent format it is in percent points afterwards (0.852 shown as
 * 85.2% → "85.2"); a unit that the format shows is the cell's own. Where display and content differ by rounding, the
 * content counts and the display stands beside it; where they differ by more, somebody has to look.
 */
export function numberCell(cell: RawCell, context: ValueContext): FieldValue {
  const plain = isPlainNumber(cell.content) ? cell.content : decimalText(exact(cell.content))
  const isUsual = cell.formula === undefined && plain.length <= keptDigits
  const own = isUsual ? [] : [...formulaNotes(cell), ...lostDigits(plain)]
  const shown = shownNumber(cell)
  if (shown === null) {
    const digits = cell.percent === true ? decimalText(exact(plain).mul(100)) : plain
    const unit = cell.percent === true ? '%' : null
    return numberValue({ digits, unit, decimals: decimalsOf(digits), raw: cell.content, notes: own }, context)
  }
  const { decimals } = shown
  if (shown.unit === null && shown.magnitude === null && shown.digits === plain)
    return numberValue({ digits: plain, unit: null, decimals, raw: cell.content, notes: own }, context)
  const { digits, unit, agrees } = readDisplay(exact(plain), shown)
  const notes = agrees ? own : [...own, note('shown-differs', { shown: cell.shown ?? '' })]
  const value = numberValue(
    { digits: decimalText(digits), unit, decimals, raw: cell.content, notes },
    context,
  )
  const isSame = agrees && shown.magnitude === null && digits.eq(shown.digits)
  return isSame || cell.shown === undefined ? value : { ...value, shown: cell.shown }
}
