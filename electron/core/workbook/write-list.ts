import type { PrintedTable } from '../../../shared/model/printed-list.ts'
import { cellRef, columnLetters } from '../../../shared/rules/cell-ref.ts'
import { type ListLayout, layOutList } from '../../../shared/rules/lists/lay-out-list.ts'
import { pageSetups } from '../../../shared/rules/lists/page-setup.ts'
import { placeCells } from '../../../shared/rules/lists/place-cells.ts'
import { choicesXml, filterRange, protectionXml } from './list-answers.ts'
import { cellsXml } from './list-cells.ts'
import { pageXml } from './list-page.ts'
import { listStrings } from './list-strings.ts'
import { listStyles } from './list-styles.ts'
import { writePackage } from './write-package.ts'

/** Header rows, and the columns up to the one that names the row, stay in sight; no grid lines. */
function viewXml(list: PrintedTable, layout: ListLayout): string {
  const rows = layout.header[1]
  const columns = list.columns.findIndex((column) => column.role === 'key') + 1
  const pane = columns === 0 ? 'bottomLeft' : 'bottomRight'
  const split = columns === 0 ? '' : ` xSplit="${columns}"`
  return (
    '<sheetViews><sheetView showGridLines="0" workbookViewId="0">' +
    `<pane${split} ySplit="${rows}" topLeftCell="${cellRef(rows + 1, columns + 1)}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}"/></sheetView></sheetViews>`
  )
}

function columnsXml(widths: readonly number[], hasIds: boolean): string {
  const columns = widths.map((width, index) => {
    // The file counts the padding of a cell in: five of the seven dots of a character.
    return `<col min="${index + 1}" max="${index + 1}" width="${width + 5 / 7}" customWidth="1"/>`
  })
  const hidden = hasIds
    ? `<col min="${widths.length + 1}" max="${widths.length + 1}" width="30" hidden="1" customWidth="1"/>`
    : ''
  return `<cols>${columns.join('')}${hidden}</cols>`
}

/**
 * Writes a list as a workbook (xlsx): print set-up, styles, repeated header, page numbers. Text stays text, whatever it
 * begins with; numbers are numbers. The same list gives the same bytes.
 */
export async function writeList(
  list: PrintedTable,
  layout: ListLayout = layOutList(list),
): Promise<Uint8Array> {
  const strings = listStrings()
  const styles = listStyles(pageSetups[list.paper].fontSize)
  const { data, merges } = cellsXml(placeCells(list, layout), layout.heights, strings, styles)
  const filter = filterRange(list, layout)
  const [headerTop, headerBottom] = layout.header
  const lastColumn = columnLetters(list.columns.length)
  // In the order of the file format (CT_Worksheet): another order is no workbook to Excel.
  const sheet =
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<dimension ref="A1:${columnLetters(list.columns.length + (list.rowIds ? 1 : 0))}${layout.heights.length}"/>${viewXml(list, layout)}` +
    `<sheetFormatPr defaultRowHeight="15"/>${columnsXml(layout.widths, list.rowIds !== undefined)}${data}` +
    `${protectionXml(list, layout)}${merges}${choicesXml(list, layout)}` +
    `${pageXml(list, layout.pageStarts)}</worksheet>`
  return writePackage({
    title: list.title,
    sheetName: list.sheetName,
    printArea: `$A$1:$${lastColumn}$${layout.signatureRow}`,
    printTitles: `$${headerTop}:$${headerBottom}`,
    filter: filter?.map((ref) => ref.replace(/^([A-Z]+)/, '$$$1$$')).join(':') ?? null,
    sheet,
    strings: strings.toXml(),
    styles: styles.toXml(),
  })
}
