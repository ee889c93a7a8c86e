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
    const numbers = Object.entries(record.fields).filter(
      ([, { state }]) => state === 'number' || state === 'zero',
    )
    if (numbers.length === 0) return []
    const row = outcomesOf(subject, record)
    const foreign = numbers.filter(([, field]) => field.foreignUnit !== undefined)
    if (foreign.length === 0) return [row.pass()]
    const measures = foreign.map(([name, field]) =>
      checkWords.measureOf(labelOf(subject, name), field.foreignUnit ?? ''),
    )
    const fields = foreign.map(([name]) => name)
    return [row.fail(checkWords.foreignMeasure(row.place(...fields), measures), fields)]
  })
