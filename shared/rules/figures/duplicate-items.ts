import { figureWords } from '../../locale/zh/figures.ts'
import type { Indicator, ReportingUnit } from '../../model/catalogue.ts'
import { writtenDecimals } from '../checks/rounding-error.ts'
import { exact } from '../exact.ts'
import { conversionFactor } from '../measure.ts'
import { measureOfField } from '../measure-of-field.ts'
import type { ItemRow } from '../merge/same-items.ts'
import { readNumber } from '../reported-number.ts'
import { readSource } from '../source-of.ts'
import type { Contribution } from './answer.ts'
import type { FigureBasis } from './basis.ts'

/** The list of named things behind an indicator, and the column it sums (null: it counts them); null: none. */
function listBehind({ items, sumOf, denominator }: Indicator) {
  // A list does not say which class of a rate its things belong to.
  if (denominator !== null) return null
  return items ? { list: 'items' as const, field: null } : (sumOf ?? null)
}

/** What one row of the list behind an indicator stands for in its sum. */
function amountOf(
  { catalogue }: FigureBasis,
  indicator: Indicator,
  field: string | null,
  { record }: ItemRow,
) {
  if (field === null) {
    const source = readSource(record, 'name')
    return (
      source && { value: '1', factor: '1', measure: indicator.unit, decimals: 0, converted: null, source }
    )
  }
  const number = readNumber(record, field)
  if (!number) return null
  const measure = measureOfField(catalogue, record.list, field)
  const factor = measure === null || indicator.unit === null ? '1' : conversionFactor(measure, indicator.unit)
  if (factor === null) return null
  const { converted = null } = number.field
  const decimals = writtenDecimals(number.field)
  return { value: number.value.toFixed(), factor, measure, decimals, converted, source: number.source }
}

/**
 * What stands twice in a sum because two units listed one and the same thing behind it: for each further unit the thing's
 * amount is taken out once. What one unit lists twice is between its list and its own number, and is for a check.
 *
 * @param counted the units whose numbers enter the sum
 */
export function duplicateItems(
  basis: FigureBasis,
  indicator: Indicator,
  counted: readonly ReportingUnit[],
): Contribution[] {
  const behind = listBehind(indicator)
  if (!behind) return []
  const nameOf = new Map(counted.map((unit) => [unit.id, unit.name]))
  return basis.items(behind.list).same.flatMap(({ rows }) => {
    const concerned = rows.filter(
      ({ unit, record }) =>
        nameOf.has(unit) &&
        (behind.list !== 'items' || record.fields.indicator?.value === String(indicator.seq)),
    )
    const [keeper] = concerned
    const byUnit = new Map(concerned.toReversed().map((row) => [row.unit, row]))
    return concerned.flatMap((row): Contribution[] => {
      if (!keeper || row.unit === keeper.unit || byUnit.get(row.unit) !== row) return []
      const amount = amountOf(basis, indicator, behind.field, row)
      if (!amount) return []
      const { factor, ...number } = amount
      return [
        {
          ...number,
          unit: nameOf.get(row.unit) ?? row.unit,
          role: 'value',
          part: null,
          kind: 'duplicate',
          why: figureWords.sameItem(row.record.label, nameOf.get(keeper.unit) ?? keeper.unit),
          coefficient: exact(factor).neg().toFixed(),
        },
      ]
    })
  })
}
