import type { AskedCell, Query } from '../../model/query.ts'
import type { CellPlaces } from './name-cells.ts'

/** A cell that a query is about, then and now. */
export interface ChangedCell {
  readonly label: string
  readonly from: { readonly ref: string; readonly raw: string }
  /** null: the unit's list has no such row or column any more. */
  readonly to: {
    readonly file: string
    readonly sheet: string
    readonly ref: string
    readonly raw: string
  } | null
  readonly version: number
}

function change(cell: AskedCell, unit: string, places: CellPlaces): ChangedCell | null {
  if (!cell.place) return null
  const now = places.cellAt(unit, cell.place)
  const version = now?.version ?? places.versionOf(unit, cell.place.list)
  // An older version counts again where an import was undone: that is no correction.
  if (version === null || version <= cell.version || now?.raw === cell.raw) return null
  const { label, ref, raw } = cell
  const to = now && { file: now.file, sheet: now.sheet, ref: now.ref, raw: now.raw }
  return { label, from: { ref, raw }, to, version }
}

/**
 * 已重报: the cells of a query whose contents a later version of the unit's list has changed; empty where it has not. A
 * query changes no number and no number is changed through it: this is how a correction is seen.
 *
 * @param places the returns of the query's period as they count now
 */
export function resubmittedCells(query: Pick<Query, 'unit' | 'cells'>, places: CellPlaces): ChangedCell[] {
  return query.cells.flatMap((cell) => change(cell, query.unit, places) ?? [])
}
