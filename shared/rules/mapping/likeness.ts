import { normaliseName } from '../normalise-name.ts'

function pairsOf(text: string): Map<string, number> {
  const letters = [...text]
  const pairs = new Map<string, number>()
  for (let at = 0; at + 1 < letters.length; at++) {
    const pair = `${letters[at]}${letters[at + 1]}`
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

/**
 * How alike two names are, 0…1: Dice's coefficient over the pairs of neighbouring characters of their normal forms. It
 * sorts possible answers and decides nothing.
 */
export function likeness(one: string, other: string): number {
  const [a, b] = [normaliseName(one), normaliseName(other)]
  if (a === b) return 1
  const [pairsA, pairsB] = [pairsOf(a), pairsOf(b)]
  let shared = 0
  for (const [pair, count] of pairsA) shared += Math.min(count, pairsB.get(pair) ?? 0)
  const total = [...pairsA.values(), ...pairsB.values()].reduce((sum, count) => sum + count, 0)
  return total === 0 ? 0 : (2 * shared) / total
}
