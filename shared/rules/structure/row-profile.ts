import type { RawCell } from '../../model/raw-sheet.ts'
import { normaliseName } from '../normalise-name.ts'
import { shownText } from '../recognise/sheet-grid.ts'
import { isColumnMark } from './column-mark.ts'
import { isYearText, printedKind } from './printed-value.ts'
import { type Area, cellsWithin, type VisibleGrid } from './visible-grid.ts'

/** What stands in one row of an area. */
export interface RowProfile {
  readonly row: number
  readonly cells: readonly RawCell[]
  /** Cells that print a figure; a bare year is none of them. */
  readonly numbers: number
  readonly years: number
  /** Cells with words. */
  readonly texts: number
  /** Cells with a dash or dots. */
  readonly nothings: number
}

export function profileRow(grid: VisibleGrid, row: number, area: Area): RowProfile {
  const cells = cellsWithin(grid, row, area)
  let numbers = 0
  let years = 0
  let texts = 0
  let nothings = 0
  for (const cell of cells) {
    const kind = printedKind(cell)
    if (kind === 'number' || kind === 'composite') {
      if (isYearText(cell.content)) years += 1
      else numbers += 1
    } else if (kind === 'nothing') nothings += 1
    else if (isYearText(cell.content)) years += 1
    else texts += 1
  }
  // Amounts that happen to look like years come in no order.
  if (years >= 2 && !inOrder(cells)) {
    numbers += years
    years = 0
  }
  return { row, cells, numbers, years, texts, nothings }
}

/** Years of a heading follow each other; under several headings they begin again. */
function inOrder(cells: readonly RawCell[]): boolean {
  const years = cells
    .filter((cell) => isYearText(cell.content))
    .map((cell) => Number(/\d{4}/.exec(cell.content.normalize('NFKC'))?.[0]))
  const again = years.indexOf(years[0] ?? 0, 1)
  const first = again < 0 ? years : years.slice(0, again)
  const steps = first.slice(1).map((year, at) => year - (first[at] ?? 0))
  return (
    (steps.every((step) => step > 0) || steps.every((step) => step < 0)) &&
    years.every((year, at) => year === first[at % first.length])
  )
}

/** A heading of months or ages: words, then whole numbers one after the other. */
export function isSerialHeading(profile: RowProfile): boolean {
  const [first, ...others] = profile.cells
  if (first === undefined || others.length < 3 || printedKind(first) !== 'text') return false
  const numbers = others.map((cell) => Number(cell.content))
  return numbers.every((number, at) => Number.isInteger(number) && number === (numbers[0] ?? 0) + at)
}

/** True for the row that numbers the columns: 甲 乙 1 2 3=1/2. */
export function isColumnNumberRow(profile: RowProfile): boolean {
  if (profile.cells.length < 3 || profile.cells.length > 200) return false
  const isMark = (text: string) => text.length <= 14 && isColumnMark(normaliseName(text))
  if (!profile.cells.every((cell) => isMark(shownText(cell)))) return false
  const texts = profile.cells.map((cell) => normaliseName(shownText(cell)))
  const numbers = texts.flatMap((text) => /\d+/.exec(text)?.[0] ?? []).map(Number)
  const consecutive = numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1)
  return numbers.length >= 2 && consecutive && (numbers[0] ?? 9) <= 3
}

/** True for a row of the body: a label, or a year in its place, and a figure. */
export function isBodyRow(profile: RowProfile): boolean {
  const { numbers, years, texts, nothings, cells } = profile
  if (isColumnNumberRow(profile)) return false
  if (numbers > 0) return texts > 0 || isYearText(shownText(cells[0]))
  // Figures that happen to be years: a heading has at least two of them and no more words than its stub.
  return years > 0 && texts > 0 && nothings > 0
}

/** A row that goes on with the body where one has begun: figures or dashes, even without a label. */
export function continuesBody(profile: RowProfile): boolean {
  return profile.numbers > 0 || (profile.nothings > 0 && profile.texts <= 2)
}

const notePattern =
  /^(?:注\d*[:：.、]?|说明\d*[:：]|备注[:：]|资料来源|数据来源|来源[:：]|摘编自|摘自|本表|note|source|datasource|a\)|b\)|\*|填表说明|填报说明|单位负责人|统计负责人|填表人|填报人|制表人?[:：]|审核人?[:：]|负责人[:：]|报出日期|填报日期|联系电话|抄送)/

/** Notes, sources and signatures. */
export function isNote(profile: RowProfile): boolean {
  const [first] = profile.cells
  if (first === undefined || profile.numbers > 1) return false
  return notePattern.test(normaliseName(shownText(first))) || /^\s*[\u2460-\u2473]/.test(shownText(first))
    ? profile.cells.length <= 6
    : false
}

const titlePiece =
  /^(?:.*单位(?:\(.*\))?:.*|\(?unit:.*|填报.*|报告期.*|报送.*|综合机关.*|表号.*|制(?:定|表)机关.*|批准.*|备案.*|文号.*|有效期.*|(?:19|20)\d{2}年?(?:度|\d{1,2}月)?|\d{4}年\d{1,2}[-~]\d{1,2}月|\(.*\)|\(?续.*|.*continued\)?)$/

/** A piece of a line above the header: the unit, who reports, the period, the form's number. */
export function isTitlePiece(text: string): boolean {
  return titlePiece.test(normaliseName(text))
}

/** 续表, (续), continued: what follows goes on with what stood before. */
export function saysContinued(text: string): boolean {
  return /续表?\d*\)?$|^\(?续|续表|continued/.test(normaliseName(text))
}
