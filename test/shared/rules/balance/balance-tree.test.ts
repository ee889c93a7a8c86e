import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  balanceTree,
  type PrintedNode,
  type PrintedTree,
  type TreeFigure,
} from '../../../../shared/rules/balance/balance-tree.ts'
import type { PrintRule } from '../../../../shared/rules/balance/printed-figure.ts'
import { decimalText, exact } from '../../../../shared/rules/exact.ts'
import { figure } from './figures.ts'

const balanced: PrintRule = { decimals: 0, rounding: 'half-up', balance: 'balanced' }
const unbalanced: PrintRule = { ...balanced, balance: 'none' }

function printed(tree: TreeFigure, print: PrintRule): PrintedTree {
  const answer = balanceTree(tree, print)
  if (answer.state === 'refused') throw new Error(answer.totals[0]?.sentence)
  return answer
}

/** One total with its parts; the codes are their places. */
function sumOf(values: readonly (string | null)[], total: string | null = null): TreeFigure {
  const parts = values.map((value, place) => {
    const code = String(place + 1).padStart(3, '0')
    return { code, name: `第${place + 1}项`, value }
  })
  return { code: '000', name: '全市', value: total, parts }
}

const line = ({ root }: PrintedTree) => [root, ...root.parts].map((node) => node.figure?.printed ?? null)

