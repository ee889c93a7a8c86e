import { decisionWords } from '../../locale/zh/decisions.ts'
import { figureWords } from '../../locale/zh/figures.ts'
import type { ReportingUnit } from '../../model/catalogue.ts'
import type { Decision, RulingOf } from '../../model/decision.ts'
import type { TableKind } from '../../model/list-kind.ts'
import type { DeclaredScope } from '../../model/received.ts'
import { hostsOn } from '../hosts-on.ts'
import type { ReturnsIndex } from '../index-returns.ts'

/** A zone's numbers that stand in a district's as well. */
export interface Containment {
  readonly host: ReportingUnit
  /** Who says so, in words. */
  readonly why: string
}

type ScopeDecision = Decision<RulingOf<'scope'>>

/** The last sentence of the return that speaks of the zone. */
function declared(scopes: readonly DeclaredScope[] | undefined, zone: string): DeclaredScope | undefined {
  return scopes?.findLast(({ zones }) => zones.length === 0 || zones.includes(zone))
}

/**
 * Whether a zone's numbers are contained in a district's. The more particular word counts: a decision about the entry,
 * about the list, about all lists, then what the district's return declares. Where nobody says anything, units are apart.
 */
export function containmentOf(
  reporters: readonly ReportingUnit[],
  returns: ReturnsIndex,
  decisions: readonly ScopeDecision[],
): (zone: ReportingUnit, list: TableKind, key: string | null) => Containment | null {
  const byId = new Map(reporters.map((unit) => [unit.id, unit]))
  const decided = new Map(
    decisions.map((one) => [
      [one.ruling.host, one.ruling.zone, one.ruling.list ?? '', one.ruling.key ?? ''].join('|'),
      one,
    ]),
  )
  const decisionOn = (host: string, zone: string, list: string, key: string | null) =>
    (key === null ? undefined : decided.get([host, zone, list, key].join('|'))) ??
    decided.get([host, zone, list, ''].join('|')) ??
    decided.get([host, zone, '', ''].join('|'))
  return (zone, list, key) => {
    if (zone.hosts.length === 0) return null
    for (const id of hostsOn(zone, returns.period)) {
      const host = byId.get(id)
      if (!host) continue
      const decision = decisionOn(id, zone.id, list, key)
      if (decision) {
        if (decision.ruling.includes)
          return {
            host,
            why: figureWords.containedByDecision(host.name, zone.name, decisionWords.why(decision)),
          }
        continue
      }
      const scope = declared(returns.list(id, list)?.scopes, zone.id)
      if (scope?.includes)
        return { host, why: figureWords.containedAsDeclared(host.name, zone.name, scope.source) }
    }
    return null
  }
}
