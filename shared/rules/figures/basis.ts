import type { Catalogue, Department, ReportingUnit } from '../../model/catalogue.ts'
import type { Decision, Ruling, RulingOf } from '../../model/decision.ts'
import type { ItemList, TableKind } from '../../model/list-kind.ts'
import type { PeriodReturns } from '../../model/received.ts'
import { indexReturns, type ReturnsIndex } from '../index-returns.ts'
import { findSameItems, type ItemRow, type MergedItems } from '../merge/same-items.ts'
import { type Containment, containmentOf } from './containment.ts'

/** What the figures of a period are made of. */
export interface FigureBasis {
  /** With the units that report in the period, and the city. */
  readonly catalogue: Catalogue
  /** The units that report, in the order of the catalogue. */
  readonly reporters: readonly ReportingUnit[]
  readonly returns: ReturnsIndex
  /** City departments that have given any number. */
  readonly senders: readonly Department[]
  /** Name of a department, or of the city, by its id. */
  senderName(id: string): string
  readonly decisions: readonly Decision[]
  /** Whether a zone's numbers are contained in those of a district, for an entry of a list (null: the list as a whole). */
  containment(zone: ReportingUnit, list: TableKind, key: string | null): Containment | null
  /** The rows of all reporters in a list of named things, and which of them are one thing. */
  items(list: ItemList): ItemsOfList
}

export interface ItemsOfList extends MergedItems {
  readonly rows: readonly ItemRow[]
}

/** The decisions of one kind. */
export function rulingsOf<Kind extends Ruling['kind']>(
  decisions: readonly Decision[],
  kind: Kind,
): Decision<RulingOf<Kind>>[] {
  return decisions.filter((one): one is Decision<RulingOf<Kind>> => one.ruling.kind === kind)
}

/** The catalogue with the units that report in a period: all of them, unless the office has decided otherwise. */
export function catalogueOfPeriod(catalogue: Catalogue, decisions: readonly Decision[]): Catalogue {
  const [decided] = rulingsOf(decisions, 'reporters')
  if (!decided) return catalogue
  const units = catalogue.units.filter(
    (unit) => unit.kind === 'city' || decided.ruling.units.includes(unit.id),
  )
  return { ...catalogue, units }
}

/**
 * @param decisions in force in the period; what they say of units that do not report is without effect
 */
export function figureBasis(
  catalogue: Catalogue,
  returns: PeriodReturns,
  decisions: readonly Decision[] = [],
): FigureBasis {
  const ofPeriod = catalogueOfPeriod(catalogue, decisions)
  const reporters = ofPeriod.units.filter((unit) => unit.kind !== 'city')
  const index = indexReturns(returns)
  const named = new Set([
    ...returns.lists.map((one) => one.unit),
    ...rulingsOf(decisions, 'department-figure').map((one) => one.ruling.department),
  ])
  const known = new Map<ItemList, ItemsOfList>()
  return {
    catalogue: ofPeriod,
    reporters,
    returns: index,
    senders: catalogue.departments.filter((one) => named.has(one.id)),
    senderName: (id) =>
      [...catalogue.departments, ...catalogue.units].find((one) => one.id === id)?.name ?? id,
    decisions,
    containment: containmentOf(reporters, index, rulingsOf(decisions, 'scope')),
    items(list) {
      const before = known.get(list)
      if (before) return before
      const rows = reporters.flatMap(({ id }) =>
        (index.list(id, list)?.records ?? []).map((record) => ({ unit: id, record })),
      )
      const same = rulingsOf(decisions, 'same-item').filter((one) => one.ruling.list === list)
      const items = { rows, ...findSameItems(list, rows, same) }
      known.set(list, items)
      return items
    },
  }
}
