import type { UnitFigure } from '../../contract/figures.ts'
import type { FieldValue } from '../../model/record.ts'

/**
 * What kind of answer a field is in a figure. A range, a comparison, parts, less than the smallest unit and not given are
 * words there: shown as written, never a number.
 */
export function figureState(field: FieldValue | undefined): Pick<UnitFigure, 'state' | 'text'> {
  if (!field) return { state: 'blank', text: null }
  const { state, value, raw } = field
  switch (state) {
    case 'number':
    case 'zero':
    case 'blank':
    case 'not-applicable':
      return { state, text: null }
    case 'unparseable':
      return { state, text: raw ?? null }
    case 'text':
      return { state, text: value }
    default:
      return { state: 'text', text: value ?? raw ?? null }
  }
}
