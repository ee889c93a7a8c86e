import type { Form, FormField, Plan } from '../../model/catalogue.ts'
import { isListKind, type TableKind } from '../../model/list-kind.ts'
import type { RawCell } from '../../model/raw-sheet.ts'
import type { CatalogueIndex } from '../catalogue-index.ts'
import { applyColumnHint, columnHintFor } from './apply-column-hint.ts'
import { columnTexts } from './column-content.ts'
import { type ColumnPath, headerPaths, isOfOtherTime, waysToSay } from './column-path.ts'
import { type CompletedHeader, completeHeader, headsAnAmount, keyByContent } from './complete-header.ts'
import { fieldOfMeasure } from './field-of-measure.ts'
import { type FieldNames, fieldNamed, namesOf } from './form-names.ts'
import { parseHeaderText } from './header-text.ts'
import type { HintSource, ReadingHints } from './hints.ts'
import { hasIndicatorColumn, isTitledItems } from './item-list.ts'
import { turnsOf } from './other-meaning.ts'
import { nameRowIds } from './row-id-column.ts'
import type { SheetGrid } from './sheet-grid.ts'

export interface HeaderColumn {
  readonly column: number
  /** Header cells from the top down, joined by “ / ”. */
  readonly path: string
  readonly unit: string | null
  /** Null where the form has no such column. */
  readonly field: FormField | null
  readonly how: 'exact' | 'alias' | HintSource
}

export interface HeaderMatch extends CompletedHeader {
  readonly list: TableKind
  readonly form: Form
  readonly top: number
  readonly bottom: number
  /** Columns that name a field, or that stand for fields in a long table. */
  readonly matched: number
  /** For choosing between forms. */
  readonly weight: number
}

/** What a header may be compared with: the forms, and the years their labels speak of. */
export interface HeaderContext {
  readonly forms: readonly Form[]
  readonly plan: Plan
  /** Year of the return; null while nothing says it. */
  readonly year: number | null
  readonly index: CatalogueIndex
  readonly hints: ReadingHints
}

const figure = /^[-+]?\d[\d,]*(?:\.\d+)?%?$/
const yearFigure = /^(?:19|20)\d{2}$/

function isFigureCell({ kind, content }: RawCell): boolean {
  const isNumber = kind === 'number' || (kind === 'text' && content.length < 20 && figure.test(content))
  return isNumber && !yearFigure.test(content)
}

/** Two numbers that are no years, beside words: a row of a table's body, whatever its words are. */
export function bringsFigures(cells: readonly RawCell[]): boolean {
  let figures = 0
  for (const cell of cells) {
    if (isFigureCell(cell)) figures += 1
    if (figures >= 2) return true
  }
  return false
}

/**
 * Whether a row is worth reading as a header: at least two of its cells say a word of some form. Keeps long sheets
 * cheap; decides nothing.
 */
export function mentionsColumns(grid: SheetGrid, row: number, context: HeaderContext): boolean {
  const cells = grid.list(row)
  const words = columnWords(context)
  // Of two cells, one word is enough where the other is no figure.
  const enough = cells.length === 2 && !cells.some(isFigureCell) ? 1 : 2
  let mentions = 0
  let amount = false
  for (const cell of cells) {
    if (cell.kind !== 'text' || cell.content.length > 40) continue
    const { words: said, year } = parseHeaderText(cell.content)
    if (words.has(said)) mentions += 1
    // One unit's name beside a word heads a column of its figures; names alone fill the column of who is responsible.
    else if (!amount && ((said === '' && year !== null) || headsAnAmount(said, context.index))) {
      amount = true
      mentions += 1
    }
    if (mentions >= enough) return true
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
      namesOf(form, plan).all.flatMap((names) => [...names.exact, ...names.alias, names.group]),
    ),
  )
  words.delete('')
  wordsByForms.set(forms, words)
  return words
}

/**
 * Whether a column's years fit a field: a baseline column may name only the baseline year, a target column only the
 * target year, any other column only the year of the return. A column of another year is another column; that of the year
 * before says so, by its number or in words.
 */
function yearsFit(path: ColumnPath, names: FieldNames, year: number | null): boolean {
  if (names.field.lastYear) {
    if (path.years.length === 0) return path.turns.includes('time')
    return year !== null && path.years.every((found) => found === year - 1)
  }
  const expected = names.year ?? year
  return expected === null || path.years.every((found) => found === expected)
}

/**
 * Whether a name says everything that turns the column's meaning: 2023年计划 / 产生量 is not what 产生量 names, whatever the
 * lower cell says by itself. Words are no figures: nothing turns them.
 */
function turnsFit(path: ColumnPath, field: FormField, name: string): boolean {
  return !isFigure(field) || path.turns.every((turn) => turnsOf(name).includes(turn))
}

