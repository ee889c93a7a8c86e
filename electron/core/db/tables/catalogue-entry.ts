import type { Database } from 'better-sqlite3'
import { type Catalogue, catalogueSchema } from '../../../../shared/model/catalogue.ts'

/** A part of the catalogue that is a list of entries. */
export type CataloguePart = Exclude<keyof Catalogue, 'plan'>

/** What names an entry of each part. */
export const entryIds: { [Kind in CataloguePart]: (entry: Catalogue[Kind][number]) => string } = {
  units: (unit) => unit.id,
  departments: (department) => department.id,
  indicators: (indicator) => String(indicator.seq),
  tasks: (task) => task.code,
  wastes: (waste) => waste.name,
  forms: (form) => form.list,
  checkRules: (rule) => rule.id,
}

/** Writes a whole catalogue into a library that has none yet. */
export function storeCatalogue(db: Database, catalogue: Catalogue): void {
  db.transaction(() => replaceCatalogue(db, catalogue))()
}

/** The library's own catalogue, as the office keeps it. */
export function loadCatalogue(db: Database): Catalogue {
  const rows = db.prepare('SELECT kind, content FROM catalogue_entry ORDER BY kind, position').all() as {
    kind: string
    content: string
  }[]
  const of = (kind: string) =>
    rows.filter((row) => row.kind === kind).map((row) => JSON.parse(row.content) as unknown)
  return catalogueSchema.parse({
    plan: of('plan')[0],
    ...Object.fromEntries(Object.keys(entryIds).map((kind) => [kind, of(kind)])),
  })
}

/** The ids of a part's entries, in their order. */
export function entryIdsOf(catalogue: Catalogue, part: CataloguePart): string[] {
  return catalogue[part].map(entryIds[part] as (entry: Catalogue[CataloguePart][number]) => string)
}

interface StoredEntry {
  readonly kind: string
  readonly id: string
  readonly position: number
  readonly content: string
}

function entriesOf(catalogue: Catalogue): StoredEntry[] {
  const plan = { kind: 'plan', id: catalogue.plan.id, position: 0, content: JSON.stringify(catalogue.plan) }
  const rest = (Object.keys(entryIds) as CataloguePart[]).flatMap((kind) => {
    const ids = entryIdsOf(catalogue, kind)
    return catalogue[kind].map((entry, position) => ({
      kind,
      id: ids[position] ?? '',
      position,
      content: JSON.stringify(entry),
    }))
  })
  return [plan, ...rest]
}

export interface EntryChange {
  readonly kind: string
  readonly id: string
  readonly before: unknown
  readonly after: unknown
}

/** Puts a catalogue in place of the library's; call inside a transaction. @returns what differs, entry by entry */
export function replaceCatalogue(db: Database, catalogue: Catalogue): EntryChange[] {
  const key = ({ kind, id }: { kind: string; id: string }) => `${kind}/${id}`
  const stored = db.prepare('SELECT kind, id, position, content FROM catalogue_entry').all() as StoredEntry[]
  const before = new Map(stored.map((entry) => [key(entry), entry]))
  const next = entriesOf(catalogue)
  const after = new Map(next.map((entry) => [key(entry), entry]))
  const parsed = (entry: StoredEntry | undefined): unknown => (entry ? JSON.parse(entry.content) : null)
  const changes = [...new Set([...before.keys(), ...after.keys()])].flatMap((at) => {
    const [one, other] = [before.get(at), after.get(at)]
    if (one?.content === other?.content) return []
    const { kind, id } = one ?? other ?? { kind: '', id: '' }
    return [{ kind, id, before: parsed(one), after: parsed(other) }]
  })
  db.prepare('DELETE FROM catalogue_entry').run()
  const insert = db.prepare('INSERT INTO catalogue_entry (kind, id, position, content) VALUES (?, ?, ?, ?)')
  for (const entry of next) insert.run(entry.kind, entry.id, entry.position, entry.content)
  return changes
}
