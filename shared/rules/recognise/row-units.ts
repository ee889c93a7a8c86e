import type { FormField } from '../../model/catalogue.ts'
import type { TableKind } from '../../model/list-kind.ts'
import type { CatalogueIndex } from '../catalogue-index.ts'
import { conversionFactor, isMeasure, normaliseMeasure } from '../measure.ts'
import { normaliseName } from '../normalise-name.ts'
import type { ValueContext } from '../parse-value.ts'

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

/** A wider unit speaks only for the columns it can convert to. */
function fitting(candidates: readonly (string | null)[], unit: string | null): string | null {
  if (unit === null) return null
  return (
    candidates.find((candidate) => candidate !== null && conversionFactor(candidate, unit) !== null) ?? null
  )
}

function written(own: string | null, wider: readonly (string | null)[], unit: string | null): string | null {
  return own ?? fitting(wider, unit)
}

/**
 * Which unit a cell's number is in and which one the catalogue wants. The nearest statement counts: the column's header,
 * then the row's own (计量单位, or the bracket behind the numerator's name), then the sheet's (单位：万元), the last only
 * where it converts.
 */
export function rowUnits(field: FormField, row: RowContext): ValueContext {
  const text: ValueContext = { unit: null, writtenUnit: null, expectsText: true }
  if (field.content === 'number') {
    if (row.list === 'targets') {
      const indicator = row.index.indicatorByKey(row.key)
      const measure = field.field === 'numerator' ? indicator?.numerator : indicator?.denominator
      const named = bracketUnit(row.at(`${field.field}Name`))
      const unit = measure?.unit ?? null
      return {
        unit,
        writtenUnit: written(row.columnUnit ?? named, row.sheetUnit?.split('、') ?? [], unit),
        expectsText: false,
      }
    }
    const measure = row.at('measure')
    const unit = field.unit ?? wasteUnit(row)
    const own =
      row.columnUnit ?? (field.unit === null && isMeasure(measure) ? normaliseMeasure(measure) : null)
    return { unit, writtenUnit: written(own, row.sheetUnit?.split('、') ?? [], unit), expectsText: false }
  }
  if (field.content === 'value') {
    const indicator = row.index.indicatorByKey(row.key)
    if (!indicator) return { unit: null, writtenUnit: null, expectsText: false }
    if (indicator.kind === 'qualitative') return text
    const measure = row.at('measure')
    const own = row.columnUnit ?? (isMeasure(measure) ? normaliseMeasure(measure) : null)
    return { unit: indicator.unit, writtenUnit: own, expectsText: false }
  }
  if (field.content === 'sequence') return { unit: null, writtenUnit: null, expectsText: false }
  return text
}

function wasteUnit(row: RowContext): string | null {
  if (row.list !== 'wastes') return null
  return row.index.waste(row.at('name'))?.unit ?? '吨'
}
