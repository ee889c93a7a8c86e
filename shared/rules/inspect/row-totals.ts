import type { InspectedTable } from '../../contract/inspections.ts'
import { cellRef, columnLetters } from '../cell-ref.ts'
import { cleanText } from '../normalise-name.ts'
import { shownText } from '../recognise/sheet-grid.ts'
import { labelText } from '../structure/label-text.ts'
import { outlineEntries } from '../structure/outline.ts'
import { isOnePlace } from '../structure/place-names.ts'
import { type ResolvedTotal, resolveTotals, type Weigh } from '../structure/resolve-totals.ts'
import type { LocatedTable } from '../structure/split-tables.ts'
import { cellsWithin, type VisibleGrid } from '../structure/visible-grid.ts'
import { checkSum, type PrintedTotal } from './check-totals.ts'
import type { TableColumn } from './column-kinds.ts'
import { type CrossedRows, crossedRows } from './crossed-rows.ts'
import { isRateUnit, namesRate } from './rate-words.ts'
import { figuresOf, gather, sampleOf, weighLine } from './table-figures.ts'

export type RowKind = InspectedTable['rows'][number]['kind']

export interface TableRow {
  readonly row: number
  /** Columns by which the row lies beside the table: it goes on with the list in a block to the left or right. */
  readonly shift: number
  readonly kind: RowKind
  readonly label: string
  /** True for a row of rates in a table of amounts: 增长率(%). */
  readonly rate: boolean
}

const enoughLines = 60
const unitHeading = /^(?:计量)?单位(?:$|[^名])/
// Points and weights are amounts of their own, whatever the rows that earn them measure.
const ownMeasure = /评分|得分|分值|分数|权数|权重/

/** The label of a row: its own, else the one of the leading columns before it, else the merged area's over it. */
function labelOf(grid: VisibleGrid, table: LocatedTable, row: number, label: number): string {
  const own = grid.cell(row, label)
  if (own) return shownText(own)
  const merge = grid.merge(row, label)
  const covering = merge ? grid.cell(merge.top, merge.left) : undefined
  if (covering) return shownText(covering)
  const before = cellsWithin(grid, row, { ...table.area, right: label }).filter(
    (cell) => cell.kind === 'text',
  )
  return shownText(before.at(-1))
}

/** Reads the rows of a table, and of the blocks beside it that go on with its list, and finds which are sums of others. */
export function readRows(
  grid: VisibleGrid,
  table: LocatedTable,
  blocks: readonly LocatedTable[],
  columns: readonly TableColumn[],
  label: number,
): {
  rows: TableRow[]
  totals: ResolvedTotal[]
  byColumn: (column: TableColumn) => readonly ResolvedTotal[]
} {
  const measures = columns.find((column) => unitHeading.test(column.path))
  const figureColumns = new Set(
    columns.filter((column) => column.kind !== 'label').map((column) => column.number),
  )
  const crossed = blocks.length === 1 ? crossedRows(grid, table, columns, label) : null
  const items = blocks.flatMap((block) => {
    const shift = block.area.left - table.area.left
    return block.bodyRows.map((row, at) => {
      const text = labelOf(grid, block, row, label + shift)
      const unit = measures ? shownText(grid.cell(row, measures.number + shift)) : null
      const figures = cellsWithin(grid, row, block.area).some(
        (cell) => figureColumns.has(cell.column - shift) && cell.column - shift > label,
      )
      return {
        row,
        shift,
        label: text,
        figures: figures || isOnePlace(labelText(text).name),
        rate: isRateUnit(unit) || namesRate(text) || namesRate(crossed?.measures[at] ?? ''),
      }
    })
  })
  const figure = figuresOf(grid)
  const figureAt = (at: number, column: TableColumn) => {
    const item = items[at]
    return item ? figure(item.row, column.number + item.shift) : null
  }
  const weighBy = (lines: readonly TableColumn[]): Weigh => {
    const sample = sampleOf(lines, enoughLines)
    return (total, parts) =>
      gather(
        sample.map((column) =>
          weighLine(
            figureAt(total, column),
            parts.map((part) => figureAt(part, column)),
            column.places,
          ),
        ),
      )
  }
  const resolve = (lines: readonly TableColumn[], mixed: boolean) =>
    resolveTotals(
      items.map((item) => ({ label: item.label, figures: item.figures, addable: mixed || !item.rate })),
      weighBy(lines),
    )
  const additive = columns.filter((column) => column.kind === 'additive')
  const scored = items.some((item) => item.rate)
    ? additive.filter((column) => ownMeasure.test(column.path))
    : []
  const listed = crossed?.labelledByPlace
    ? []
    : resolve(
        additive.filter((column) => !scored.includes(column)),
        false,
      )
  const scoredTotals = scored.length > 0 ? resolve(scored, true) : []
  const placeTotals = crossed ? totalsAcross(crossed, items, weighBy(additive)) : []
  const totals = [...listed, ...placeTotals]
  const entries = outlineEntries(items.map((item) => ({ ...item, addable: true })))
  const sums = new Set([...totals, ...scoredTotals].map((total) => total.total))
  const kindOf = (at: number): RowKind => {
    const item = items[at]
    const entry = entries[at]
    if (!item || !entry?.figures) return 'section'
    if (entry.ofWhich) return 'of-which'
    const says = labelText(item.label).total
    if (says === 'whole') return 'total'
    if (says === 'subtotal' || sums.has(at)) return 'subtotal'
    return 'part'
  }
  return {
    rows: items.map((item, at) => ({
      row: item.row,
      shift: item.shift,
      kind: kindOf(at),
      label: cleanText(item.label.replace(/\s+/g, ' ')),
      rate: item.rate,
    })),
    totals,
    byColumn: (column) => (scored.includes(column) ? scoredTotals : totals),
  }
}

