import type { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CheckRule, Formula } from '../../../../shared/model/catalogue.ts'
import { exact } from '../../../../shared/rules/exact.ts'
import { Amount } from '../../../../shared/rules/formula/amount.ts'
import type { Expression } from '../../../../shared/rules/formula/compile-expression.ts'
import { relate } from '../../../../shared/rules/formula/relation.ts'
import { analyseRule } from '../../../../shared/rules/rule-analysis/analyse-rule.ts'
import { constraintOf } from '../../../../shared/rules/rule-analysis/constraint.ts'
import { solve } from '../../../../shared/rules/rule-analysis/solve.ts'
import { understandRule } from '../../../../shared/rules/rule-analysis/understood-rule.ts'
import { formulaRule } from '../../../fixtures/rule-builder.ts'
import { seedCatalogue } from '../../../seeds/seed-catalogue.ts'

const fields = ['generated', 'utilised', 'stored'] as const
const keys = ['粉煤灰', '炉渣'] as const

/** Small numbers and few fields, so that rules often meet. */
const side = fc.oneof(
  fc.constantFrom(...fields),
  fc.constantFrom('0', '1', '2'),
  fc
    .tuple(fc.constantFrom(...fields), fc.constantFrom('+', '-'), fc.constantFrom(...fields, '1', '2'))
    .map((parts) => parts.join(' ')),
  fc.tuple(fc.constantFrom('2', '0.5'), fc.constantFrom(...fields)).map((parts) => parts.join(' * ')),
)

const condition = fc.oneof(
  fc.constant(null),
  fc.constantFrom(
    'key == "粉煤灰"',
    'key != "粉煤灰"',
    'key in ["炉渣"]',
    'generated > 1',
    'generated <= 2 || stored > 0',
  ),
)

const formula: fc.Arbitrary<Partial<Formula>> = fc.record({
  where: condition,
  left: side,
  operator: fc.constantFrom('equal', 'not-equal', 'at-least', 'more', 'at-most', 'less'),
  right: side,
  tolerance: fc.oneof(fc.constantFrom('printed' as const, 'exact' as const), fc.constant({ percent: '50' })),
})

interface Row {
  readonly key: string
  readonly values: readonly Amount[]
}

const amounts = (error: fc.Arbitrary<number>) =>
  fc.array(
    fc
      .tuple(fc.integer({ min: -6, max: 6 }), error)
      .map(([value, half]) => new Amount(exact(value).div(2), exact(half).div(4))),
    { minLength: 3, maxLength: 3 },
  )

const rows = (error: fc.Arbitrary<number>): fc.Arbitrary<Row[]> =>
  fc.array(fc.record({ key: fc.constantFrom(...keys), values: amounts(error) }), {
    minLength: 60,
    maxLength: 60,
  })

function understood(rule: CheckRule) {
  const found = understandRule(rule, seedCatalogue)
  if (!found) throw new Error(`not understood: ${JSON.stringify(rule.formula)}`)
  return found
}

/** What the rule says of a row: not concerned, held, broken. */
function verdict(rule: CheckRule, row: Row): 'none' | 'pass' | 'fail' {
  const { where, left, right, formula: own } = understood(rule)
  const read = (side: Expression) =>
    side.evaluate(
      side.operands.map((operand) => {
        const field = operand.kind === 'field' ? operand.field : ''
        return field === 'key'
          ? row.key
          : (row.values[fields.indexOf(field as (typeof fields)[number])] as Amount)
      }),
    )
  if (where && read(where) !== true) return 'none'
  return relate(read(left) as Amount, own, read(right) as Amount).holds ? 'pass' : 'fail'
}

const pairOf = (one: Partial<Formula>, other: Partial<Formula>) =>
  [
    formulaRule('wastes', one, { id: 'wastes.one', name: '甲' }),
    formulaRule('wastes', other, { id: 'wastes.other', name: '乙' }),
  ] as const

const count = { numRuns: 30 }

