import { parseHeaderText } from './header-text.ts'
import { turnsOf } from './other-meaning.ts'

// 2023年, 实际, 本年完成: what the return is about.
const ofThisReturn = /^(?:本年度?|当年|本期|报告期|全年|年度)?(?:实际|实绩|完成|数|值|情况|累计|合计)*$/

/**
 * What a cell beside the figures says of their time, where it says nothing else: `this` for the year of the return and what
 * was done (2023年, 1-12月, 实际), `other` for any other (2022年, 上年, 1-6月, 计划). Null where it says something else.
 */
export function rowTime(text: string, year: number | null): 'this' | 'other' | null {
  if (text.length > 14) return null
  const said = parseHeaderText(text)
  if (said.words.length > 8) return null
  const isThis = ofThisReturn.test(said.words)
  if (said.year !== null && year !== null && said.year !== year && isThis) return 'other'
  if (isThis) return 'this'
  return turnsOf(said.words).length > 0 ? 'other' : null
}
