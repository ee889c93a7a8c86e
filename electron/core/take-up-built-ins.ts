import type { Catalogue, Form, Indicator } from '../../shared/model/catalogue.ts'
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

/** What the things are called that an indicator counts; an older program had no such words, an office may have none. */
function withItems(indicator: Indicator, builtIn: Indicator | undefined): Indicator {
  const { items } = builtIn ?? {}
  if (indicator.items !== undefined || items === undefined || builtIn?.name !== indicator.name)
    return indicator
  return { ...indicator, items }
}

/**
 * Brings what a newer program reads and checks by into the catalogue of a library that an older one made: built-in rules and
 * forms that it has not, columns for last year's figures, and what counted things are called. What the office has changed
 * stays as it is. One operation, in the history.
 */
export function takeUpBuiltIns(library: Library, author: string): void {
  const { catalogue } = library
  const seed = seedCatalogue()
  const known = new Set(catalogue.checkRules.map(({ id }) => id))
  const ofSeed = new Map(seed.indicators.map((one) => [one.seq, one]))
  const lists = new Set(catalogue.forms.map(({ list }) => list))
  const next: Catalogue = {
    ...catalogue,
    checkRules: [...catalogue.checkRules, ...seed.checkRules.filter(({ id }) => !known.has(id))],
    indicators: catalogue.indicators.map((one) => withItems(one, ofSeed.get(one.seq))),
    forms: [
      ...catalogue.forms.map((form) =>
        withNewColumns(
          form,
          seed.forms.find(({ list }) => list === form.list),
        ),
      ),
      ...seed.forms.filter(({ list }) => !lists.has(list)),
    ],
  }
  changeCatalogue(library, next, author)
}
