import type { Database } from 'better-sqlite3'
import { type Catalogue, catalogueSchema } from '../../../../shared/model/catalogue.ts'

type Part = Exclude<keyof Catalogue, 'plan'>

const identify: { [Kind in Part]: (entry: Catalogue[Kind][number]) => string } = {
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
  const insert = db.prepare('INSERT INTO catalogue_entry (kind, id, position, content) VALUES (?, ?, ?, ?)')
  const store = db.transaction(() => {
    insert.run('plan', catalogue.plan.id, 0, JSON.stringify(catalogue.plan))
    for (const kind of Object.keys(identify) as Part[]) {
      const id = identify[kind] as (entry: Catalogue[Part][number]) => string
      catalogue[kind].forEach((entry, position) => {
        insert.run(kind, id(entry), position, JSON.stringify(entry))
      })
    }
  })
  store()
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
    ...Object.fromEntries(Object.keys(identify).map((kind) => [kind, of(kind)])),
  })
}
