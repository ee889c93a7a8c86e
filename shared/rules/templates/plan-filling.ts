import { AppError } from '../../errors.ts'
import { templateWords } from '../../locale/zh/templates.ts'
import type {
  CellRow,
  PrintedCell,
  PrintedColumn,
  PrintedList,
  PrintedRow,
} from '../../model/printed-list.ts'
import { controlTotals } from '../lists/control-totals.ts'
import { writable } from '../lists/place-cells.ts'
import { type ReadTemplate, readTemplate } from './read-template.ts'
import { columnsRead, type TemplateFormula } from './reads-details.ts'
import type { RowBlock } from './row-block.ts'
import { templateFacts } from './template-facts.ts'
import type { TemplateName } from './template-names.ts'

/** A cell to be written, where it is in the finished sheet; without content it is emptied. */
export interface FilledCell {
  readonly row: number
  readonly column: number
  readonly content: PrintedCell | null
}

/** A name of the template and what it has become. */
export interface Placed {
  readonly name: string
  /** The column's printed label; what a single cell says. */
  readonly what: string
}

export interface FillingPlan {
  readonly sheet: string
  readonly block: RowBlock
  /** Cells of the block: in the rows as they are afterwards. */
  readonly details: readonly FilledCell[]
  /** Cells elsewhere: where the template has them. */
  readonly singles: readonly FilledCell[]
  readonly placed: readonly Placed[]
  /** Names of the columns: they stay on the first row of the block. */
  readonly columnNames: readonly string[]
  /** What the list has and the template has no place for, in words. */
  readonly notPlaced: readonly string[]
  /** Cells of the block whose number or text the city has adjusted: the mark of it is not a template's. */
  readonly adjusted: readonly FilledCell[]
}

const text = (words: string): PrintedCell => ({ kind: 'text', text: words })
const isTotal = (row: PrintedRow): row is CellRow => row.kind === 'total'

/** Totals by field: as the list's own total row prints them; where it has none, what its entries add up to. */
function totalsOf(list: PrintedList): ReadonlyMap<string, PrintedCell> {
  const decimals = (field: string) =>
    Math.max(
      0,
      ...list.rows.map((row) => {
        const cell = 'cells' in row ? row.cells[field] : undefined
        return cell?.kind === 'number' ? cell.decimals : 0
      }),
    )
  const sums = Object.entries(controlTotals(list)).map(([field, value]): [string, PrintedCell] => [
    field,
    { kind: 'number', value, decimals: decimals(field) },
  ])
  return new Map([...sums, ...list.rows.filter(isTotal).flatMap(({ cells }) => Object.entries(cells))])
}

function contentOf(row: PrintedRow, field: string, textField: string): PrintedCell | null {
  if ('text' in row) return field === textField ? writable(text(row.text)) : null
  return writable(row.cells[field])
}

const label = ({ group, label: own }: PrintedColumn) => (group === null ? own : `${group}/${own}`)

/** What stands in the list and in no place of the template. */
function missingPlaces(list: PrintedList, template: ReadTemplate, rows: readonly PrintedRow[]): string[] {
  const hasContent = (column: PrintedColumn) =>
    rows.some((row) => 'cells' in row && row.cells[column.field] !== undefined)
  const columns = list.columns.filter(
    (column) => !template.columns.some((one) => one.column === column) && hasContent(column),
  )
  const left = list.rows.filter((row) => !rows.includes(row))
  const totalRows = template.totals.length === 0 ? [] : left.filter(isTotal)
  const lost = template.totals.length === 0 ? left : left.filter((row) => !isTotal(row))
  const totals = list.columns.filter(
    ({ field }) =>
      !template.totals.some(({ column }) => column.field === field) &&
      totalRows.some(({ cells }) => cells[field]?.kind === 'number'),
  )
  const notes =
    list.notes.length > 0 && !template.singles.some(({ fact }) => fact === templateWords.facts.notes)
  return [
    ...columns.map((column) => templateWords.missing.column(label(column))),
    ...totals.map((column) => templateWords.missing.total(label(column))),
    ...(lost.length > 0 ? [templateWords.missing.rows(lost.length)] : []),
    ...(notes ? [templateWords.missing.notes(list.notes.length)] : []),
  ]
}

