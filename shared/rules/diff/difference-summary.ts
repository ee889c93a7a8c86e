import type { CellChange, ListDifference, VersionDifference } from '../../contract/versions.ts'
import { versionWords } from '../../locale/zh/versions.ts'

const told: readonly CellChange[] = [
  'changed',
  'reworded',
  'filled',
  'cleared',
  'state-changed',
  'rewritten',
  'still-missing',
]
const toldRows = ['added', 'removed', 'moved', 'renamed'] as const

/** How much of a kind there is over all lists. */
function counted<Kind extends string>(
  kinds: readonly Kind[],
  count: (list: ListDifference, kind: Kind) => number,
  lists: readonly ListDifference[],
): (readonly [Kind, number])[] {
  return kinds.flatMap((kind) => {
    const sum = lists.reduce((all, list) => all + count(list, kind), 0)
    return sum > 0 ? [[kind, sum] as const] : []
  })
}

/** What a version changed, in one line. Answers still missing are told only beside a change. */
export function differenceSummary({ lists, figures, from, to }: VersionDifference): string {
  const cells = counted(told, (list, kind) => list.counts[kind], lists)
  const rows = counted(toldRows, (list, kind) => list.rowCounts[kind], lists)
  const isChanged = rows.length > 0 || cells.some(([change]) => change !== 'still-missing')
  return versionWords.summary({
    ...{ from, to, rows: isChanged ? rows : [], cells: isChanged ? cells : [] },
    asked: lists.reduce((all, list) => all + list.asked.length, 0),
    figures: figures.length,
  })
}
