import type { Indicator } from '../../model/catalogue.ts'
import type { Aggregation } from './aggregation.ts'
import { composite } from './composite.ts'
import { qualitative } from './qualitative.ts'
import { ratioOfSums } from './ratio-of-sums.ts'
import { singleSource } from './single-source.ts'
import { sum } from './sum.ts'

/** How each kind of indicator is brought together. */
export const aggregationOf: Readonly<Record<Indicator['aggregation'], Aggregation>> = {
  'ratio-of-sums': ratioOfSums,
  sum,
  composite,
  'single-reporter': singleSource,
  'city-only': singleSource,
  survey: singleSource,
  qualitative,
}
