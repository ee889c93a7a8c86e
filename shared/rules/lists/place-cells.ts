import type {
  OpenContent,
  PrintedCell,
  PrintedColumn,
  PrintedRow,
  PrintedTable,
} from '../../model/printed-list.ts'
import type { CellRange } from '../../model/raw-sheet.ts'
import { columnNumbers } from './column-numbers.ts'
import { continuesHeading, headingPath } from './heading-path.ts'
import type { ListLayout } from './lay-out-list.ts'
import { cellText, fitsDouble } from './printed-text.ts'
import { splitColumns } from './split-columns.ts'
import { writableText } from './writable-text.ts'

export type CellRole =
  | 'title'
  | 'formNumber'
  | 'lineLeft'
  | 'lineMiddle'
  | 'lineRight'
  | 'lead'
  | 'header'
  | 'body'
  | 'part'
  | 'section'
  | 'remark'
  | 'sum'
  | 'note'
  | 'signature'
  | 'rowId'

/** One cell of the sheet, or several merged ones. */
export interface PlacedCell {
  readonly range: CellRange
  readonly role: CellRole
  readonly align: 'left' | 'center' | 'right'
  /** Null: an empty cell that has its borders all the same. */
  readonly content: PrintedCell | null
  /** Present in a cell that may be written in where the rest of the sheet is locked: what is typed into it. */
  readonly open?: OpenContent
  /** True for a heading that is said again on a new page: it is shown with （续）, which is no part of its text. */
  readonly isContinued?: true
}

/** A text of which nothing can be written leaves an empty cell. */
function text(value: string): PrintedCell | null {
  const written = writableText(value)
  return written === '' ? null : { kind: 'text', text: written }
}

/** A number a double cannot hold is written as text, digit by digit. */
export function writable(cell: PrintedCell | undefined): PrintedCell | null {
  if (!cell) return null
  if (cell.kind === 'text') return text(cellText(cell))
  return fitsDouble(cell) ? cell : text(cellText(cell))
}

function placeHeader(list: PrintedTable, layout: ListLayout): PlacedCell[] {
  const [top, last] = layout.header
  const bottom = list.hasColumnNumbers ? last - 1 : last
  const placed: PlacedCell[] = []
  const add = (range: CellRange, label: string) =>
    placed.push({ range, role: 'header', align: 'center', content: text(label) })
  list.columns.forEach((column, index) => {
    const left = index + 1
    if (column.group === null) {
      add({ top, left, bottom, right: left }, column.label)
      return
    }
    add({ top: bottom, left, bottom, right: left }, column.label)
    if (list.columns[index - 1]?.group === column.group) return
    let right = left
    while (list.columns[right]?.group === column.group) right += 1
    add({ top, left, bottom: top, right }, column.group)
  })
  if (list.hasColumnNumbers)
    columnNumbers(list.columns).forEach((number, index) => {
      add({ top: last, left: index + 1, bottom: last, right: index + 1 }, number)
    })
  return placed
}

/** Splits the sheet's width into left, middle and right so that each part of the line has the room it needs. */
function placeLine(list: PrintedTable, layout: ListLayout): PlacedCell[] {
  const row = layout.lineRow
  const [only, ...others] = list.line
  if (others.every((part) => part === '')) {
    const range = { top: row, left: 1, bottom: row, right: list.columns.length }
    return [{ range, role: 'lineLeft', align: 'left', content: text(only) }]
  }
  const roles = ['lineLeft', 'lineMiddle', 'lineRight'] as const
  const aligns = ['left', 'center', 'right'] as const
  return splitColumns(layout.widths, [0.37, 0.63]).map(([left, right], index) => {
    const value = list.line[index] ?? ''
    const content = value === '' ? null : text(value)
    return {
      range: { top: row, left, bottom: row, right },
      role: roles[index] ?? 'lineLeft',
      align: aligns[index] ?? 'left',
      content,
    }
  })
}

function roleOf(row: PrintedRow): CellRole {
  if (row.kind === 'entry') return 'body'
  return row.kind === 'subtotal' || row.kind === 'total' ? 'sum' : row.kind
}

/** Last row of the run that shares this row's heading and page, as an index of the list's rows. */
function endOfRun(list: PrintedTable, layout: ListLayout, start: number, column: number): number {
  const path = headingPath(list.rows[start], list.columns, column)
  let end = start
  while (path !== null && headingPath(list.rows[end + 1], list.columns, column) === path) {
    const next = layout.rows[end + 1]?.[0] ?? 0
    // A heading starts anew on each page, else the page shows none.
    if (layout.pageStarts.includes(next)) break
    end += 1
  }
  return end
}