/** Totals of the places, measure by measure: 全国 产量 = 江苏 产量 + … */
function totalsAcross(
  { places, groups }: CrossedRows,
  items: readonly { readonly figures: boolean }[],
  weigh: Weigh,
): ResolvedTotal[] {
  return groups.flatMap((group) => {
    const member = (at: number) => group[at] ?? 0
    const list = group.map((at) => ({
      label: places[at] ?? '',
      figures: items[at]?.figures ?? false,
      // A measure that is a rate shows the same totals, of which none adds up.
      addable: true,
    }))
    return resolveTotals(list, (total, parts) => weigh(member(total), parts.map(member))).map((found) => ({
      ...found,
      total: member(found.total),
      parts: found.parts.map(member),
    }))
  })
}

/** Rows below each other in one block, first and last. */
interface Stretch {
  readonly start: number
  end: number
  readonly shift: number
}

function stretchesOf(rows: readonly TableRow[]): Stretch[] {
  const found: Stretch[] = []
  for (const { row, shift } of rows) {
    const last = found.at(-1)
    if (last && last.end + 1 === row && last.shift === shift) last.end = row
    else found.push({ start: row, end: row, shift })
  }
  return found
}

/** Stretches of one column as ranges: B7:B37. */
function rangesDown(stretches: readonly Stretch[], column: TableColumn): string[] {
  return stretches.map(({ start, end, shift }) => {
    const letters = shift === 0 ? column.column : columnLetters(column.number + shift)
    return start === end ? `${letters}${start}` : `${letters}${start}:${letters}${end}`
  })
}

/** Consecutive columns of one row as ranges: C5:F5. */
export function rangesAcross(row: number, columns: readonly number[]): string[] {
  return runs(columns).map(([start, end]) =>
    start === end ? cellRef(row, start) : `${cellRef(row, start)}:${cellRef(row, end)}`,
  )
}

function runs(numbers: readonly number[]): [number, number][] {
  const found: [number, number][] = []
  for (const number of numbers) {
    const last = found.at(-1)
    if (last && last[1] + 1 === number) last[1] = number
    else found.push([number, number])
  }
  return found
}

/** Checks every printed total that stands in a row, column by column. */
export function checkRowTotals(
  grid: VisibleGrid,
  rows: readonly TableRow[],
  columns: readonly TableColumn[],
  totalsOf: (column: TableColumn) => readonly ResolvedTotal[],
): PrintedTotal[] {
  const numeric = columns.filter((column) => column.kind === 'additive' || column.kind === 'rate')
  const known = new Map<ResolvedTotal, { rows: TableRow[]; stretches: Stretch[] }>()
  const partsOf = (total: ResolvedTotal) => {
    let parts = known.get(total)
    if (!parts) {
      const partRows = total.parts.flatMap((part) => rows[part] ?? [])
      parts = { rows: partRows, stretches: stretchesOf(partRows) }
      known.set(total, parts)
    }
    return parts
  }
  return rows.flatMap((row, at) =>
    // A total in another block is that block's own.
    (row.shift === 0 ? numeric : []).flatMap((column) =>
      (byRow(totalsOf(column)).get(at) ?? []).flatMap((total) => {
        const parts = partsOf(total)
        return checkSum(
          grid.cell(row.row, column.number),
          parts.rows.map((part) => grid.cell(part.row, column.number + part.shift)),
          column.kind === 'additive' && !row.rate,
        ).map((verdict) => ({
          cell: `${column.column}${row.row}`,
          parts: rangesDown(parts.stretches, column),
          ...verdict,
        }))
      }),
    ),
  )
}

const indexes = new WeakMap<readonly ResolvedTotal[], Map<number, ResolvedTotal[]>>()

/** Totals by the place of their row. */
function byRow(totals: readonly ResolvedTotal[]): Map<number, ResolvedTotal[]> {
  let index = indexes.get(totals)
  if (!index) {
    index = Map.groupBy(totals, (total) => total.total)
    indexes.set(totals, index)
  }
  return index
}