/** The rows of the list that go into the block. */
function detailRows(list: PrintedList, template: ReadTemplate, hasTotal: boolean): readonly PrintedRow[] {
  if (template.isEntriesOnly) return list.rows.filter(({ kind }) => kind === 'entry')
  // Its totals have a place of their own.
  return hasTotal ? list.rows.filter((row) => !isTotal(row)) : list.rows
}

/** A formula over all rows would count what stands in a sum and in its parts twice. @throws AppError template-counts-twice */
function refuseCountingTwice(
  formulas: readonly (TemplateFormula & { readonly reads: readonly (readonly [number, number])[] })[],
  rows: readonly PrintedRow[],
  { columns }: ReadTemplate,
  textField: string,
): void {
  const others = rows.filter(({ kind }) => kind !== 'entry')
  if (others.length === 0) return
  const isSafe = (at: number) => {
    const placed = columns.find((column) => column.at === at)?.column
    return placed !== undefined && others.every((row) => contentOf(row, placed.field, textField) === null)
  }
  for (const { sheet, ref, reads } of formulas) {
    if (reads.every(([left, right]) => left === right && isSafe(left))) continue
    const where = templateWords.place.cell(sheet, ref)
    throw new AppError('template-counts-twice', { where })
  }
}

export interface FillingOrder {
  readonly list: PrintedList
  /** Name of the city. */
  readonly city: string
  /** What the template names on its sheets. */
  readonly names: readonly TemplateName[]
  readonly formulas: readonly TemplateFormula[]
}

/**
 * What is to be written where when a list is filled into a template.
 *
 * @throws AppError template-name-missing, template-name-unknown, template-name-place, template-counts-twice, without the file's name
 */
export function planFilling({ list, city, names, formulas }: FillingOrder): FillingPlan {
  const template = readTemplate(list, names)
  const { details: named } = template
  const summing = formulas
    .map((formula) => ({ ...formula, reads: columnsRead(formula, named.sheet, named.range) }))
    .filter(({ reads }) => reads.length > 0)
  const rows = detailRows(list, template, template.totals.length + summing.length > 0)
  const key = list.columns.find(({ role }) => role === 'key')
  const placedKey = template.columns.find(({ column }) => column === key) ?? template.columns[0]
  const textField = placedKey?.column.field ?? ''
  refuseCountingTwice(summing, rows, template, textField)
  const { top, bottom } = named.range
  const block = { top, bottom, rows: Math.max(1, rows.length) }
  const blank: PrintedRow = { kind: 'entry', cells: {} }
  const details = (rows.length === 0 ? [blank] : rows).flatMap((row, index) =>
    template.columns.map(({ column, at }) => ({
      row: top + index,
      column: at,
      content: contentOf(row, column.field, textField),
    })),
  )
  const facts = templateFacts(list, city)
  const totals = totalsOf(list)
  const singles = [
    ...template.singles.map(({ fact, cell }) => ({
      ...cell,
      content: writable(text(facts.get(fact) ?? '')),
    })),
    ...template.totals.map(({ column, cell }) => ({ ...cell, content: writable(totals.get(column.field)) })),
  ]
  return {
    sheet: named.sheet,
    block,
    details,
    singles,
    placed: [
      ...template.columns.map(({ name, column }) => ({ name, what: label(column) })),
      ...template.totals.map(({ name, column }) => ({ name, what: templateWords.total(label(column)) })),
      ...template.singles.map(({ name, fact }) => ({ name, what: facts.get(fact) ?? '' })),
    ],
    columnNames: template.columns.map(({ name }) => name),
    notPlaced: missingPlaces(list, template, rows),
    adjusted: details.filter(({ content }) => content?.kind === 'number' && content.isAdjusted === true),
  }
}
