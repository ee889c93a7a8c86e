import type { PrintedRow, PrintedTable } from '../../model/printed-list.ts'
import { withFormula } from './cell-formulas.ts'
import { additiveFields, type CellRow } from './printed-row.ts'
import { cellText } from './printed-text.ts'

/** Positions of the entries that a row of sums stands for: all above a total, those under its headings for a subtotal. */
function entriesOf(table: PrintedTable, sums: CellRow, at: number): number[] {
  const headings = table.columns.flatMap(({ role, field }) => (role === 'heading' ? [field] : []))
  const isUnder = (entry: CellRow) =>
    headings.every((field) => {
      const heading = sums.cells[field]
      const own = entry.cells[field]
      return heading === undefined || (own !== undefined && cellText(own) === cellText(heading))
    })
  return table.rows.flatMap((row, index) =>
    index < at && row.kind === 'entry' && (sums.kind === 'total' || isUnder(row)) ? [index] : [],
  )
}

/**
 * A table whose subtotals and totals a workbook adds up itself, wherever the entries above give just what is printed.
 * @param sheet position of the table in its workbook
 */
export function withTotalFormulas<Table extends PrintedTable>(table: Table, sheet = 0): Table {
  const fields = additiveFields(table.columns)
  // The formulas look at this table only, wherever it stands.
  const tables: PrintedTable[] = []
  tables[sheet] = table
  const rows = table.rows.map((row, at): PrintedRow => {
    if (row.kind !== 'subtotal' && row.kind !== 'total') return row
    const entries = entriesOf(table, row, at)
    const cells = Object.entries(row.cells).map(([field, cell]) => {
      if (!fields.includes(field)) return [field, cell] as const
      const add = entries.map((entry) => ({ sheet, row: entry, field }))
      return [field, withFormula(cell, { kind: 'sum', add, subtract: [] }, tables) ?? cell] as const
    })
    return { ...row, cells: Object.fromEntries(cells) }
  })
  return { ...table, rows }
}
