import type { FormField } from '../../model/catalogue.ts'
import type { TableKind } from '../../model/list-kind.ts'
import type { CatalogueIndex } from '../catalogue-index.ts'
import { normaliseName } from '../normalise-name.ts'

/** What the plan itself says in a unit's list: no answer of the unit. */
const fixedByPlan: Partial<Record<TableKind, readonly string[]>> = {
  targets: ['baseline', 'target', 'numeratorName', 'denominatorName', 'dataSource', 'responsible'],
  wastes: ['code'],
  tasks: ['code', 'lead', 'support', 'due'],
}
const naming: readonly FormField['content'][] = ['sequence', 'key', 'group', 'measure']

/** The fields of a list that are a unit's own answers: what names the row or stands in the plan is none. */
export function adjustableFields(index: CatalogueIndex, list: TableKind): readonly FormField[] {
  const form = index.catalogue.forms.find((one) => one.list === list)
  return (form?.fields ?? []).filter(
    ({ field, content }) => !naming.includes(content) && !fixedByPlan[list]?.includes(field),
  )
}

/** A printed header without the year that it is filled in with. */
function withoutYear(header: string): string {
  return header.replace(/\{(?:year|baselineYear|targetYear)\}年?度?/g, '')
}

/** A field's printed header, with its upper part where the form has the lower one twice: 综合利用量 合计. */
export function fieldLabel(index: CatalogueIndex, list: TableKind, { group, label }: FormField): string {
  const form = index.catalogue.forms.find((one) => one.list === list)
  const isAlone = (form?.fields ?? []).filter((one) => one.label === label).length <= 1
  return withoutYear(isAlone || group === null ? label : `${group} ${label}`)
}

/** A field of the list by its name or its printed header. */
export function findField(index: CatalogueIndex, list: TableKind, name: string): FormField | null {
  const fields = index.catalogue.forms.find((one) => one.list === list)?.fields ?? []
  const normal = normaliseName(name)
  const labelled = fields.filter((one) => normaliseName(fieldLabel(index, list, one)) === normal)
  // A header that stands over several columns names none of them.
  return fields.find((one) => one.field === name) ?? (labelled.length === 1 ? (labelled[0] ?? null) : null)
}

/** The label of a field by its name; the name itself where the form has no such field any more. */
export function labelOfField(index: CatalogueIndex, list: TableKind, name: string): string {
  const field = findField(index, list, name)
  return field ? fieldLabel(index, list, field) : name
}
