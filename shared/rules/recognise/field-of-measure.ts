import type { Indicator } from '../../model/catalogue.ts'
import { normaliseName } from '../normalise-name.ts'

type Measure = 'numerator' | 'denominator' | 'value'

const plainName = (text: string) => normaliseName(text).replace(/\([^()]*\)$/, '')
const namesByIndicators = new WeakMap<readonly Indicator[], ReadonlyMap<string, Measure>>()

/**
 * Which figure of the given indicators a name stands for: 秸秆综合利用量 is a numerator, 秸秆综合利用率 a value. Brackets at
 * the end do not count. Null for a name that is none, or that is one thing here and another there.
 */
export function fieldOfMeasure(text: string, indicators: readonly Indicator[]): Measure | null {
  const known = namesByIndicators.get(indicators) ?? readNames(indicators)
  namesByIndicators.set(indicators, known)
  return known.get(plainName(text)) ?? null
}

function readNames(indicators: readonly Indicator[]): Map<string, Measure> {
  const names = new Map<string, Measure>()
  const twice = new Set<string>()
  const add = (name: string | undefined, measure: Measure) => {
    if (name === undefined) return
    const plain = plainName(name)
    if (names.has(plain) && names.get(plain) !== measure) twice.add(plain)
    names.set(plain, measure)
  }
  for (const { name, aliases, numerator, denominator } of indicators) {
    for (const own of [name, ...aliases]) add(own, 'value')
    add(numerator?.name, 'numerator')
    add(denominator?.name, 'denominator')
  }
  for (const name of twice) names.delete(name)
  return names
}
