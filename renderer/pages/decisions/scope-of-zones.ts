import type { KnownDecision } from '../../../shared/contract/decisions.ts'
import type { Consolidation } from '../../../shared/contract/figures.ts'
import { decisionWords } from '../../../shared/locale/zh/decisions.ts'
import { figureWords } from '../../../shared/locale/zh/figures.ts'
import type { ReportingUnit } from '../../../shared/model/catalogue.ts'
import type { RulingOf } from '../../../shared/model/decision.ts'
import { hostsOn } from '../../../shared/rules/hosts-on.ts'

export type ScopeDecision = KnownDecision & { readonly ruling: RulingOf<'scope'> }

/** A zone and a district that it lies in, with what holds between their numbers. */
export interface ZoneScope {
  readonly zone: ReportingUnit
  readonly host: ReportingUnit
  /** About all lists; undefined: nobody has decided. */
  readonly whole: ScopeDecision | undefined
  /** About a list, or an entry of one. */
  readonly particular: readonly ScopeDecision[]
  /** What the district's return says, where that is what counts. */
  readonly declared: readonly string[]
  /** How much of the zone's is taken out of the city's figures for this district. */
  readonly out: { readonly indicators: number; readonly wastes: number; readonly projects: number }
}

export function isScope(decision: KnownDecision): decision is ScopeDecision {
  return decision.ruling.kind === 'scope'
}

/** Every zone beside every district that it lies in at the end of the period, in the catalogue's order. */
export function zoneScopes(
  figures: Consolidation,
  units: readonly ReportingUnit[],
  decisions: readonly KnownDecision[],
): ZoneScope[] {
  const scopes = decisions.filter(isScope)
  return units.flatMap((zone) =>
    hostsOn(zone, figures.period).flatMap((id) => {
      const host = units.find((one) => one.id === id)
      if (!host) return []
      const own = scopes.filter(({ ruling }) => ruling.zone === zone.id && ruling.host === host.id)
      const decided = new Set(
        own.map((one) => figureWords.containedByDecision(host.name, zone.name, decisionWords.why(one))),
      )
      // A zone in two districts is taken out for one of them: the sentence begins with its name.
      const ofPair = ({ unit, why }: { readonly unit: string; readonly why: string | null }) =>
        unit === zone.name && why?.startsWith(host.name) === true
      const isOut = (one: { readonly unit: string; readonly kind: string; readonly why: string }) =>
        one.kind === 'overlap' && ofPair(one)
      const rows = figures.projects.rows.filter((row) => ofPair({ unit: row.unit, why: row.leftOut }))
      const reasons = [
        ...figures.indicators.flatMap(({ city }) => city.eliminated.filter(isOut).map(({ why }) => why)),
        ...figures.wastes.flatMap(({ eliminated }) => eliminated.filter(isOut).map(({ why }) => why)),
        ...rows.flatMap(({ leftOut }) => leftOut ?? []),
      ]
      return [
        {
          zone,
          host,
          whole: own.find(({ ruling }) => ruling.list === null),
          particular: own.filter(({ ruling }) => ruling.list !== null),
          declared: [...new Set(reasons)].filter((why) => !decided.has(why)),
          out: {
            indicators: figures.indicators.filter(({ city }) => city.eliminated.some(isOut)).length,
            wastes: figures.wastes.filter(({ eliminated }) => eliminated.some(isOut)).length,
            projects: rows.length,
          },
        },
      ]
    }),
  )
}
