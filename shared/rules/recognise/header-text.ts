import { isMeasure, normaliseMeasure } from '../measure.ts'
import { normaliseName } from '../normalise-name.ts'
import { arabicYears } from './read-period.ts'

/** One header cell taken apart: its words, the year it speaks of, the unit it states. */
export interface HeaderText {
  /** Normal form without year, unit and brackets around them. */
  readonly words: string
  readonly year: number | null
  readonly unit: string | null
}

const bodies = /^(?:单位|企业|镇|乡|村|街道|小区)$/
/**
 * A year as a whole, or up to its end: 2023年度, 截至2023年底, 至2023年12月31日, 2023年1-12月. A single month, a quarter and half a
 * year stay words: such a column is another one.
 */
const yearPattern =
  /(?:截[至止]到?|至|到)?((?:19|20)\d{2})(?:年度?1[-~至到]12月(?:份|底|末)?(?:累计)?|年12月(?:31日|底|末)|年度|年末|年底|年(?!累计))?/
const wholeYear = /(?<!\d)0?1[-~至到]12月(?:份|底|末)?(?:累计)?/
// 23年完成值: only where what follows can have a year.
const shortYear =
  /(?<![\d.])(2\d)年(?=(?:度|末|底)?(?:$|[)(/]|完成|实际|实绩|产生|计划|目标|综合|处置|贮存|利用|现状))/g

const thisYearBracket = /\((?:本年度?|当年|本期|报告期|全年|年度|实际|实绩)数?\)/g

/** Takes a header cell apart: 2023年产生量（万吨） → 产生量, 2023, 万吨. */
export function parseHeaderText(text: string): HeaderText {
  const known = parsed.get(text)
  if (known) return known
  const header = takeApart(text)
  if (parsed.size >= 5000) parsed.clear()
  parsed.set(text, header)
  return header
}

// Every return has the same headers.
const parsed = new Map<string, HeaderText>()

function takeApart(text: string): HeaderText {
  let words = arabicYears(normaliseName(text)).replace(shortYear, '20$1年')
  let unit: string | null = null
  words = words.replace(/\((?:单位:?)?([^()]*(?:\([^()]*\))?[^()]*)\)/g, (bracket, inside: string) => {
    // 产生量(2023年,吨) states both in one bracket.
    const [measure, ...more] = inside.split(/[,;]/).filter((part) => !isYear(part))
    if (measure === undefined || more.length > 0 || !isMeasure(measure)) return bracket
    unit ??= normaliseMeasure(measure)
    return inside.split(/[,;]/).filter(isYear).join('')
  })
  // 产生量，单位：万吨 and 产生量/万吨; but 名称/单位 is no unit of measure.
  const behind = /^(.+?)(?:[,:]单位:?|[/:,])(.+)$/.exec(words)
  if (unit === null && behind?.[1] && behind[2] && !bodies.test(behind[2]) && isMeasure(behind[2])) {
    words = behind[1]
    unit = normaliseMeasure(behind[2])
  }
  const year = yearPattern.exec(words)?.[1]
  words = words
    .replace(yearPattern, '')
    .replace(wholeYear, '')
    .replace(thisYearBracket, '')
    .replace(/\(\)/g, '')
    .replace(/[,:;]+$/, '')
  return { words, year: year === undefined ? null : Number(year), unit }
}

function isYear(text: string): boolean {
  return text !== '' && yearPattern.exec(text)?.[0] === text
}
