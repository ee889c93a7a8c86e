import type { CellRange } from '../../model/raw-sheet.ts'
import { columnNumber } from '../cell-ref.ts'

/** A name that a workbook gives to cells of one sheet. */
export interface TemplateName {
  readonly name: string
  readonly sheet: string
  /** Of whole rows: all columns. */
  readonly range: CellRange
}

const lastColumn = 16_384
const cells = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/
const rows = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?(\d{1,7}):\$?(\d{1,7})$/

/**
 * Reads what a defined name stands for.
 * @param refersTo the formula of the name, such as `清单!$A$5:$H$5`
 * @returns null where that is no plain range of one sheet
 */
export function readTemplateName(name: string, refersTo: string): TemplateName | null {
  const text = refersTo.trim().replace(/^=/, '')
  const whole = rows.exec(text)
  if (whole) {
    const sheet = whole[1]?.replaceAll("''", "'") ?? whole[2] ?? ''
    const ends = [Number(whole[3]), Number(whole[4])]
    const range = { top: Math.min(...ends), bottom: Math.max(...ends), left: 1, right: lastColumn }
    return { name, sheet, range }
  }
  const found = cells.exec(text)
  if (!found) return null
  const [, quoted, plain, left = '', top = '', right = left, bottom = top] = found
  const [columns, lines] = [
    [columnNumber(left), columnNumber(right)],
    [Number(top), Number(bottom)],
  ]
  return {
    name,
    sheet: quoted?.replaceAll("''", "'") ?? plain ?? '',
    range: {
      top: Math.min(...lines),
      bottom: Math.max(...lines),
      left: Math.min(...columns),
      right: Math.max(...columns),
    },
  }
}
