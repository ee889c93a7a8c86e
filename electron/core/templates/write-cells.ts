import type { PrintedCell } from '../../../shared/model/printed-list.ts'
import type { FilledCell } from '../../../shared/rules/templates/plan-filling.ts'
import { sheetText } from '../workbook/xml-text.ts'
import type { SheetCell, SheetRow } from './sheet-rows.ts'
import { without } from './sheet-rows.ts'
import { attributeOf, tagsOf, withAttribute } from './xml-tags.ts'

/** The style that a cell has by its row or its column, where it has none of its own. */
export type DefaultStyle = (row: SheetRow, column: number) => string | null

/** @param cols the element cols of the sheet; empty: there is none */
export function defaultStyles(cols: string): DefaultStyle {
  const columns = [...tagsOf(cols)]
    .filter(({ name }) => name === 'col')
    .map(({ attributes }) => ({
      from: Number(attributeOf(attributes, 'min')),
      to: Number(attributeOf(attributes, 'max')),
      style: attributeOf(attributes, 'style'),
    }))
  return (row, column) => {
    const own = attributeOf(row.attributes, 'customFormat') === null ? null : attributeOf(row.attributes, 's')
    return own ?? columns.find(({ from, to }) => column >= from && column <= to)?.style ?? null
  }
}

/** Text is written into the cell itself, whatever it begins with; a number as the shortest that is the same. */
function contentXml(content: PrintedCell | null): { type: string; inner: string } {
  if (content === null) return { type: '', inner: '' }
  if (content.kind === 'number') return { type: '', inner: `<v>${Number(content.value)}</v>` }
  const inner = `<is><t xml:space="preserve">${sheetText(content.text)}</t></is>`
  return { type: ' t="inlineStr"', inner }
}

function writtenCell(column: number, style: string | null, content: PrintedCell | null): SheetCell {
  const { type, inner } = contentXml(content)
  const attributes = style === null ? '' : withAttribute('', 's', style)
  return { column, attributes: `${attributes}${type}`, inner }
}

/** The rows with these cells written into them, each in the style that is there already. */
export function writeCells(
  rows: readonly SheetRow[],
  cells: readonly FilledCell[],
  defaultStyle: DefaultStyle,
): SheetRow[] {
  const byRow = Map.groupBy(cells, ({ row }) => row)
  const known = new Set(rows.map(({ number }) => number))
  const missing = [...byRow.keys()].filter((number) => !known.has(number))
  const all = [...rows, ...missing.map((number): SheetRow => ({ number, attributes: '', cells: [] }))]
  return all
    .sort((one, other) => one.number - other.number)
    .map((row) => {
      const wanted = byRow.get(row.number)
      if (!wanted) return row
      const written = new Map(row.cells.map((cell) => [cell.column, cell]))
      for (const { column, content } of wanted) {
        const there = written.get(column)
        const style = there ? attributeOf(there.attributes, 's') : defaultStyle(row, column)
        written.set(column, writtenCell(column, style, content))
      }
      const inOrder = [...written.values()].sort((one, other) => one.column - other.column)
      // It would name the columns there were.
      return { ...row, attributes: without(row.attributes, 'spans'), cells: inOrder }
    })
}
