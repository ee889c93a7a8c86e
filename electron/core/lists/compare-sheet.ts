import { AppError } from '../../../shared/errors.ts'
import { correctionWords } from '../../../shared/locale/zh/corrections.ts'
import { listWords } from '../../../shared/locale/zh/lists.ts'
import type { RawCell, RawSheet } from '../../../shared/model/raw-sheet.ts'
import { cellRef } from '../../../shared/rules/cell-ref.ts'
import { exact } from '../../../shared/rules/exact.ts'
import type { PlacedCell } from '../../../shared/rules/lists/place-cells.ts'
import type { FormulaText } from '../workbook/list-formulas.ts'

/** No text and no number has a formula, unless it is meant to have just this one. */
function sameContent(
  meant: PlacedCell['content'],
  found: RawCell | undefined,
  formulaText: FormulaText,
): boolean {
  if (meant === null) return found === undefined
  if (found === undefined) return false
  if (meant.kind === 'text')
    return found.kind === 'text' && found.content === meant.text && found.formula === undefined
  const formula = meant.formula === undefined ? undefined : formulaText(meant.formula, meant.decimals)
  if (found.formula !== formula) return false
  const isMarked = found.shown?.endsWith(correctionWords.mark) === true
  return (
    found.kind === 'number' &&
    exact(found.content).eq(meant.value) &&
    isMarked === (meant.isAdjusted === true)
  )
}

/** @throws AppError proof-failed */
export function refuseProof(file: string, what: string): never {
  throw new AppError('proof-failed', { file, what })
}

/**
 * Compares a sheet that was read back with what was placed on it: every cell as meant, and nothing beside them.
 * @throws AppError proof-failed with the first difference
 */
export function compareSheet(
  placed: readonly PlacedCell[],
  sheet: RawSheet,
  formulaText: FormulaText,
  file: string,
): void {
  const cells = new Map(sheet.cells.map((cell) => [cellRef(cell.row, cell.column), cell]))
  const meantRefs = new Set<string>()
  for (const { range, content } of placed) {
    const ref = cellRef(range.top, range.left)
    const found = cells.get(ref)
    if (content !== null) meantRefs.add(ref)
    if (sameContent(content, found, formulaText)) continue
    const meant = content === null ? '' : content.kind === 'text' ? content.text : content.value
    refuseProof(file, listWords.proof.cell(ref, meant, found?.content ?? ''))
  }
  for (const ref of cells.keys()) if (!meantRefs.has(ref)) refuseProof(file, listWords.proof.extra(ref))
}
