import type { TableKind } from '../../model/list-kind.ts'
import { isMeasure } from '../measure.ts'
import { parseHeaderText } from './header-text.ts'
import { type Turn, turnsOf } from './other-meaning.ts'
import type { SheetGrid } from './sheet-grid.ts'

/** What a column's header cells say, from the top down. */
export interface ColumnPath {
  readonly column: number
  readonly path: string
  readonly unit: string | null
  /** Ways to say the column, most complete first. */
  readonly spoken: readonly string[]
  /** What a column of 合计 sums up: 产生量 / 合计, beside 其中, is 产生量. Null for any other. */
  readonly summed: string | null
  readonly years: readonly number[]
  /** What some of its words make of it; only a name that says so, too, can be the column's. */
  readonly turns: readonly Turn[]
}

// Under 产生量, the words 本年 and 数值 add nothing.
const thisYear =
  /^(?:(?:(?:本年度?|全年|年度)累计|(?:本年度?|当年|本期|报告期|年度|全年)?(?:实际数?值?|实绩值?|完成数|数值?|数量|数据|情况)?))$/
const whole = /^(?:合计数?|小计)$/

/**
 * The heading over a column where a copy has lost the merge: the nearest text to the left in the same row, if both
 * columns go on in the row below.
 */
function headingAt(grid: SheetGrid, row: number, bottom: number, column: number): string {
  if (
    row >= bottom ||
    grid.coveredText(row + 1, column) === '' ||
    grid.merges.some((area) => area.top === row)
  )
    return ''
  for (let left = column - 1; left > 0; left--) {
    if (grid.coveredText(row + 1, left) === '') return ''
    const text = grid.coveredText(row, left)
    if (text !== '') return text
  }
  return ''
}

function columnPath(grid: SheetGrid, top: number, bottom: number, column: number): ColumnPath | null {
  const texts: string[] = []
  for (let row = top; row <= bottom; row++) {
    const text = (grid.coveredText(row, column) || headingAt(grid, row, bottom, column))
      .replace(/\s+/g, ' ')
      .trim()
    if (text !== '' && text !== texts.at(-1)) texts.push(text)
  }
  if (texts.length === 0) return null
  const parsed = texts.map((text, at) => {
    const part = parseHeaderText(text)
    // Under a name, a unit of measure by itself is the column's.
    return at > 0 && isMeasure(part.words) ? { ...part, words: '', unit: part.words } : part
  })
  // Under 完成投资, 其中：2023年 is the year's.
  const all = parsed
    .map((part) => (part.year !== null && part.words === '其中' ? '' : part.words))
    .filter((word) => word !== '')
  const telling = all.filter((word) => !thisYear.test(word))
  const words = telling.length > 0 ? telling : all
  const last = words.at(-1) ?? ''
  return {
    column,
    path: texts.join(' / '),
    unit: parsed.findLast((part) => part.unit !== null)?.unit ?? null,
    spoken: [...new Set([words.join('/'), words.slice(-2).join('/'), words.join(''), last])],
    summed: words.length > 1 && whole.test(last) ? (words.at(-2) ?? null) : null,
    years: parsed.flatMap((part) => (part.year === null ? [] : [part.year])),
    turns: [...new Set(all.flatMap(turnsOf))],
  }
}

const yearsOwn = /^(?:截[至止]|至)?(?:本年度?|当年|年底|年末|全年|年度|报告期|本期)末?(?=.{2})/

/**
 * Ways to say a column of a list. Of money spent, a sum may be that of all years, and what is the year's is another column:
 * 完成投资 / 合计 and 年度投资 say no less than that.
 */
export function waysToSay({ spoken, summed, turns }: ColumnPath, list: TableKind): readonly string[] {
  if (list === 'projects') return spoken
  // 年底完成情况 is 完成情况; but 年度目标 is not the plan's 目标.
  const bare = turns.length > 0 ? undefined : spoken.at(-1)?.replace(yearsOwn, '')
  return [...spoken, ...(summed === null ? [] : [summed]), ...(bare === undefined ? [] : [bare])]
}

/** True for a column that speaks of another year, of a part of one, or of a plan. */
export function isOfOtherTime({ turns, years }: ColumnPath, year: number | null): boolean {
  return turns.length > 0 || (year !== null && years.some((said) => said !== year))
}

/** Every column of a header with its path; empty for fewer than two. */
export function headerPaths(grid: SheetGrid, top: number, bottom: number): ColumnPath[] {
  const columns = new Set<number>()
  for (let row = top; row <= bottom; row++) for (const column of grid.row(row).keys()) columns.add(column)
  for (const merge of grid.merges) {
    if (merge.top < top || merge.top > bottom || !grid.cell(merge.top, merge.left)) continue
    for (let column = merge.left; column <= merge.right && column - merge.left < 256; column++)
      columns.add(column)
  }
  if (columns.size < 2) return []
  return [...columns].sort((a, b) => a - b).flatMap((column) => columnPath(grid, top, bottom, column) ?? [])
}
