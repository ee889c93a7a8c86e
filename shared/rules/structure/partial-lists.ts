import { type Depths, isPart, type OutlineEntry } from './outline.ts'

/** The members right beside a total, ever fewer: where others that it does not hold follow. */
export function runsBeside(entries: readonly OutlineEntry[], total: number): number[][] {
  const runs: number[][] = []
  for (const step of [1, -1]) {
    const run: number[] = []
    for (let at = total + step; at >= 0 && at < entries.length && Math.abs(at - total) <= 60; at += step) {
      if (!isPart(entries[at])) continue
      run.push(at)
      if (run.length >= 2) runs.unshift([...run].sort((a, b) => a - b))
    }
  }
  return runs.sort((a, b) => b.length - a.length)
}

const sets: readonly (readonly RegExp[])[] = [
  [/^男/, /^女/],
  [/^城镇/, /^(?:乡村|农村)/],
  [/^(?:市区|市辖区)/, /^县/],
  [/^农业/, /^非农业/],
  [/^第一产业/, /^第二产业/, /^第三产业/],
]

/** Neighbours that together are all there is, by their words: 男 and 女, 城镇 and 乡村. */
export function completeSets(entries: readonly OutlineEntry[], total: number): number[][] {
  return sets.flatMap((set) => {
    for (let start = total + 1; start + set.length <= entries.length; start++) {
      const run = set.map((_, offset) => start + offset)
      if (run.every((at, offset) => isPart(entries[at]) && set[offset]?.test(entries[at]?.text.name ?? '')))
        return [run]
      if (start - total > 12) break
    }
    return []
  })
}

/**
 * The members under each heading without figures (按轻重工业分, 按规模分) and those up to the next one: of every section
 * its outermost members.
 *
 * @param rows the members to choose from; null for all that follow the total
 */
export function headedSets(
  entries: readonly OutlineEntry[],
  rows: readonly number[] | null,
  total: number,
  depths: Depths | undefined,
): number[][] {
  const sets: number[][] = [[]]
  let last = total
  const next = rows ?? followers(entries, total)
  for (const member of next) {
    const headed = entries.slice(last, member).some((entry) => !entry.figures)
    if (headed) sets.push([])
    sets.at(-1)?.push(member)
    last = member
  }
  if (sets.length === 1) return []
  return sets
    .filter((set) => set.length >= 2)
    .map((set) => {
      const outermost = Math.min(...set.map((member) => depths?.[member] ?? 0))
      return set.filter((member) => (depths?.[member] ?? 0) === outermost)
    })
}

/** The members from a total on to the next one of everything. */
function followers(entries: readonly OutlineEntry[], total: number): number[] {
  const members: number[] = []
  const own = entries[total]?.text.total
  for (let at = total + 1; at < entries.length; at++) {
    const other = entries[at]?.text.total
    if (other === 'whole' || (own !== 'whole' && other === 'subtotal')) break
    if (isPart(entries[at])) members.push(at)
  }
  return members
}
