import type { Catalogue } from '../../model/catalogue.ts'
import type { Alias, AliasKind, ReadingMemory } from '../../model/mapping.ts'

/** True where a remembered name holds for the unit's tables; for all units where none is given. */
export function holdsFor(alias: Alias, unit: string | null): boolean {
  return alias.scope === null || alias.scope === unit
}

/**
 * The catalogue with the remembered names beside its own, as reading the tables of a unit uses it.
 *
 * @param unit id of the unit whose names count too; null: only what holds for the whole office
 * @returns the same object where nothing was remembered, so that its index stays
 */
export function vocabularyOf(catalogue: Catalogue, memory: ReadingMemory, unit: string | null): Catalogue {
  const names = new Map<string, string[]>()
  for (const alias of memory.aliases) {
    if (alias.target === null || !holdsFor(alias, unit)) continue
    const key = `${alias.kind}/${alias.target}`
    names.set(key, [...(names.get(key) ?? []), alias.name])
  }
  if (names.size === 0) return catalogue
  const more = <Entry extends { readonly aliases: string[] }>(kind: AliasKind, key: string, entry: Entry) => {
    const own = names.get(`${kind}/${key}`)
    return own ? { ...entry, aliases: [...entry.aliases, ...own] } : entry
  }
  return {
    ...catalogue,
    indicators: catalogue.indicators.map((one) => more('indicator', String(one.seq), one)),
    wastes: catalogue.wastes.map((one) => more('waste', one.name, one)),
    departments: catalogue.departments.map((one) => more('department', one.id, one)),
    units: catalogue.units.map((one) => more('unit', one.id, one)),
    forms: catalogue.forms.map((form) => ({
      ...form,
      fields: form.fields.map((field) => more('column', `${form.list}.${field.field}`, field)),
    })),
  }
}
