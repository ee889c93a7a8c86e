import { normaliseName } from '../normalise-name.ts'
import type { RankCandidates } from '../recognise/reading-question.ts'

/** Every character and every pair of neighbours, with how often it comes. */
function piecesOf(text: string): Map<string, number> {
  const letters = [...text]
  const pieces = new Map<string, number>()
  const add = (piece: string) => pieces.set(piece, (pieces.get(piece) ?? 0) + 1)
  for (const [at, letter] of letters.entries()) {
    add(letter)
    if (at > 0) add(`${letters[at - 1]}${letter}`)
  }
  return pieces
}

/**
 * How alike two names are, 0…1: Dice's coefficient over the characters and the pairs of neighbouring characters of
 * their normal forms. It sorts possible answers and decides nothing.
 */
export function likeness(one: string, other: string): number {
  const [a, b] = [normaliseName(one), normaliseName(other)]
  if (a === b) return 1
  const [piecesA, piecesB] = [piecesOf(a), piecesOf(b)]
  let shared = 0
  for (const [piece, count] of piecesA) shared += Math.min(count, piecesB.get(piece) ?? 0)
  const total = [...piecesA.values(), ...piecesB.values()].reduce((sum, count) => sum + count, 0)
  return total === 0 ? 0 : (2 * shared) / total
}

/** The last and narrowest part of a header path. */
export function lastOfPath(path: string): string {
  return path.split(' / ').at(-1) ?? ''
}

/** As many as can be chosen with one key. */
const mostCandidates = 9

/** Sorts possible answers by their likeness to a name, best first, and keeps as many as there are number keys. */
export const rankByLikeness: RankCandidates = (text, candidates) => {
  const name = lastOfPath(text)
  return candidates
    .map((candidate) => ({ candidate, score: likeness(name, lastOfPath(candidate.label)) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, mostCandidates)
    .map(({ candidate }) => candidate)
}
