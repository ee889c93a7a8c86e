import type { RawCell } from '../../model/raw-sheet.ts'
import { normaliseName } from '../normalise-name.ts'
import { type SheetGrid, shownText } from './sheet-grid.ts'

export type RowKind = 'used' | 'header' | 'title' | 'note' | 'subtotal' | 'blank' | 'skipped'

const notePattern =
  /^(?:注\d*[:：.、]?|说明[:：]|备注[:：]|填表说明|填报说明|指标解释|数据来源[:：]|资料来源[:：]|单位负责人|统计负责人|填表人|填报人|制表人?[:：]|审核人?[:：]|负责人[:：]|报出日期|填报日期|填表日期|上报日期|联系电话|联系人|抄送)/
const totalPattern =
  /^(?:合计|总计|小计|累计|全市合计|共计|全[市县区]|本[县区]|总\s*计)(?:[(:].*)?$|(?:合计|小计|总计)$/
const sectionPattern =
  /^(?:[一二三四五六七八九十]+、|第[一二三四五六七八九十]+[章节部]|\([一二三四五六七八九十]+\))/
// Who signs, with the place for the seal.
const sealPattern = /^(?!.*单位)[^:]{2,30}\((?:盖章|公章|签章)\)$/
const sampleNote = /^\(.*\)$/

/** Texts of a row from left to right, normalised, blanks left out; at most `limit` of them. */
export function rowTexts(grid: SheetGrid, row: number, limit = Number.POSITIVE_INFINITY): string[] {
  return textsOf(grid.list(row), limit)
}

/** The same for a row's cells. */
export function textsOf(cells: Iterable<RawCell>, limit = Number.POSITIVE_INFINITY): string[] {
  const texts: string[] = []
  for (const cell of cells) {
    const text = normaliseName(shownText(cell))
    if (text !== '') texts.push(text)
    if (texts.length >= limit) break
  }
  return texts
}

export function isNoteRow(texts: readonly string[]): boolean {
  return (
    texts.length > 0 &&
    texts.length <= 6 &&
    (notePattern.test(texts[0] ?? '') ||
      sealPattern.test(texts[0] ?? '') ||
      (texts.length === 1 && sampleNote.test(texts[0] ?? '')))
  )
}

/** A heading inside the table: 一、制度体系建设. */
export function isSectionRow(texts: readonly string[]): boolean {
  return texts.length === 1 && sectionPattern.test(texts[0] ?? '')
}

/** True where one of the row's leading labels says that it adds up others. */
export function isTotalRow(labels: readonly string[]): boolean {
  return labels.some((label) => totalPattern.test(label))
}

/** The part that an 其中 row names: 其中：大型矿山 → 大型矿山; null for any other label. */
export function partLabel(label: string): string | null {
  const match = /^(?:其中|其中:|#)[:：]?(.+)$/.exec(normaliseName(label))
  return match?.[1] ?? null
}
