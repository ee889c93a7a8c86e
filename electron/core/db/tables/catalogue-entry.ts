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
  /** null: not there. */
  readonly before: unknown
  readonly after: unknown
}

/** A part whose entries stand in another order, or are others. */
export interface OrderChange {
  readonly kind: string
  readonly before: readonly string[]
  readonly after: readonly string[]
}

export interface CatalogueChange {
  readonly entries: readonly EntryChange[]
  readonly orders: readonly OrderChange[]
}

const keyOf = ({ kind, id }: { kind: string; id: string }) => `${kind}/${id}`
const selectEntries = 'SELECT kind, id, position, content FROM catalogue_entry ORDER BY kind, position'

function ordersOf(entries: readonly StoredEntry[]): Map<string, string[]> {
  const orders = new Map<string, string[]>()
  for (const { kind, id } of entries) orders.set(kind, [...(orders.get(kind) ?? []), id])
  return orders
}

/** Puts a catalogue in place of the library's; call inside a transaction. @returns what differs */
export function replaceCatalogue(db: Database, catalogue: Catalogue): CatalogueChange {
  const stored = db.prepare(selectEntries).all() as StoredEntry[]
  const before = new Map(stored.map((entry) => [keyOf(entry), entry]))
  const next = entriesOf(catalogue)
  const after = new Map(next.map((entry) => [keyOf(entry), entry]))
  const parsed = (entry: StoredEntry | undefined): unknown => (entry ? JSON.parse(entry.content) : null)
  const entries = [...new Set([...before.keys(), ...after.keys()])].flatMap((at) => {
    const [one, other] = [before.get(at), after.get(at)]
    if (one?.content === other?.content) return []
    const { kind, id } = one ?? other ?? { kind: '', id: '' }
    return [{ kind, id, before: parsed(one), after: parsed(other) }]
  })
  const [ordered, reordered] = [ordersOf(stored), ordersOf(next)]
  const orders = [...new Set([...ordered.keys(), ...reordered.keys()])].flatMap((kind) => {
    const [one, other] = [ordered.get(kind) ?? [], reordered.get(kind) ?? []]
    return one.join('\n') === other.join('\n') ? [] : [{ kind, before: one, after: other }]
  })
  db.prepare('DELETE FROM catalogue_entry').run()
  const insert = db.prepare('INSERT INTO catalogue_entry (kind, id, position, content) VALUES (?, ?, ?, ?)')
  for (const entry of next) insert.run(entry.kind, entry.id, entry.position, entry.content)
  return { entries, orders }
}

/**
 * Puts the entries and orders of one side of a change in place; call inside a transaction. What the change does not speak
 * of stays, letter for letter.
 *
 * @returns the entries that are not as the other side says; with any, the change must not be kept
 */
export function putCatalogue(
  db: Database,
  change: CatalogueChange,
  side: 'before' | 'after',
): Pick<EntryChange, 'kind' | 'id'>[] {
  const other = side === 'before' ? 'after' : 'before'
  const find = db.prepare('SELECT content FROM catalogue_entry WHERE kind = ? AND id = ?').pluck()
  const remove = db.prepare('DELETE FROM catalogue_entry WHERE kind = ? AND id = ?')
  const put = db.prepare(
    `INSERT INTO catalogue_entry (kind, id, position, content) VALUES (@kind, @id,
       (SELECT count(*) FROM catalogue_entry WHERE kind = @kind), @content)
     ON CONFLICT (kind, id) DO UPDATE SET content = excluded.content`,
  )
  const move = db.prepare('UPDATE catalogue_entry SET position = ? WHERE kind = ? AND id = ?')
  const moved: Pick<EntryChange, 'kind' | 'id'>[] = []
  for (const entry of change.entries) {
    const { kind, id } = entry
    const expected = entry[other] === null ? undefined : JSON.stringify(entry[other])
    if (find.get(kind, id) !== expected) moved.push({ kind, id })
    if (entry[side] === null) remove.run(kind, id)
    else put.run({ kind, id, content: JSON.stringify(entry[side]) })
  }
  for (const order of change.orders)
    for (const [position, id] of order[side].entries()) move.run(position, order.kind, id)
  return moved
}
