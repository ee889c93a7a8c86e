import { listWords } from '../../locale/zh/lists.ts'
import type { PrintedCell } from '../../model/printed-list.ts'
import type { FieldValue } from '../../model/record.ts'
import { decimalText, exact } from '../exact.ts'

/** The cell of a text; none for an empty one. */
export function printText(text: string | null | undefined): PrintedCell | null {
  return text === null || text === undefined || text === '' ? null : { kind: 'text', text }
}

/** The cell of an exact number, with its own decimals or more. */
export function printNumber(value: string, decimals = 0): PrintedCell {
  const number = exact(value)
  return { kind: 'number', value: decimalText(number), decimals: Math.max(number.decimalPlaces(), decimals) }
}

/**
 * A cell as the unit returned it: numbers in the catalogue's unit, 不适用 as a dash, blank as blank, and whatever could
 * not be understood as it was written.
 */
export function printField(field: FieldValue | undefined): PrintedCell | null {
  if (!field) return null
  const cell = printAnswer(field)
  return cell && field.adjustment ? adjusted(cell) : cell
}

/** The cell with the mark of an adjustment. */
export function adjusted(cell: PrintedCell): PrintedCell {
  return { ...cell, isAdjusted: true }
}

function printAnswer(field: FieldValue): PrintedCell | null {
  switch (field.state) {
    case 'blank':
      return null
    case 'not-applicable':
      return printText(listWords.notApplicable)
    case 'number':
    case 'zero': {
      if (field.value === null) return printText(field.raw)
      // A unit of measure that does not convert must stay beside its number.
      if (field.foreignUnit !== undefined) {
        const written = field.raw ?? field.value
        return printText(written.includes(field.foreignUnit) ? written : `${written}${field.foreignUnit}`)
      }
      // Decimals the unit wrote on purpose (85.20) are kept, except where the number was converted.
      return printNumber(field.value, field.converted ? 0 : Math.min(field.decimals ?? 0, 6))
    }
    default:
      return printText(field.value ?? field.raw)
  }
}
