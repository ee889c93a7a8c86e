import { type WasteFigure, wasteQuantities } from '../../contract/figures.ts'
import type { Form } from '../../model/catalogue.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import type { CatalogueIndex } from '../catalogue-index.ts'

const quantities: readonly (keyof WasteFigure['city'])[] = wasteQuantities

/**
 * The answers that the form asks a row for: what is empty in both versions and still missing. A remark or a heading left
 * empty misses nothing, nor does the numerator of an indicator that is no ratio.
 */
export function wantedFields(form: Form, row: ReceivedRecord, index: CatalogueIndex): ReadonlySet<string> {
  switch (row.list) {
    case 'targets': {
      const indicator = index.indicatorByKey(row.key)
      // The rows of its classes answer for a composite indicator.
      if (row.part === null && (indicator?.parts.length ?? 0) > 0) return new Set()
      const isRatio = indicator !== null && indicator.denominator !== null
      return new Set(isRatio ? ['numerator', 'denominator', 'value'] : ['value'])
    }
    case 'wastes':
      return new Set(quantities)
    case 'tasks':
      return new Set(['status'])
    default:
      return new Set(
        form.fields.flatMap(({ field, content }) =>
          content === 'number' || content === 'status' ? [field] : [],
        ),
      )
  }
}
