import type { GridFigure } from './grid.ts'

/** A part of a sum. */
export interface Share {
  readonly code: string
  readonly figure: GridFigure
  /** Never moved. */
  readonly isKept: boolean
}

/** Away from zero first; among those the earlier code, among the others the later: the earlier code is printed larger. */
function compareTurns(one: Share, other: Share): number {
  const apart = one.figure.detour - other.figure.detour
  if (apart !== 0n) return apart < 0n ? -1 : 1
  const [oneGrows, otherGrows] = [one, other].map(
    ({ figure }) => figure.value.startsWith('-') === figure.turn < 0n,
  )
  if (oneGrows !== otherGrows) return oneGrows ? -1 : 1
  const byCode = one.code < other.code ? -1 : one.code > other.code ? 1 : 0
  return oneGrows ? byCode : -byCode
}

/**
 * The parts of one sum so that they make its printed total: largest remainder. Said from the nearest values: of the parts
 * whose other neighbour brings the sum closer, those with the smallest detour take it. That is the same choice as giving
 * the missing units to the largest remainders, holds for negative figures alike, and a part that is printable as it is
 * never takes part.
 *
 * @param total in steps
 * @returns the parts in steps, in their order; they miss the total only where kept ones leave too few to move
 */
export function shareOut(shares: readonly Share[], total: bigint): readonly bigint[] {
  const missing = shares.reduce((left, { figure }) => left - figure.nearest, total)
  const count = Number(missing < 0n ? -missing : missing)
  const movable = shares.filter(
    ({ figure, isKept }) => !isKept && figure.turn !== 0n && figure.turn > 0n === missing > 0n,
  )
  const turned = new Set(movable.sort(compareTurns).slice(0, count))
  return shares.map((share) => share.figure.nearest + (turned.has(share) ? share.figure.turn : 0n))
}
