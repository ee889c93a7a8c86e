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

/** A field's printed header with its upper part: 综合利用量 / 合计. */
export function fieldLabel({ group, label }: FormField): string {
  return [group, label]
    .filter((part) => part !== null)
    .map((part) => part.replace(/\{(?:year|baselineYear|targetYear)\}年?/g, ''))
    .filter((part) => part !== '')
    .join(' ')
}

/** A field of the list by its name or its printed header. */
export function findField(index: CatalogueIndex, list: TableKind, name: string): FormField | null {
  const form = index.catalogue.forms.find((one) => one.list === list)
  const normal = normaliseName(name)
  const fields = form?.fields ?? []
  const labelled = fields.filter((one) =>
    [one.label, fieldLabel(one)].some((label) => normaliseName(label) === normal),
  )
  // A header that stands over several columns names none of them.
  return fields.find((one) => one.field === name) ?? (labelled.length === 1 ? (labelled[0] ?? null) : null)
}
