import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Arc, turnArcs } from '../../../../shared/rules/balance/turn-arcs.ts'

const nodes = 4
const arc: fc.Arbitrary<Arc> = fc.record({
  from: fc.nat(nodes - 1),
  to: fc.nat(nodes - 1),
  value: fc.bigInt(-3n, 3n),
  turn: fc.constantFrom(-1n, 0n, 1n),
  price: fc.bigInt(0n, 20n),
})

function costOf(arcs: readonly Arc[], turned: readonly boolean[], outletPrice: bigint): bigint {
  const excess = Array.from({ length: nodes }, () => 0n)
  let cost = 0n
  arcs.forEach(({ from, to, value, turn, price }, index) => {
    const flow = value + (turned[index] ? turn : 0n)
    excess[to] = (excess[to] ?? 0n) + flow
    excess[from] = (excess[from] ?? 0n) - flow
    if (turned[index]) cost += price
  })
  return excess.reduce((sum, one) => sum + outletPrice * (one < 0n ? -one : one), cost)
}

describe('turning arcs', () => {
  it('costs as little as the best of all choices', () => {
    fc.assert(
      fc.property(fc.array(arc, { maxLength: 8 }), fc.bigInt(0n, 200n), (arcs, outletPrice) => {
        const costs = Array.from({ length: 2 ** arcs.length }, (_, choice) =>
          costOf(
            arcs,
            arcs.map((_arc, index) => Math.floor(choice / 2 ** index) % 2 === 1),
            outletPrice,
          ),
        )
        const best = costs.reduce((least, one) => (one < least ? one : least))
        expect(costOf(arcs, turnArcs(nodes, arcs, outletPrice), outletPrice)).toBe(best)
      }),
      { numRuns: 500 },
    )
  })

  it('never turns an arc that stays as it is', () => {
    const arcs: Arc[] = [{ from: 0, to: 1, value: 2n, turn: 0n, price: 0n }]
    expect(turnArcs(2, arcs, 5n)).toEqual([false])
  })

  it('takes a turn back where a later unit needs the arc', () => {
    // Two units too many at 0; the cheap arc leads the first of them away from where the second has to go.
    const turn = (from: number, to: number, price: bigint): Arc => ({ from, to, value: 0n, turn: 1n, price })
    const needs = (from: number, to: number): Arc => ({ from, to, value: 1n, turn: 0n, price: 0n })
    const arcs = [
      turn(0, 1, 1n),
      turn(0, 2, 1n),
      turn(1, 2, 1n),
      turn(1, 3, 9n),
      turn(2, 3, 1n),
      needs(3, 0),
      needs(3, 0),
    ]
    expect(turnArcs(4, arcs, 1000n)).toEqual([true, true, false, true, true, false, false])
  })
})
