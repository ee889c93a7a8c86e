import { templateWords } from '../../../shared/locale/zh/templates.ts'
import type { CellRange } from '../../../shared/model/raw-sheet.ts'
import { cellRef, columnNumber } from '../../../shared/rules/cell-ref.ts'
import {
  modelRow,
  movedSpan,
  type RowBlock,
  rowsAdded,
  spreadSpan,
} from '../../../shared/rules/templates/row-block.ts'
import { unfit } from './template-refusal.ts'

/** An area such as `B5:D8` or `B5`; null: anything else. */
export function readArea(ref: string): CellRange | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/.exec(ref)
  if (!found) return null
  const [, left = '', top, right = left, bottom = top] = found
  return {
    ...{ top: Number(top), left: columnNumber(left) },
    ...{ bottom: Number(bottom), right: columnNumber(right) },
  }
}

export function areaText({ top, left, bottom, right }: CellRange): string {
  const start = cellRef(top, left)
  return top === bottom && left === right ? start : `${start}:${cellRef(bottom, right)}`
}

/** What stands for areas afterwards: a row of the block stands for each that follows it. @throws AppError template-unfit */
export function spreadAreas(sqref: string, block: RowBlock, where: string): string {
  if (rowsAdded(block) === 0) return sqref
  const refs = sqref.split(/\s+/).filter(Boolean)
  const areas = refs.flatMap((ref) => {
    const area = readArea(ref)
    // Whole columns stay what they are.
    if (!area && /^[A-Z]+:[A-Z]+$/.test(ref)) return [ref]
    if (!area) throw unfit(where, templateWords.parts.area(ref))
    return spreadSpan(block, area.top, area.bottom).map(([top, bottom]) => areaText({ ...area, top, bottom }))
  })
  if (areas.length === 0) throw unfit(where, templateWords.why.crosses)
  return areas.join(' ')
}

/** Where one area is afterwards, which holds the whole block or nothing of it. @throws AppError template-unfit */
export function moveArea(ref: string, block: RowBlock, where: string): string {
  if (rowsAdded(block) === 0) return ref
  const area = readArea(ref)
  const span = area ? movedSpan(block, area.top, area.bottom) : null
  if (!area || !span) throw unfit(where, templateWords.why.crosses)
  return areaText({ ...area, top: span[0], bottom: span[1] })
}

/** Merged ranges: one within a row of the block is repeated with it. @throws AppError template-unfit */
export function moveMerges(merges: readonly CellRange[], block: RowBlock, sheet: string): CellRange[] {
  if (rowsAdded(block) === 0) return [...merges]
  return merges.flatMap((merge) => {
    const { top, bottom } = merge
    if (top === bottom && top >= block.top && top <= block.bottom) {
      return Array.from({ length: block.rows }, (_, index) => block.top + index)
        .filter((row) => modelRow(block, row) === top)
        .map((row) => ({ ...merge, top: row, bottom: row }))
    }
    const isOutside = bottom < block.top || top > block.bottom
    const span = isOutside ? movedSpan(block, top, bottom) : null
    const where = templateWords.place.part(sheet, templateWords.parts.merge(areaText(merge)))
    if (!span) throw unfit(where, templateWords.why.crosses)
    return [{ ...merge, top: span[0], bottom: span[1] }]
  })
}
