import type { Form, FormField, Plan } from '../../model/catalogue.ts'
import type { TableKind } from '../../model/list-kind.ts'
import { parseHeaderText } from './header-text.ts'
import type { SheetGrid } from './sheet-grid.ts'

export interface HeaderColumn {
  readonly column: number
  /** Header cells from the top down, joined by “ / ”. */
  readonly path: string
  readonly unit: string | null
  /** Null where the form has no such column. */
  readonly field: FormField | null
  readonly how: 'exact' | 'alias'
}

export interface HeaderMatch {
  readonly list: TableKind
  readonly form: Form
  readonly top: number
  readonly bottom: number
  readonly columns: readonly HeaderColumn[]
  /** Columns that name a field. */
  readonly matched: number
}

/** What a header may be compared with: the forms, and the years their labels speak of. */
export interface HeaderContext {
  readonly forms: readonly Form[]
  readonly plan: Plan
  /** Year of the return; null while nothing says it. */
  readonly year: number | null
}

interface FieldNames {
  readonly field: FormField
  readonly exact: ReadonlySet<string>
  readonly alias: ReadonlySet<string>
  readonly year: number | null
  readonly group: string
}

const namesByForm = new WeakMap<Form, readonly FieldNames[]>()

/** A label's words and the year that its placeholder stands for. */
function labelWords(label: string): string {
  return parseHeaderText(label.replace(/\{\w+\}年?度?/g, '')).words
}

function namesOf(form: Form, plan: Plan): readonly FieldNames[] {
  const known = namesByForm.get(form)
  if (known) return known
  const labels = form.fields.map((field) => labelWords(field.label))
  const names = form.fields.map((field, index): FieldNames => {
    const label = labels[index] ?? ''
    const group = field.group === null ? '' : labelWords(field.group)
    const unique = labels.filter((other) => other === label).length === 1
    const full = group === '' ? label : `${group}/${label}`
    const aliases = field.aliases.map(labelWords).filter((alias) => alias !== '')
    const year = field.label.includes('{baselineYear}')
      ? plan.baselineYear
      : field.label.includes('{targetYear}')
        ? plan.targetYear
        : null
    return {
      field,
      exact: new Set(unique ? [full, label] : [full]),
      alias: new Set([
        ...aliases,
        ...(group === '' ? [] : aliases.map((alias) => `${group}/${alias}`)),
        group + label,
      ]),
      year,
      group,
    }
  })
  namesByForm.set(form, names)
  return names
}

/**
 * Whether a row is worth reading as a header: at least two of its cells say a word of some form. Keeps long sheets
 * cheap; decides nothing.
 */
export function mentionsColumns(grid: SheetGrid, row: number, context: HeaderContext): boolean {
  const words = columnWords(context)
  let mentions = 0
  for (const cell of grid.row(row).values()) {
    if (cell.kind !== 'text' || cell.content.length > 40) continue
    if (words.has(parseHeaderText(cell.content).words)) mentions += 1
    if (mentions >= 2) return true
  }
  return false
}

const wordsByForms = new WeakMap<readonly Form[], ReadonlySet<string>>()

/** Every word that heads a column, or a group of columns, of any form. */
function columnWords({ forms, plan }: HeaderContext): ReadonlySet<string> {
  const known = wordsByForms.get(forms)
  if (known) return known
  const words = new Set(
    forms.flatMap((form) =>
      namesOf(form, plan).flatMap((names) => [...names.exact, ...names.alias, names.group]),
    ),
  )
  words.delete('')
  wordsByForms.set(forms, words)
  return words
}

interface ColumnPath {
  readonly column: number
  readonly path: string
  readonly unit: string | null
  /** Ways to say the column, most complete first. */
  readonly spoken: readonly string[]
  readonly years: readonly number[]
}

