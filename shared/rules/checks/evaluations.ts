import { departmentKnown } from './department-known.ts'
import type { Evaluation } from './evaluation.ts'
import { formulaHolds } from './formula-holds.ts'
import { indicatorKnown } from './indicator-known.ts'
import { measureKnown } from './measure-known.ts'
import { ratioConsistent } from './ratio-consistent.ts'
import { ratioPartsGiven } from './ratio-parts-given.ts'
import { requiredPresent } from './required-present.ts'
import { taskKnown } from './task-known.ts'
import { totalsOfParts } from './totals-of-parts.ts'
import { valueCertain } from './value-certain.ts'
import { valueUnderstood } from './value-understood.ts'
import { wasteBalance } from './waste-balance.ts'

const evaluations = new Map<string, Evaluation>([
  ['formula', { reach: 'unit', evaluate: formulaHolds }],
  ['required-present', { reach: 'list', evaluate: requiredPresent }],
  ['indicator-known', { reach: 'list', evaluate: indicatorKnown }],
  ['ratio-parts-given', { reach: 'list', evaluate: ratioPartsGiven }],
  ['ratio-consistent', { reach: 'list', evaluate: ratioConsistent }],
  ['measure-known', { reach: 'list', evaluate: measureKnown }],
  ['waste-balance', { reach: 'list', evaluate: wasteBalance }],
  ['task-known', { reach: 'list', evaluate: taskKnown }],
  ['department-known', { reach: 'list', evaluate: departmentKnown }],
  ['totals-of-parts', { reach: 'list', evaluate: totalsOfParts }],
  ['value-understood', { reach: 'list', evaluate: valueUnderstood }],
  ['value-certain', { reach: 'list', evaluate: valueCertain }],
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
