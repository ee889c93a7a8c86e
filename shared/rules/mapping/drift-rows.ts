import type { Drift, HeaderColumn } from '../../model/mapping.ts'
import { parseHeaderText } from '../recognise/header-text.ts'

type DriftRow = Omit<Drift['rows'][number], 'sentence'>

/** The words of a header path, without years and units of measure: what stays when a form is dressed anew. */
function wordsOf(column: HeaderColumn): string {
  return column.path
    .split(' / ')
    .map((part) => parseHeaderText(part).words)
    .join('/')
}

/** Pairs of places (before, now) of the columns that kept their name and their order among each other. */
function inOrder(was: readonly HeaderColumn[], is: readonly HeaderColumn[]): Map<number, number> {
  const length = was.map(() => new Uint16Array(is.length + 1))
  length.push(new Uint16Array(is.length + 1))
  const at = (i: number, j: number) => length[i]?.[j] ?? 0
  for (let i = was.length - 1; i >= 0; i--) {
    for (let j = is.length - 1; j >= 0; j--) {
      const same = was[i]?.key === is[j]?.key
      const row = length[i]
      if (row) row[j] = same ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const pairs = new Map<number, number>()
  for (let i = 0, j = 0; i < was.length && j < is.length; ) {
    if (was[i]?.key === is[j]?.key) pairs.set(i++, j++)
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return pairs
}

/** Takes the first free place for which the test holds. */
function take(free: Set<number>, test: (place: number) => boolean): number | null {
  for (const place of free) {
    if (!test(place)) continue
    free.delete(place)
    return place
  }
  return null
}

/**
 * What became of each column of a header: the same column under the same name (unchanged, or moved where its order among
 * the others is another), under another name (renamed: it holds the same field, says the same words in another dress, or
 * stands alone between the same two neighbours), gone or new. Place is only ever a proposal.
 *
 * @returns one row for each column of today in its order, those that are gone where they stood
 */
export function driftRows(was: readonly HeaderColumn[], is: readonly HeaderColumn[]): DriftRow[] {
  const kept = inOrder(was, is)
  const keptNow = new Map([...kept].map(([before, now]) => [now, before]))
  const freeBefore = new Set([...was.keys()].filter((place) => !kept.has(place)))
  const pairs = new Map<number, { before: number; change: 'moved' | 'renamed'; proposal: string | null }>()
  const freeNow = () => [...is.keys()].filter((now) => !keptNow.has(now) && !pairs.has(now))
  const pair = (now: number, change: 'moved' | 'renamed', test: (place: number) => boolean) => {
    const before = take(freeBefore, test)
    if (before === null) return
    pairs.set(now, { before, change, proposal: is[now]?.field ?? was[before]?.field ?? null })
  }
  for (const now of freeNow()) pair(now, 'moved', (place) => was[place]?.key === is[now]?.key)
  for (const now of freeNow()) {
    const field = is[now]?.field ?? null
    if (field !== null) pair(now, 'renamed', (place) => was[place]?.field === field)
  }
  for (const now of freeNow()) {
    const column = is[now]
    if (column && column.field === null)
      pair(now, 'renamed', (place) => wordsOf(was[place] as HeaderColumn) === wordsOf(column))
  }
  /** The kept columns on both sides of a place, or null at the edge: places between the same two are one place. */
  const gap = (place: number, anchors: ReadonlySet<number>, toBefore: (at: number) => number | undefined) => {
    const sorted = [...anchors].sort((a, b) => a - b)
    const left = sorted.findLast((at) => at < place)
    const right = sorted.find((at) => at > place)
    return left === undefined || right === undefined ? null : `${toBefore(left)}|${toBefore(right)}`
  }
  const gapNow = (place: number) => gap(place, new Set(keptNow.keys()), (at) => keptNow.get(at))
  const gapBefore = (place: number) => gap(place, new Set(kept.keys()), (at) => at)
  const openNow = freeNow()
  for (const now of openNow) {
    const here = gapNow(now)
    const alone =
      here !== null &&
      openNow.filter((other) => gapNow(other) === here).length === 1 &&
      [...freeBefore].filter((place) => gapBefore(place) === here).length === 1
    if (alone && (is[now]?.field ?? null) === null) pair(now, 'renamed', (place) => gapBefore(place) === here)
  }
  const rows = is.map((column, now): DriftRow => {
    const before = keptNow.get(now)
    if (before !== undefined) {
      const old = was[before] ?? null
      return { change: 'unchanged', was: old, is: column, proposal: column.field ?? old?.field ?? null }
    }
    const found = pairs.get(now)
    if (!found) return { change: 'added', was: null, is: column, proposal: column.field }
    return {
      change: found.change,
      was: was[found.before] ?? null,
      is: column,
      proposal: found.proposal,
    }
  })
  for (const gone of [...freeBefore].sort((a, b) => a - b)) {
    const column = was[gone] ?? null
    const after = rows.findLastIndex((row) => row.was !== null && was.indexOf(row.was) < gone)
    rows.splice(after + 1, 0, { change: 'removed', was: column, is: null, proposal: null })
  }
  return rows
}
