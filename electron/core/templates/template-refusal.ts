import { AppError } from '../../../shared/errors.ts'
import { templateWords } from '../../../shared/locale/zh/templates.ts'
import {
  type FormulaPlace,
  isFormulaFault,
  moveFormula,
} from '../../../shared/rules/templates/move-formula.ts'
import type { RowBlock } from '../../../shared/rules/templates/row-block.ts'

/** What of a template cannot move with its rows. @param where what it is; the file's name is the caller's */
export function unfit(where: string, why: string): AppError {
  return new AppError('template-unfit', { where, why })
}

/** `moveFormula`, or the refusal. @throws AppError template-unfit */
export function mustMove(formula: string, block: RowBlock, place: FormulaPlace, where: string): string {
  const moved = moveFormula(formula, block, place)
  if (isFormulaFault(moved)) throw unfit(where, templateWords.faults[moved.fault])
  return moved
}
