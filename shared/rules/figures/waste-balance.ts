import type { Decimal } from 'decimal.js'
import type { WasteBalance, WasteFigure } from '../../contract/figures.ts'
import { exact } from '../exact.ts'
import { figureText, quotient } from './quotient.ts'

type Quantities = WasteFigure['city']

/** Which way a quantity counts in 产生量 − (利用 − 利用往年) − (处置 − 处置往年) − 贮存 − 倾倒丢弃. */
const signs: Readonly<Record<keyof Quantities, 1 | -1>> = {
  generated: 1,
  utilised: -1,
  utilisedPrior: 1,
  disposed: -1,
  disposedPrior: 1,
  stored: -1,
  discarded: -1,
}

/** 综合利用率 of the environmental statistics: 利用量 ÷ (产生量 + 利用往年贮存量) × 100. */
function utilisationRate({ generated, utilised, utilisedPrior }: Quantities): string | null {
  if (generated === null || utilised === null) return null
  const rate = quotient(exact(utilised), exact(generated).add(utilisedPrior ?? 0), '100')
  return rate && figureText(rate)
}

/**
 * How the quantities of a waste fit together. 其中 items and 倾倒丢弃 that nobody gave are nothing; where 产生量 or
 * everything that became of it is missing, nothing can be said.
 *
 * @param tolerance by how much rounding alone may have moved the sums together
 */
export function wasteBalance(city: Quantities, tolerance: Decimal): WasteBalance {
  const flows = [city.utilised, city.disposed, city.stored, city.discarded]
  const rate = utilisationRate(city)
  if (city.generated === null || flows.every((flow) => flow === null))
    return { difference: null, tolerance: null, verdict: 'unverifiable', utilisationRate: rate }
  const difference = (Object.keys(signs) as (keyof Quantities)[]).reduce(
    (sum, name) => sum.add(exact(city[name] ?? 0).mul(signs[name])),
    exact(0),
  )
  const verdict = difference.isZero() ? 'exact' : difference.abs().lte(tolerance) ? 'rounding' : 'mismatch'
  return {
    difference: difference.toFixed(),
    tolerance: tolerance.toFixed(),
    verdict,
    utilisationRate: rate,
  }
}
