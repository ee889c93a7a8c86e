import type { FormField } from '../../model/catalogue.ts'
import type { TableKind } from '../../model/list-kind.ts'
import type { CatalogueIndex } from '../catalogue-index.ts'
import { conversionFactor, isMeasure, normaliseMeasure, splitMeasures } from '../measure.ts'
import { normaliseName } from '../normalise-name.ts'
import type { ValueContext } from '../values/value-context.ts'

interface RowContext {
  readonly list: TableKind
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

/**
 * The nearest statement of a unit that fits the field, and a wider one that it contradicts. A column headed % above rows in
 * pieces says nothing about those rows if they name their own unit.
 *
 * @param own what column and row state, nearest first
 */
function written(own: readonly (string | null)[], sheetUnit: string | null, unit: string | null) {
  const fits = (one: string | null) => one !== null && unit !== null && conversionFactor(one, unit) !== null
  const wider = fitting(sheetUnit, unit)
  const nearest = own.find(fits) ?? own.find((one) => one !== null) ?? wider
  const contradicts = (one: string | null) =>
    one !== null && fits(one) && fits(nearest) && conversionFactor(nearest ?? '', one) !== '1'
  return { writtenUnit: nearest, overriddenUnit: [...own, wider].find(contradicts) ?? null }
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
      return { unit, ...written([row.columnUnit, named], row.sheetUnit, unit), expects: 'number', symbols }
    }
    const measure = row.at('measure')
    const unit = field.unit ?? wasteUnit(row)
    const stated = isMeasure(measure) ? normaliseMeasure(measure) : bracketUnit(row.at('name'))
    const own = field.unit === null ? stated : null
    return { unit, ...written([row.columnUnit, own], row.sheetUnit, unit), expects: 'number', symbols }
  }
  if (field.content === 'value') {
    const indicator = row.index.indicatorByKey(row.key)
    if (!indicator) return { ...without, expects: 'number' }
    if (indicator.kind === 'qualitative') return { ...without, expects: 'text' }
    const measure = row.at('measure')
    const own = isMeasure(measure) ? normaliseMeasure(measure) : bracketUnit(row.at('name'))
    // What a whole sheet is in, a rate is not.
    return {
      unit: indicator.unit,
      ...written([row.columnUnit, own], null, indicator.unit),
      expects: 'number',
      symbols,
    }
  }
  const { content } = field
  return {
    ...without,
    expects: content === 'sequence' || content === 'code' || content === 'date' ? content : 'text',
  }
}

function wasteUnit(row: RowContext): string | null {
  if (row.list !== 'wastes') return null
  return row.index.waste(row.key ?? row.at('name'))?.unit ?? '吨'
}
