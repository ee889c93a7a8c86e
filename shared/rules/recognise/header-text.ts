import { isMeasure, normaliseMeasure } from '../measure.ts'
import { normaliseName } from '../normalise-name.ts'

/** One header cell taken apart: its words, the year it speaks of, the unit it states. */
export interface HeaderText {
  /** Normal form without year, unit and brackets around them. */
  readonly words: string
  readonly year: number | null
  readonly unit: string | null
}

const bodies = /^(?:单位|企业|镇|乡|村|街道|小区)$/
const yearPattern = /((?:19|20)\d{2})(?:年度|年末|年底|年)?/

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
  let words = normaliseName(text)
  let unit: string | null = null
  words = words.replace(/\((?:单位:?)?([^()]*(?:\([^()]*\))?[^()]*)\)/g, (bracket, inside: string) => {
    if (!isMeasure(inside)) return bracket
    unit ??= normaliseMeasure(inside)
    return ''
  })
  // 产生量，单位：万吨 and 产生量/万吨; but 名称/单位 is no unit of measure.
  const behind = /^(.+?)(?:[,:]单位:?|[/:,])(.+)$/.exec(words)
  if (unit === null && behind?.[1] && behind[2] && !bodies.test(behind[2]) && isMeasure(behind[2])) {
    words = behind[1]
    unit = normaliseMeasure(behind[2])
  }
  const year = yearPattern.exec(words)?.[1]
  words = words.replace(yearPattern, '').replace(/[,:;]+$/, '')
  return { words, year: year === undefined ? null : Number(year), unit }
}
