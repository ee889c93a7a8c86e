import type { Indicator } from '../../model/catalogue.ts'
import type { CatalogueIndex } from '../catalogue-index.ts'
import { normaliseName } from '../normalise-name.ts'
import { withoutNumbering } from './numbered-name.ts'

const listWord =
  /(?:佐证材料|佐证)?(?:名单|清单|一览表|明细表|明细|登记表|统计表|汇总表|情况表|台账|目录|名录)$/
const before =
  /^(?:附件[一二三四五六七八九十\d]*|附表[一二三四五六七八九十\d]*|表\d+|\d+[-.、]|截[至止]到?|(?:19|20)\d{2}(?:年度|年底|年末|年)?|[:：.、]|全[市县区]|[我本][市县区])/
const behind = /(?:\([^()]*\)|认定|公示|公布|汇总|情况|建设情况|创建情况)$/

/** A text without the reporting unit it starts with: 东海县绿色工厂 → 绿色工厂; the text itself where it names none. */
function withoutUnit(text: string, index: CatalogueIndex): string {
  for (let length = Math.min(text.length - 2, 24); length >= 2; length--) {
    if (index.unit(text.slice(0, length))) return text.slice(length)
  }
  return text
}

/** True for a title that says of itself that it lists things: 绿色工厂名单, 无废细胞一览表（2023年）. */
export function isListTitle(text: string): boolean {
  return listWord.test(normaliseName(text).replace(/(?:\([^()]*\))+$/, ''))
}

/**
 * What a heading may call the things under it, in normal form and the most complete first: 附件2 东海县2023年绿色工厂名单 is about
 * 东海县2023年绿色工厂 and, without unit and year, about 绿色工厂.
 */
export function namesInHeading(text: string, index: CatalogueIndex): string[] {
  const names: string[] = []
  let name = normaliseName(withoutNumbering(text))
  for (let last = ''; last !== name && name !== ''; ) {
    last = name
    names.push(name)
    const start = name.replace(before, '')
    name = start === name ? withoutUnit(name, index) : start
  }
  let rest = name
  for (let last = ''; last !== rest; ) {
    last = rest
    rest = rest.replace(behind, '').replace(listWord, '')
  }
  return [...names, rest].flatMap((one) => {
    const plain = one.replace(/(?:\([^()]*\))+$/, '')
    return [one, plain, plain.replace(listWord, '')]
  })
}

/** What a heading is about, in the shortest words: what a person is asked about and what is remembered. */
export function subjectOfHeading(text: string, index: CatalogueIndex): string {
  return namesInHeading(text, index).findLast((name) => name !== '') ?? ''
}

/**
 * The indicators that a heading may speak of, by their names, their aliases, or by what their things are called: one decides,
 * several leave it open. A number before it numbers the headings.
 */
export function indicatorsOfHeading(text: string, index: CatalogueIndex): readonly Indicator[] {
  const called = (name: string): readonly Indicator[] => {
    const indicator = index.indicator(name)
    return indicator ? [indicator] : index.indicatorsOfItems(name)
  }
  const names = namesInHeading(text, index).filter((name) => name !== '')
  return names.map(called).find((found) => found.length > 0) ?? []
}

/**
 * The same for a cell of a column 所属指标, where a number is that of the catalogue: 5, 第47项, 5.绿色工厂. Number and name that
 * contradict each other mean none.
 */
export function indicatorsOfCell(text: string, index: CatalogueIndex): readonly Indicator[] {
  const [, digits, words] =
    /^(?:指标|第)?(\d{1,3})(?:[项号](?:指标)?)?[.、:)-]?(.*)$/.exec(normaliseName(text)) ?? []
  const numbered = digits === undefined ? null : index.indicatorByKey(digits)
  if (digits === undefined || words === undefined) return indicatorsOfHeading(text, index)
  if (words === '') return numbered ? [numbered] : []
  return indicatorsOfHeading(words, index).filter((one) => one === numbered)
}
