import type { Finding } from '../../../shared/contract/checks.ts'
import { AppError } from '../../../shared/errors.ts'
import type { ExplanationCause } from '../../../shared/model/correction.ts'
import { bareText, needsConfirmation } from '../../../shared/rules/explanations/judge-text.ts'
import { allExplanations, explanationsInForce, insertExplanation } from '../db/tables/explanation.ts'
import { recordInserted } from '../db/tables/logged-row.ts'
import { recordOperation } from '../db/tables/operation.ts'
import { recordTakenBack } from '../db/tables/taken-back.ts'
import type { Saying } from '../keep-mappings.ts'
import type { Library } from '../library.ts'
import { checkReturns } from './check-returns.ts'
import { reasonedText } from './needed-text.ts'

export interface ExplanationOrder {
  readonly period: string
  /** Id of the finding. */
  readonly finding: string
  readonly cause: ExplanationCause
  readonly text: string
  readonly permit: string | null
  /** True where the same text for many findings is meant. */
  readonly confirmed: boolean
}

/** What a severity asks of an explanation: A has none, B a permit, C nothing more, D needs none. */
function refuseUnfit({ severity, ruleName, unit }: Finding, permit: string | null): void {
  const facts = { rule: ruleName, unit }
  if (severity === 'A') throw new AppError('explanation-blocking', facts)
  if (severity === 'B' && permit === null) throw new AppError('explanation-permit', facts)
  if (severity === 'D') throw new AppError('explanation-needless', facts)
}

/** How many other findings of the period have this explanation already, in any spelling. */
export function alikeExplanations(library: Library, period: string, finding: string, text: string): number {
  const bare = bareText(text)
  const alike = explanationsInForce(library.db, period).filter(
    (one) => one.finding !== finding && bareText(one.text) === bare,
  )
  return new Set(alike.map((one) => one.finding)).size
}

/**
 * Explains a finding, as one operation; an earlier explanation of the same finding is taken back with it.
 *
 * @returns the id of the explanation
 * @throws AppError finding-unknown, reason-poor, or one of explanation-…; nothing is changed then
 */
export function keepExplanation(library: Library, order: ExplanationOrder, by: Saying): number {
  const { db } = library
  const { period, cause } = order
  library.checkPeriod(period)
  const finding = checkReturns(library, { period, unit: null }).findings.find(
    (one) => one.id === order.finding,
  )
  if (!finding) throw new AppError('finding-unknown', { finding: order.finding })
  const permit = order.permit?.trim() ? order.permit.trim() : null
  refuseUnfit(finding, permit)
  const text = reasonedText(order.text)
  const alike = alikeExplanations(library, period, finding.id, text)
  if (needsConfirmation(alike) && !order.confirmed)
    throw new AppError('explanation-repeated', { count: String(alike) })
  const unit = library.unit(finding.unit).id
  const before = explanationsInForce(db, period).find((one) => one.finding === finding.id)
  const payload = {
    ...{ unit, period, finding: finding.id, ruleName: finding.ruleName, key: finding.key, cause, text },
  }
  const row = {
    ...{ unit, period, rule: finding.rule, finding: finding.id, values: finding.values },
    ...{ cause, text, permit, query: null },
    ...by,
  }
  const run = db.transaction(() => {
    const operation = recordOperation(db, { kind: 'explain', payload, ...by })
    if (before) recordTakenBack(db, operation, { entity: 'explanation', id: before.id, before }, by)
    const id = insertExplanation(db, row, operation)
    recordInserted(db, operation, 'explanation', id)
    return id
  })
  return run.immediate()
}

/** Takes an explanation back, as one operation: the finding is open again. @throws AppError explanation-unknown */
export function takeBackExplanation(library: Library, id: number, by: Saying): void {
  const { db } = library
  const explanation = allExplanations(db, null).find((one) => one.id === id)
  if (!explanation || explanation.takenBack) throw new AppError('explanation-unknown', { id: String(id) })
  const { unit, period, finding, rule, cause, text } = explanation
  const ruleName = ruleNameOf(library, rule)
  const payload = {
    ...{ unit, period, finding, ruleName, key: keyOfFinding(finding), cause, text },
    explanation: id,
  }
  db.transaction(() => {
    const operation = recordOperation(db, { kind: 'explanation-take-back', payload, ...by })
    recordTakenBack(db, operation, { entity: 'explanation', id, before: payload }, by)
  }).immediate()
}

/** The name that a rule has today. */
export function ruleNameOf(library: Library, rule: string): string {
  return library.catalogue.checkRules.find((one) => one.id === rule)?.name ?? rule
}

/** The row's key in a finding's id, which is made of rule, unit and row. */
export function keyOfFinding(finding: string): string {
  return finding.split('/').slice(2).join('/')
}
