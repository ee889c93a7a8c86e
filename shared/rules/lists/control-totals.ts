import type { PrintedTable } from '../../model/printed-list.ts'
import { additiveFields, sumCells } from './printed-row.ts'

/** Control totals of a list by field: what its entries add up to, exactly. Parts and totals do not count. */
export function controlTotals(list: PrintedTable): Record<string, string> {
  const sums = Object.entries(sumCells(list.rows, additiveFields(list.columns)))
  return Object.fromEntries(
    sums.flatMap(([field, cell]) => (cell?.kind === 'number' ? [[field, cell.value]] : [])),
  )
}
