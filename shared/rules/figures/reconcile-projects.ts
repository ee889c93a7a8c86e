import type { Consolidation } from '../../contract/figures.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { exact } from '../exact.ts'
import { conversionFactor } from '../measure.ts'
import { measureOfField } from '../measure-of-field.ts'
import type { Contribution } from './answer.ts'
import type { ConsolidatedIndicator } from './consolidate-indicator.ts'
import { roundingOf } from './rounding-of.ts'
import { sumOfRole } from './total-of.ts'

const field = 'totalInvestment'

/**
 * 项目清单 against the indicator that is its sum (1 亿元 = 10000 万元): the two are counted apart, and never replace each
 * other. What rounding of the numbers on both sides explains is no difference.
 *
 * @param counted the total investments of the counted projects
 * @returns null where no indicator is a sum of projects
 */
export function reconcileProjects(
  catalogue: Catalogue,
  indicators: readonly ConsolidatedIndicator[],
  counted: readonly Contribution[],
): Consolidation['projects']['reconciliation'] {
  const indicator = catalogue.indicators.find(
    (one) => one.sumOf?.list === 'projects' && one.sumOf.field === field,
  )
  const consolidated = indicators.find(({ figure }) => figure.seq === indicator?.seq)
  if (!indicator?.unit || !consolidated) return null
  const factor = conversionFactor(
    measureOfField(catalogue, 'projects', field) ?? indicator.unit,
    indicator.unit,
  )
  const sum = sumOfRole(counted, 'value')
  const list = sum && factor !== null ? sum.mul(factor) : null
  const { seq, unit } = indicator
  const { value } = consolidated.figure.city
  const sides = { seq, unit, indicator: value, list: list?.toFixed() ?? null }
  if (value === null || list === null || factor === null)
    return { ...sides, difference: null, tolerance: null, verdict: 'unverifiable' }
  const difference = exact(value).sub(list)
  const tolerance = roundingOf(counted).mul(factor).add(roundingOf(consolidated.contributions))
  const verdict = difference.isZero() ? 'exact' : difference.abs().lte(tolerance) ? 'rounding' : 'mismatch'
  return { ...sides, difference: difference.toFixed(), tolerance: tolerance.toFixed(), verdict }
}
