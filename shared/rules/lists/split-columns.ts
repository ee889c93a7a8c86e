import { columnPoints } from './page-setup.ts'

/**
 * Splits a row of columns into neighbouring groups of about the given shares of the whole width.
 * @param shares where each group but the last ends, between 0 and 1, rising
 * @returns first and last column (1-based) of each group, at least one column each
 */
export function splitColumns(
  widths: readonly number[],
  shares: readonly number[],
): (readonly [number, number])[] {
  const total = widths.reduce((sum, width) => sum + columnPoints(width), 0)
  const edges = widths.map((_, index) =>
    widths.slice(0, index + 1).reduce((sum, width) => sum + columnPoints(width), 0),
  )
  let left = 1
  const groups = shares.map((share, index) => {
    // The edge nearest to the wanted place, leaving a column for each group that follows.
    const last = widths.length - (shares.length - index)
    let right = left
    const distance = (column: number) => Math.abs((edges[column - 1] ?? 0) - total * share)
    while (right < last && distance(right + 1) < distance(right)) right += 1
    const group = [left, right] as const
    left = right + 1
    return group
  })
  return [...groups, [left, widths.length] as const]
}