describe('what the analysis of rules says is certain', () => {
  it('of a contradiction: no row that both concern holds both', () => {
    fc.assert(
      fc.property(formula, formula, rows(fc.constant(0)), (one, other, tried) => {
        const [first, second] = pairOf(one, other)
        const { remarks } = analyseRule(first, { ...seedCatalogue, checkRules: [second] })
        fc.pre(remarks.some(({ kind }) => kind === 'contradictory'))
        for (const row of tried)
          expect([verdict(first, row), verdict(second, row)]).not.toEqual(['pass', 'pass'])
      }),
      { ...count, maxSkipsPerRun: 1000 },
    )
  })

  it('of a redundant rule: it never fails where the other one holds, rounding included', () => {
    fc.assert(
      fc.property(formula, formula, rows(fc.integer({ min: 0, max: 3 })), (one, other, tried) => {
        const [first, second] = pairOf(one, other)
        const { remarks } = analyseRule(first, { ...seedCatalogue, checkRules: [second] })
        const said = remarks.find(({ kind }) => kind === 'redundant' || kind === 'same')
        fc.pre(said !== undefined)
        const needless = said?.sentence.startsWith('“甲”') ? first : second
        const enough = needless === first ? second : first
        for (const row of tried) {
          if (verdict(needless, row) === 'fail') expect(verdict(enough, row)).toBe('fail')
          if (said?.kind === 'same') expect(verdict(needless, row)).toBe(verdict(enough, row))
        }
      }),
      { ...count, maxSkipsPerRun: 1000 },
    )
  })

  it('of a rule by itself: it never fails, never holds, never applies', () => {
    fc.assert(
      fc.property(formula, rows(fc.constant(0)), (one, tried) => {
        const rule = formulaRule('wastes', one)
        const kinds = analyseRule(rule, { ...seedCatalogue, checkRules: [] }).remarks.map(({ kind }) => kind)
        const verdicts = tried.map((row) => verdict(rule, row))
        if (kinds.includes('always-true')) expect(verdicts).not.toContain('fail')
        if (kinds.includes('never-holds')) expect(verdicts).not.toContain('pass')
        if (kinds.includes('never-applies')) expect(new Set(verdicts)).toEqual(new Set(['none']))
      }),
      count,
    )
  })
})

describe('a system of constraints', () => {
  const names = ['x', 'y', 'z'] as const
  const constraint = fc.record({
    coefficients: fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 3, maxLength: 3 }),
    constant: fc.integer({ min: -4, max: 4 }),
    sign: fc.constantFrom('=' as const, '<=' as const, '<' as const),
  })

  it('has the solution that it is given, or no point anywhere near fulfils it', () => {
    fc.assert(
      fc.property(fc.array(constraint, { maxLength: 6 }), (all) => {
        const valueAt = ({ coefficients, constant }: (typeof all)[number], point: readonly Decimal[]) =>
          coefficients.reduce(
            (sum, one, index) => sum.add((point[index] ?? exact(0)).mul(one)),
            exact(constant),
          )
        const isFulfilled = (point: readonly Decimal[]) =>
          all.every((one) => {
            const value = valueAt(one, point)
            // A third is no decimal.
            if (one.sign === '=') return value.abs().lt('1e-40')
            return one.sign === '<' ? value.lt('1e-40') : value.lte('1e-40')
          })
        const found = solve(
          all.map((one) =>
            constraintOf(
              {
                terms: new Map(names.map((name, index) => [name, exact(one.coefficients[index] ?? 0)])),
                constant: exact(one.constant),
              },
              one.sign,
            ),
          ),
        )
        if (found.state === 'some') {
          expect(isFulfilled(names.map((name) => found.values.get(name) ?? exact(0)))).toBe(true)
          return
        }
        expect(found.state).toBe('none')
        const steps = [-4, -2, -1, -0.5, 0, 0.5, 1, 2, 4]
        const strict = all.map((one) => one.sign === '<')
        for (const x of steps)
          for (const y of steps)
            for (const z of steps) {
              const point = [exact(x), exact(y), exact(z)]
              const fulfils = all.every((one, index) => {
                const value = valueAt(one, point)
                if (one.sign === '=') return value.isZero()
                return strict[index] ? value.lt(0) : value.lte(0)
              })
              expect(fulfils).toBe(false)
            }
      }),
      { numRuns: 200 },
    )
  })
})
