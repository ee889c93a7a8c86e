import { targetWords } from '../../locale/zh/check-targets.ts'
import type { Indicator } from '../../model/catalogue.ts'
import { normaliseName } from '../normalise-name.ts'
import type { Evaluation } from './evaluation.ts'
import { indicatorRows } from './indicator-rows.ts'

const parts = ['numerator', 'denominator'] as const
type Part = (typeof parts)[number]

/** A name without what stands in brackets: scope and unit of measure are often left out or said otherwise. */
function core(name: string): string {
  let plain = normaliseName(name)
  for (let before = ''; before !== plain; ) {
    before = plain
    plain = plain.replace(/\([^()]*\)/g, '')
  }
  return plain
}

const saysSame = (one: string, other: string) => one.includes(other) || other.includes(one)

/** The indicator of whose part a name is the plan's very name, other than the row's own. */
function ownerOf(indicators: readonly Indicator[], own: Indicator, name: string): number | null {
  const found = indicators.find(
    (one) => one !== own && parts.some((part) => one[part] && core(one[part].name) === name),
  )
  return found?.seq ?? null
}

/** What a row says it divides is what the indicator's definition divides: the names of numerator and denominator. */
export const partNamesAsPlanned: Evaluation['evaluate'] = (subject) =>
  indicatorRows(subject).flatMap(({ indicator, record, row }) =>
    parts.flatMap((part: Part) => {
      const field = `${part}Name`
      const written = record.fields[field]?.value ?? ''
      const planned = indicator[part]?.name
      const name = core(written)
      if (name === '' || planned === undefined) return []
      const other = indicator[part === 'numerator' ? 'denominator' : 'numerator']?.name
      const isSwapped = other !== undefined && core(other) === name && core(planned) !== name
      if (!isSwapped && saysSame(name, core(planned))) return [row.pass(field)]
      const owner = isSwapped ? null : ownerOf(subject.index.catalogue.indicators, indicator, name)
      const message = targetWords.otherPart(row.place(field), part, written, planned, isSwapped, owner)
      return [row.fail(message, [field])]
    }),
  )