/** The columns with the fields of the form that their words name. */
export function assignFields(
  paths: readonly ColumnPath[],
  form: Form,
  context: HeaderContext,
): HeaderColumn[] {
  const { byWord } = namesOf(form, context.plan)
  const taken = new Map<string, { column: number; how: 'exact' | 'alias' }>()
  const used = new Set<number>()
  for (const how of ['exact', 'alias'] as const) {
    for (const path of paths) {
      if (used.has(path.column)) continue
      const fits = (candidate: FieldNames, spoken: string) =>
        !taken.has(candidate.field.field) &&
        yearsFit(path, candidate, context.year) &&
        turnsFit(path, candidate.field, spoken)
      // The most complete way to say the column goes first.
      for (const spoken of waysToSay(path, form.list)) {
        const match = byWord[how].get(spoken)?.find((candidate) => fits(candidate, spoken))
        if (!match) continue
        taken.set(match.field.field, { column: path.column, how })
        used.add(path.column)
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
 * Reads rows `top`…`bottom` as the header of one of the forms, by the columns' names, and where these leave it open by
 * the names in their cells; position never decides.
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
  const paths = headerPaths(grid, top, bottom)
  if (paths.length === 0) return null
  // Columns of other years and of plans say nothing against a form.
  const own = paths.filter((path) => !isOfOtherTime(path, context.year)).length
  let best: HeaderMatch | null = null
  const isItems = isTitledItems(grid, top, context)
  const read = context.forms
    .map((form) => ({ form, assigned: assignFields(paths, form, context) }))
    .filter(({ form, assigned }) => mayBe(form, assigned, isItems, context))
  const count = (columns: readonly HeaderColumn[]) => columns.filter((column) => column.field !== null).length
  const most = Math.max(...read.map(({ assigned }) => count(assigned)))
  for (const { form, assigned } of read) {
    // What cells say may bring a form a few columns, not many.
    if (count(assigned) + 3 < most || (most === 0 && !grid.turned)) continue
    const keyed = keyByContent(assigned, form, grid, bottom, context.index)
    // Only what a person has said could still make it a header: nothing else need be looked at.
    if (!isWhole(form, keyed.columns) && context.hints.columns.length === 0) continue
    const named = (words: string) =>
      fieldNamed(form, context.plan, words) ?? measureNamed(form, words, context.index)
    const completed = completeHeader(keyed, form, grid, bottom, context.year, context.index, named)
    const { known, long } = completed
    const hint = columnHintFor(context, assigned, completed.columns)
    if (hint && hint.list !== form.list) continue
    const all = hint ? applyColumnHint(completed.columns, form, hint, context.year) : completed.columns
    if (grid.turned && isCard(all, grid, bottom, (words) => fieldNamed(form, context.plan, words))) continue
    const matched = all.filter((column) => column.field !== null).length + (long ? 2 : 0)
    // Two columns are enough only where they are all there is, or where the rows are known and a figure stands in them.
    const hasFigure =
      long !== null || all.some((column) => isFigure(column.field) && column.field?.lastYear !== true)
    const enough = matched >= 3 || (matched === 2 && (paths.length === 2 || (known > 0 && hasFigure)))
    const half = matched * 2 >= own || (known >= 2 && hasFigure)
    // A person who has said what list it is needs no majority of named columns.
    if (!isWhole(form, all) || (hint === null && (!enough || !half))) continue
    // Rows that the catalogue knows say more about what a table is than a column or two.
    const weight =
      matched + (known > 0 ? 1.5 : 0) + (isItems && form.list === 'items' ? 2.5 : 0) + (hint ? 100 : 0)
    if (best === null || weight > best.weight) {
      best = { list: form.list, form, top, bottom, ...completed, columns: nameRowIds(all), matched, weight }
    }
  }
  return best
}

/**
 * Names and codes alone do not tell a list of named things from a register of enterprises: its title does, or a column
 * 所属指标, or a person. Where the title does, the other registers are out, but for one with figures of its own.
 */
function mayBe(
  form: Form,
  assigned: readonly HeaderColumn[],
  isItems: boolean,
  context: HeaderContext,
): boolean {
  if (form.list === 'items')
    return (
      isItems || hasIndicatorColumn(assigned) || columnHintFor(context, assigned, assigned)?.list === 'items'
    )
  return !isItems || isListKind(form.list) || assigned.some(({ field }) => isFigure(field))
}

/** True where every column that the form requires is there. */
function isWhole(form: Form, columns: readonly HeaderColumn[]): boolean {
  return form.fields.every((field) => !field.required || columns.some((column) => column.field === field))
}

/** The field that the name of an indicator, of its numerator or its denominator stands for: for seeing a long table. */
function measureNamed(form: Form, words: string, index: CatalogueIndex): FormField | null {
  if (form.list !== 'targets') return null
  const name = fieldOfMeasure(words, index.catalogue.indicators)
  return form.fields.find((field) => field.field === name) ?? null
}

/** A card of labels and answers in turn (项目名称 … 建设单位 …) is no table on its side: its labels would be entries. */
function isCard(
  columns: readonly HeaderColumn[],
  grid: SheetGrid,
  bottom: number,
  named: (words: string) => FormField | null,
): boolean {
  const key = columns.find((column) => column.field?.content === 'key')
  return key !== undefined && columnTexts(grid, bottom, key.column).some((text) => named(text) !== null)
}

function isFigure(field: FormField | null): boolean {
  return field !== null && (field.content === 'number' || field.content === 'value')
}
