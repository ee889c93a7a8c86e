import { departmentKnown } from './department-known.ts'
import type { Evaluation } from './evaluation.ts'
import { indicatorKnown } from './indicator-known.ts'
import { measureKnown } from './measure-known.ts'
import { ratioConsistent } from './ratio-consistent.ts'
import { ratioPartsGiven } from './ratio-parts-given.ts'
import { requiredPresent } from './required-present.ts'
import { taskKnown } from './task-known.ts'
import { valueCertain } from './value-certain.ts'
import { valueUnderstood } from './value-understood.ts'
import { wasteBalance } from './waste-balance.ts'

const evaluations = new Map<string, Evaluation>([
  ['required-present', requiredPresent],
  ['indicator-known', indicatorKnown],
  ['ratio-parts-given', ratioPartsGiven],
  ['ratio-consistent', ratioConsistent],
  ['measure-known', measureKnown],
  ['waste-balance', wasteBalance],
  ['task-known', taskKnown],
  ['department-known', departmentKnown],
  ['value-understood', valueUnderstood],
  ['value-certain', valueCertain],
])

/**
 * The evaluation that a rule of the catalogue names.
 * @throws Error for a name that does not exist: such a rule would pass everything in silence
 */
export function evaluationOf(name: string): Evaluation {
  const evaluation = evaluations.get(name)
  if (!evaluation) throw new Error(`check rule names an unknown evaluation: ${name}`)
  return evaluation
}
