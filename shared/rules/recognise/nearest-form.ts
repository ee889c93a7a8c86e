import type { Form } from '../../model/catalogue.ts'
import { headerPaths } from './column-path.ts'
import { isTitledItems } from './item-list.ts'
import { assignFields, type HeaderColumn, type HeaderContext, mentionsColumns } from './match-header.ts'
import type { SheetGrid } from './sheet-grid.ts'

/**
 * The form that a sheet's header comes closest to where it is the header of none: at least three columns and half of
 * them named, but not the one that names the entries. For a question; decides nothing.
 */
export function nearestForm(
  grid: SheetGrid,
  context: HeaderContext,
): { readonly form: Form; readonly row: number; readonly columns: readonly HeaderColumn[] } | null {
  for (const row of grid.rowNumbers.slice(0, 40)) {
    if (grid.size(row) < 3 || !mentionsColumns(grid, row, context)) continue
    const paths = headerPaths(grid, row, row)
    const isItems = isTitledItems(grid, row, context)
    const [best] = context.forms
      .filter(({ list }) => list !== 'items' || isItems)
      .map((form) => ({ form, row, columns: assignFields(paths, form, context) }))
      .map((one) => ({ ...one, named: one.columns.filter((column) => column.field !== null).length }))
      .sort((a, b) => b.named - a.named)
    if (best && best.named >= 3 && best.named * 2 >= paths.length) return best
  }
  return null
}
