import { closeSync, openSync } from 'node:fs'
import type { PrintedCell, PrintedTable } from '../../../shared/model/printed-list.ts'
import { columnLetters } from '../../../shared/rules/cell-ref.ts'
import { layOutList } from '../../../shared/rules/lists/lay-out-list.ts'
import {
  columnPoints,
  lineCapacity,
  lineHeight,
  lowestRow,
  pageSetups,
  roundUp,
  rowPadding,
  tallestRow,
} from '../../../shared/rules/lists/page-setup.ts'
import { type PlacedCell, placeCells } from '../../../shared/rules/lists/place-cells.ts'
import type { CellRow } from '../../../shared/rules/lists/printed-row.ts'
import { cellText, fitsDouble } from '../../../shared/rules/lists/printed-text.ts'
import { countLines } from '../../../shared/rules/lists/wrap-text.ts'
import { cellsXml, mergesXml } from './list-cells.ts'
import { pageXml } from './list-page.ts'
import { listStrings } from './list-strings.ts'
import { type ListStyles, listStyles } from './list-styles.ts'
import { columnsXml, viewXml } from './list-view.ts'
import { streamZip } from './stream-zip.ts'
import { bookParts, declaration, type SheetPart } from './write-package.ts'
import { sheetText } from './xml-text.ts'

/** A table of any number of rows, which are made one after another. */
export interface LongTable extends Omit<PrintedTable, 'rows' | 'rowIds' | 'lead'> {
  readonly rows: Iterable<CellRow>
}

/** A number this short is in a double just as it is written. */
const surelyExact = 15

/** What every row of a column has in common. */
interface ColumnWriter {
  readonly field: string
  readonly letters: string
  /** Half-width characters on a line. */
  readonly capacity: number
  readonly styleOf: (content: PrintedCell | null) => number
}

function columnWriters(table: LongTable, widths: readonly number[], styles: ListStyles): ColumnWriter[] {
  const { fontSize } = pageSetups[table.paper]
  return table.columns.map(({ field, align }, index) => {
    const letters = columnLetters(index + 1)
    const known = new Map<string, number>()
    const range = { top: 1, left: 1, bottom: 1, right: 1 }
    return {
      field,
      letters,
      capacity: lineCapacity(columnPoints(widths[index] ?? 1), fontSize),
      styleOf(content) {
        const look =
          content === null
            ? ''
            : content.kind === 'text'
              ? 'text'
              : `${content.decimals}${content.isAdjusted ?? ''}`
        const found = known.get(look)
        if (found !== undefined) return found
        const style = styles.indexOf({ range, role: 'body', align, content } satisfies PlacedCell, fontSize)
        known.set(look, style)
        return style
      },
    }
  })
}

function isWritable(cell: Extract<PrintedCell, { kind: 'number' }>): boolean {
  return (cell.value.length <= surelyExact && cell.decimals <= surelyExact) || fitsDouble(cell)
}

/** One row of the sheet: its cells, as high as its longest text needs. */
function rowXml(
  cells: CellRow['cells'],
  number: number,
  columns: readonly ColumnWriter[],
  line: number,
): string {
  let lines = 1
  let xml = ''
  for (const { field, letters, capacity, styleOf } of columns) {
    const given = cells[field] ?? null
    const cell: PrintedCell | null =
      given?.kind === 'number' && !isWritable(given) ? { kind: 'text', text: cellText(given) } : given
    const start = `<c r="${letters}${number}" s="${styleOf(cell)}"`
    if (cell === null) xml += `${start}/>`
    else if (cell.kind === 'number') xml += `${start}><v>${Number(cell.value)}</v></c>`
    else {
      const text = cell.isAdjusted ? cellText(cell) : cell.text
      // No character is wider than two halves.
      if (text.length * 2 > capacity) lines = Math.max(lines, countLines(text, capacity))
      xml += `${start} t="inlineStr"><is><t xml:space="preserve">${sheetText(text)}</t></is></c>`
    }
  }
  const height = Math.min(tallestRow, Math.max(lowestRow, roundUp(lines * line + rowPadding)))
  return `<row r="${number}" ht="${height}" customHeight="1">${xml}</row>`
}

/**
 * Writes a table of any length as a workbook (xlsx), row by row: memory does not grow with the rows. It looks as
 * `writeBook` writes it, but for what needs all rows at once: columns have the widths they ask for, pages break where they
 * are full, texts stand in their cells.
 *
 * @returns how many rows it wrote
 */
export function streamTable(table: LongTable, path: string): number {
  const { fontSize } = pageSetups[table.paper]
  const styles = listStyles()
  const strings = listStrings()
  // The head is laid out as that of a table without rows, the foot as what follows them.
  const frame: PrintedTable = { ...table, rows: [] }
  const layout = layOutList(frame)
  const placed = placeCells(frame, layout)
  const head = layout.header[1]
  const writing = { strings, styles, fontSize, formulaText: () => '' }
  const columns = columnWriters(table, layout.widths, styles)
  const line = lineHeight(fontSize)
  const fd = openSync(path, 'w')
  try {
    const zip = streamZip(fd)
    let count = 0
    const part = (xml: string, last: number): SheetPart => ({
      name: table.sheetName,
      printArea: `$A$1:$${columnLetters(table.columns.length)}$${last}`,
      printTitles: `$${layout.header[0]}:$${layout.header[1]}`,
      filter: null,
      ...{ xml, comments: null },
    })
    const book = (last: number) =>
      bookParts({
        title: table.title,
        sheets: [part('', last)],
        names: [],
        strings: strings.toXml(),
        styles: styles.toXml(),
      })
    const sheetName = 'xl/worksheets/sheet1.xml'
    function* sheet(): Generator<string> {
      const top = cellsXml(
        placed.filter(({ range }) => range.bottom <= head),
        layout.heights.slice(0, head),
        writing,
      )
      yield `${declaration}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
        '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
        `${viewXml(table, head, true)}<sheetFormatPr defaultRowHeight="15"/>${columnsXml(layout.widths, false)}` +
        `<sheetData>${top.rows}`
      for (const row of table.rows) {
        count += 1
        yield rowXml(row.cells, head + count, columns, line)
      }
      const foot = placed.flatMap(({ range, ...cell }) =>
        range.top <= head
          ? []
          : [{ ...cell, range: { ...range, top: range.top + count, bottom: range.bottom + count } }],
      )
      const below = cellsXml(foot, layout.heights.slice(head), writing, head + count + 1)
      yield `${below.rows}</sheetData>${mergesXml([...top.merged, ...below.merged])}${pageXml(frame, [1])}</worksheet>`
    }
    zip.add('[Content_Types].xml', [declaration, book(1)[0]?.[1] ?? ''])
    zip.add(sheetName, sheet())
    for (const [name, xml] of book(layout.heights.length + count).slice(1))
      if (name !== sheetName) zip.add(name, [declaration, xml])
    zip.finish()
    return count
  } finally {
    closeSync(fd)
  }
}
