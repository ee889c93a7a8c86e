import { checkWords } from '../../locale/zh/checks.ts'
import type { Evaluation, Subject } from './evaluation.ts'
import { outcomesOf } from './row-outcome.ts'

function labelOf({ index, received }: Subject, field: string): string {
  const form = index.catalogue.forms.find((one) => one.list === received.list)
  const label = form?.fields.find((one) => one.field === field)
  const quantities: Readonly<Record<string, string>> = checkWords.quantity
  return quantities[field] ?? label?.label ?? field
}

/** Numbers are in a unit of measure that converts to the catalogue's. Rows without numbers are not concerned. */
export const measureKnown: Evaluation['evaluate'] = (subject) =>
  subject.received.records.flatMap((record) => {
    let hasNumbers = false
    const fields: string[] = []
    for (const name in record.fields) {
      const field = record.fields[name]
      if (field?.state !== 'number' && field?.state !== 'zero') continue
      hasNumbers = true
      if (field.foreignUnit !== undefined) fields.push(name)
    }
    if (!hasNumbers) return []
    const row = outcomesOf(subject, record)
    if (fields.length === 0) return [row.pass()]
    const measures = fields.map((name) =>
      checkWords.measureOf(labelOf(subject, name), record.fields[name]?.foreignUnit ?? ''),
    )
    return [row.fail(checkWords.foreignMeasure(row.place(...fields), measures), fields)]
  })
