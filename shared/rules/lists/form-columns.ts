import type { Catalogue, Form } from '../../model/catalogue.ts'
import type { TableKind } from '../../model/list-kind.ts'
import type { PrintedColumn } from '../../model/printed-list.ts'

/** The form of a list; a catalogue without one cannot print it. */
export function formOf(catalogue: Catalogue, list: TableKind): Form {
  const form = catalogue.forms.find((candidate) => candidate.list === list)
  if (!form) throw new Error(`the catalogue has no form for ${list}`)
  return form
}

/**
 * The columns of a form with its years filled in.
 * @param lastYear true: with those of the year before, which only forms to be filled in have
 */
export function formColumns(
  catalogue: Catalogue,
  list: TableKind,
  period: string,
  lastYear = false,
): PrintedColumn[] {
  const { baselineYear, targetYear } = catalogue.plan
  const fill = (text: string) =>
    text
      .replaceAll('{year}', period)
      .replaceAll('{baselineYear}', String(baselineYear))
      .replaceAll('{targetYear}', String(targetYear))
  return formOf(catalogue, list)
    .fields.filter((field) => lastYear || !field.lastYear)
    .map((field) => ({
      field: field.field,
      group: field.group === null ? null : fill(field.group),
      label: fill(field.label),
      width: field.width,
      align: field.align,
      role: field.content === 'group' ? 'heading' : field.content === 'key' ? 'key' : 'plain',
      isControlled: field.content === 'number',
    }))
}
