import type { Indicator } from '../../model/catalogue.ts'
import { exact } from '../exact.ts'
import { type JudgedFigure, valuesOfFigure } from './figure-values.ts'
import { compareFractions, type Fraction, fraction, fractionText, subtractFraction } from './fraction.ts'
import { type Standing, standingOfSign } from './standing-of.ts'

/** A change since an earlier period. */
export interface Change {
  /** The latest earlier period that has a value. */
  readonly since: string
  /** Value less earlier value: percentage points (个百分点) where the unit is %, else in the unit of the indicator. */
  readonly absolute: string
  /** In % of the earlier value; null for what is itself in %, and where the earlier value is zero or below. */
  readonly relative: string | null
  readonly standing: Standing
}

export interface TrendPoint {
  readonly period: string
  readonly value: string | null
  /** null: no value, or none before it. */
  readonly change: Change | null
}

/** The course of an indicator, or of one class of it, earliest period first. */
export interface Trend {
  readonly part: string | null
  readonly points: readonly TrendPoint[]
}

function relativeChange(value: Fraction, earlier: Fraction): string | null {
  if (earlier.top.lte(0)) return null
  const { top, bottom } = subtractFraction(value, earlier)
  const share = fraction(exact(100).mul(top).mul(earlier.bottom), bottom.mul(earlier.top))
  return share && fractionText(share)
}

/** @param figures the city's figure, or one unit's, in each period; in any order */
export function trendOf(
  indicator: Indicator,
  figures: readonly { readonly period: string; readonly figure: JudgedFigure }[],
): readonly Trend[] {
  const periods = figures
    .toSorted((one, other) => (one.period < other.period ? -1 : 1))
    .map(({ period, figure }) => ({ period, values: valuesOfFigure(indicator, figure) }))
  const parts = indicator.parts.length > 0 ? indicator.parts : [null]
  return parts.map((part) => {
    let earlier: { period: string; value: Fraction } | null = null
    const points = periods.map(({ period, values }): TrendPoint => {
      const value = values.find((one) => one.part === part)?.value ?? null
      if (value === null) return { period, value: null, change: null }
      const before = earlier
      earlier = { period, value }
      if (before === null) return { period, value: fractionText(value), change: null }
      const change: Change = {
        since: before.period,
        absolute: fractionText(subtractFraction(value, before.value)),
        relative: indicator.unit === '%' ? null : relativeChange(value, before.value),
        standing: standingOfSign(compareFractions(value, before.value), indicator.better),
      }
      return { period, value: fractionText(value), change }
    })
    return { part, points }
  })
}
