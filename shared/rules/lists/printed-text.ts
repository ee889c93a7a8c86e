import { correctionWords } from '../../locale/zh/corrections.ts'
import type { PrintedCell } from '../../model/printed-list.ts'
import { exact } from '../exact.ts'

/** What a reader of the paper sees in a cell. */
export function cellText(cell: PrintedCell): string {
  const mark = cell.isAdjusted ? correctionWords.mark : ''
  return `${cell.kind === 'text' ? cell.text : exact(cell.value).toFixed(cell.decimals)}${mark}`
}

/** True where a workbook's number, a double, holds the decimal exactly as it prints. */
export function fitsDouble(cell: Extract<PrintedCell, { kind: 'number' }>): boolean {
  return exact(cell.value).precision(true) <= 15 && cell.decimals <= 15
}
