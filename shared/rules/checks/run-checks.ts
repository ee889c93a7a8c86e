import type { CheckReport, Finding } from '../../contract/checks.ts'
import { checkWords } from '../../locale/zh/checks.ts'
import { type Catalogue, type CheckRule, type ReportingUnit, severities } from '../../model/catalogue.ts'
import { isListKind, tableKinds } from '../../model/list-kind.ts'
import type { PeriodReturns } from '../../model/received.ts'
import { indexCatalogue } from '../catalogue-index.ts'
import { isExpectedReporter } from '../expected-reporter.ts'
import { indexReturns, type ReturnsIndex } from '../index-returns.ts'
import type { CheckMemory } from './check-memory.ts'
import type { Outcome, Subject } from './evaluation.ts'
import { evaluationOf } from './evaluations.ts'

/** Registers come where there are any; the four lists from every unit; the city's targets where only it reports some. */
function hasToReturn(catalogue: Catalogue, unit: ReportingUnit, rule: CheckRule): boolean {
  if (!isListKind(rule.list)) return false
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
    case 'city':
      return [rule, index, received, ...now.all, ...before.all]
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
    const evaluate = () => evaluationOf(rule.evaluation).evaluate(subject)
    return memory ? memory.recall(`${rule.id}/${unit.id}`, inputsOf(subject, returns), evaluate) : evaluate()
  }
  if (!hasToReturn(catalogue, unit, rule)) return []
  // One for the whole list: sixty-two times the same would hide everything else.
  const message = checkWords.notReceived(unit.name, rule.list, rule.name)
  return [{ result: 'unverifiable', key: '', part: null, order: 0, message, cells: [], suggestion: null }]
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

/** The same in every run; a row that is returned twice is told apart by its place. */
function findingIds() {
  const seen = new Map<string, number>()
  return (rule: CheckRule, unit: ReportingUnit, { key, part }: Outcome): string => {
    const id = [rule.id, unit.id, key, ...(part === null ? [] : [part])].join('/')
    const count = (seen.get(id) ?? 0) + 1
    seen.set(id, count)
    return count === 1 ? id : `${id}#${count}`
  }
}

/** What has been done about a finding is joined later: see shared/rules/corrections. */
const untouched: Finding['handling'] = {
  state: 'open',
  explanation: null,
  exemption: null,
  query: null,
  sentence: '',
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
  const idOf = findingIds()
  for (const checked of outcomesOf(catalogue, returns, options)) {
    const { rule, unit, outcomes } = checked
    const rank = [
      severities.indexOf(rule.severity),
      catalogue.units.indexOf(unit),
      tableKinds.indexOf(rule.list),
    ]
    const place = catalogue.checkRules.indexOf(rule)
    for (const outcome of outcomes) {
      counts[outcome.result] += 1
      const id = idOf(rule, unit, outcome)
      if (outcome.result === 'pass') continue
      ranked.push({ finding: findingOf(checked, outcome, id), rank: [...rank, outcome.order, place] })
    }
  }
  return {
    period: returns.period,
    counts,
    handling: { open: ranked.length, asked: 0, answered: 0, explained: 0, exempt: 0 },
    findings: ranked.sort(compareRanks).map(({ finding }) => finding),
    repairs: [],
  }
}

/** All outcomes, rule by rule of unit by unit, passed ones included: what the coverage map is made of. */
export function outcomesOf(
  catalogue: Catalogue,
  returns: PeriodReturns,
  options: CheckOptions,
): readonly Checked[] {
  const both: Returns = {
    now: indexReturns(returns),
    before: indexReturns(options.before ?? { period: String(Number(returns.period) - 1), lists: [] }),
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
