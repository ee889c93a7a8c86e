import type { tableColumnSchema } from '../../contract/inspections.ts'
import type { z } from '../../zod.ts'
import { columnLetters } from '../cell-ref.ts'
import { normaliseName } from '../normalise-name.ts'
import { shownText } from '../recognise/sheet-grid.ts'
import { type HeaderPath, headerPaths } from '../structure/header-paths.ts'
import { isYearText, printedValue } from '../structure/printed-value.ts'
import { profileRow } from '../structure/row-profile.ts'
import type { LocatedTable } from '../structure/split-tables.ts'
import { cellsWithin, type VisibleGrid } from '../structure/visible-grid.ts'
import { isRateUnit, namesAmount, namesRate } from './rate-words.ts'

export type TableColumn = z.infer<typeof tableColumnSchema> & {
  readonly number: number
  readonly segments: readonly string[]
  /** Most decimals that its figures print. */
  readonly places: number
}

const codeWords =
  /代码|编码|编号|区划|邮编|邮政编码|电话|^序号|^年份$|^年度$|^year$|^no\.?$|code$|^id$|经度|纬度|^(?:longitude|latitude)$/i
const unitWords = /^(?:计量)?单位$/

interface Fill {
  numbers: number
  texts: number
  han: number
  years: number
  composites: number
  places: number
}

/** Rows of words in a table that stands on its side: 种类, 列报项目 among amounts. */
function wordRows(grid: VisibleGrid, table: LocatedTable): ReadonlySet<number> {
  const words = table.bodyRows.filter((row) => {
    const profile = profileRow(grid, row, table.area)
    return profile.texts >= 3 && profile.numbers + profile.years === 0
  })
  return new Set(words.length * 2 <= table.bodyRows.length ? words : [])
}

function fillOf(grid: VisibleGrid, table: LocatedTable): Map<number, Fill> {
  const fill = new Map<number, Fill>()
  const words = wordRows(grid, table)
  for (const row of table.bodyRows)
    for (const cell of cellsWithin(grid, row, table.area)) {
      if (words.has(row) && cell.column > table.area.left) continue
      let entry = fill.get(cell.column)
      if (!entry) {
        entry = { numbers: 0, texts: 0, han: 0, years: 0, composites: 0, places: 0 }
        fill.set(cell.column, entry)
      }
      const value = printedValue(cell)
      if (value?.kind === 'number') {
        entry.numbers += 1
        if (isYearText(value.number)) entry.years += 1
        const point = value.number.indexOf('.')
        const places = value.places ?? (point < 0 ? 0 : value.number.length - point - 1)
        if (places > entry.places && places <= 9) entry.places = places
      } else if (value?.kind === 'composite') {
        entry.numbers += 1
        entry.composites += 1
      } else if (value?.kind === 'text') {
        entry.texts += 1
        if (isYearText(shownText(cell))) entry.years += 1
        if (/\p{Script=Han}/u.test(cell.content)) entry.han += 1
      }
    }
  return fill
}

function isTextual(entry: Fill): boolean {
  return entry.texts > 0 && entry.texts >= entry.numbers
}

/** The column that names the rows: the last of the leading columns of words, codes, units and translations aside. */
function labelColumnOf(
  columns: readonly number[],
  fill: ReadonlyMap<number, Fill>,
  paths: ReadonlyMap<number, HeaderPath>,
): number {
  const heading = (column: number) => normaliseName(paths.get(column)?.segments.join('') ?? '')
  const leading: number[] = []
  for (const column of columns) {
    const entry = fill.get(column)
    if (!entry) continue
    const serial = codeWords.test(heading(column)) || (leading.length === 0 && column === columns[0])
    if (isTextual(entry)) leading.push(column)
    else if (!serial) break
  }
  const names = leading.filter((column) => {
    const words = heading(column)
    return !codeWords.test(words) && !unitWords.test(words) && !/备注|说明/.test(words)
  })
  const han = names.filter((column) => (fill.get(column)?.han ?? 0) * 2 > (fill.get(column)?.texts ?? 0))
  const chosen = han.length > 0 ? han : names.length > 0 ? names : leading
  const longest = Math.max(0, ...chosen.map((column) => fill.get(column)?.texts ?? 0))
  // A column of groups has fewer entries than the one that it groups.
  const dense = chosen.filter((column) => (fill.get(column)?.texts ?? 0) * 10 >= longest * 8)
  return dense[0] !== undefined && chosen.indexOf(dense[0]) === 0 && dense.length === 1
    ? dense[0]
    : (dense[0] ?? columns[0] ?? 1)
}

/** Says of each column what it holds, by its header first and by its cells where the header says nothing. */
export function describeColumns(
  grid: VisibleGrid,
  table: LocatedTable,
  words: { readonly title: string; readonly unit: string | null },
): { columns: TableColumn[]; label: number } {
  const fill = fillOf(grid, table)
  const headed = new Set(fill.keys())
  for (const row of table.headerRows)
    for (const cell of cellsWithin(grid, row, table.area)) headed.add(cell.column)
  const numbers = [...headed].sort((a, b) => a - b)
  const paths = headerPaths(grid, table, numbers)
  const label = labelColumnOf(
    numbers.filter((column) => fill.has(column)),
    fill,
    paths,
  )
  // A line 单位：万人、% is about several columns and says of none which.
  const wholeRate = isRateUnit(words.unit) && !/[、,;和]/.test(words.unit ?? '')
  const titled = words.unit === null && namesRate(titleSubject(words.title))
  const columns = numbers.map((number): TableColumn => {
    const entry = fill.get(number)
    const { segments, unit } = paths.get(number) ?? { segments: [], unit: null }
    const path = segments.join(' / ')
    const kind = (): TableColumn['kind'] => {
      if (number === label) return 'label'
      if (!entry || isTextual(entry) || entry.numbers === 0) return 'text'
      if (codeWords.test(normaliseName(path)) || entry.years === entry.numbers) return 'code'
      if (entry.composites * 2 > entry.numbers) return 'additive'
      if (namesRate(path) || isRateUnit(unit)) return 'rate'
      const whole = wholeRate || (titled && !namesAmount(segments.at(-1) ?? ''))
      return whole && unit === null ? 'rate' : 'additive'
    }
    return {
      number,
      segments,
      places: entry?.places ?? 0,
      column: columnLetters(number),
      path,
      unit,
      kind: kind(),
    }
  })
  return { columns, label }
}

/** What a title says the whole table is of: its last words, without the numbering, the period, the form's name. */
function titleSubject(title: string): string {
  const normal = normaliseName(title)
    .replace(/\((?:[一二三四五六七八九十]+|\d+)\)$/g, '')
    .replace(/\([^()]*\)/g, '')
    .replace(/(?:统计|情况|一览|汇总)*表?$/, '')
  // A title that joins several subjects says nothing about one column.
  return /[、及和与]|构成情况/.test(normal.slice(-8)) ? '' : normal.slice(-8)
}
