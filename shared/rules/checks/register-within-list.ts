import type { Decimal } from 'decimal.js'
import { checkListWords } from '../../locale/zh/check-lists.ts'
import { terms } from '../../locale/zh/terms.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import type { Source } from '../../model/source.ts'
import { exact } from '../exact.ts'
import { fieldLabel } from '../formula/describe-expression.ts'
import { wasteNamed } from '../recognise/waste-in-cell.ts'
import { reportedNumber } from '../reported-number.ts'
import type { Evaluation, Outcome, Subject } from './evaluation.ts'
import { listUnverifiable } from './list-unverifiable.ts'
import { roundingErrorOfAmount } from './rounding-error.ts'
import { outcomesOf } from './row-outcome.ts'
import { listParameter } from './rule-parameter.ts'

/** The register's rows by the waste that they name. */
function rowsByWaste({ index }: Subject, records: readonly ReceivedRecord[]) {
  const rows = new Map<string, ReceivedRecord[]>()
  for (const record of records) {
    const waste = wasteNamed(record.fields.wasteName?.value ?? '', index)?.name
    if (waste !== undefined) rows.set(waste, [...(rows.get(waste) ?? []), record])
  }
  return rows
}

function checkField(
  subject: Subject,
  record: ReceivedRecord,
  field: string,
  rows: readonly ReceivedRecord[],
): Outcome[] {
  const { rule, index } = subject
  const row = outcomesOf(subject, record)
  const label = fieldLabel(index.catalogue, record.list, field)
  const own = reportedNumber(record, field)
  const parts = rows.flatMap((one) => reportedNumber(one, field) ?? [])
  if (parts.length === 0) return []
  if (!own) return [row.unverifiable(checkListWords.lacking(row.place(field), [label], rule.name), [field])]
  const total = (of: (part: (typeof parts)[number]) => Decimal) =>
    parts.reduce((sum, part) => sum.add(of(part)), exact(0))
  const sum = total(({ value }) => value)
  const tolerance = total((part) => roundingErrorOfAmount(part.field)).add(roundingErrorOfAmount(own.field))
  const cells: Source[] = [own.source, ...parts.map(({ source }) => source)]
  if (sum.lte(own.value.add(tolerance))) return [row.passAt(cells)]
  const register = terms.list.enterprises
  const shown = own.value.toFixed()
  const message = checkListWords.registerOver(
    ...([row.place(field), label, shown, register, sum.toFixed(), parts.length] as const),
  )
  return [row.failAt(message, cells)]
}

/**
 * What the unit's enterprises of the register generate, use, dispose of and store of a waste is no more than its waste list has
 * of it: the register may leave small ones out, the list may not.
 */
export const registerWithinList: Evaluation['evaluate'] = (subject) => {
  const { rule, unit, received, returns } = subject
  const register = returns.list(unit.id, 'enterprises')
  if (!register) {
    const message = checkListWords.noRegister(unit.name, terms.list.enterprises, rule.name)
    return [listUnverifiable(message)]
  }
  const rows = rowsByWaste(subject, register.records)
  return received.records.flatMap((record) =>
    listParameter(rule, 'fields').flatMap((field) =>
      checkField(subject, record, field, (record.key === null ? null : rows.get(record.key)) ?? []),
    ),
  )
}
