import type { PrintedTable } from '../../../shared/model/printed-list.ts'
import { columnLetters } from '../../../shared/rules/cell-ref.ts'
import { type ListLayout, layOutList } from '../../../shared/rules/lists/lay-out-list.ts'
import { pageSetups } from '../../../shared/rules/lists/page-setup.ts'
import { type PlacedCell, placeCells } from '../../../shared/rules/lists/place-cells.ts'
import { choicesXml, filterRange, protectionXml } from './list-answers.ts'
import { cellsXml, mergesXml } from './list-cells.ts'
import { type CellComment, commentsXml } from './list-comments.ts'
import { formulaTexts } from './list-formulas.ts'
import { pageXml } from './list-page.ts'
import { type ListStrings, listStrings } from './list-strings.ts'
import { type ListStyles, listStyles } from './list-styles.ts'
import { columnsXml, viewXml } from './list-view.ts'
import { warningsXml } from './list-warnings.ts'
import { type DefinedName, type SheetPart, writePackage } from './write-package.ts'

/** One sheet of a workbook: a table and where everything of it stands. */
export interface BookSheet {
  readonly table: PrintedTable
  readonly layout: ListLayout
  /** Its cells, as `placeCells` places them. */
  readonly placed: readonly PlacedCell[]
}

/** A table laid out for a sheet. */
export function bookSheet(table: PrintedTable, layout: ListLayout = layOutList(table)): BookSheet {
  return { table, layout, placed: placeCells(table, layout) }
}

export interface Book {
  /** In the properties of the file. */
  readonly title: string
  /** At least one; no two of the same name. The first is the one that opens. */
  readonly sheets: readonly BookSheet[]
  /** Names for cells, ranges or constants beside those that printing needs. */
  readonly names?: readonly DefinedName[]
}

function commentsOf(placed: readonly PlacedCell[]): CellComment[] {
  return placed.flatMap(({ range, content }) =>
    content?.kind === 'number' && content.comment !== undefined
      ? [{ row: range.top, column: range.left, text: content.comment }]
      : [],
  )
}

function sheetPart(
  sheets: readonly BookSheet[],
  sheet: BookSheet,
  index: number,
  strings: ListStrings,
  styles: ListStyles,
): SheetPart {
  const { table, layout, placed } = sheet
  const { rows, merged } = cellsXml(placed, layout.heights, {
    ...{ strings, styles, fontSize: pageSetups[table.paper].fontSize },
    formulaText: formulaTexts(sheets, index),
  })
  const comments = commentsOf(placed)
  const filter = filterRange(table, layout)
  const [headerTop, headerBottom] = layout.header
  const lastColumn = columnLetters(table.columns.length)
  // In the order of the file format (CT_Worksheet): another order is no workbook to Excel.
  const xml =
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"' +
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<dimension ref="A1:${columnLetters(table.columns.length + (table.rowIds ? 1 : 0))}${layout.heights.length}"/>${viewXml(table, layout.header[1], index === 0)}` +
    `<sheetFormatPr defaultRowHeight="15"/>${columnsXml(layout.widths, table.rowIds !== undefined)}<sheetData>${rows}</sheetData>` +
    `${protectionXml(table, layout)}${mergesXml(merged)}${warningsXml(table, layout, styles)}${choicesXml(table, layout)}` +
    `${pageXml(table, layout.pageStarts)}${comments.length === 0 ? '' : '<legacyDrawing r:id="rId1"/>'}</worksheet>`
  return {
    name: table.sheetName,
    printArea: `$A$1:$${lastColumn}$${layout.signatureRow}`,
    printTitles: `$${headerTop}:$${headerBottom}`,
    filter: filter?.map((ref) => ref.replace(/^([A-Z]+)/, '$$$1$$')).join(':') ?? null,
    xml,
    comments: comments.length === 0 ? null : commentsXml(comments),
  }
}

/**
 * Writes tables as one workbook (xlsx), a sheet each: print set-up, styles, repeated header, page numbers. Text stays
 * text, whatever it begins with; numbers are numbers. The same tables give the same bytes.
 */
export function writeBook({ title, sheets, names = [] }: Book): Uint8Array {
  const strings = listStrings()
  const styles = listStyles()
  const parts = sheets.map((sheet, index) => sheetPart(sheets, sheet, index, strings, styles))
  return writePackage({ title, sheets: parts, names, strings: strings.toXml(), styles: styles.toXml() })
}
