import type { Finding } from '../../contract/checks.ts'
import { checkWords } from '../../locale/zh/checks.ts'
import { queryWords } from '../../locale/zh/queries.ts'
import type { Catalogue, CheckRule, ReportingUnit } from '../../model/catalogue.ts'
import type { AskedCell, QueryRound } from '../../model/query.ts'
import { evaluationOf } from '../checks/evaluations.ts'
import { type CellPlaces, fieldName, rowName } from './name-cells.ts'
import { otherUnitIn } from './other-units.ts'

export interface QuestionContext {
  readonly catalogue: Catalogue
  readonly period: string
  readonly places: CellPlaces
  /** True for a return that the unit itself handed in. */
  isOwn(unit: string, submission: number): boolean
}

export interface Question {
  readonly text: string
  readonly cells: readonly AskedCell[]
  /** True where the finding's own words are kept from the unit, because they are about others too. */
  readonly withheld: boolean
}

/** A cell with what it is called and what it should probably hold. */
export function askAboutCell(
  cell: Finding['cells'][number],
  suggestion: Finding['suggestion'],
  { catalogue, period, places }: QuestionContext,
): AskedCell {
  const place = places.placeOf(cell)?.place ?? null
  const label = place ? fieldName(catalogue, place.list, place.field, period) : ''
  return { ...cell, label, place, ...(suggestion?.ref === cell.ref ? { expected: suggestion.to } : {}) }
}

/** True where a rule looks at other units' returns: what it says may give them away, whatever its words. */
function looksAtOthers(rule: CheckRule | undefined): boolean {
  return rule === undefined || evaluationOf(rule.evaluation).reach === 'city'
}

/**
 * What a unit is asked because of a finding: the finding's message and what to do. Only the unit's own cells go with it.
 * Where the message is about others (the rule compares units, a cell is another's, another is named), neutral words with
 * the rule's reason and remedy stand instead: a letter holds that unit's data and no other's.
 */
export function questionOf(finding: Finding, unit: ReportingUnit, context: QuestionContext): Question {
  const { catalogue } = context
  const rule = catalogue.checkRules.find((one) => one.id === finding.rule)
  const own = finding.cells.filter((cell) => context.isOwn(unit.id, cell.submission))
  const row = rowName(catalogue, finding.list, finding.key)
  const indicator = catalogue.indicators.find((one) => String(one.seq) === finding.key)
  const ownTexts = [...own.map((cell) => cell.raw), row, indicator?.name ?? '', finding.key, finding.ruleName]
  const withheld =
    looksAtOthers(rule) ||
    own.length < finding.cells.length ||
    otherUnitIn(finding.message, unit, catalogue.units, ownTexts) !== null
  const place = {
    unit: unit.name,
    list: finding.list,
    row: checkWords.row(row),
    refs: own.map((cell) => cell.ref),
  }
  const message = withheld
    ? queryWords.neutral(checkWords.at(place), finding.ruleName, rule?.fix ?? '')
    : finding.message
  const cells = own.map((cell) => askAboutCell(cell, withheld ? null : finding.suggestion, context))
  return { text: `${message}${queryWords.ask}`, cells, withheld }
}

/**
 * The question as it stands in a letter: in a further round with the last answer and the reason why it was not enough.
 * @param round counted from 0; the last one by default
 */
export function shownQuestion(rounds: readonly QueryRound[], round = rounds.length - 1): string {
  const first = rounds[0]?.asked ?? ''
  const { asked } = rounds[round] ?? { asked: '' }
  if (round === 0) return first
  const answer = rounds[round - 1]?.answer ?? null
  const before = answer === null ? queryWords.notAnswered : queryWords.answered(answer.kind, answer.text)
  return `${first}\n${queryWords.again(round + 1, before, asked)}`
}
