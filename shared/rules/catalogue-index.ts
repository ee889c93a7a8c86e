import type { Catalogue, Department, Indicator, ReportingUnit, Task, Waste } from '../model/catalogue.ts'
import { normaliseName } from './normalise-name.ts'

/** The catalogue by normalised name: the only way in which a name decides. */
export interface CatalogueIndex {
  readonly catalogue: Catalogue
  indicator(name: string): Indicator | null
  /** By the key that records carry. */
  indicatorByKey(key: string | null): Indicator | null
  taskByCode(code: string): Task | null
  taskByTitle(title: string): Task | null
  /** Null for a waste that the catalogue does not list. */
  waste(name: string): Waste | null
  unit(name: string): ReportingUnit | null
  unitById(id: string): ReportingUnit | null
  department(name: string): Department | null
  /** True for a heading of that level; 群众获得感 heads both. */
  isHeading(name: string, level: 'level1' | 'level2'): boolean
}

const indexes = new WeakMap<Catalogue, CatalogueIndex>()

/** A task code's normal form: Ａ－１, A—1 and A1 are A-1. */
export function normaliseTaskCode(text: string): string {
  const parts = /^([a-d])[-.·]?0*(\d{1,3})$/.exec(normaliseName(text))
  return parts ? `${parts[1]?.toUpperCase()}-${parts[2]}` : ''
}

function byNames<Entry>(
  entries: readonly Entry[],
  names: (entry: Entry) => readonly string[],
): Map<string, Entry> {
  const map = new Map<string, Entry>()
  // First come, first served: an entry's own name goes in before anybody's alias.
  for (const entry of entries) {
    const own = normaliseName(names(entry)[0] ?? '')
    if (own !== '' && !map.has(own)) map.set(own, entry)
  }
  for (const entry of entries) {
    for (const name of names(entry)) {
      const normal = normaliseName(name)
      if (normal !== '' && !map.has(normal)) map.set(normal, entry)
    }
  }
  return map
}

/** Without a unit of measure in brackets at the end: 综合利用率(%) → 综合利用率. */
function withoutMeasure(normal: string): string {
  return normal.replace(/\((?:单位:?)?[%‰\p{Script=Han}/·a-z0-9]{1,8}\)$/u, '')
}

/** The index of a catalogue; made once for each catalogue object. */
export function indexCatalogue(catalogue: Catalogue): CatalogueIndex {
  const known = indexes.get(catalogue)
  if (known) return known
  const indicators = byNames(catalogue.indicators, (entry) => [
    entry.name,
    entry.printedName,
    ...entry.aliases,
  ])
  const keys = new Map(catalogue.indicators.map((entry) => [String(entry.seq), entry]))
  const tasks = byNames(catalogue.tasks, (entry) => [entry.title, entry.printed.title])
  const codes = new Map(catalogue.tasks.map((task) => [task.code, task]))
  const wastes = byNames(catalogue.wastes, (entry) => [entry.name, ...entry.aliases])
  const units = byNames(catalogue.units, (entry) => [
    entry.name,
    entry.id,
    ...entry.codes.map((at) => at.code),
    ...entry.aliases,
  ])
  const ids = new Map(catalogue.units.map((unit) => [unit.id, unit]))
  const departments = byNames(catalogue.departments, (entry) => [entry.name, ...entry.aliases])
  const level1 = new Set(catalogue.indicators.map((entry) => normaliseName(entry.level1)))
  const level2 = new Set(catalogue.indicators.map((entry) => normaliseName(entry.level2)))
  const find = <Entry>(map: Map<string, Entry>, name: string) => map.get(normaliseName(name)) ?? null
  const index: CatalogueIndex = {
    catalogue,
    indicator: (name) =>
      find(indicators, name) ?? indicators.get(withoutMeasure(normaliseName(name))) ?? null,
    indicatorByKey: (key) => (key === null ? null : (keys.get(key) ?? null)),
    taskByCode: (code) => codes.get(normaliseTaskCode(code)) ?? null,
    taskByTitle: (title) => find(tasks, title),
    waste: (name) => find(wastes, name) ?? wastes.get(withoutMeasure(normaliseName(name))) ?? null,
    unit: (name) => find(units, name),
    unitById: (id) => ids.get(id) ?? null,
    department: (name) => find(departments, name),
    isHeading: (name, level) => (level === 'level1' ? level1 : level2).has(normaliseName(name)),
  }
  indexes.set(catalogue, index)
  return index
}
