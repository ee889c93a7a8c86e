import { contentText, type RowPair } from './pair-rows.ts'

interface Point {
  readonly pair: RowPair
  readonly before: number
  readonly after: number
}

/** For each value, how long the longest rising run is that ends with it (patience: O(n log n)). */
function runsEndingAt(values: readonly number[]): number[] {
  const tails: number[] = []
  return values.map((value) => {
    let [low, high] = [0, tails.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((tails[middle] ?? 0) < value) low = middle + 1
      else high = middle
    }
    tails[low] = value
    return low + 1
  })
}

const contentOf = ({ pair }: Point) => [contentText(pair.before), contentText(pair.after)].sort().join('\n')

/** The first of several by what does not change when the two versions change places. */
function firstOf(points: readonly Point[]): Point | undefined {
  return points.reduce<Point | undefined>((best, point) => {
    if (!best) return point
    const later = point.before + point.after - best.before - best.after
    return later < 0 || (later === 0 && contentOf(point) < contentOf(best)) ? point : best
  }, undefined)
}

/**
 * The fewest rows that have to be moved to bring one order into the other: all but a longest run of rows that stand in the
 * same order in both. Of several such runs the same one is taken, whichever version comes first.
 */
export function movedRows(
  pairs: readonly RowPair[],
  placeBefore: (pair: RowPair) => number,
  placeAfter: (pair: RowPair) => number,
): ReadonlySet<RowPair> {
  const points = pairs
    .map((pair): Point => ({ pair, before: placeBefore(pair), after: placeAfter(pair) }))
    .sort((one, other) => one.before - other.before)
  const ending = runsEndingAt(points.map(({ after }) => after))
  const starting = runsEndingAt(points.map(({ after }) => -after).reverse()).reverse()
  const longest = ending.reduce((most, length) => Math.max(most, length), 0)
  const levels: Point[][] = Array.from({ length: longest }, () => [])
  for (const [at, point] of points.entries()) {
    const level = ending[at] ?? 0
    if (level + (starting[at] ?? 0) - 1 === longest) levels[level - 1]?.push(point)
  }
  const moved = new Set(pairs)
  let last: Point | undefined
  for (const level of levels) {
    const from = last
    last = firstOf(from ? level.filter((one) => one.before > from.before && one.after > from.after) : level)
    if (last) moved.delete(last.pair)
  }
  return moved
}
