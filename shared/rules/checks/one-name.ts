import { checkListWords } from '../../locale/zh/check-lists.ts'
import { fieldLabel } from '../formula/describe-expression.ts'
import { sourceOf } from '../source-of.ts'
import type { Evaluation } from './evaluation.ts'
import { groupOf, type PlacedRow, rowsBy, wordOf } from './group-rows.ts'
import { outcomesOf } from './row-outcome.ts'
import { listParameter, optionalText } from './rule-parameter.ts'

/** What most rows say; null where two things are said equally often. */
function usual(rows: readonly PlacedRow[], field: string): string | null {
  const counts = new Map<string, number>()
  for (const { record } of rows) {
    const word = wordOf(record, field)
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const [first, second] = [...counts].sort(([, one], [, other]) => other - one)
  return first && (!second || first[1] > second[1]) ? first[0] : null
}

/**
 * Rows of all units that say the same in the fields `same` say the same in the field `differs` too. Where most of them agree,
 * those that do not are reported, otherwise all of them.
 */
export const oneName: Evaluation['evaluate'] = (subject) => {
  const { rule, received, returns, index, unit } = subject
  const same = listParameter(rule, 'same')
  const differs = optionalText(rule, 'differs') ?? ''
  const label = (field: string) => fieldLabel(index.catalogue, received.list, field)
  const groups = rowsBy(returns, received.list, same)
  return received.records.flatMap((record) => {
    const lost = [differs, ...same].find((field) => record.fields[field]?.state === 'unparseable')
    const row = outcomesOf(subject, record)
    if (lost !== undefined) {
      const raw = record.fields[lost]?.raw ?? ''
      return [row.unverifiable(checkListWords.unusable(row.place(lost), label(lost), raw, rule.name), [lost])]
    }
    const group = groupOf(record, same)
    const own = wordOf(record, differs)
    if (group === null || own === '') return []
    const rows = (groups.get(group) ?? []).filter((one) => wordOf(one.record, differs) !== '')
    const others = rows.filter((one) => wordOf(one.record, differs) !== own)
    if (others.length === 0 || usual(rows, differs) === own) return [row.pass(differs, ...same)]
    const said = [...new Set(others.map((one) => one.record.fields[differs]?.value ?? ''))]
    const cells = [record, ...others.map((one) => one.record)].flatMap((one) => sourceOf(one, differs) ?? [])
    const place = {
      ...row.place(differs),
      unit: unit.name,
    }
    const message = checkListWords.otherName(
      place,
      same.map(label).join('、'),
      label(differs),
      record.fields[differs]?.value ?? '',
      said,
    )
    return [row.failAt(message, cells)]
  })
}
