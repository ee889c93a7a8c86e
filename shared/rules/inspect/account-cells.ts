import type { Inspection } from '../../contract/inspections.ts'
import type { RawSheet } from '../../model/raw-sheet.ts'
import type { LocatedTable } from '../structure/split-tables.ts'
import { cellsWithin, type VisibleGrid } from '../structure/visible-grid.ts'

export type InspectedSheet = Inspection['files'][number]['sheets'][number]

/**
 * Puts each cell of a sheet into exactly one kind, by walking the cells and not by taking what remains: hidden ones first,
 * then those that a table claims, then those that none does. A cell that two tables claim is the first one's.
 */
export function accountCells(
  grid: VisibleGrid,
  sheet: RawSheet,
  tables: readonly LocatedTable[],
): Pick<InspectedSheet, 'cells' | 'skipped'> {
  const claimed = new Map<
    number,
    { area: LocatedTable['area']; kind: 'used' | 'header' | 'title' | 'note' }[]
  >()
  for (const { area, ...table } of tables) {
    const claim = (rows: readonly number[], kind: 'used' | 'header' | 'title' | 'note') => {
      for (const row of rows) {
        const claims = claimed.get(row)
        if (claims) claims.push({ area, kind })
        else claimed.set(row, [{ area, kind }])
      }
    }
    claim(table.bodyRows, 'used')
    claim(table.headerRows, 'header')
    claim(table.repeatedRows, 'header')
    claim(table.titleRows, 'title')
    claim(table.noteRows, 'note')
  }
  const cells = { nonEmpty: sheet.cells.length, used: 0, header: 0, title: 0, note: 0, skipped: 0 }
  const skipped = { 'hidden-sheet': 0, hidden: 0, 'outside-tables': 0 }
  if (sheet.hidden) skipped['hidden-sheet'] = sheet.cells.length
  else {
    skipped.hidden = grid.hiddenCells.length
    for (const row of grid.rowNumbers) {
      const claims = claimed.get(row)
      const [only, ...more] = claims ?? []
      const all = grid.row(row)
      if (only && more.length === 0) {
        const within = cellsWithin(grid, row, only.area).length
        cells[only.kind] += within
        skipped['outside-tables'] += all.length - within
        continue
      }
      for (const { column } of all) {
        const claim = claims?.find(({ area }) => column >= area.left && column <= area.right)
        if (claim) cells[claim.kind] += 1
        else skipped['outside-tables'] += 1
      }
    }
  }
  cells.skipped = skipped['hidden-sheet'] + skipped.hidden + skipped['outside-tables']
  const reasons = (['hidden-sheet', 'hidden', 'outside-tables'] as const).map((why) => ({
    why,
    cells: skipped[why],
  }))
  return { cells, skipped: reasons.filter((reason) => reason.cells > 0) }
}
