import { templateWords } from '../../../shared/locale/zh/templates.ts'
import { cellRef } from '../../../shared/rules/cell-ref.ts'
import { modelRow, movedRow, type RowBlock, rowsAdded } from '../../../shared/rules/templates/row-block.ts'
import { translateFormula } from '../../../shared/rules/templates/translate-formula.ts'
import { formulaOf, withFormula, withoutResult } from './cell-formula.ts'
import type { SheetCell, SheetRow } from './sheet-rows.ts'
import { mustMove, unfit } from './template-refusal.ts'

/** The sheet whose rows move, and how. */
export interface Move {
  readonly sheet: string
  readonly block: RowBlock
}

/** Every formula written out in its own cell. @throws AppError template-unfit for one that is not understood */
export function unshared(rows: readonly SheetRow[], sheet: string): SheetRow[] {
  const masters = new Map<string, { row: number; column: number; text: string }>()
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => {
      const formula = formulaOf(cell)
      if (formula?.kind !== 'shared' || formula.group === null) return cell
      if (formula.text !== '') {
        masters.set(formula.group, { row: row.number, column: cell.column, text: formula.text })
        return withFormula(cell, formula.text)
      }
      const master = masters.get(formula.group)
      const text = master
        ? translateFormula(master.text, row.number - master.row, cell.column - master.column)
        : null
      const where = templateWords.place.cell(sheet, cellRef(row.number, cell.column))
      if (text === null) throw unfit(where, templateWords.faults['not-understood'])
      return withFormula(cell, text)
    }),
  }))
}

/** @param to the row of the block that is written after the cell's; null: the cell is not in the block */
function movedCell(cell: SheetCell, from: number, to: number | null, own: string, move: Move): SheetCell {
  const formula = formulaOf(cell)
  if (!formula) return cell
  const { block, sheet } = move
  const ref = cellRef(from, cell.column)
  const isStill = rowsAdded(block) === 0 && (to === null || to === from)
  if (isStill) return withoutResult(cell)
  if (formula.kind !== 'plain') {
    throw unfit(templateWords.place.part(own, templateWords.parts.array(ref)), templateWords.why.notMoved)
  }
  const place = { isOnSheet: own === sheet, sheet, copy: to === null ? null : { from, to } }
  const text = mustMove(formula.text, block, place, templateWords.place.cell(own, ref))
  return withFormula(cell, text)
}

/** Rows of another sheet, with the formulas that follow. */
export function followRows(rows: readonly SheetRow[], own: string, move: Move): SheetRow[] {
  const written = rowsAdded(move.block) === 0 ? rows : unshared(rows, own)
  return written.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => movedCell(cell, row.number, null, own, move)),
  }))
}

/** The rows of the sheet itself: those of the block repeated or taken away, those below moved. */
export function repeatRows(rows: readonly SheetRow[], move: Move): SheetRow[] {
  const { block, sheet } = move
  const written = rowsAdded(block) === 0 ? rows : unshared(rows, sheet)
  const outside = written.flatMap((row) => {
    const isInside = row.number >= block.top && row.number <= block.bottom
    const number = movedRow(block, row.number)
    if (isInside || number === null) return []
    return [
      { ...row, number, cells: row.cells.map((cell) => movedCell(cell, row.number, null, sheet, move)) },
    ]
  })
  const models = new Map(written.map((row) => [row.number, row]))
  const inside = Array.from({ length: block.rows }, (_, index): SheetRow => {
    const number = block.top + index
    const model = models.get(modelRow(block, number))
    if (!model) return { number, attributes: '', cells: [] }
    const cells = model.cells.map((cell) => movedCell(cell, model.number, number, sheet, move))
    return { ...model, number, cells }
  })
  const isAbove = (row: SheetRow) => row.number < block.top
  return [...outside.filter(isAbove), ...inside, ...outside.filter((row) => !isAbove(row))]
}
