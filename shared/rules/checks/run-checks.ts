import type { CheckReport, Finding, Repair } from '../../contract/checks.ts'
import { type Catalogue, type CheckRule, type ReportingUnit, severities } from '../../model/catalogue.ts'
import { isListKind, tableKinds } from '../../model/list-kind.ts'
import type { PeriodReturns } from '../../model/received.ts'
import { indexCatalogue } from '../catalogue-index.ts'
import { isExpectedReporter } from '../expected-reporter.ts'
import { indexReturns, ofUnits, type ReturnsIndex } from '../index-returns.ts'
import { findRepairs } from '../repairs/find-repairs.ts'
import { awaitedFinding, notReceived, untouched, whatIsAwaited } from './awaited-finding.ts'
import type { CheckMemory } from './check-memory.ts'
import type { Outcome, Subject } from './evaluation.ts'
import { evaluationOf } from './evaluations.ts'

/** Registers come where one came before; the four lists from every unit; the city's targets where only it reports some. */
function hasToReturn(
  catalogue: Catalogue,
  unit: ReportingUnit,
  rule: CheckRule,
  before: ReturnsIndex,
): boolean {
  if (!isListKind(rule.list)) return before.list(unit.id, rule.list) !== null
  if (unit.kind !== 'city') return true
  return (
    rule.list === 'targets' && catalogue.indicators.some((indicator) => isExpectedReporter(indicator, unit))
  )
}

interface Checked {
  readonly rule: CheckRule
  readonly unit: ReportingUnit
  readonly outcomes: readonly Outcome[]
}

interface Returns {
  readonly now: ReturnsIndex
  readonly before: ReturnsIndex
}

/** Everything an outcome may depend on; the same objects mean the same outcome. */
function inputsOf(subject: Subject, { now, before }: Returns): readonly unknown[] {
  const { rule, unit, received, index } = subject
  switch (evaluationOf(rule.evaluation).reach) {
    case 'list':
      return [rule, index, received]
    case 'unit':
      return [
        ...[rule, index, received],
        ...tableKinds.flatMap((list) => [now.list(unit.id, list), before.list(unit.id, list)]),
      ]
    case 'city': {
      const same = [...now.all, ...before.all].filter(({ list }) => list === rule.list)
      return [rule, index, received, ...same]
    }
  }
}

function check(
  catalogue: Catalogue,
  returns: Returns,
  unit: ReportingUnit,
  rule: CheckRule,
  memory: CheckMemory | undefined,
): readonly Outcome[] {
  const received = returns.now.list(unit.id, rule.list)
  if (received && returns.now.isReceived(unit.id, rule.list)) {
    const index = indexCatalogue(catalogue)
    const subject: Subject = { rule, unit, received, index, returns: returns.now, before: returns.before }
    const evaluate = (): readonly Outcome[] => evaluationOf(rule.evaluation).evaluate(subject)
    return memory ? memory.recall(`${rule.id}/${unit.id}`, inputsOf(subject, returns), evaluate) : evaluate()
  }
  return hasToReturn(catalogue, unit, rule, returns.before) ? [notReceived] : []
}

interface Ranked {
  readonly finding: Finding
  /** Severity, unit, list, row, rule. */
  readonly rank: readonly number[]
}

