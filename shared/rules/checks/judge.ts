import type { CheckReport, Finding } from '../../contract/checks.ts'
import type { CheckRule, ReportingUnit } from '../../model/catalogue.ts'
import { untouched } from './awaited-finding.ts'
import type { Outcome } from './evaluation.ts'

/** What one rule says about one unit. */
export interface Judgement {
  readonly rule: CheckRule
  readonly unit: ReportingUnit
  /** Passed ones included, in the order of the rows. */
  readonly outcomes: readonly Outcome[]
  readonly counts: CheckReport['counts']
  /** Those that did not pass, in the same order: of thousands usually none. */
  readonly found: readonly FoundOutcome[]
}

export interface FoundOutcome {
  readonly outcome: Outcome
  readonly finding: Finding
}

/** What, where, why it matters, how to fix it and who must: the rule's own words end the sentence. */
function messageOf(rule: CheckRule, outcome: Outcome): string {
  return outcome.result === 'fail' ? `${outcome.message}${rule.why}${rule.fix}` : outcome.message
}

function findingOf(rule: CheckRule, unit: ReportingUnit, outcome: Outcome, id: string): Finding {
  const { key, cells, suggestion } = outcome
  return {
    id,
    rule: rule.id,
    ruleName: rule.name,
    scope: rule.scope,
    severity: rule.severity,
    unit: unit.name,
    list: rule.list,
    key,
    result: outcome.result === 'fail' ? 'fail' : 'unverifiable',
    message: messageOf(rule, outcome),
    cells: [...cells],
    values: JSON.stringify(cells.map((cell) => cell.adjusted ?? cell.raw)),
    suggestion,
    handling: untouched,
  }
}

/** An id for each outcome, the same in every run; a row that is returned twice is told apart by its place. */
function idsOf(rule: CheckRule, unit: ReportingUnit, outcomes: readonly Outcome[]): string[] {
  const seen = new Map<string, number>()
  return outcomes.map(({ key, part }) => {
    const id = [rule.id, unit.id, key, ...(part === null ? [] : [part])].join('/')
    const count = (seen.get(id) ?? 0) + 1
    seen.set(id, count)
    return count === 1 ? id : `${id}#${count}`
  })
}

/** Counts what a rule says about a unit, and makes findings of what did not pass. */
export function judge(rule: CheckRule, unit: ReportingUnit, outcomes: readonly Outcome[]): Judgement {
  const counts = { pass: 0, fail: 0, unverifiable: 0 }
  // Tens of thousands: an iterator costs more than the count.
  for (let index = 0; index < outcomes.length; index += 1) counts[outcomes[index]?.result ?? 'pass'] += 1
  if (counts.pass === outcomes.length) return { rule, unit, outcomes, counts, found: [] }
  const ids = idsOf(rule, unit, outcomes)
  const found = outcomes.flatMap((outcome, index) =>
    outcome.result === 'pass' ? [] : [{ outcome, finding: findingOf(rule, unit, outcome, ids[index] ?? '') }],
  )
  return { rule, unit, outcomes, counts, found }
}
