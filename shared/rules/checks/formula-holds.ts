import type { ASTNode } from '@marcbachmann/cel-js'
import { checkWords } from '../../locale/zh/checks.ts'
import { formulaWords } from '../../locale/zh/formula.ts'
import { terms } from '../../locale/zh/terms.ts'
import type { Form, Formula } from '../../model/catalogue.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import type { Source } from '../../model/source.ts'
import { joinRefs } from '../cell-ref.ts'
import { Amount } from '../formula/amount.ts'
import type { Expression } from '../formula/compile-expression.ts'
import { describeExpression, describeOperand } from '../formula/describe-expression.ts'
import { relate } from '../formula/relation.ts'
import { type Resolved, resolveOperand } from '../formula/resolve-operand.ts'
import { solveForCell } from '../formula/solve-for-cell.ts'
import type { Outcome, Subject } from './evaluation.ts'
import { conditionOn, contextOf, expressionOf } from './row-condition.ts'
import { outcomesOf } from './row-outcome.ts'

interface Rule {
  readonly formula: Formula
  readonly form: Form
  readonly where: Expression | null
  readonly left: Expression
  readonly right: Expression
}

function ruleOf({ rule, index }: Subject): Rule {
  const { formula } = rule
  const form = index.catalogue.forms.find((one) => one.list === rule.list)
  if (!formula || !form) throw new Error(`check rule without a formula: ${rule.id}`)
  const expression = (text: string) => expressionOf(text, form)
  return {
    ...{ formula, form },
    where: formula.where === null ? null : expression(formula.where),
    left: expression(formula.left),
    right: expression(formula.right),
  }
}

const isGiven = ({ value, state }: Resolved) => value !== null && state !== 'blank'

/** A side's values with what is missing counted as its strategy says; null where the side cannot be calculated. */
function valuesOf(
  resolved: readonly Resolved[],
  strategy: Formula['leftMissing'],
): readonly (Amount | string)[] | null {
  const missing = resolved.filter(({ value }) => value === null)
  if (missing.length > 0 && strategy === 'skip-if-any') return null
  if (missing.length === resolved.length && resolved.length > 0 && strategy === 'skip-if-all') return null
  // Only what was left empty counts as nothing: a cell that could not be read has a value, and we do not know it.
  if (missing.some(({ state }) => !['blank', 'not-applicable', 'absent'].includes(state))) return null
  return resolved.map(({ value }) => value ?? new Amount(0))
}

const isSameCell = (one: Source, other: Source) =>
  one.ref === other.ref && one.sheet === other.sheet && one.submission === other.submission

/** Each cell once, where it stands first. */
function distinct(cells: readonly Source[]): readonly Source[] {
  if (cells.length > 8)
    return [...new Map(cells.map((cell) => [`${cell.submission}/${cell.sheet}/${cell.ref}`, cell])).values()]
  // Nearly every rule is about two or three.
  const found: Source[] = []
  for (const cell of cells) {
    const at = found.findIndex((one) => isSameCell(one, cell))
    if (at < 0) found.push(cell)
    else found[at] = cell
  }
  return found
}

const shown = (amount: Amount) => amount.value.toDecimalPlaces(6).toFixed()