describe('one total with its parts', () => {
  it.each([
    // The total first.
    ['three thirds', ['0.4', '0.4', '0.4'], 0, ['1', '1', '0', '0']],
    ['too many up', ['0.6', '0.6', '0.6'], 0, ['2', '1', '1', '0']],
    ['the largest remainder', ['1.2', '2.4', '3.3', '4.4'], 0, ['11', '1', '3', '3', '4']],
    ['halves, the earlier code larger', ['0.5', '0.5'], 0, ['1', '1', '0']],
    ['negative halves likewise', ['-0.5', '-0.5'], 0, ['-1', '-1', '0']],
    ['negative figures', ['-0.4', '-0.4', '-0.4'], 0, ['-1', '-1', '0', '0']],
    ['figures of both signs', ['1.4', '-0.6', '0.4', '0.4'], 0, ['2', '2', '-1', '1', '0']],
    ['zeros and whole figures stay', ['0', '3', '0.3', '0.3'], 0, ['4', '0', '3', '1', '0']],
    ['a blank stays blank', ['0.4', null, '0.4', '0.4'], 0, ['1', '1', null, '0', '0']],
    ['nothing at all', [null, null], 0, [null, null, null]],
    ['two decimals', ['33.333', '33.333', '33.334'], 2, ['100.00', '33.33', '33.33', '33.34']],
    ['hundreds', ['149', '149', '149'], -2, ['400', '200', '100', '100']],
    ['what fits as it is', ['1.1', '2.2', '3.3'], 0, ['7', '1', '2', '4']],
  ] as const)('%s', (_, values, decimals, expected) => {
    expect(line(printed(sumOf(values), { ...balanced, decimals }))).toEqual(expected)
  })

  it('rounds halves to even where that is the rule', () => {
    const even: PrintRule = { ...balanced, rounding: 'half-even' }
    expect(line(printed(sumOf(['0.5', '0.5', '1']), even))).toEqual(['2', '1', '0', '1'])
    expect(line(printed(sumOf(['1.5', '1.5']), even))).toEqual(['3', '2', '1'])
    expect(line(printed(sumOf(['0.5', '1.5', '2.5']), even))).toEqual(['4', '0', '2', '2'])
  })

  it('lists what it moved, and why', () => {
    const { moved, note, gaps } = printed(sumOf(['0.4', '0.4', '0.4']), balanced)
    expect(moved).toEqual([
      {
        at: ['000', '001'],
        exact: '0.4',
        nearest: '0',
        printed: '1',
        why: '各数就近修约时，“全市”分项之和0，合计1，相差1',
      },
    ])
    expect(note).toBe('本表1处因平衡调整')
    expect(gaps).toEqual([])
  })

  it('prints every figure by itself where nothing is balanced, and says so below', () => {
    const { moved, note, gaps, root } = printed(sumOf(['0.4', '0.4', '0.4']), unbalanced)
    expect(root.parts.map((part) => part.figure?.printed)).toEqual(['0', '0', '0'])
    expect(moved).toEqual([])
    expect(gaps).toEqual([
      { at: ['000'], printed: '1', parts: '0', sentence: '“全市”分项之和0，合计1，相差1' },
    ])
    expect(note).toBe('因四舍五入，分项之和与合计略有差异')
    const even: PrintRule = { ...unbalanced, rounding: 'half-even' }
    expect(printed(sumOf(['0.4', '0.4', '0.4']), even).note).toBe('因数值修约，分项之和与合计略有差异')
    expect(printed(sumOf(['1', '2']), unbalanced).note).toBeNull()
  })

  it('refuses a total that is not the sum of its parts', () => {
    expect(balanceTree(sumOf(['1.2', '1.3'], '2.6'), balanced)).toEqual({
      state: 'refused',
      totals: [
        {
          at: ['000'],
          given: '2.6',
          sum: '2.5',
          sentence: '“全市”给出的合计2.6不等于分项之和2.5，请先核对再印',
        },
      ],
    })
    expect(line(printed(sumOf(['1.2', '1.3'], '2.50'), balanced))).toEqual(['3', '1', '2'])
    // A total whose parts nobody knows stands by itself.
    expect(line(printed(sumOf([null], '2.6'), balanced))).toEqual(['3', null])
  })

  it('keeps rates out of the sum and at their nearest value', () => {
    const tree = sumOf(['0.4', '0.4', '0.4'])
    const rate = { code: '004', name: '率', value: '85.5', isRate: true }
    const parts = [...(tree.parts ?? []), rate]
    expect(line(printed({ ...tree, parts }, balanced))).toEqual(['1', '1', '0', '0', '86'])
  })

  it('never moves a kept part, and says which sum stays open when there are too few others', () => {
    const tree = sumOf(['0.4', '0.4', '0.4'])
    const keeping = (count: number): TreeFigure => ({
      ...tree,
      parts: (tree.parts ?? []).map((part, place) => ({ ...part, isKept: place < count })),
    })
    expect(line(printed(keeping(2), balanced))).toEqual(['1', '0', '0', '1'])
    const open = printed(keeping(3), balanced)
    expect(line(open)).toEqual(['1', '0', '0', '0'])
    expect(open.gaps.map(({ at }) => at)).toEqual([['000']])
    expect(open.note).toBe('“全市”因有不作调整的数，分项之和与合计仍有差异')
  })
})

/** A tree from nested arrays; the order of siblings is turned round where asked for, the codes stay. */
type Nested = string | readonly Nested[]
function treeOf(nested: Nested, isReversed = false, code = '0'): TreeFigure {
  if (typeof nested === 'string') return { code, name: code, value: nested }
  const parts = nested.map((one, place) => treeOf(one, isReversed, String(place)))
  return { code, name: code, value: null, parts: isReversed ? parts.toReversed() : parts }
}

const { tree: nested } = fc.letrec<{ tree: readonly Nested[]; node: Nested }>((tie) => ({
  tree: fc.array(tie('node'), { minLength: 1, maxLength: 6 }),
  node: fc.oneof({ maxDepth: 3, withCrossShrink: true }, figure, tie('tree')) as fc.Arbitrary<Nested>,
}))

function nodesOf(node: PrintedNode): PrintedNode[] {
  return [node, ...node.parts.flatMap(nodesOf)]
}

function byCode(node: PrintedNode): unknown {
  const parts = node.parts.toSorted((one, other) => Number(one.code) - Number(other.code)).map(byCode)
  return { code: node.code, figure: node.figure, parts }
}

