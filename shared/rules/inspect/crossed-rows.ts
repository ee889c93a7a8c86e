import { normaliseName } from '../normalise-name.ts'
import { shownText } from '../recognise/sheet-grid.ts'
import type { LocatedTable } from '../structure/split-tables.ts'
import type { VisibleGrid } from '../structure/visible-grid.ts'
import type { TableColumn } from './column-kinds.ts'

/** Rows named twice: 地区 and, for each of them again, the same 指标. Rows are given by their place in the body. */
export interface CrossedRows {
  /** Of each row the name that comes once: the place. */
  readonly places: readonly string[]
  /** Of each row the name that comes again: the measure. */
  readonly measures: readonly string[]
  /** Rows of one measure each, one for every place. */
  readonly groups: readonly (readonly number[])[]
  /** True where the label column holds the places: its names come again and again. */
  readonly labelledByPlace: boolean
}

const noName = /单位|代码|编码|编号|序号|备注|说明|来源/

/** A column's names, with those of a merged or a blank cell taken from above. */
function namesDown(grid: VisibleGrid, rows: readonly number[], column: number): string[] {
  let last = ''
  return rows.map((row) => {
    const own = shownText(grid.cell(row, column))
    if (own.trim() !== '') last = own
    return last
  })
}

/** Rows by the names of `measures`, if every one of these comes once for each of the `places`. */
function crossing(places: readonly string[], measures: readonly string[]): number[][] | null {
  const groups = Map.groupBy(measures.keys(), (at) => normaliseName(measures[at] ?? ''))
  if (groups.size < 2 || groups.has('')) return null
  const lists = [...groups.values()]
  const [first] = lists
  if (first === undefined || first.length < 3 || lists.some((list) => list.length !== first.length))
    return null
  const distinct = (list: readonly number[]) =>
    new Set(list.map((at) => normaliseName(places[at] ?? ''))).size
  return lists.every((list) => distinct(list) === list.length) ? lists : null
}

/** Finds the rows of a table that two columns of names tell apart; null where one column does. */
export function crossedRows(
  grid: VisibleGrid,
  table: LocatedTable,
  columns: readonly TableColumn[],
  label: number,
): CrossedRows | null {
  const figures = columns.find((column) => column.kind === 'additive' || column.kind === 'rate')
  const names = columns.filter(
    ({ kind, number, path }) =>
      (kind === 'label' || kind === 'text') &&
      number < (figures?.number ?? 0) &&
      !noName.test(normaliseName(path)),
  )
  const [outer, inner, ...more] = names
  if (outer === undefined || inner === undefined || more.length > 0) return null
  const across = namesDown(grid, table.bodyRows, outer.number)
  const within = namesDown(grid, table.bodyRows, inner.number)
  const byMeasure = crossing(across, within)
  if (byMeasure)
    return { places: across, measures: within, groups: byMeasure, labelledByPlace: outer.number === label }
  const turned = crossing(within, across)
  return turned
    ? { places: within, measures: across, groups: turned, labelledByPlace: inner.number === label }
    : null
}
