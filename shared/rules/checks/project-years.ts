import { checkListWords } from '../../locale/zh/check-lists.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import { fieldLabel } from '../formula/describe-expression.ts'
import { normaliseName } from '../normalise-name.ts'
import { writtenDate } from '../values/written-date.ts'
import type { Evaluation, Subject } from './evaluation.ts'
import { firstDayOf, lastDayOf } from './last-day-of.ts'
import { outcomesOf } from './row-outcome.ts'
import { listParameter, optionalText } from './rule-parameter.ts'

interface Years {
  readonly from: string
  readonly to: string
}

/** 2022—2025, 2022.3-2024.6, 2023年; null for words. Reversed years stay reversed. */
function yearsOf(text: string): Years | null {
  const folded = text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[\u2010-\u2015\u2212〜～~至到]+/g, '-')
  const date = writtenDate(folded)
  if (date && date.kind !== 'continuing') {
    const [from, to] = [firstDayOf(date), lastDayOf(date)]
    return from && to ? { from, to } : null
  }
  for (let at = folded.indexOf('-'); at >= 0; at = folded.indexOf('-', at + 1)) {
    const [left, right] = [writtenDate(folded.slice(0, at)), writtenDate(folded.slice(at + 1))]
    const from = left && left.kind !== 'span' ? firstDayOf(left) : null
    const to = right && right.kind !== 'span' ? lastDayOf(right) : null
    if (from && to) return { from, to }
  }
  return null
}

function isSaid(record: ReceivedRecord, field: string): boolean {
  const { state = 'blank' } = record.fields[field] ?? {}
  return state !== 'blank' && state !== 'not-applicable'
}

function unclear({ rule, index }: Subject, record: ReceivedRecord, row: ReturnType<typeof outcomesOf>) {
  const label = fieldLabel(index.catalogue, 'projects', 'years')
  const written = record.fields.years?.value ?? record.fields.years?.raw ?? ''
  return [row.unverifiable(checkListWords.unusable(row.place('years'), label, written, rule.name), ['years'])]
}

/** 建设起止年限 can be read, and a project does not end before it begins. */
export const yearsInOrder: Evaluation['evaluate'] = (subject) =>
  subject.received.records.flatMap((record) => {
    if (!isSaid(record, 'years')) return []
    const row = outcomesOf(subject, record)
    const text = record.fields.years?.value ?? ''
    const years = yearsOf(text)
    if (!years) return unclear(subject, record, row)
    if (years.from <= years.to) return [row.pass('years')]
    return [row.fail(checkListWords.yearsReversed(row.place('years'), text), ['years'])]
  })

const expectations = {
  ended: ({ to }: Years, period: string) => to <= `${period}-12-31`,
  'not-ended': ({ to }: Years, period: string) => to >= `${period}-12-31`,
  'not-begun': ({ from }: Years, period: string) => from >= `${period}-01-01`,
} as const

/** A project whose status is one of the rule's `words` has years as `expect` says, seen from the end of the period. */
export const yearsFit: Evaluation['evaluate'] = (subject) => {
  const { rule, returns } = subject
  const words = new Set(listParameter(rule, 'words').map(normaliseName))
  const expect = (optionalText(rule, 'expect') ?? 'ended') as keyof typeof expectations
  return subject.received.records.flatMap((record) => {
    const status = record.fields.status?.value ?? ''
    if (!words.has(normaliseName(status)) || !isSaid(record, 'years')) return []
    const row = outcomesOf(subject, record)
    const text = record.fields.years?.value ?? ''
    const years = yearsOf(text)
    if (!years) return unclear(subject, record, row)
    if (expectations[expect](years, returns.period)) return [row.pass('status', 'years')]
    const message = checkListWords.yearsAgainst[expect](row.place('status', 'years'), status, text)
    return [row.fail(message, ['status', 'years'])]
  })
}
