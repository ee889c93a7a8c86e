import type { CheckReport, Finding } from '../../contract/checks.ts'
import { checkWords } from '../../locale/zh/checks.ts'
import { type Catalogue, type CheckRule, type ReportingUnit, severities } from '../../model/catalogue.ts'
import { listKinds } from '../../model/list-kind.ts'
import type { PeriodReturns } from '../../model/received.ts'
import { indexCatalogue } from '../catalogue-index.ts'
import { isExpectedReporter } from '../expected-reporter.ts'
import { indexReturns, type ReturnsIndex } from '../index-returns.ts'
import type { Outcome } from './evaluation.ts'
import { evaluationOf } from './evaluations.ts'

/** The units return all four lists; the city its targets, where there are indicators that only it reports. */
function hasToReturn(catalogue: Catalogue, unit: ReportingUnit, rule: CheckRule): boolean {
  if (unit.kind !== 'city') return true
  return (
    rule.list === 'targets' && catalogue.indicators.some((indicator) => isExpectedReporter(indicator, unit))
  )
}

function outcomesOf(
  catalogue: Catalogue,
  returns: ReturnsIndex,
  unit: ReportingUnit,
  rule: CheckRule,
): Outcome[] {
  const received = returns.list(unit.id, rule.list)
  if (received)
    return evaluationOf(rule.evaluation)({ rule, unit, received, index: indexCatalogue(catalogue) })
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

/**
 * 审核: every rule of the catalogue on every row it concerns, three-valued. `counts` holds all outcomes, passed ones
 * included; `findings` those that failed or cannot be verified, by severity, unit, list and row.
 *
 * @param options.unit id of the only unit to check; null: all
 * @throws Error where a rule names an evaluation that does not exist
 */
export function runChecks(
  catalogue: Catalogue,
  returns: PeriodReturns,
  options: { readonly unit: string | null },
): CheckReport {
  const index = indexReturns(returns)
  const counts = { pass: 0, fail: 0, unverifiable: 0 }
  const ranked: Ranked[] = []
  const idOf = findingIds()
  for (const rule of catalogue.checkRules) evaluationOf(rule.evaluation)
  catalogue.units.forEach((unit, unitPlace) => {
    if (options.unit !== null && options.unit !== unit.id) return
    catalogue.checkRules.forEach((rule, rulePlace) => {
      for (const outcome of outcomesOf(catalogue, index, unit, rule)) {
        counts[outcome.result] += 1
        const id = idOf(rule, unit, outcome)
        if (outcome.result === 'pass') continue
        const { result, key, message, cells, suggestion } = outcome
        ranked.push({
          finding: {
            id,
            rule: rule.id,
            severity: rule.severity,
            unit: unit.name,
            list: rule.list,
            ...{ key, result, message, cells, suggestion },
          },
          rank: [
            severities.indexOf(rule.severity),
            unitPlace,
            listKinds.indexOf(rule.list),
            outcome.order,
            rulePlace,
          ],
        })
      }
    })
  })
  return { period: returns.period, counts, findings: ranked.sort(compareRanks).map(({ finding }) => finding) }
}
