import type { Form, FormField } from '../../model/catalogue.ts'
import type { CatalogueIndex } from '../catalogue-index.ts'
import { normaliseName } from '../normalise-name.ts'
import { isTotalRow } from './classify-row.ts'
import {
  columnTexts,
  countEntries,
  fieldInCell,
  filledColumns,
  holdsNumbers,
  isKnownEntry,
} from './column-content.ts'
import { parseHeaderText } from './header-text.ts'
import type { HeaderColumn } from './match-header.ts'
import { rowTime } from './row-time.ts'
import type { SheetGrid } from './sheet-grid.ts'

/** A long table: one figure a row, one column says which field it is and one holds it. */
export interface LongShape {
  readonly item: number
  readonly amount: number
}

/** Columns as their headers and their contents name them. */
export interface CompletedHeader {
  readonly columns: readonly HeaderColumn[]
  readonly long: LongShape | null
  /** Reporting units that head a column, by unit id: a table of one unit's values, or of several units side by side. */
  readonly unitsAbove: readonly string[]
  /** The column that says in each row whose figures they are. */
  readonly unitColumn: number | null
  /** The column that says which part of its indicator a row is: 大型, 中型, 小型. */
  readonly partColumn: number | null
  /** The column that says in each row which year it is of, or whether it was planned or done. */
  readonly timeColumn: number | null
  /** Rows whose name the catalogue knows, among the first. */
  readonly known: number
}

const amountWords = new Set(
  (
    '数值 数据 数量 值 填报值 填报数 填报数据 数额 金额 完成值 完成情况 完成数 完成 实际完成 实际 实际数 实际值 实绩 ' +
    '本年 本年度 本年数 本年实际 本年完成 本期 本期数 本期实际 报告期 指标值'
  ).split(' '),
)
const unitColumnWords = new Set(
  '县区 县(区) 区县 县市区 县(市、区) 县(市区) 地区 填报单位 报送单位 上报单位 填报地区 所属县区 所属区县 所在县区 所在区县 单位名称 单位 行政区划 功能区 板块 县区名称 地区名称 所属地区 统计单位 填报县区'.split(
    ' ',
  ),
)

/** The words that head an amount or a unit of the plan: they make a row worth reading as a header. */
export function headsAnAmount(words: string, index: CatalogueIndex): boolean {
  return amountWords.has(words) || unitColumnWords.has(words) || index.unit(words) !== null
}

/** Gives a field the column, where neither is taken. */
function give(columns: HeaderColumn[], column: number, field: FormField): void {
  const at = columns.findIndex((one) => one.column === column)
  const known = columns[at]
  if (known) columns[at] = { ...known, field, how: 'alias' }
  else columns.push({ column, path: '', unit: null, field, how: 'alias' })
  columns.sort((a, b) => a.column - b.column)
}

/** Columns among which the one that names the entries has been looked for. */
export interface KeyedColumns {
  readonly columns: readonly HeaderColumn[]
  /** Rows whose name the catalogue knows, among the first. */
  readonly known: number
}

/** Where no header names the entries, the column whose cells the catalogue knows does. */
export function keyByContent(
  assigned: readonly HeaderColumn[],
  form: Form,
  grid: SheetGrid,
  bottom: number,
  index: CatalogueIndex,
): KeyedColumns {
  const columns = [...assigned]
  const key = form.fields.find((field) => field.content === 'key')
  if (!key) return { columns, known: 0 }
  const named = columns.find((one) => one.field === key)
  if (named) return { columns, known: countEntries(form.list, grid, bottom, named.column, index) }
  const isEntry = (text: string) => isKnownEntry(form.list, text, index)
  const taken = new Set(columns.filter((one) => one.field?.content === 'number').map((one) => one.column))
  let best = { column: 0, count: 0 }
  for (const column of filledColumns(grid, bottom)) {
    // A row that names an entry itself is no header, whatever else it says.
    if (taken.has(column) || isEntry(grid.coveredText(bottom, column))) continue
    const count = countEntries(form.list, grid, bottom, column, index)
    if (count > best.count) best = { column, count }
  }
  if (best.count > 0) give(columns, best.column, key)
  return { columns, known: best.count }
}

/** 2023年实际, or nothing but the year of the return. */
function headsAmountOf(path: string, year: number | null): boolean {
  const said = parseHeaderText(path)
  const isOfYear = said.year === null || year === null || said.year === year
  return isOfYear && (amountWords.has(said.words) || (said.words === '' && said.year !== null))
}

