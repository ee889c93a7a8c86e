import type { InspectedTable } from '../../contract/inspections.ts'
import { cellRef } from '../cell-ref.ts'
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
import { isRateUnit, namesRate } from './rate-words.ts'
import { figuresOf, gather, sampleOf, weighLine } from './table-figures.ts'

export type RowKind = InspectedTable['rows'][number]['kind']

export interface TableRow {
  readonly row: number
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

/** Reads the rows of a table and finds which of them are sums of others. */
export function readRows(
  grid: VisibleGrid,
  table: LocatedTable,
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
  const items = table.bodyRows.map((row) => {
    const text = labelOf(grid, table, row, label)
    const unit = measures ? shownText(grid.cell(row, measures.number)) : null
    return {
      row,
      label: text,
      figures:
        isOnePlace(labelText(text).name) ||
        cellsWithin(grid, row, table.area).some(
          (cell) => figureColumns.has(cell.column) && cell.column > label,
        ),
      rate: isRateUnit(unit) || namesRate(text),
    }
  })
  const figure = figuresOf(grid)
  const resolve = (lines: readonly TableColumn[], mixed: boolean) => {
    const sample = sampleOf(lines, enoughLines)
    const weigh: Weigh = (total, parts) =>
      gather(
        sample.map((column) =>
          weighLine(
            figure(items[total]?.row ?? 0, column.number),
            parts.map((part) => figure(items[part]?.row ?? 0, column.number)),
            column.places,
          ),
        ),
      )
    return resolveTotals(
      items.map((item) => ({ label: item.label, figures: item.figures, addable: mixed || !item.rate })),
      weigh,
    )
  }
  const additive = columns.filter((column) => column.kind === 'additive')
  const scored = items.some((item) => item.rate)
    ? additive.filter((column) => ownMeasure.test(column.path))
    : []
  const totals = resolve(
    additive.filter((column) => !scored.includes(column)),
    false,
  )
  const scoredTotals = scored.length > 0 ? resolve(scored, true) : []
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
      kind: kindOf(at),
      label: cleanText(item.label.replace(/\s+/g, ' ')),
      rate: item.rate,
    })),
    totals,
    byColumn: (column) => (scored.includes(column) ? scoredTotals : totals),
  }
}

/** Consecutive rows of one column as ranges: B7:B37. */
function rangesDown(stretches: readonly (readonly [number, number])[], letters: string): string[] {
  return stretches.map(([start, end]) =>
    start === end ? `${letters}${start}` : `${letters}${start}:${letters}${end}`,
  )
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
  const known = new Map<ResolvedTotal, { rows: number[]; stretches: [number, number][] }>()
  const partsOf = (total: ResolvedTotal) => {
    let parts = known.get(total)
    if (!parts) {
      const partRows = total.parts.flatMap((part) => rows[part]?.row ?? [])
      parts = { rows: partRows, stretches: runs(partRows) }
      known.set(total, parts)
    }
    return parts
  }
  return rows.flatMap((row, at) =>
    numeric.flatMap((column) =>
      (byRow(totalsOf(column)).get(at) ?? []).flatMap((total) => {
        const parts = partsOf(total)
        return checkSum(
          grid.cell(row.row, column.number),
          parts.rows.map((part) => grid.cell(part, column.number)),
          column.kind === 'additive',
        ).map((verdict) => ({
          cell: `${column.column}${row.row}`,
          parts: rangesDown(parts.stretches, column.column),
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
