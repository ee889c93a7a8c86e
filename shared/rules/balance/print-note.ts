import { balanceWords } from '../../locale/zh/balance.ts'
import type { PrintRule } from './printed-figure.ts'

/**
 * The line below the printed table; null where every figure is the nearest and every sum fits.
 *
 * @param moved how many figures are not the nearest
 * @param gaps names of the sums that do not fit
 */
export function printNote(print: PrintRule, moved: number, gaps: readonly string[]): string | null {
  if (print.balance === 'none') return gaps.length > 0 ? balanceWords.unbalanced[print.rounding] : null
  const notes = [
    ...(moved > 0 ? [balanceWords.moved(moved)] : []),
    ...(gaps.length > 0 ? [balanceWords.gaveWay(gaps)] : []),
  ]
  return notes.length > 0 ? balanceWords.notes(notes) : null
}
