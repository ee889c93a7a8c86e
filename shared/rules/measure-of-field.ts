import type { Catalogue } from '../model/catalogue.ts'
import type { TableKind } from '../model/list-kind.ts'

/** The unit of measure of a form's column; null where the row names it, or where there is none. */
export function measureOfField(catalogue: Catalogue, list: TableKind, field: string): string | null {
  const form = catalogue.forms.find((one) => one.list === list)
  return form?.fields.find((one) => one.field === field)?.unit ?? null
}
