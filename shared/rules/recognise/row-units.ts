import type { FormField } from '../../model/catalogue.ts'
import type { ListKind } from '../../model/list-kind.ts'
import type { CatalogueIndex } from '../catalogue-index.ts'
import { conversionFactor, isMeasure, normaliseMeasure, splitMeasures } from '../measure.ts'
import { normaliseName } from '../normalise-name.ts'
import type { ValueContext } from '../values/value-context.ts'

interface RowContext {
  readonly list: ListKind
  readonly key: string | null
  readonly columnUnit: string | null
  readonly sheetUnit: string | null
  /** Text of another field of the same row. */
  readonly at: (field: string) => string
  readonly index: CatalogueIndex
}

/** The unit that a label states in brackets at its end: 综合利用量（万吨） → 万吨. */
export function bracketUnit(label: string): string | null {
  const inside = /\(([^()]*(?:\([^()]*\))?[^()]*)\)$/.exec(normaliseName(label))?.[1]
  return inside !== undefined && isMeasure(inside) ? normaliseMeasure(inside) : null
}

/** A wider unit speaks only for the columns it can convert to; 单位：万元、吨 speaks for two kinds of columns. */
function fitting(sheetUnit: string | null, unit: string | null): string | null {
  if (unit === null || sheetUnit === null) return null
  return splitMeasures(sheetUnit).find((candidate) => conversionFactor(candidate, unit) !== null) ?? null
}

/** The nearest statement of a unit, and the wider one that it overrides. */
function written(own: string | null, sheetUnit: string | null, unit: string | null) {
  const wider = fitting(sheetUnit, unit)
  const overrides = own !== null && wider !== null && conversionFactor(own, wider) !== '1'
  return { writtenUnit: own ?? wider, overriddenUnit: overrides ? wider : null }
}

/**
 * Which unit a cell's number is in and which one the catalogue wants. The nearest statement counts: the column's header,
 * then the row's own (计量单位, or the bracket behind the numerator's name), then the sheet's (单位：万元), the last only
 * where it converts.
 */
export function rowUnits(field: FormField, row: RowContext): ValueContext {
  const { symbols } = row.index.catalogue.plan.settings
  const without = { unit: null, writtenUnit: null, symbols }
  if (field.content === 'number') {
    if (row.list === 'targets') {
      const indicator = row.index.indicatorByKey(row.key)
      const measure = field.field === 'numerator' ? indicator?.numerator : indicator?.denominator
      const named = bracketUnit(row.at(`${field.field}Name`))
      const unit = measure?.unit ?? null
      return { unit, ...written(row.columnUnit ?? named, row.sheetUnit, unit), expects: 'number', symbols }
    }
    const measure = row.at('measure')
    const unit = field.unit ?? wasteUnit(row)
    const own =
      row.columnUnit ?? (field.unit === null && isMeasure(measure) ? normaliseMeasure(measure) : null)
    return { unit, ...written(own, row.sheetUnit, unit), expects: 'number', symbols }
  }
  if (field.content === 'value') {
    const indicator = row.index.indicatorByKey(row.key)
    if (!indicator) return { ...without, expects: 'number' }
    if (indicator.kind === 'qualitative') return { ...without, expects: 'text' }
    const measure = row.at('measure')
    const own = row.columnUnit ?? (isMeasure(measure) ? normaliseMeasure(measure) : null)
    return { unit: indicator.unit, writtenUnit: own, expects: 'number', symbols }
  }
  const { content } = field
  return {
    ...without,
    expects: content === 'sequence' || content === 'code' || content === 'date' ? content : 'text',
  }
}

function wasteUnit(row: RowContext): string | null {
  if (row.list !== 'wastes') return null
  return row.index.waste(row.at('name'))?.unit ?? '吨'
}
