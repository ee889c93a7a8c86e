import type { PrintedTable } from '../../../shared/model/printed-list.ts'
import { cellRef } from '../../../shared/rules/cell-ref.ts'

/**
 * Header rows, and the columns up to the one that names the row, stay in sight; no grid lines.
 * @param headerBottom last row of the header
 * @param isFirst true for the sheet that opens
 */
export function viewXml(
  { columns }: Pick<PrintedTable, 'columns'>,
  headerBottom: number,
  isFirst: boolean,
): string {
  const fixed = columns.findIndex((column) => column.role === 'key') + 1
  const pane = fixed === 0 ? 'bottomLeft' : 'bottomRight'
  const split = fixed === 0 ? '' : ` xSplit="${fixed}"`
  return (
    `<sheetViews><sheetView showGridLines="0"${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">` +
    `<pane${split} ySplit="${headerBottom}" topLeftCell="${cellRef(headerBottom + 1, fixed + 1)}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}"/></sheetView></sheetViews>`
  )
}

/** Widths in characters. @param hasIds true: a hidden column of row ids follows */
export function columnsXml(widths: readonly number[], hasIds: boolean): string {
  const columns = widths.map((width, index) => {
    // The file counts the padding of a cell in: five of the seven dots of a character.
    return `<col min="${index + 1}" max="${index + 1}" width="${width + 5 / 7}" customWidth="1"/>`
  })
  const hidden = hasIds
    ? `<col min="${widths.length + 1}" max="${widths.length + 1}" width="30" hidden="1" customWidth="1"/>`
    : ''
  return `<cols>${columns.join('')}${hidden}</cols>`
}
