import { listWords } from '../../../shared/locale/zh/lists.ts'
import type { PrintedList } from '../../../shared/model/printed-list.ts'
import { cellRef, columnLetters } from '../../../shared/rules/cell-ref.ts'
import { type ListLayout, layOutList } from '../../../shared/rules/lists/lay-out-list.ts'
import { pageSetups } from '../../../shared/rules/lists/page-setup.ts'
import { placeCells } from '../../../shared/rules/lists/place-cells.ts'
import { cellsXml } from './list-cells.ts'
import { pageXml } from './list-page.ts'
import { listStrings } from './list-strings.ts'
import { listStyles } from './list-styles.ts'
import { writePackage } from './write-package.ts'

/** Header rows, and the columns up to the one that names the row, stay in sight; no grid lines. */
function viewXml(list: PrintedList, layout: ListLayout): string {
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

function columnsXml(widths: readonly number[]): string {
  const columns = widths.map((width, index) => {
    // The file counts the padding of a cell in: five of the seven dots of a character.
    return `<col min="${index + 1}" max="${index + 1}" width="${width + 5 / 7}" customWidth="1"/>`
  })
  return `<cols>${columns.join('')}</cols>`
}

/**
 * Writes a list as a workbook (xlsx): print set-up, styles, repeated header, page numbers. Text stays text, whatever it
 * begins with; numbers are numbers. The same list gives the same bytes.
 */
export async function writeList(
  list: PrintedList,
  layout: ListLayout = layOutList(list),
): Promise<Uint8Array> {
  const strings = listStrings()
  const styles = listStyles(pageSetups[list.paper].fontSize)
  const cells = cellsXml(placeCells(list, layout), layout.heights, strings, styles)
  const [headerTop, headerBottom] = layout.header
  const lastColumn = columnLetters(list.columns.length)
  // In the order of the file format (CT_Worksheet): another order is no workbook to Excel.
  const sheet =
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<dimension ref="A1:${lastColumn}${layout.heights.length}"/>${viewXml(list, layout)}` +
    `<sheetFormatPr defaultRowHeight="15"/>${columnsXml(layout.widths)}${cells}` +
    `${pageXml(list, layout.pageStarts)}</worksheet>`
  return writePackage({
    title: list.title,
    sheetName: listWords.sheet[list.list],
    printArea: `$A$1:$${lastColumn}$${layout.signatureRow}`,
    printTitles: `$${headerTop}:$${headerBottom}`,
    sheet,
    strings: strings.toXml(),
    styles: styles.toXml(),
  })
}
