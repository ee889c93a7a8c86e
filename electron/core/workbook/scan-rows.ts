import { AppError } from '../../../shared/errors.ts'
import { foundContent } from '../../../shared/locale/zh/reading.ts'
import { isShortNumber, wholeNumber } from './plain-digits.ts'
import { isBlank, isEmptyTag, scanAttributes, type TagAttributes } from './scan-attributes.ts'
import { type CellContent, scanCellContent } from './scan-cell-content.ts'
import { type CellTag, scanCellTag } from './scan-cell-tag.ts'
import { giveUp } from './scan-give-up.ts'
import { scanNumber, type UnshownNumber } from './scan-number.ts'
import { storedCell } from './scan-stored-cell.ts'
import { createScannedCells, type ScannedCells } from './scanned-cells.ts'
import { shiftFormula } from './xlsx-formula.ts'
import { decodeXmlText } from './xlsx-text.ts'

/** What the cells of every sheet of a workbook refer to. */
export interface CellContext {
  readonly strings: readonly string[]
  /** Style index → format code; empty where the workbook has no styles. */
  readonly styles: readonly (string | undefined)[]
}

export interface ScannedRows {
  readonly cells: ScannedCells
  readonly hiddenRows: readonly number[]
  /** Numbers whose format only the library can show. */
  readonly unshown: readonly UnshownNumber[]
  /** The position of the closing tag of `sheetData`. */
  readonly end: number
}

const lastRow = 1_048_576
const lastColumn = 16_384

/**
 * Walks the rows of a sheet once.
 *
 * @param at the position after the opening tag of `sheetData`
 * @param prefix of the sheet's elements, with its colon
 * @param sheet the sheet's name, for naming it in a refusal
 * @throws AppError file-damaged for a cell outside the grid of a sheet
 */
export function scanRows(
  text: string,
  at: number,
  prefix: string,
  sheet: string,
  { strings, styles }: CellContext,
): ScannedRows {
  const cells = createScannedCells(text, strings)
  const hiddenRows: number[] = []
  const unshown: UnshownNumber[] = []
  const shared = new Map<string, { formula: string; row: number; column: number }>()
  const attributes: TagAttributes = new Map()
  const tag: CellTag = { row: 0, column: 0, type: '', style: -1, end: 0 }
  const content: CellContent = { from: 0, to: 0, formula: null, shares: null, inline: null, end: 0 }
  const rowOpen = `<${prefix}row`
  const rowClose = `</${prefix}row>`
  const cellOpen = `<${prefix}c`
  let row = 0
  let column = 0

  function formatOf(style: number): string {
    if (style < 0 || style >= styles.length) return 'General'
    return styles[style] ?? giveUp()
  }

  function formulaOf(): string | undefined {
    const { formula, shares } = content
    if (formula !== null && formula !== '') {
      const decoded = decodeXmlText(formula).replaceAll('_xlfn.', '')
      // The library is of two minds about line ends here.
      if (decoded.includes('\r')) giveUp()
      if (shares !== null) shared.set(shares, { formula: decoded, row, column })
      return decoded
    }
    const first = shares === null ? undefined : shared.get(shares)
    return first && shiftFormula(first.formula, row - first.row, column - first.column)
  }

  /** Most cells of a long register: a shared string, or a short number that shows as it is written. */
  function addPlainCell(): boolean {
    const { from, to } = content
    if (tag.type === 's') {
      const index = wholeNumber(text, from, to)
      const string = strings[index]
      if (string === undefined || string === '') return false
      cells.addString(row, column, index)
      return true
    }
    if (tag.type !== '' || formatOf(tag.style) !== 'General' || !isShortNumber(text, from, to)) return false
    cells.addNumber(row, column, from, to)
    return true
  }

  function addCell(): void {
    const { from, to } = content
    if (to > from && content.formula === null && content.inline === null && addPlainCell()) return
    const formula = content.formula === null ? undefined : formulaOf()
    const address = formula === undefined ? { row, column } : { row, column, formula }
    const written = to > from ? text.slice(from, to) : null
    if (written !== null && content.inline === null && (tag.type === '' || tag.type === 'n')) {
      const format = formatOf(tag.style)
      const { cell, value, isUnshown } = scanNumber(address, written, format)
      if (isUnshown) unshown.push({ index: cells.length, value, format })
      cells.add(cell)
    } else {
      const cell = storedCell(address, tag.type, written, content, strings)
      if (cell) cells.add(cell)
    }
  }

  /** Without an address a cell follows the one before it. */
  function place(): void {
    const before = column
    column = tag.column || column + 1
    if ((tag.row || row) > lastRow || column > lastColumn) {
      throw new AppError('file-damaged', { where: foundContent.sheetLost(sheet) })
    }
    if ((tag.row || row) !== row || column <= before) giveUp()
  }

  function scanRow(here: number): number {
    for (;;) {
      while (isBlank(text.charCodeAt(here))) here++
      if (text.startsWith(rowClose, here)) return here + rowClose.length
      const nameEnd = here + cellOpen.length
      const code = text.charCodeAt(nameEnd)
      if (!text.startsWith(cellOpen, here) || (code !== 32 && code !== 47 && code !== 62)) giveUp()
      scanCellTag(text, nameEnd, tag)
      place()
      here = tag.end
      if (isEmptyTag(text, here)) continue
      scanCellContent(text, here, prefix, content)
      // The library takes the first r="…" anywhere in the cell for its address.
      if (tag.row === 0 && /r=["']/.test(text.slice(here, content.end))) giveUp()
      here = content.end
      addCell()
    }
  }

  for (;;) {
    while (isBlank(text.charCodeAt(at))) at++
    if (!text.startsWith(rowOpen, at)) break
    at = scanAttributes(text, at + rowOpen.length, attributes)
    const declared = attributes.get('r')
    const isEmpty = isEmptyTag(text, at)
    // The library counts an empty row without a number twice.
    if (declared === undefined ? isEmpty : !/^[1-9]\d{0,8}$/.test(declared)) giveUp()
    const next = declared === undefined ? row + 1 : Number(declared)
    if (next <= row) giveUp()
    row = next
    column = 0
    const hidden = attributes.get('hidden')
    if (hidden === '1' || hidden === 'true') hiddenRows.push(row)
    if (!isEmpty) at = scanRow(at)
  }
  if (!text.startsWith(`</${prefix}sheetData>`, at)) giveUp()
  return { cells, hiddenRows, unshown, end: at }
}
