import { AppError } from '../../../shared/errors.ts'
import { zh } from '../../../shared/locale/zh.ts'
import { lapsedRule } from '../../../shared/rules/corrections/lapsed-findings.ts'
import { allExemptions, insertExemption } from '../db/tables/exemption.ts'
import { recordInserted } from '../db/tables/logged-row.ts'
import { recordOperation } from '../db/tables/operation.ts'
import { recordTakenBack } from '../db/tables/taken-back.ts'
import type { Saying } from '../keep-mappings.ts'
import type { Library } from '../library.ts'
import { localDay } from '../local-day.ts'
import { ruleNameOf } from './keep-explanations.ts'
import { neededText, reasonedText } from './needed-text.ts'

export interface ExemptionOrder {
  readonly period: string
  /** Code, name or alias. */
  readonly unit: string
  readonly rule: string
  readonly key: string | null
  readonly approver: string
  readonly document: string
  readonly reason: string
  readonly until: string
}

/** A day of the calendar that is not over yet, as YYYY-MM-DD. @throws AppError detail-missing, exemption-date */
function lastDay(text: string): string {
  const until = neededText(text, zh.corrections.needed.until)
  const at = /^\d{4}-\d{2}-\d{2}$/.test(until) ? new Date(`${until}T00:00:00Z`) : null
  const isDay = at !== null && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(until)
  if (!isDay || until < localDay(new Date())) throw new AppError('exemption-date', { until })
  return until
}

/**
 * Exempts a unit from a rule, as a whole or for one row: who approved it, by which paper, until when and why; as one
 * operation.
 *
 * @returns the id of the exemption
 * @throws AppError unit-unknown, detail-missing, reason-poor, exemption-rule, exemption-date; nothing is changed then
 */
export function keepExemption(library: Library, order: ExemptionOrder, by: Saying): number {
  const { db } = library
  const { period, rule, key } = order
  library.checkPeriod(period)
  const unit = library.unit(order.unit).id
  if (rule !== lapsedRule && !library.catalogue.checkRules.some((one) => one.id === rule))
    throw new AppError('exemption-rule', { rule })
  const approver = neededText(order.approver, zh.corrections.needed.approver)
  const document = neededText(order.document, zh.corrections.needed.document)
  const until = lastDay(order.until)
  const reason = reasonedText(order.reason)
  const exemption = { unit, period, rule, key, approver, document, reason, until }
  const payload = { ...exemption, ruleName: ruleNameOf(library, rule) }
  const run = db.transaction(() => {
    const operation = recordOperation(db, { kind: 'exempt', payload, ...by })
    const id = insertExemption(db, { ...exemption, ...by }, operation)
    recordInserted(db, operation, 'exemption', id)
    return id
  })
  return run.immediate()
}

/** Takes an exemption back, as one operation. @throws AppError exemption-unknown */
export function takeBackExemption(library: Library, id: number, by: Saying): void {
  const { db } = library
  const known = allExemptions(db, null).find((one) => one.id === id)
  if (!known || known.takenBack) throw new AppError('exemption-unknown', { id: String(id) })
  const { unit, period, rule, key, approver, document, reason, until } = known
  const payload = {
    ...{ unit, period, rule, key, approver, document, reason, until },
    ...{ ruleName: ruleNameOf(library, rule), exemption: id },
  }
  db.transaction(() => {
    const operation = recordOperation(db, { kind: 'exemption-take-back', payload, ...by })
    recordTakenBack(db, operation, { entity: 'exemption', id, before: payload }, by)
  }).immediate()
}