function columnPath(grid: SheetGrid, top: number, bottom: number, column: number): ColumnPath | null {
  const texts: string[] = []
  for (let row = top; row <= bottom; row++) {
    const text = grid.coveredText(row, column).replace(/\s+/g, ' ').trim()
    if (text !== '' && text !== texts.at(-1)) texts.push(text)
  }
  if (texts.length === 0) return null
  const parsed = texts.map(parseHeaderText)
  const words = parsed.map((part) => part.words).filter((word) => word !== '')
  const last = words.at(-1) ?? ''
  const years = parsed.flatMap((part) => (part.year === null ? [] : [part.year]))
  return {
    column,
    path: texts.join(' / '),
    unit: parsed.findLast((part) => part.unit !== null)?.unit ?? null,
    spoken: [...new Set([words.join('/'), words.slice(-2).join('/'), words.join(''), last])],
    years,
  }
}

/**
 * Whether a column's years fit a field: a baseline column may name only the baseline year, a target column only the
 * target year, any other column only the year of the return. A column of another year is another column.
 */
function yearsFit(path: ColumnPath, names: FieldNames, year: number | null): boolean {
  const expected = names.year ?? year
  return expected === null || path.years.every((found) => found === expected)
}

function assign(paths: readonly ColumnPath[], form: Form, context: HeaderContext): HeaderColumn[] {
  const names = namesOf(form, context.plan)
  const taken = new Map<string, { column: number; how: 'exact' | 'alias' }>()
  for (const how of ['exact', 'alias'] as const) {
    for (const path of paths) {
      if ([...taken.values()].some((other) => other.column === path.column)) continue
      for (const spoken of path.spoken) {
        const match = names.find(
          (candidate) =>
            !taken.has(candidate.field.field) &&
            candidate[how].has(spoken) &&
            yearsFit(path, candidate, context.year),
        )
        if (!match) continue
        taken.set(match.field.field, { column: path.column, how })
        break
      }
    }
  }
  const byColumn = new Map([...taken].map(([field, at]) => [at.column, { field, how: at.how }]))
  return paths.map((path) => {
    const match = byColumn.get(path.column)
    return {
      column: path.column,
      path: path.path,
      unit: path.unit,
      field: form.fields.find((field) => field.field === match?.field) ?? null,
      how: match?.how ?? 'alias',
    }
  })
}

/**
 * Reads rows `top`…`bottom` as the header of one of the forms, by the columns' names alone; position never decides.
 *
 * @returns the form that explains most columns, or null: fewer than three columns (of more than two) or fewer than half
 * of them are named, or a column that the form requires (the one that names the entries) is not among them.
 */
export function matchHeader(
  grid: SheetGrid,
  top: number,
  bottom: number,
  context: HeaderContext,
): HeaderMatch | null {
  const columns = new Set<number>()
  for (let row = top; row <= bottom; row++) for (const column of grid.row(row).keys()) columns.add(column)
  for (const merge of grid.sheet.merges) {
    if (merge.top < top || merge.top > bottom || !grid.cell(merge.top, merge.left)) continue
    for (let column = merge.left; column <= merge.right && column - merge.left < 256; column++)
      columns.add(column)
  }
  if (columns.size < 2) return null
  const paths = [...columns]
    .sort((a, b) => a - b)
    .flatMap((column) => columnPath(grid, top, bottom, column) ?? [])
  let best: HeaderMatch | null = null
  for (const form of context.forms) {
    const assigned = assign(paths, form, context)
    const matched = assigned.filter((column) => column.field !== null).length
    const isWhole = form.fields.every(
      (field) => !field.required || assigned.some((column) => column.field === field),
    )
    // Two columns are enough only where they are all there is.
    const enough = matched >= 3 || (matched === 2 && paths.length === 2)
    if (!isWhole || !enough || matched * 2 < paths.length) continue
    if (best === null || matched > best.matched) {
      best = { list: form.list, form, top, bottom, columns: assigned, matched }
    }
  }
  return best
}
