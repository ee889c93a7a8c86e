import fc from 'fast-check'
import { decimalText, exact } from '../../../../shared/rules/exact.ts'

/** Decimals of either sign with up to four places, many of them exactly half a unit or whole. */
export const figure = fc
  .oneof(
    fc.integer({ min: -50_000_000, max: 50_000_000 }),
    fc.integer({ min: -100_000, max: 100_000 }).map((steps) => steps * 500),
    fc.integer({ min: -30, max: 30 }).map((steps) => steps * 2500),
  )
  .map((units) => decimalText(exact(units).div(10_000)))
