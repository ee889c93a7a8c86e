import { figureWords } from '../../locale/zh/figures.ts'
import { terms } from '../../locale/zh/terms.ts'
import type { FieldValue } from '../../model/record.ts'

/** In words, why a field gives no number to calculate with. */
export function whyUnusable(field: FieldValue | undefined, label: string): string {
  if (field?.foreignUnit !== undefined) return figureWords.foreignUnit(label, field.foreignUnit)
  switch (field?.state) {
    case 'unparseable':
      return figureWords.unparseable(label, field.raw ?? '')
    case 'text':
      return figureWords.isText(label, field.value ?? '')
    case 'not-applicable':
      return figureWords.notApplicableField(label)
    case 'below-unit':
    case 'withheld':
    case 'range':
    case 'inequality':
    case 'composite':
      return figureWords.noSingleNumber(label, terms.state[field.state], field.value ?? field.raw ?? '')
    default:
      return figureWords.lacks(label)
  }
}