function checkRow(subject: Subject, rule: Rule, record: ReceivedRecord): Outcome[] {
  const { formula, left, right, form } = rule
  const { catalogue } = subject.index
  const context = contextOf(subject, record)
  if (rule.where && conditionOn(rule.where, context) !== true) return []
  const [ofLeft, ofRight] = [left, right].map((side) =>
    side.operands.map((operand) => resolveOperand(operand, context)),
  ) as [Resolved[], Resolved[]]
  const all = [...ofLeft, ...ofRight]
  // Nothing of what the rule is about happened here, or nothing was filled in: other rules say so.
  if (all.some(({ state }) => state === 'not-applicable')) return []
  const own = all.filter(({ operand }) => operand.kind === 'field')
  if (own.length > 0 && own.every(({ state }) => state === 'blank')) return []
  const cells = distinct(all.flatMap((one) => one.cells))
  const row = outcomesOf(subject, record)
  const place = () => checkWords.at({ ...row.place(), refs: refsOf(cells, record) })
  const words = (side: Expression) => describeExpression(side.ast, catalogue, form)
  const relation = () => `${words(left)}${formulaWords.operator[formula.operator]}${words(right)}`
  const names = (of: readonly Resolved[]) =>
    of.map(({ operand }) => describeOperand(operand, catalogue, form.list))
  if (formula.operator === 'required-pair' || formula.operator === 'exclusive-pair') {
    const [given, other] = [ofLeft.every(isGiven), ofRight.every(isGiven)]
    if (all.some(({ value, state }) => value === null && state !== 'blank' && state !== 'absent'))
      return [
        row.unverifiableAt(
          formulaWords.lacking(
            place(),
            names(all.filter((one) => !isGiven(one))),
            `${words(left)}、${words(right)}${formulaWords.operator[formula.operator]}`,
          ),
          cells,
        ),
      ]
    if (formula.operator === 'exclusive-pair')
      return given && other
        ? [row.failAt(formulaWords.exclusivePair(place(), words(left), words(right)), cells)]
        : [row.passAt(cells)]
    if (given === other) return [row.passAt(cells)]
    const lacking = names((given ? ofRight : ofLeft).filter((one) => !isGiven(one)))
    return [
      row.failAt(formulaWords.requiredPair(place(), words(given ? left : right), lacking.join('、')), cells),
    ]
  }
  const [leftValues, rightValues] = [
    valuesOf(ofLeft, formula.leftMissing),
    valuesOf(ofRight, formula.rightMissing),
  ]
  if (!leftValues || !rightValues) {
    const lacking = names(all.filter(({ value }) => value === null))
    return [row.unverifiableAt(formulaWords.lacking(place(), lacking, relation()), cells)]
  }
  try {
    const [one, other] = [left.evaluate(leftValues), right.evaluate(rightValues)] as [Amount, Amount]
    const { holds, difference, tolerance } = relate(one, formula, other)
    const sides = {
      left: { expression: left, resolved: ofLeft, values: leftValues },
      right: { expression: right, resolved: ofRight, values: rightValues },
    }
    const solve: Outcome['solve'] = (cell, current) =>
      solveForCell(sides, formula.operator, tolerance, cell, current)
    if (holds) return [row.passAt(cells, solve)]
    const message = formulaWords.fails({
      ...{ place: place(), left: words(left), leftValue: shown(one) },
      sign: formulaWords.operator[formula.operator],
      ...{ right: words(right), rightValue: shown(other) },
      difference: difference.toDecimalPlaces(6).toFixed(),
      tolerance: tolerance.toDecimalPlaces(6).toFixed(),
    })
    return [{ ...row.failAt(message, cells), solve }]
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return [row.unverifiableAt(formulaWords.noDivision(place(), relation()), cells)]
  }
}

/** Addresses in the row's own sheet as they are, others with their sheet. */
function refsOf(cells: readonly Source[], record: ReceivedRecord): string[] {
  return joinRefs(
    cells.map((cell) =>
      cell.submission === record.at.submission && cell.sheet === record.at.sheet
        ? cell.ref
        : `${cell.sheet}!${cell.ref}`,
    ),
  )
}

/** The only key that a condition like `key == "15" && …` can be true for; null where it may be any. */
function keyAsked(condition: ASTNode): string | null {
  if (condition.op === '&&') return keyAsked(condition.args[0]) ?? keyAsked(condition.args[1])
  if (condition.op !== '==') return null
  const [left, right] = condition.args
  const isKey = left.op === 'id' && left.args === 'key' && right.op === 'value'
  return isKey && typeof right.args === 'string' ? right.args : null
}

function asksBefore(rule: Rule): boolean {
  return [rule.where, rule.left, rule.right].some((side) =>
    side?.operands.some((operand) => operand.kind === 'before'),
  )
}

/** The relation of the rule's formula holds in every row that its condition selects. */
export function formulaHolds(subject: Subject): Outcome[] {
  const rule = ruleOf(subject)
  if (asksBefore(rule) && !subject.before.list(subject.unit.id, subject.received.list)) {
    const list = terms.list[subject.received.list]
    const message = formulaWords.noBefore(subject.unit.name, list, subject.rule.name)
    return [{ result: 'unverifiable', key: '', part: null, order: 0, message, cells: [], suggestion: null }]
  }
  const key = rule.where === null ? null : keyAsked(rule.where.ast)
  const records =
    key === null
      ? subject.received.records
      : subject.returns.rows(subject.unit.id, subject.received.list, key)
  return records.flatMap((record) => checkRow(subject, rule, record))
}
