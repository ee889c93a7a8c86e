import { AppError } from '../../../shared/errors.ts'
import { zh } from '../../../shared/locale/zh.ts'
import type { Decision, Ruling } from '../../../shared/model/decision.ts'
import { settleRuling } from '../../../shared/rules/decisions/settle-ruling.ts'
import { neededText, reasonedText } from '../corrections/needed-text.ts'
import { allDecisions, insertDecision } from '../db/tables/decision.ts'
import { recordInserted } from '../db/tables/logged-row.ts'
import { recordOperation } from '../db/tables/operation.ts'
import { recordTakenBack } from '../db/tables/taken-back.ts'
import type { Saying } from '../keep-mappings.ts'
import type { Library } from '../library.ts'

export interface DecisionOrder {
  readonly period: string
  readonly ruling: Ruling
  readonly reason: string
  readonly document: string
}

/**
 * Decides how a period is consolidated, as one operation. It replaces what was decided about the same subject before;
 * when it is taken back, that holds again.
 *
 * @returns the id of the decision
 * @throws AppError period-invalid, unit-unknown, decision-unfit, reason-poor, detail-missing; nothing is changed then
 */
export function keepDecision(library: Library, order: DecisionOrder, by: Saying): number {
  const { db } = library
  const { period } = order
  library.checkPeriod(period)
  const ruling = settleRuling(library.index, period, order.ruling)
  const document = neededText(order.document, zh.corrections.needed.document)
  const reason = reasonedText(order.reason)
  const decision = { period, ruling, reason, document }
  const run = db.transaction(() => {
    const operation = recordOperation(db, { kind: 'decide', payload: decision, ...by })
    const id = insertDecision(db, { ...decision, ...by }, operation)
    recordInserted(db, operation, 'decision', id)
    return id
  })
  return run.immediate()
}

/** Takes a decision back, as one operation. @throws AppError decision-unknown */
export function takeBackDecision(library: Library, id: number, by: Saying): void {
  const { db } = library
  const known: Decision | undefined = allDecisions(db, null).find((one) => one.id === id)
  if (!known || known.takenBack) throw new AppError('decision-unknown', { id: String(id) })
  const { period, ruling, reason, document } = known
  const payload = { period, ruling, reason, document, decision: id }
  db.transaction(() => {
    const operation = recordOperation(db, { kind: 'decision-take-back', payload, ...by })
    recordTakenBack(db, operation, { entity: 'decision', id, before: payload }, by)
  }).immediate()
}
