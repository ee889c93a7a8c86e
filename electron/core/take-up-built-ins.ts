import type { Catalogue, Form } from '../../shared/model/catalogue.ts'
import { changeCatalogue } from './change-catalogue.ts'
import type { Library } from './library.ts'
import { seedCatalogue } from './seed-catalogue.ts'

/** The columns that returns may have and the plan never prints; an older program knew none of them. */
function withNewColumns(form: Form, builtIn: Form | undefined): Form {
  const fresh = (builtIn?.fields ?? []).filter(
    (field) => field.lastYear && !form.fields.some((one) => one.field === field.field),
  )
  return fresh.length === 0 ? form : { ...form, fields: [...form.fields, ...fresh] }
}

/**
 * Brings what a newer program checks by into the catalogue of a library that an older one made: built-in rules that it
 * has not, and columns for last year's figures. What the office has changed stays as it is. One operation, in the history.
 */
export function takeUpBuiltIns(library: Library, author: string): void {
  const { catalogue } = library
  const seed = seedCatalogue()
  const known = new Set(catalogue.checkRules.map(({ id }) => id))
  const next: Catalogue = {
    ...catalogue,
    checkRules: [...catalogue.checkRules, ...seed.checkRules.filter(({ id }) => !known.has(id))],
    forms: catalogue.forms.map((form) =>
      withNewColumns(
        form,
        seed.forms.find(({ list }) => list === form.list),
      ),
    ),
  }
  changeCatalogue(library, next, author)
}