function negative(one: Nested): Nested {
  return typeof one === 'string' ? decimalText(exact(0).sub(one)) : one.map(negative)
}

function asPrinted(node: PrintedNode): Nested {
  return node.parts.length > 0 ? node.parts.map(asPrinted) : (node.figure?.printed ?? '0')
}

describe('a tree of any depth', () => {
  const decimals = fc.integer({ min: -1, max: 3 })
  const rounding = fc.constantFrom('half-up', 'half-even')

  it('adds up at every level, and nothing moves by a unit or more', () => {
    fc.assert(
      fc.property(nested, decimals, rounding, (shape, places, rule) => {
        const print: PrintRule = { decimals: places, rounding: rule, balance: 'balanced' }
        const { root, gaps, moved } = printed(treeOf(shape), print)
        const unit = exact(10).pow(-places)
        for (const { figure: own, parts } of nodesOf(root)) {
          const away = exact(own?.printed ?? 'NaN').sub(own?.exact ?? 0)
          expect(away.abs().lt(unit)).toBe(true)
          if (
            exact(own?.exact ?? 0)
              .div(unit)
              .isInteger()
          )
            expect(away.isZero()).toBe(true)
          if (parts.length === 0) continue
          const sum = parts.reduce((added, part) => added.add(part.figure?.printed ?? 0), exact(0))
          expect(sum.eq(own?.printed ?? 'NaN')).toBe(true)
        }
        expect(gaps).toEqual([])
        expect(root.figure?.printed).toBe(root.figure?.nearest)
        const notNearest = nodesOf(root).filter(({ figure: own }) => own?.nearest !== own?.printed)
        expect(moved).toHaveLength(notNearest.length)
      }),
    )
  })

  it('gives every sum the largest remainders', () => {
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1, maxLength: 12 }), (values) => {
        const { root } = printed(sumOf(values), balanced)
        const floors = values.map((value) => exact(value).floor())
        const missing = floors.reduce((left, floor) => left.sub(floor), exact(root.figure?.printed ?? 'NaN'))
        const remainders = values.map((value, place) => exact(value).sub(floors[place] ?? 0))
        const ups = root.parts.map((part, place) => exact(part.figure?.printed ?? 0).gt(floors[place] ?? 0))
        expect(ups.filter(Boolean)).toHaveLength(missing.toNumber())
        const given = remainders.filter((_, place) => ups[place])
        const refused = remainders.filter((_, place) => !ups[place])
        for (const one of given) for (const other of refused) expect(one.gte(other)).toBe(true)
      }),
    )
  })

  it('does not depend on the order of parts', () => {
    fc.assert(
      fc.property(nested, (shape) => {
        const [one, other] = [treeOf(shape), treeOf(shape, true)].map((tree) => printed(tree, balanced).root)
        expect(other && byCode(other)).toEqual(one && byCode(one))
      }),
    )
  })

  it('is the same on the other side of zero', () => {
    fc.assert(
      fc.property(nested, rounding, (shape, rule) => {
        const print: PrintRule = { ...balanced, rounding: rule }
        const here = nodesOf(printed(treeOf(shape), print).root)
        const there = nodesOf(printed(treeOf(negative(shape)), print).root)
        const turned = here.map(({ figure: own }) =>
          exact(0)
            .sub(own?.printed ?? 'NaN')
            .add(0)
            .toFixed(),
        )
        expect(there.map(({ figure: own }) => exact(own?.printed ?? 'NaN').toFixed())).toEqual(
          turned.map((text) => (text === '-0' ? '0' : text)),
        )
      }),
    )
  })

  it('has nothing to do with what is balanced already', () => {
    fc.assert(
      fc.property(nested, (shape) => {
        const once = printed(treeOf(shape), balanced).root
        const twice = printed(treeOf(asPrinted(once)), balanced)
        expect(twice.moved).toEqual([])
        expect(asPrinted(twice.root)).toEqual(asPrinted(once))
      }),
    )
  })
})
