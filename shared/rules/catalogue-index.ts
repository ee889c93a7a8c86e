import type { Catalogue, Department, Indicator, ReportingUnit, Task, Waste } from '../model/catalogue.ts'
import { indexNames, type NamedEntry, type NameIndex } from './match/name-index.ts'
import type { Suggestion } from './match/suggest-names.ts'
import { normaliseName } from './normalise-name.ts'
import { cityDepartments, type Sender } from './senders.ts'

/** What the catalogue names, by kind. */
export interface CatalogueEntries {
  readonly indicator: Indicator
  readonly task: Task
  readonly waste: Waste
  readonly unit: ReportingUnit
  readonly department: Department
}
export type CatalogueKind = keyof CatalogueEntries

/** The catalogue by its names: the only way in which a name decides. */
export interface CatalogueIndex {
  readonly catalogue: Catalogue
  indicator(name: string): Indicator | null
  /** By the key that records carry. */
  indicatorByKey(key: string | null): Indicator | null
  /** The indicators whose named things are called so (绿色工厂), each of them counted by its own list; most words have none. */
  indicatorsOfItems(name: string): readonly Indicator[]
  taskByCode(code: string): Task | null
  taskByTitle(title: string): Task | null
  /** Null for a waste that the catalogue does not list. */
  waste(name: string): Waste | null
  unit(name: string): ReportingUnit | null
  unitById(id: string): ReportingUnit | null
  department(name: string): Department | null
  /** A department of the city, which may hand in figures of its own; null for any other body. */
  cityDepartment(name: string): Department | null
  /** Who handed a return in, by the id that returns carry. */
  sender(id: string): Sender | null
  /** A reporting unit by code, name or alias, else a department of the city. */
  senderNamed(name: string): Sender | null
  /** True for a heading of that level; 群众获得感 heads both. */
  isHeading(name: string, level: 'level1' | 'level2'): boolean
  /** The entries that a name which decides nothing looks most like, best first: for a person to choose from. */
  suggest<Kind extends CatalogueKind>(
    kind: Kind,
    name: string,
    count: number,
  ): readonly Suggestion<CatalogueEntries[Kind]>[]
}

const indexes = new WeakMap<Catalogue, CatalogueIndex>()

/** A task code's normal form: Ａ－１, A—1 and A1 are A-1. */
export function normaliseTaskCode(text: string): string {
  const parts = /^([a-d])[-.·]?0*(\d{1,3})$/.exec(normaliseName(text))
  return parts ? `${parts[1]?.toUpperCase()}-${parts[2]}` : ''
}

function named<Entry>(
  entries: readonly Entry[],
  names: (entry: Entry) => readonly string[],
): NamedEntry<Entry>[] {
  return entries.map((entry) => ({ entry, names: names(entry) }))
}

/** The index of a catalogue; made once for each catalogue object. */
export function indexCatalogue(catalogue: Catalogue): CatalogueIndex {
  const known = indexes.get(catalogue)
  if (known) return known
  const { indicators, tasks, wastes, units, departments } = catalogue
  const names: { readonly [Kind in CatalogueKind]: NameIndex<CatalogueEntries[Kind]> } = {
    indicator: indexNames(
      'indicator',
      named(indicators, (entry) => [entry.name, entry.printedName, ...entry.aliases]),
    ),
    task: indexNames(
      'task',
      named(tasks, (entry) => [entry.title, entry.printed.title]),
    ),
    waste: indexNames(
      'indicator',
      named(wastes, (entry) => [entry.name, ...entry.aliases]),
    ),
    unit: indexNames(
      'unit',
      named(units, (entry) => [entry.name, entry.id, ...entry.codes.map((at) => at.code), ...entry.aliases]),
    ),
    department: indexNames(
      'organisation',
      named(departments, (entry) => [entry.name, ...entry.aliases]),
    ),
  }
  const keys = new Map(indicators.map((entry) => [String(entry.seq), entry]))
  const items = Map.groupBy(
    indicators.flatMap((indicator) =>
      [...new Set((indicator.items ?? []).map(normaliseName))].map((word) => ({ word, indicator })),
    ),
    ({ word }) => word,
  )
  const codes = new Map(tasks.map((task) => [task.code, task]))
  const ids = new Map(units.map((unit) => [unit.id, unit]))
  const ofCity = new Set(cityDepartments(catalogue))
  const cityDepartment = (name: string) => {
    const found = names.department.decide(name)?.entry
    return found && ofCity.has(found) ? found : null
  }
  const senders = new Map<string, Sender>()
  for (const { id, name } of ofCity) senders.set(id, { id, name, kind: 'department' })
  for (const { id, name } of units) senders.set(id, { id, name, kind: 'unit' })
  const level1 = new Set(indicators.map((entry) => normaliseName(entry.level1)))
  const level2 = new Set(indicators.map((entry) => normaliseName(entry.level2)))
  const find =
    <Kind extends CatalogueKind>(kind: Kind) =>
    (name: string) =>
      names[kind].decide(name)?.entry ?? null
  const index: CatalogueIndex = {
    catalogue,
    indicator: find('indicator'),
    indicatorByKey: (key) => (key === null ? null : (keys.get(key) ?? null)),
    indicatorsOfItems: (name) => (items.get(normaliseName(name)) ?? []).map(({ indicator }) => indicator),
    taskByCode: (code) => codes.get(normaliseTaskCode(code)) ?? null,
    taskByTitle: find('task'),
    waste: find('waste'),
    unit: find('unit'),
    unitById: (id) => ids.get(id) ?? null,
    department: find('department'),
    cityDepartment,
    sender: (id) => senders.get(id) ?? null,
    senderNamed(name) {
      const found = names.unit.decide(name)?.entry ?? cityDepartment(name)
      return found ? (senders.get(found.id) ?? null) : null
    },
    isHeading: (name, level) => (level === 'level1' ? level1 : level2).has(normaliseName(name)),
    suggest: (kind, name, count) => names[kind].suggest(name, count),
  }
  indexes.set(catalogue, index)
  return index
}
