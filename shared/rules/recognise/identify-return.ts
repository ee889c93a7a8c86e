import type { CatalogueIndex } from '../catalogue-index.ts'
import { isMeasure, normaliseMeasure } from '../measure.ts'
import { normaliseName } from '../normalise-name.ts'

/** What the words around a table say about the return. */
export interface Surroundings {
  /** Unit ids named in a line 填报单位. */
  readonly stated: readonly string[]
  /** Unit ids that a title begins with: weaker, since the city's name heads every list of the plan. */
  readonly titled: readonly string[]
  /** Years that are named as the reporting period. */
  readonly years: readonly string[]
  /** Unit of measure for the whole sheet. */
  readonly measure: string | null
}

const unitLine =
  /(?:填报单位|报送单位|综合机关名称|填报机关|编报单位|上报单位|报送部门)(?:\((?:盖章|公章|签章)\))?:?(.*)/
const periodLine = /(?:报告期|报告年度|统计年度|所属期|所属年度|填报年度|年度):?((?:19|20)\d{2})/
const measureLine = /(?:^|[^填报送制])(?:计量)?单位(?:\((?:[^()]*)\))?:([^\s,;，；]+)/

/** The reporting unit that a text names from its start: 东海县“无废城市”…清单 names 东海县. */
function leadingUnit(normal: string, index: CatalogueIndex): string | null {
  const others = index.catalogue.units.flatMap((unit) => unit.notThese ?? [])
  if (others.some((other) => normal.startsWith(normaliseName(other)))) return null
  for (let length = Math.min(normal.length, 24); length >= 3; length--) {
    const unit = index.unit(normal.slice(0, length))
    if (unit) return unit.id
  }
  return null
}

/** The unit of measure that a line 单位：… states for a whole sheet; null where none does. */
export function readMeasure(texts: readonly string[]): string | null {
  for (const text of texts) {
    for (const piece of [...text.split(/[\s\u3000]{2,}/), text].map(normaliseName)) {
      const of = measureLine.exec(` ${piece}`)?.[1]?.replace(/\)$/, '')
      if (of !== undefined && isMeasure(of)) return normaliseMeasure(of)
    }
  }
  return null
}

/** Reads titles and notes for the reporting unit, the period and the unit of measure. */
export function readSurroundings(texts: readonly string[], index: CatalogueIndex): Surroundings {
  const stated: string[] = []
  const titled: string[] = []
  const years: string[] = []
  for (const text of texts) {
    // One cell often carries several statements, set apart by blanks.
    const pieces = [...text.split(/[\s\u3000]{2,}/), text].map(normaliseName)
    for (const piece of pieces) {
      const named = unitLine.exec(piece)?.[1]
      const unit = named ? (index.unit(named)?.id ?? leadingUnit(named, index)) : null
      if (unit) stated.push(unit)
      const period = periodLine.exec(piece)?.[1]
      if (period !== undefined) years.push(period)
    }
    const whole = normaliseName(text)
    const lead = leadingUnit(whole, index)
    if (lead && !unitLine.test(whole)) titled.push(lead)
    const titleYear = /^(?:.{0,30}?)(?:^|\D)((?:19|20)\d{2})年(?:度)?(?!月|\d|[-—–~])/.exec(whole)?.[1]
    if (titleYear !== undefined && period(whole) && /清单|表|报表/.test(whole)) years.push(titleYear)
  }
  return {
    stated: [...new Set(stated)],
    titled: [...new Set(titled)],
    years: [...new Set(years)],
    measure: readMeasure(texts),
  }
}

/** A span of years (2022-2025年) is the plan's, not the return's. */
function period(text: string): boolean {
  return !/(?:19|20)\d{2}年?[-~至](?:19|20)\d{2}/.test(text)
}

/**
 * The units a whole return speaks for: those stated in a line 填报单位 anywhere, else those its titles begin with, the
 * city only where no other is named.
 */
export function unitsOf(surroundings: readonly Surroundings[], index: CatalogueIndex): string[] {
  const stated = [...new Set(surroundings.flatMap((said) => said.stated))]
  if (stated.length > 0) return stated
  const titled = [...new Set(surroundings.flatMap((said) => said.titled))]
  const reporting = titled.filter((id) => index.unitById(id)?.kind !== 'city')
  return reporting.length > 0 ? reporting : titled
}
