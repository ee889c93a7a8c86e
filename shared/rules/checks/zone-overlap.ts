import { targetWords } from '../../locale/zh/check-targets.ts'
import type { ReportingUnit } from '../../model/catalogue.ts'
import { reportedNumber } from '../reported-number.ts'
import { readScope } from '../scope/read-scope.ts'
import { zonesIn } from '../scope/zones-in.ts'
import type { Evaluation, Outcome, Subject } from './evaluation.ts'
import { amountsOf, type IndicatorRow, indicatorRows } from './indicator-rows.ts'
import { listUnverifiable } from './list-unverifiable.ts'
import { textParameter } from './rule-parameter.ts'

/** A note that says the figure covers the zone: 含徐圩新区. */
function saysIncluded(note: string, zones: readonly ReportingUnit[], { id }: ReportingUnit): boolean {
  const scopes = readScope(note, zones)
  const own = scopes.find((one) => one.zones.includes(id)) ?? scopes.find((one) => one.zones.length === 0)
  return own?.includes === true
}

function checkWith(
  subject: Subject,
  one: IndicatorRow,
  zones: readonly ReportingUnit[],
  zone: ReportingUnit,
): Outcome[] {
  const { indicator, record, row } = one
  const { returns, before, unit, rule } = subject
  const key = String(indicator.seq)
  const [theirs] = returns.rows(zone.id, 'targets', key).filter(({ part }) => part === record.part)
  if (!theirs) return []
  const within = textParameter(rule, 'percent')
  const [earlier] = before.rows(unit.id, 'targets', key).filter(({ part }) => part === record.part)
  const fields = amountsOf(indicator, record)
  const shared = fields.flatMap(({ field, number }) => {
    const other = reportedNumber(theirs, field)
    return other && !other.value.isZero() ? [{ field, number, other }] : []
  })
  const [first] = shared
  if (!first) return []
  const cells = shared.flatMap(({ number, other }) => [number.source, other.source])
  const place = () => ({ ...row.place(), refs: shared.map(({ number }) => number.source.ref) })
  const note = record.fields.note?.value ?? ''
  if (saysIncluded(note, zones, zone))
    return [row.failAt(targetWords.zoneIncluded(place(), zone.name), cells)]
  const least = textParameter(rule, 'least')
  const isTelling = shared.some(({ other }) => other.value.gte(least))
  if (!isTelling) return [row.passAt(cells)]
  if (shared.every(({ number, other }) => number.value.eq(other.value)))
    return [row.failAt(targetWords.zoneEqual(place(), zone.name, first.number.value.toFixed()), cells)]
  const isAdded = shared.every(({ field, number, other }) => {
    const was = earlier ? reportedNumber(earlier, field) : null
    if (!was || other.value.lt(least)) return false
    const miss = number.value.sub(was.value).sub(other.value).abs()
    // As much as the zone's own, and more than a district grows by itself.
    return miss.mul(100).lte(other.value.mul(within)) && other.value.mul(10).gte(was.value)
  })
  if (isAdded)
    return [row.failAt(targetWords.zoneAdded(place(), zone.name, first.other.value.toFixed()), cells)]
  return [row.passAt(cells)]
}

/**
 * A district does not count what the zones in it report themselves. What tells: its note says so; its amounts are the
 * zone's to the digit; or they grew since last year by the zone's amounts, within `percent`. Amounts under `least` tell
 * nothing, and being smaller than a zone does not either: zones are where the industry is.
 */
export const zoneOverlap: Evaluation['evaluate'] = (subject) => {
  const { unit, returns, rule, index } = subject
  const rows = indicatorRows(subject)
  const zones = zonesIn(index.catalogue, unit.id, returns.period)
  return zones.flatMap((zone): Outcome[] => {
    if (!returns.list(zone.id, 'targets'))
      return [listUnverifiable(targetWords.zoneMissing(unit.name, zone.name, rule.name))]
    return rows.flatMap((one) => checkWith(subject, one, zones, zone))
  })
}
