import type { InspectedTable } from '../../contract/inspections.ts'
import { normaliseName } from '../normalise-name.ts'
import { isTotalRow, partLabel } from '../recognise/classify-row.ts'
import { type SheetGrid, shownText } from '../recognise/sheet-grid.ts'
import type { LocatedTable } from './locate-table.ts'

export interface TableRow {
  readonly row: number
  readonly kind: InspectedTable['rows'][number]['kind']
  readonly label: string
  /** Rows that this row's figures are the sum of; empty for a row that adds up nothing. */
  readonly parts: readonly number[]
}

/** How far a label is set in, in half-width blanks. */
function indentOf(text: string): number {
  const lead = /^[\s\u3000]*/.exec(text)?.[0] ?? ''
  return [...lead].reduce((sum, character) => sum + (character === '\u3000' ? 2 : 1), 0)
}

const subtotalWord = /小计/
const wholeWord = /^(?:全国|全省|全市|全县|全区|总计|合计|共计|总数)(?:总计|合计)?$/

interface Labelled {
  readonly row: number
  readonly label: string
  readonly indent: number
  readonly hasFigures: boolean
}

function labelsOf(grid: SheetGrid, table: LocatedTable, labelColumn: number): Labelled[] {
  return table.bodyRows.map((row) => {
    const text = shownText(grid.row(row).get(labelColumn))
    // A dash, or a word where a number should stand, is an answer too.
    const hasFigures = [...grid.row(row).keys()].some((column) => column !== labelColumn)
    return { row, label: text.trim().replace(/\s+/g, ' '), indent: indentOf(text), hasFigures }
  })
}

/** Rows set in one step deeper below a row, up to the next row that stands as far out. */
function childrenOf(rows: readonly Labelled[], at: number): number[] {
  const parent = rows[at]
  if (!parent) return []
  const below: Labelled[] = []
  for (const row of rows.slice(at + 1)) {
    if (row.indent <= parent.indent) break
    below.push(row)
  }
  const depth = Math.min(...below.map((row) => row.indent))
  return below
    .filter((row) => row.indent === depth && row.hasFigures && partLabel(row.label) === null)
    .map((row) => row.row)
}

function isWhole(label: string): boolean {
  const normal = normaliseName(label)
  return !subtotalWord.test(normal) && (wholeWord.test(normal) || isTotalRow([normal]))
}

/**
 * Says of each body row what it is, and of which rows it is the sum. A row with rows set in below it is their total;
 * where nothing is set in, a row called 合计, 全国 … is the total of the rows that are no totals themselves, and 小计 of
 * those since the total before it.
 */
export function describeRows(grid: SheetGrid, table: LocatedTable, labelColumn: number): TableRow[] {
  const rows = labelsOf(grid, table, labelColumn)
  const setIn = rows.some((row) => row.indent > 0)
  const plain = rows.filter(
    (row) =>
      row.hasFigures &&
      row.label !== '' &&
      !isWhole(row.label) &&
      !subtotalWord.test(row.label) &&
      partLabel(row.label) === null,
  )
  return rows.map((row, at): TableRow => {
    const { label } = row
    if (!row.hasFigures) return { row: row.row, kind: 'section', label, parts: [] }
    if (partLabel(label) !== null) return { row: row.row, kind: 'of-which', label, parts: [] }
    const children = setIn ? childrenOf(rows, at) : []
    if (children.length >= 2)
      return { row: row.row, kind: isWhole(label) ? 'total' : 'subtotal', label, parts: children }
    if (isWhole(label) && !setIn)
      return { row: row.row, kind: 'total', label, parts: plain.map((part) => part.row) }
    if (subtotalWord.test(label)) {
      const before = rows
        .slice(0, at)
        .findLastIndex((other) => subtotalWord.test(other.label) || isWhole(other.label))
      const parts = plain.filter((part) => part.row > (rows[before]?.row ?? 0) && part.row < row.row)
      return { row: row.row, kind: 'subtotal', label, parts: setIn ? [] : parts.map((part) => part.row) }
    }
    return { row: row.row, kind: 'part', label, parts: [] }
  })
}
