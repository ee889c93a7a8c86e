import { cellRef } from '../cell-ref.ts'
import { labelText } from '../structure/label-text.ts'
import { type ResolvedTotal, resolveTotals } from '../structure/resolve-totals.ts'
import type { VisibleGrid } from '../structure/visible-grid.ts'
import { checkSum, type PrintedTotal } from './check-totals.ts'
import type { TableColumn } from './column-kinds.ts'
import { rangesAcross, type TableRow } from './row-totals.ts'
import { figuresOf, gather, sampleOf, weighLine } from './table-figures.ts'

/** A column that is the sum of others, row by row. */
export interface ColumnTotal {
  readonly total: TableColumn
  readonly parts: readonly TableColumn[]
}

interface Group {
  readonly label: string
  readonly columns: readonly TableColumn[]
}

const enoughRows = 120

/** Neighbouring columns under one heading at a level of the header. */
function groupsAt(columns: readonly TableColumn[], level: number): Group[] {
  const groups: { label: string; columns: TableColumn[] }[] = []
  for (const column of columns) {
    const label = column.segments[level] ?? ''
    const last = groups.at(-1)
    const before = last?.columns.at(-1)
    const joins =
      last !== undefined &&
      last.label === label &&
      label !== '' &&
      (before?.segments.length ?? 0) > level + 1 &&
      column.segments.length > level + 1
    if (joins) last.columns.push(column)
    else groups.push({ label, columns: [column] })
  }
  return groups
}

function below(column: TableColumn, level: number): string {
  return column.segments.slice(level + 1).join('/')
}

/** The column that stands for a whole group: its only one, or the one that its own heading calls the total. */
function wholeOf(group: Group, level: number): readonly TableColumn[] {
  if (group.columns.length === 1) return group.columns
  const own = group.columns.filter((column) => {
    const next = column.segments[level + 1]
    return next === undefined || labelText(next).total === 'whole' || labelText(next).total === 'subtotal'
  })
  const [first] = own
  return first ? [first] : group.columns.filter((column) => column.kind === 'additive')
}

/** The columns that a group total adds up, measure by measure: 全市 机构 = 市区 机构 + … */
function pairUp(total: Group, parts: readonly Group[], level: number): ColumnTotal[] {
  const measures = total.columns.filter((column) => column.kind === 'additive')
  // Its own total stands for a group that is divided otherwise than the others are: 总人口 合计 男 女, 城镇, 乡村.
  const [whole, ...others] = wholeOf(total, level)
  const single = others.length === 0 ? whole : undefined
  return measures.flatMap((column) => {
    const key = below(column, level)
    const same = parts.map((part) => part.columns.find((one) => below(one, level) === key))
    if (same.every((one) => one !== undefined)) return [{ total: column, parts: same as TableColumn[] }]
    if (measures.length > 1 && column !== single) return []
    return [{ total: column, parts: parts.flatMap((part) => wholeOf(part, level)) }]
  })
}

const split = /^(?:#|其中:?)?按.{1,8}分(?:类|组)?$/

/** 按性别分, 按城乡分: each such group divides the column that stands before all of them. */
function splitsOf(groups: readonly Group[], level: number): ColumnTotal[] {
  let whole: TableColumn | undefined
  return groups.flatMap((group) => {
    if (!split.test(labelText(group.label).name)) {
      const [first, ...more] = wholeOf(group, level)
      whole = more.length === 0 && first?.kind === 'additive' ? first : undefined
      return []
    }
    const parts = groupsAt(group.columns, level + 1).flatMap((part) => {
      const own = wholeOf(part, level + 1).filter((column) => column.kind === 'additive')
      return labelText(part.label).ofWhich ? [] : own
    })
    return whole ? [{ total: whole, parts }] : []
  })
}

function sameSum(one: ColumnTotal, other: ColumnTotal): boolean {
  return (
    one.total === other.total &&
    one.parts.length === other.parts.length &&
    one.parts.every((part) => other.parts.includes(part))
  )
}

/** Finds the columns that are sums of their neighbours, level by level of the header. */
export function findColumnTotals(
  grid: VisibleGrid,
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
): ColumnTotal[] {
  const figure = figuresOf(grid)
  const lines = sampleOf(
    rows.filter((row) => !row.rate && row.kind !== 'section'),
    enoughRows,
  )
  const weighPairs = (pairs: readonly ColumnTotal[]) =>
    gather(
      pairs.flatMap((pair) =>
        lines.map((line) =>
          weighLine(
            figure(line.row, pair.total.number),
            pair.parts.map((part) => figure(line.row, part.number)),
            Math.max(pair.total.places, ...pair.parts.map((part) => part.places)),
          ),
        ),
      ),
    )
  const found: ColumnTotal[] = []
  const visit = (members: readonly TableColumn[], level: number) => {
    const groups = groupsAt(members, level)
    if (groups.length >= 2) {
      const items = groups.map((group) => ({
        label: group.label,
        figures: true,
        addable: group.columns.some((column) => column.kind === 'additive'),
      }))
      const pairs = (total: number, parts: readonly number[]) => {
        const whole = groups[total]
        return whole
          ? pairUp(
              whole,
              parts.flatMap((part) => groups[part] ?? []),
              level,
            )
          : []
      }
      const resolved: ResolvedTotal[] = resolveTotals(
        items,
        (total, parts) => weighPairs(pairs(total, parts)),
        false,
      )
      found.push(...resolved.flatMap(({ total, parts }) => pairs(total, parts)))
      found.push(
        ...splitsOf(groups, level).filter((one) => {
          const { checked, held } = weighPairs([one])
          return held * 2 > checked && !found.some((other) => sameSum(one, other))
        }),
      )
    }
    for (const group of groups) if (group.columns.length >= 2) visit(group.columns, level + 1)
  }
  visit(
    columns.filter((column) => column.kind === 'additive' || column.kind === 'rate'),
    0,
  )
  return found.filter((one) => one.parts.length >= 2 && !one.parts.includes(one.total))
}

/** Checks every printed total that stands in a column, row by row; a row of rates is never added up. */
export function checkColumnTotals(
  grid: VisibleGrid,
  totals: readonly ColumnTotal[],
  rows: readonly TableRow[],
): PrintedTotal[] {
  return totals.flatMap(({ total, parts }) =>
    rows.flatMap((row) => {
      if (row.kind === 'section') return []
      const verdicts = checkSum(
        grid.cell(row.row, total.number),
        parts.map((part) => grid.cell(row.row, part.number)),
        !row.rate,
      )
      return verdicts.map((verdict) => ({
        cell: cellRef(row.row, total.number),
        parts: rangesAcross(
          row.row,
          parts.map((part) => part.number),
        ),
        ...verdict,
      }))
    }),
  )
}
