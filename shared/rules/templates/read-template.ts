import { AppError } from '../../errors.ts'
import { templateWords } from '../../locale/zh/templates.ts'
import type { PrintedColumn, PrintedList } from '../../model/printed-list.ts'
import { cellRef } from '../cell-ref.ts'
import { columnName, matchColumn, resemblingColumns } from './match-columns.ts'
import { nameOnly } from './name-form.ts'
import type { TemplateName } from './template-names.ts'

interface Cell {
  readonly row: number
  readonly column: number
}

/** The places of a template, by what goes into them. */
export interface ReadTemplate {
  /** The rows that are repeated. */
  readonly details: TemplateName
  /** True where only entries go there: no parts, subtotals, remarks. */
  readonly isEntriesOnly: boolean
  readonly columns: readonly { readonly name: string; readonly column: PrintedColumn; readonly at: number }[]
  readonly totals: readonly { readonly name: string; readonly column: PrintedColumn; readonly cell: Cell }[]
  readonly singles: readonly { readonly name: string; readonly fact: string; readonly cell: Cell }[]
}

const { prefix } = templateWords
const startOf = ({ range }: TemplateName): Cell => ({ row: range.top, column: range.left })

/** @throws AppError template-name-missing, template-name-place */
function findDetails(names: readonly TemplateName[]): TemplateName {
  const wanted = [prefix.details, prefix.entries].map(nameOnly)
  const [details, second] = names.filter(({ name }) => wanted.includes(nameOnly(name)))
  if (!details) throw new AppError('template-name-missing', { what: templateWords.lacks.details })
  if (second) throw new AppError('template-name-place', { what: templateWords.wrong.twice(prefix.details) })
  return details
}

/** @throws AppError template-name-unknown, with what resembles them */
function refuseUnknown(names: readonly string[], list: PrintedList): void {
  if (names.length === 0) return
  const lines = names.map((name) => {
    const own = name.replace(/^[^_]*_/, '')
    return templateWords.unknown(name, resemblingColumns(own, list.columns))
  })
  const known = list.columns.map((column) => columnName(column, list.columns)).join('、')
  throw new AppError('template-name-unknown', { names: lines.join('；'), known })
}

/** What is wrong with where the names stand, if anything. */
function wrongPlace(template: ReadTemplate, names: readonly TemplateName[]): string | null {
  const { sheet, range } = template.details
  const { wrong } = templateWords
  const used = new Map<string, string>()
  for (const { name } of [...template.columns, ...template.totals, ...template.singles]) {
    const place = names.find((one) => one.name === name)
    if (!place) continue
    if (place.sheet !== sheet) return wrong.otherSheet(name, sheet)
    const { row, column } = startOf(place)
    const isColumn = template.columns.some((one) => one.name === name)
    if (isColumn && row !== range.top) return wrong.notFirstRow(name, range.top)
    if (!isColumn && row >= range.top && row <= range.bottom) return wrong.inDetails(name)
    const ref = cellRef(row, column)
    const before = used.get(ref)
    if (before !== undefined) return wrong.sameCell(before, name, ref)
    used.set(ref, name)
  }
  return null
}

/**
 * Finds in a template's names the places that a list is filled into. Names that are none of the convention's are the
 * office's own and stay as they are.
 *
 * @throws AppError template-name-missing, template-name-unknown, template-name-place, without the file's name
 */
export function readTemplate(list: PrintedList, names: readonly TemplateName[]): ReadTemplate {
  const details = findDetails(names)
  const facts = Object.values(templateWords.facts)
  const unknown: string[] = []
  const byColumn = (start: string) =>
    names.flatMap((name) => {
      if (!name.name.startsWith(start)) return []
      const column = matchColumn(name.name.slice(start.length), list.columns)
      if (!column) unknown.push(name.name)
      return column ? [{ name: name.name, column, cell: startOf(name) }] : []
    })
  const columns = byColumn(prefix.column).map(({ cell, ...one }) => ({ ...one, at: cell.column }))
  const totals = byColumn(prefix.total)
  refuseUnknown(unknown, list)
  if (columns.length === 0) throw new AppError('template-name-missing', { what: templateWords.lacks.columns })
  const singles = names.flatMap((name) => {
    const fact = facts.find((one) => nameOnly(one) === nameOnly(name.name))
    return fact === undefined ? [] : [{ name: name.name, fact, cell: startOf(name) }]
  })
  const isEntriesOnly = nameOnly(details.name) === nameOnly(prefix.entries)
  const template = { details, isEntriesOnly, columns, totals, singles }
  const what = wrongPlace(template, names)
  if (what !== null) throw new AppError('template-name-place', { what })
  return template
}
