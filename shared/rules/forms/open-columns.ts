import type { Catalogue, Form, FormField } from '../../model/catalogue.ts'
import type { ListKind } from '../../model/list-kind.ts'
import type { OpenContent, PrintedColumn } from '../../model/printed-list.ts'
import { formColumns, formOf } from '../lists/form-columns.ts'
import { fieldChoices } from './field-choices.ts'

/** What is typed into a field: figures as numbers, everything else as it is typed. */
export function contentOf(field: FormField): OpenContent {
  return field.content === 'number' ? 'number' : 'text'
}

/** The field whose figure of the year before a column of last year is: valueBefore → value. */
export const fieldBefore = (field: string) => field.replace(/Before$/, '')

/** Last year's columns right behind those of this year, where they are compared. */
function withLastYear(form: Form, columns: readonly PrintedColumn[]): PrintedColumn[] {
  const isBefore = (field: string) => form.fields.some((one) => one.field === field && one.lastYear)
  const before = columns.filter(({ field }) => isBefore(field))
  return columns.flatMap((column) =>
    isBefore(column.field)
      ? []
      : [column, ...before.filter(({ field }) => fieldBefore(field) === column.field)],
  )
}

/**
 * The columns of a form that is filled in. A heading stands in every row: rows are sorted and inserted, and each must say
 * for itself what it is.
 *
 * @param open fields that are open in some row
 */
export function openColumns(
  catalogue: Catalogue,
  list: ListKind,
  period: string,
  open: readonly string[],
): PrintedColumn[] {
  const columns = withLastYear(formOf(catalogue, list), formColumns(catalogue, list, period, true))
  return columns.map((column) => {
    const role = column.role === 'heading' ? ('plain' as const) : column.role
    if (!open.includes(column.field)) return { ...column, role }
    const choices = fieldChoices(catalogue, list, column.field)
    return {
      ...column,
      role,
      answer: choices
        ? { choices: choices.words, ...(choices.isStrict ? {} : { mayDiffer: true as const }) }
        : { choices: null },
    }
  })
}
