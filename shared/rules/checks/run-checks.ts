import type { CheckReport, Finding, Repair } from '../../contract/checks.ts'
import { type Catalogue, type CheckRule, type ReportingUnit, severities } from '../../model/catalogue.ts'
import { isListKind, tableKinds } from '../../model/list-kind.ts'
import type { PeriodReturns } from '../../model/received.ts'
import { indexCatalogue } from '../catalogue-index.ts'
import { isExpectedReporter } from '../expected-reporter.ts'
import { indexReturns, ofUnits, type ReturnsIndex } from '../index-returns.ts'
import { findRepairs } from '../repairs/find-repairs.ts'
import { type Awaited, awaitedFinding, notReceived, whatIsAwaited } from './awaited-finding.ts'
import type { CheckMemory } from './check-memory.ts'
import { type Dependencies, dependenciesOf } from './depends-on.ts'
import type { Subject } from './evaluation.ts'
import { evaluationOf } from './evaluations.ts'
import { type Judgement, judge } from './judge.ts'

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

interface Run {
  readonly catalogue: Catalogue
  readonly now: ReturnsIndex
  readonly before: ReturnsIndex
  readonly memory: CheckMemory | undefined
  readonly dependencies: Dependencies | null
}

function check(run: Run, unit: ReportingUnit, rule: CheckRule): Judgement {
  const { catalogue, now, before, memory, dependencies } = run
  const received = now.list(unit.id, rule.list)
  if (!received || !now.isReceived(unit.id, rule.list))
    return judge(rule, unit, hasToReturn(catalogue, unit, rule, before) ? [notReceived] : [])
  const subject: Subject = { rule, unit, received, index: indexCatalogue(catalogue), returns: now, before }
  const evaluate = () => judge(rule, unit, evaluationOf(rule.evaluation).evaluate(subject))
  if (!memory || !dependencies) return evaluate()
  return memory.recall(rule, unit.id, dependencies(subject), evaluate)
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

/** Each rule's list and what it waits for, with the rules that do. */
function waitingBy(judged: readonly (readonly [Judgement, Awaited])[]) {
  return Map.groupBy(judged, ([{ rule }, awaited]) => `${rule.list}/${awaited}`).values()
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
  for (const [unit, all] of Map.groupBy(outcomesOf(catalogue, returns, options), ({ unit }) => unit)) {
    const waiting: (readonly [Judgement, Awaited])[] = []
    const judged: Judgement[] = []
    for (const judgement of all) {
      const awaited = whatIsAwaited(judgement, options.before)
      if (awaited === null) judged.push(judgement)
      else waiting.push([judgement, awaited])
    }
    for (const rules of waitingBy(waiting)) {
      counts.unverifiable += rules.length
      const finding = awaitedFinding(
        unit,
        rules.map(([{ rule }]) => rule),
        rules[0]?.[1] ?? 'list',
      )
      ranked.push({ finding, rank: rankOf(catalogue, unit, finding) })
    }
    const lists = returns.lists.filter((list) => list.unit === unit.id)
    const search = () => findRepairs(unit.name, judged, lists)
    const inputs = [...all.map(({ outcomes }) => outcomes), ...lists]
    const hints = options.memory?.recall(unit, 'repairs', inputs, search) ?? search()
    repairs.push(...hints.repairs)
    for (const { rule, counts: own, found } of judged) {
      counts.pass += own.pass
      counts.fail += own.fail
      counts.unverifiable += own.unverifiable
      for (const { outcome, finding } of found) {
        // A slip that explains the number says more than the number recomputed.
        const slip = hints.suggestions.get(finding.id) ?? null
        const suggestion =
          finding.suggestion?.kind === 'recomputed'
            ? (slip ?? finding.suggestion)
            : (finding.suggestion ?? slip)
        const rank = [
          ...rankOf(catalogue, unit, finding),
          ...[outcome.order, catalogue.checkRules.indexOf(rule)],
        ]
        ranked.push({ finding: { ...finding, suggestion }, rank })
      }
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
): readonly Judgement[] {
  const { memory } = options
  const lastYear = String(Number(returns.period) - 1)
  const now = indexReturns(ofUnits(catalogue, returns))
  const before = indexReturns(ofUnits(catalogue, options.before ?? { period: lastYear, lists: [] }))
  const dependencies = memory ? dependenciesOf(now, before, memory) : null
  const run: Run = { catalogue, now, before, memory, dependencies }
  for (const rule of catalogue.checkRules) evaluationOf(rule.evaluation)
  const rules = catalogue.checkRules.filter((rule) => rule.enabled)
  return catalogue.units
    .filter((unit) => options.unit === null || options.unit === unit.id)
    .flatMap((unit) => rules.map((rule) => check(run, unit, rule)))
}