/** What may be typed into the cell of a row; undefined: it is locked, or the table is not filled in at all. */
export function openContent(row: PrintedRow, column: PrintedColumn): OpenContent | undefined {
  if ('text' in row || !column.answer) return undefined
  if (row.open) return row.open[column.field]
  return row.kind === 'entry' ? 'text' : undefined
}

function placeBody(list: PrintedTable, layout: ListLayout): PlacedCell[] {
  const placed: PlacedCell[] = []
  const last = list.columns.length
  const taken = new Set<string>()
  list.rows.forEach((row, index) => {
    const [top, bottom] = layout.rows[index] ?? [0, 0]
    const role = roleOf(row)
    if ('text' in row) {
      placed.push({
        range: { top, left: 1, bottom, right: last },
        role,
        align: 'left',
        content: text(row.text),
      })
      return
    }
    list.columns.forEach((column, at) => {
      if (taken.has(`${index}/${at}`)) return
      const end = column.role === 'heading' ? endOfRun(list, layout, index, at) : index
      for (let run = index + 1; run <= end; run++) taken.add(`${run}/${at}`)
      const range = { top, left: at + 1, bottom: layout.rows[end]?.[1] ?? bottom, right: at + 1 }
      const align = row.kind !== 'entry' && column.role === 'key' && role === 'sum' ? 'center' : column.align
      const open = openContent(row, column)
      placed.push({
        range,
        role: column.role === 'heading' ? 'body' : role,
        align,
        content: writable(row.cells[column.field]),
        ...(open ? { open } : {}),
        ...(column.role === 'heading' && continuesHeading(list.rows, index, list.columns, at)
          ? { isContinued: true as const }
          : {}),
      })
    })
  })
  return placed
}

/** Side by side below the table, each over about the same width. */
function placeSignatures(list: PrintedTable, layout: ListLayout): PlacedCell[] {
  const row = layout.signatureRow
  const shares = list.signatures.slice(1).map((_, index) => (index + 1) / list.signatures.length)
  return splitColumns(layout.widths, shares).map(([left, right], index) => ({
    range: { top: row, left, bottom: row, right },
    role: 'signature',
    align: 'left',
    content: text(list.signatures[index] ?? ''),
  }))
}

/** Beside the table, one for each row that has one. */
function placeRowIds(list: PrintedTable, layout: ListLayout): PlacedCell[] {
  if (!list.rowIds) return []
  const { mark } = list.rowIds
  const { markRow } = layout
  const ids = list.columns.length + 1
  const at = (row: number, value: string, column = ids): PlacedCell => ({
    range: { top: row, left: column, bottom: row, right: column },
    role: 'rowId',
    align: 'left',
    content: text(value),
  })
  const marks =
    mark === undefined || markRow === null
      ? []
      : [...list.columns.map(({ field }, index) => at(markRow, field, index + 1)), at(markRow, mark)]
  const named = list.rowIds.ids.flatMap((id, index) =>
    id === null ? [] : [at(layout.rows[index]?.[0] ?? 0, id)],
  )
  return [...marks, at(layout.header[1], list.rowIds.label), ...named]
}

/** Every cell of a list's sheet, merged ones as one. */
export function placeCells(list: PrintedTable, layout: ListLayout): PlacedCell[] {
  const right = list.columns.length
  const across = (
    [top, bottom]: readonly [number, number],
    role: CellRole,
    align: PlacedCell['align'],
    value: string,
  ): PlacedCell => ({
    range: { top, left: 1, bottom, right },
    role,
    align,
    content: text(value),
  })
  return [
    across(layout.titleRows, 'title', 'center', list.title),
    ...(layout.formNumberRow === null
      ? []
      : [across([layout.formNumberRow, layout.formNumberRow], 'formNumber', 'right', list.formNumber ?? '')]),
    ...placeLine(list, layout),
    ...(list.lead ?? []).map((line, index) => across(layout.leadRows[index] ?? [0, 0], 'lead', 'left', line)),
    ...placeHeader(list, layout),
    ...placeBody(list, layout),
    ...list.notes.map((note, index) => across(layout.noteRows[index] ?? [0, 0], 'note', 'left', note)),
    ...placeSignatures(list, layout),
    ...placeRowIds(list, layout),
  ]
}
