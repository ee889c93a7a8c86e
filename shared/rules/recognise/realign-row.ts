import type { RawCell } from '../../model/raw-sheet.ts'
import type { CatalogueIndex } from '../catalogue-index.ts'
import { normaliseName } from '../normalise-name.ts'
import type { HeaderMatch } from './match-header.ts'
import { shownText } from './sheet-grid.ts'

/** field → column for one row whose cells had slipped sideways. */
export type Realignment = ReadonlyMap<string, number>

/** What a cell of the target list can be, judged by its content alone. */
function contentClass(
  text: string,
  index: CatalogueIndex,
): 'name' | 'level1' | 'level2' | 'departments' | 'sequence' | 'other' {
  if (index.indicator(text)) return 'name'
  if (index.isHeading(text, 'level1')) return 'level1'
  if (index.isHeading(text, 'level2')) return 'level2'
  if (/^\d{1,3}$/.test(normaliseName(text))) return 'sequence'
  const bodies = text.split(/[、，,]/).map((part) => part.trim())
  if (bodies.every((body) => index.department(body) ?? index.unit(body))) return 'departments'
  return 'other'
}

/** True for a row whose name stands in its column, with no group heading astray before it: nearly every row. */
function agrees(
  cells: ReadonlyMap<number, RawCell>,
  fieldColumn: ReadonlyMap<string, number>,
  nameColumn: number,
  index: CatalogueIndex,
): boolean {
  if (index.indicator(shownText(cells.get(nameColumn)).trim()) === null) return false
  const levels = (['level1', 'level2'] as const).filter((level) => fieldColumn.has(level))
  return [...cells].every(([column, cell]) => {
    if (column >= nameColumn) return true
    const heads = levels.filter((level) => index.isHeading(shownText(cell).trim(), level))
    return heads.length === 0 || heads.some((level) => fieldColumn.get(level) === column)
  })
}

/**
 * Puts back a row of the target list whose cells slipped sideways, as happens where merged cells are lost in a copy.
 * Only a row that contradicts its header is touched: its name stands in another column, or a group heading stands in
 * the other group's column. The order of the cells is kept; what a cell is, its content says: the catalogue's own names
 * for the name and the headings, known departments at the end, and between them the values in the header's order.
 *
 * @returns null where the row agrees with its header, or where it cannot be put back without guessing.
 */
export function realignRow(
  cells: ReadonlyMap<number, RawCell>,
  header: HeaderMatch,
  index: CatalogueIndex,
): Realignment | null {
  if (header.list !== 'targets') return null
  const fieldColumn = new Map(
    header.columns.flatMap((at) => (at.field ? [[at.field.field, at.column] as const] : [])),
  )
  const nameColumn = fieldColumn.get('name')
  if (nameColumn === undefined || agrees(cells, fieldColumn, nameColumn, index)) return null
  const filled = [...cells.entries()]
    .sort(([a], [b]) => a - b)
    .map(([column, cell]) => ({ column, text: shownText(cell).trim() }))
    .filter((cell) => cell.text !== '')
    .map((cell) => ({ ...cell, is: contentClass(cell.text, index) }))
  const names = filled.filter((cell) => cell.is === 'name')
  // A heading may share its wording with an indicator; the name is the one that is followed by values.
  const name = names.find((cell) => cell.column === nameColumn) ?? names.at(-1)
  if (!name) return null

  const realigned = new Map<string, number>([['name', name.column]])
  for (const cell of filled) {
    if (cell.column >= name.column) break
    if (cell.is === 'sequence' && !realigned.has('seq')) realigned.set('seq', cell.column)
    if (cell.is === 'level1' || cell.is === 'level2') realigned.set(cell.is, cell.column)
  }
  const order = header.columns.flatMap((at) => (at.field && at.column > nameColumn ? [at.field] : []))
  const after = filled.filter((cell) => cell.column > name.column)
  // With a value missing somewhere between, its place could only be guessed.
  const values = after.filter((cell) => cell.is !== 'departments').length
  if (values !== order.filter((field) => field.content !== 'department').length) return null
  let next = 0
  for (const cell of after) {
    const wantsDepartment = cell.is === 'departments'
    while (next < order.length && (order[next]?.content === 'department') !== wantsDepartment) next += 1
    const field = order[next]
    if (!field) return null
    realigned.set(field.field, cell.column)
    next += 1
  }
  return realigned
}
