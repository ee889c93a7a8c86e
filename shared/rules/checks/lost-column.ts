import { checkListWords } from '../../locale/zh/check-lists.ts'
import { terms } from '../../locale/zh/terms.ts'
import { fieldLabel } from '../formula/describe-expression.ts'
import { sourceOf } from '../source-of.ts'
import type { Outcome, Subject } from './evaluation.ts'
import { listUnverifiable } from './list-unverifiable.ts'

/** Said once where the return has no column for one of the fields that have to be filled in; null where it has them all. */
export function lostColumn(subject: Subject, fields: readonly string[]): Outcome[] | null {
  const { rule, unit, index, received } = subject
  const [first] = received.records
  const lost = first && fields.find((field) => received.records.every((one) => sourceOf(one, field) === null))
  if (lost === undefined) return null
  const label = fieldLabel(index.catalogue, received.list, lost)
  return [listUnverifiable(checkListWords.noColumn(unit.name, terms.list[received.list], label, rule.name))]
}
