import { checkListWords } from '../../locale/zh/check-lists.ts'
import { splitCode, wasteNamed } from '../recognise/waste-in-cell.ts'
import type { Evaluation } from './evaluation.ts'
import { outcomesOf } from './row-outcome.ts'

/** Name and code of a row are those of one waste: where they are of two, neither decides and the row is not counted. */
export const wasteNameAndCode: Evaluation['evaluate'] = (subject) =>
  subject.received.records.flatMap((record) => {
    const { code } = record.fields
    const row = outcomesOf(subject, record)
    const written = code?.value ?? splitCode(record.label).code
    if (code?.value === null && code.state === 'unparseable')
      return [
        row.unverifiable(
          checkListWords.unusable(row.place('code'), '代码', code.raw ?? '', subject.rule.name),
          ['code'],
        ),
      ]
    if (record.key !== null) return [row.pass('code', 'name')]
    const named = wasteNamed(record.label, subject.index)
    const message = checkListWords.nameAgainstCode(
      row.place('code', 'name'),
      written,
      named?.name ?? record.label,
    )
    return [row.fail(message, ['code', 'name'])]
  })

/** The catalogue lists the waste of every row. */
export const wasteKnown: Evaluation['evaluate'] = (subject) =>
  subject.received.records.flatMap((record) => {
    if (record.key === null) return []
    const row = outcomesOf(subject, record)
    if (subject.index.waste(record.key)) return [row.pass('name')]
    return [row.fail(checkListWords.wasteUnlisted(row.place('name')), ['name'])]
  })
