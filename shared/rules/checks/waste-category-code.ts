import { checkListWords } from '../../locale/zh/check-lists.ts'
import { wasteCodes } from '../codes/waste-code.ts'
import { fieldLabel } from '../formula/describe-expression.ts'
import type { Evaluation } from './evaluation.ts'
import { outcomesOf } from './row-outcome.ts'

/** Hazardous waste has codes of the national list of it, HW and eight figures; all other waste has SW codes. */
export const wasteCategoryCode: Evaluation['evaluate'] = (subject) =>
  subject.received.records.flatMap((record) => {
    const { category, code } = record.fields
    const isSaid = (field: typeof code) =>
      field && field.state !== 'blank' && field.state !== 'not-applicable'
    if (!isSaid(category) || !isSaid(code)) return []
    const row = outcomesOf(subject, record)
    const lost = category?.value === null ? 'category' : code?.value === null ? 'code' : null
    if (lost !== null) {
      const label = fieldLabel(subject.index.catalogue, record.list, lost)
      const raw = record.fields[lost]?.raw ?? ''
      return [
        row.unverifiable(checkListWords.unusable(row.place(lost), label, raw, subject.rule.name), [lost]),
      ]
    }
    const text = category?.value ?? ''
    const codes = wasteCodes(code?.value ?? '').filter((one) => one.class !== null)
    const isHazardous = /危险|危废|医疗|医废/.test(text)
    const wrong = codes.find(({ hazardous }) => hazardous !== isHazardous)
    if (codes.length === 0) return []
    if (!wrong) return [row.pass('code', 'category')]
    const message = checkListWords.categoryAgainstCode(
      row.place('code', 'category'),
      text,
      wrong.written,
      wrong.hazardous,
    )
    return [row.fail(message, ['code', 'category'])]
  })