function compareRanks(one: Ranked, other: Ranked): number {
  for (const [index, rank] of one.rank.entries()) {
    const difference = rank - (other.rank[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

const idsOfOutcomes = new WeakMap<readonly Outcome[], readonly string[]>()

/** An id for each outcome, the same in every run; a row that is returned twice is told apart by its place. */
function idsOf({ rule, unit, outcomes }: Checked): readonly string[] {
  const known = idsOfOutcomes.get(outcomes)
  if (known) return known
  const seen = new Map<string, number>()
  const ids = outcomes.map(({ key, part }) => {
    const id = [rule.id, unit.id, key, ...(part === null ? [] : [part])].join('/')
    const count = (seen.get(id) ?? 0) + 1
    seen.set(id, count)
    return count === 1 ? id : `${id}#${count}`
  })
  idsOfOutcomes.set(outcomes, ids)
  return ids
}

/** What, where, why it matters, how to fix it and who must: the rule's own words end the sentence. */
function messageOf(rule: CheckRule, outcome: Outcome): string {
  return outcome.result === 'fail' ? `${outcome.message}${rule.why}${rule.fix}` : outcome.message
}

function findingOf({ rule, unit }: Checked, outcome: Outcome, id: string): Finding {
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
    cells,
    values: JSON.stringify(cells.map((cell) => cell.adjusted ?? cell.raw)),
    suggestion,
    handling: untouched,
  }
}

function rankOf(catalogue: Catalogue, unit: ReportingUnit, { severity, list }: Finding): number[] {
  return [severities.indexOf(severity), catalogue.units.indexOf(unit), tableKinds.indexOf(list)]
}

export interface CheckOptions {
  /** Id of the only unit whose findings are wanted; null: all. */
  readonly unit: string | null
  /** The returns of the period before, for the rules across periods. */
  readonly before?: PeriodReturns | null
  /** Outcomes of former runs, taken over where nothing they depend on has changed. */
  readonly memory?: CheckMemory
}

/**
 * 审核: every enabled rule of the catalogue on every row it concerns, three-valued. `counts` holds all outcomes, passed
 * ones included; `findings` those that failed or cannot be verified, by severity, unit, list and row.
 *
 * @throws Error where a rule names an evaluation that does not exist
 */
export function runChecks(catalogue: Catalogue, returns: PeriodReturns, options: CheckOptions): CheckReport {
  const counts = { pass: 0, fail: 0, unverifiable: 0 }
  const ranked: Ranked[] = []
  const repairs: Repair[] = []
  for (const [unit, all] of Map.groupBy(outcomesOf(catalogue, returns, options), (checked) => checked.unit)) {
    const waitsFor = (checked: Checked) => whatIsAwaited(checked, options.before)
    const waiting = Map.groupBy(
      all.filter((checked) => waitsFor(checked) !== null),
      (checked) => `${checked.rule.list}/${waitsFor(checked)}`,
    )
    for (const rules of waiting.values()) {
      counts.unverifiable += rules.length
      const [first] = rules
      const awaited = first && waitsFor(first)
      if (!awaited) continue
      const finding = awaitedFinding(
        unit,
        rules.map(({ rule }) => rule),
        awaited,
      )
      ranked.push({ finding, rank: rankOf(catalogue, unit, finding) })
    }
    const found = all
      .filter((checked) => waitsFor(checked) === null)
      .flatMap((checked) => {
        const ids = idsOf(checked)
        return checked.outcomes.map((outcome, index) => {
          counts[outcome.result] += 1
          const finding = outcome.result === 'pass' ? null : findingOf(checked, outcome, ids[index] ?? '')
          return { checked, outcome, finding }
        })
      })
    const lists = returns.lists.filter((list) => list.unit === unit.id)
    const search = () => findRepairs(unit.name, found, lists)
    const inputs = [...all.map(({ outcomes }) => outcomes), ...lists]
    const hints = options.memory?.recall(`repairs/${unit.id}`, inputs, search) ?? search()
    repairs.push(...hints.repairs)
    for (const { checked, outcome, finding } of found) {
      if (!finding) continue
      // A slip that explains the number says more than the number recomputed.
      const slip = hints.suggestions.get(finding.id) ?? null
      const suggestion =
        finding.suggestion?.kind === 'recomputed'
          ? (slip ?? finding.suggestion)
          : (finding.suggestion ?? slip)
      const rank = [
        ...rankOf(catalogue, unit, finding),
        ...[outcome.order, catalogue.checkRules.indexOf(checked.rule)],
      ]
      ranked.push({ finding: { ...finding, suggestion }, rank })
    }
  }
  return {
    period: returns.period,
    counts,
    handling: { open: ranked.length, asked: 0, answered: 0, explained: 0, exempt: 0 },
    findings: ranked.sort(compareRanks).map(({ finding }) => finding),
    repairs,
  }
}

/** All outcomes, rule by rule of unit by unit, passed ones included: what the coverage map is made of. */
export function outcomesOf(
  catalogue: Catalogue,
  returns: PeriodReturns,
  options: CheckOptions,
): readonly Checked[] {
  const lastYear = String(Number(returns.period) - 1)
  const both: Returns = {
    now: indexReturns(ofUnits(catalogue, returns)),
    before: indexReturns(ofUnits(catalogue, options.before ?? { period: lastYear, lists: [] })),
  }
  for (const rule of catalogue.checkRules) evaluationOf(rule.evaluation)
  return catalogue.units
    .filter((unit) => options.unit === null || options.unit === unit.id)
    .flatMap((unit) =>
      catalogue.checkRules
        .filter((rule) => rule.enabled)
        .map((rule) => ({ rule, unit, outcomes: check(catalogue, both, unit, rule, options.memory) })),
    )
}
