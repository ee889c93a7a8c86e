import type { Catalogue } from '../../model/catalogue.ts'
import { formOf } from '../lists/form-columns.ts'
import { wasteCells } from '../lists/print-unit-wastes.ts'
import { type FormBody, formLine } from './form-body.ts'
import { formRowId, newRowId } from './form-mark.ts'
import { contentOf, openColumns } from './open-columns.ts'

/** Rows for wastes that the catalogue does not list. */
const furtherWastes = 5

/** 废物清单 to be filled in: every waste of the catalogue, and some rows for others. */
export function blankWastes(catalogue: Catalogue, period: string): FormBody {
  const { fields } = formOf(catalogue, 'wastes')
  const all = fields.map((field) => [field.field, contentOf(field)] as const)
  const ofPlan = ['category', 'code', 'name', 'measure']
  const answers = Object.fromEntries(all.filter(([field]) => !ofPlan.includes(field)))
  const open = Object.fromEntries(all)
  return {
    list: 'wastes',
    columns: openColumns(catalogue, 'wastes', period, Object.keys(open)),
    lines: [
      ...catalogue.wastes.map((waste) =>
        formLine({
          id: formRowId('wastes', waste.name),
          key: waste.name,
          cells: wasteCells(waste),
          open: answers,
        }),
      ),
      ...Array.from({ length: furtherWastes }, (_, index) =>
        formLine({ id: newRowId('wastes', period, index + 1), key: null, cells: {}, open }),
      ),
    ],
  }
}
