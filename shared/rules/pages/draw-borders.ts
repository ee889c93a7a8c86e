import type { PageBox } from './page-boxes.ts'
import { isTableRole } from './page-boxes.ts'

/** From where to where, by the place of the line they lie on. */
type Segments = Map<number, [from: number, to: number][]>

const hundredth = (value: number) => Math.round(value * 100) / 100

function add(segments: Segments, at: number, from: number, to: number): void {
  const key = hundredth(at)
  const known = segments.get(key)
  if (known) known.push([hundredth(from), hundredth(to)])
  else segments.set(key, [[hundredth(from), hundredth(to)]])
}

/** What touches or overlaps becomes one. */
function join(parts: readonly (readonly [number, number])[]): [number, number][] {
  const joined: [number, number][] = []
  for (const [from, to] of parts.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else joined.push([from, to])
  }
  return joined
}

/**
 * The borders of a page's cells: all four sides of each, neighbours sharing theirs, so that every part of the table is
 * closed on every page.
 *
 * @param place turns a length of the table into one of the page
 * @returns x1, y1, x2, y2 in points
 */
export function drawBorders(
  boxes: readonly PageBox[],
  place: { readonly x: (value: number) => number; readonly y: (value: number) => number },
): [number, number, number, number][] {
  const across: Segments = new Map()
  const down: Segments = new Map()
  for (const { cell, x, y, width, height } of boxes) {
    if (!isTableRole(cell.role)) continue
    for (const at of [y, y + height]) add(across, place.y(at), place.x(x), place.x(x + width))
    for (const at of [x, x + width]) add(down, place.x(at), place.y(y), place.y(y + height))
  }
  const lines: [number, number, number, number][] = []
  for (const [y, parts] of across) for (const [from, to] of join(parts)) lines.push([from, y, to, y])
  for (const [x, parts] of down) for (const [from, to] of join(parts)) lines.push([x, from, x, to])
  return lines
}
