import { decisionWords } from '../../locale/zh/decisions.ts'
import { figureWords } from '../../locale/zh/figures.ts'
import type { ReportingUnit } from '../../model/catalogue.ts'
import type { Decision, RulingOf } from '../../model/decision.ts'
import type { TableKind } from '../../model/list-kind.ts'
import type { DeclaredScope, ReceivedRecord } from '../../model/received.ts'
import { hostsOn } from '../hosts-on.ts'
import type { ReturnsIndex } from '../index-returns.ts'
import { readScope } from '../scope/read-scope.ts'
import { zonesIn } from '../scope/zones-in.ts'
import { readSource } from '../source-of.ts'

/** A zone's numbers that stand in a district's as well. */
export interface Containment {
  readonly host: ReportingUnit
  /** Who says so, in words. */
  readonly why: string
}

type ScopeDecision = Decision<RulingOf<'scope'>>

/** What of several sentences speaks of the zone; the one that names it before the one that means all. */
function speaksOf<One extends Pick<DeclaredScope, 'zones'>>(
  scopes: readonly One[],
  zone: string,
): One | undefined {
  return scopes.find(({ zones }) => zones.includes(zone)) ?? scopes.find(({ zones }) => zones.length === 0)
}

/** What the 备注 of the host's own rows of an entry says of the zone. */
function saidInRows(
  rows: readonly ReceivedRecord[],
  zones: readonly ReportingUnit[],
  zone: string,
): DeclaredScope | undefined {
  const said = rows.flatMap((row) => {
    const source = row.fields.note?.value ? readSource(row, 'note') : null
    if (!source) return []
    return readScope(row.fields.note?.value ?? '', zones).map((scope) => ({ ...scope, source }))
  })
  return speaksOf(said, zone)
}

/**
 * Whether a zone's numbers are contained in a district's. The more particular word counts: a decision about the entry,
 * about the list, about all lists, then what the district's return declares, in the row's note before its titles. Where
 * nobody says anything, units are apart.
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
      const rows = key === null ? [] : returns.rows(id, list, key)
      const inRows = saidInRows(rows, zonesIn({ units: reporters }, id, returns.period), zone.id)
      const scope = inRows ?? speaksOf(returns.list(id, list)?.scopes ?? [], zone.id)
      if (scope?.includes)
        return { host, why: figureWords.containedAsDeclared(host.name, zone.name, scope.source) }
    }
    return null
  }
}
