import { checkListWords } from '../../locale/zh/check-lists.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import { sourceOf } from '../source-of.ts'
import type { Evaluation, Outcome, Subject } from './evaluation.ts'
import { groupOf, rowsBy, wordOf } from './group-rows.ts'
import { outcomesOf } from './row-outcome.ts'
import { listParameter } from './rule-parameter.ts'
import { overlaps } from './same-place.ts'

/** The cells that name the row: those of the rule's fields, the entry's being the field that the form calls its key. */
function namingFields({ rule, index, received }: Subject): string[] {
  const form = index.catalogue.forms.find((one) => one.list === received.list)
  const key = form?.fields.find(({ content }) => content === 'key')?.field ?? 'name'
  return listParameter(rule, 'by').map((field) => (field === 'key' ? key : field))
}

const contents = (record: ReceivedRecord) =>
  JSON.stringify(
    Object.entries(record.fields)
      .filter(([field, { state }]) => field !== 'seq' && state !== 'blank')
      .map(([field, { state, value }]) => [field, state, value])
      .sort(),
  )

/** The word that cannot be read, where a row cannot be told from others for it. */
function unreadable(subject: Subject, record: ReceivedRecord): Outcome[] | null {
  const by = listParameter(subject.rule, 'by').filter((field) => field !== 'key')
  const lost = by.find((field) => record.fields[field]?.state === 'unparseable')
  if (lost === undefined) return null
  const row = outcomesOf(subject, record)
  const raw = record.fields[lost]?.raw ?? ''
  return [row.unverifiable(checkListWords.unusable(row.place(lost), '', raw, subject.rule.name), [lost])]
}

/** No two rows of the list say the same in the rule's fields `by`, the first of which must say something. */
export const repeatedInList: Evaluation['evaluate'] = (subject) => {
  const by = listParameter(subject.rule, 'by')
  const naming = namingFields(subject)
  const seen = new Map<string, ReceivedRecord>()
  return subject.received.records.flatMap((record) => {
    const lost = unreadable(subject, record)
    if (lost) return lost
    const group = groupOf(record, by)
    // 其中 rows repeat the name of the row that they belong to.
    const id = group === null ? null : `${group}\n${record.part ?? ''}`
    if (id === null) return []
    const row = outcomesOf(subject, record)
    const first = seen.get(id)
    if (!first) {
      seen.set(id, record)
      return [row.pass(...naming)]
    }
    const where =
      first.at.sheet === record.at.sheet && first.at.submission === record.at.submission
        ? checkListWords.rowOwn(first.row)
        : checkListWords.rowAt('', first.at.sheet, first.row)
    const cells = [record, first].flatMap((one) => naming.flatMap((field) => sourceOf(one, field) ?? []))
    const same = contents(first) === contents(record)
    return [row.failAt(checkListWords.repeated(row.place(...naming), where, same), cells)]
  })
}

/**
 * No other unit has a row that says the same in the rule's fields `by`; one that says something else in a field of `unless` is
 * another thing. Whose row it should be is not decided: both units hear of it.
 */
export const repeatedAcrossUnits: Evaluation['evaluate'] = (subject) => {
  const { rule, unit, received, returns, index } = subject
  const by = listParameter(rule, 'by')
  const unless = listParameter(rule, 'unless')
  const naming = namingFields(subject)
  const groups = rowsBy(returns, received.list, by)
  return received.records.flatMap((record) => {
    const lost = unreadable(subject, record)
    if (lost) return lost
    const group = groupOf(record, by)
    if (group === null) return []
    const row = outcomesOf(subject, record)
    const others = (groups.get(group) ?? []).filter(
      (one) =>
        one.unit !== unit.id &&
        (unless.length === 0 || unless.some((field) => wordOf(one.record, field) !== wordOf(record, field))),
    )
    if (others.length === 0) return [row.pass(...naming)]
    const units = [...new Set(others.map((one) => one.unit))].flatMap((id) => index.unitById(id) ?? [])
    const overlapping = units.filter((one) => overlaps(one, unit)).map(({ name }) => name)
    const message = checkListWords.repeatedElsewhere(
      row.place(...naming),
      units.map(({ name }) => name),
      overlapping,
    )
    const cells = [record, ...others.map((one) => one.record)].flatMap((one) =>
      naming.flatMap((field) => sourceOf(one, field) ?? []),
    )
    return [row.failAt(message, cells)]
  })
}