function longShape(
  columns: readonly HeaderColumn[],
  grid: SheetGrid,
  bottom: number,
  year: number | null,
  named: (words: string) => FormField | null,
): LongShape | null {
  const isFigure = (field: FormField) => field.content === 'number' || field.content === 'value'
  const headless = filledColumns(grid, bottom)
    .filter((column) => !columns.some((one) => one.column === column))
    .map((column): HeaderColumn => ({ column, path: '', unit: null, field: null, how: 'alias' }))
  const item = [...columns, ...headless].find((one) => {
    if (one.field?.content === 'key' || (one.field && isFigure(one.field))) return false
    const distinct = new Set<FormField>()
    for (const text of columnTexts(grid, bottom, one.column)) {
      const field = fieldInCell(text, named)?.field
      if (!field) return false
      distinct.add(field)
    }
    return distinct.size >= 2 && [...distinct].some(isFigure)
  })
  if (!item) return null
  const figures = columns.filter((one) => one.field && isFigure(one.field))
  const free = columns.filter((one) => one.field === null && one !== item)
  const amounts = [
    ...figures.filter((one) => one.field?.field === 'value'),
    ...free.filter((one) => headsAmountOf(one.path, year)),
  ]
  const candidates =
    amounts.length > 0 ? amounts : free.filter((one) => holdsNumbers(grid, bottom, one.column))
  const [amount, ...more] = candidates
  return amount && more.length === 0 ? { item: item.column, amount: amount.column } : null
}

/**
 * What a header leaves open, its cells often say: the column whose cells are entries of the catalogue names the rows;
 * the column under the reporting unit's name or under nothing but the year holds the value; where one column names
 * fields (分子, 分母, 完成值) and one holds figures, the table is a long one. Only names decide here, too.
 *
 * @param keyed columns as their headers name them, and the one that names the entries
 * @param named the field that words name
 */
export function completeHeader(
  keyed: KeyedColumns,
  form: Form,
  grid: SheetGrid,
  bottom: number,
  year: number | null,
  index: CatalogueIndex,
  named: (words: string) => FormField | null,
): CompletedHeader {
  const columns = [...keyed.columns]
  const { known } = keyed
  const unitOf = (one: HeaderColumn) => index.unit(parseHeaderText(one.path).words)?.id ?? null
  const free = () => columns.filter((one) => one.field === null)
  const unitsAbove = [...new Set(free().flatMap((one) => unitOf(one) ?? []))]
  const value = form.fields.find((field) => field.field === 'value')
  if (value && !columns.some((one) => one.field === value)) {
    const heads = parseHeaderText
    const sole =
      unitsAbove.length === 1
        ? free().filter((one) => unitOf(one) !== null)
        : free().filter((one) => heads(one.path).words === '' && heads(one.path).year === year)
    const [only, ...more] = sole
    if (only && more.length === 0 && year !== null) give(columns, only.column, value)
  }
  const unitColumn = columns.find((one) => {
    if (!unitColumnWords.has(parseHeaderText(one.path).words)) return false
    const texts = columnTexts(grid, bottom, one.column).filter((text) => !isTotalRow([normaliseName(text)]))
    return texts.length > 0 && texts.every((text) => index.unit(text) !== null)
  })
  const long = longShape(columns, grid, bottom, year, named)
  const kept = columns.map((one) =>
    long && (one.column === long.item || one.column === long.amount) ? { ...one, field: null } : one,
  )
  const partColumn = form.list === 'targets' ? partsIn(columns, grid, bottom, index) : null
  const timeColumn = timesIn(kept, form, grid, bottom, year)
  return {
    ...{ columns: kept, long, unitsAbove, unitColumn: unitColumn?.column ?? null, partColumn, timeColumn },
    known,
  }
}

/** Only where the catalogue names the entries: a project's years are its own. */
function timesIn(
  columns: readonly HeaderColumn[],
  form: Form,
  grid: SheetGrid,
  bottom: number,
  year: number | null,
): number | null {
  if (form.list !== 'targets' && form.list !== 'wastes') return null
  const column = filledColumns(grid, bottom).find((at) => {
    const field = columns.find((one) => one.column === at)?.field ?? null
    if (field !== null && field.content !== 'group') return false
    const times = columnTexts(grid, bottom, at).map((text) => rowTime(text, year))
    return times.includes('other') && !times.includes(null)
  })
  return column ?? null
}

function partsIn(
  columns: readonly HeaderColumn[],
  grid: SheetGrid,
  bottom: number,
  index: CatalogueIndex,
): number | null {
  const parts = index.catalogue.indicators.flatMap((indicator) => indicator.parts)
  const isPart = (text: string) => parts.some((part) => normaliseName(text).startsWith(normaliseName(part)))
  const column = columns.find((one) => {
    const texts = one.field === null ? columnTexts(grid, bottom, one.column) : []
    return texts.length > 0 && texts.every(isPart)
  })
  return column?.column ?? null
}
