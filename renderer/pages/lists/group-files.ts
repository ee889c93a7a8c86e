import type { ExportedList } from '../../../shared/contract/lists.ts'
import { listScreens } from '../../../shared/locale/zh/list-screens.ts'

const words = listScreens.group

/** What belongs together: the city's, one department's, one unit's, the files for machines. */
export interface FileGroup<Item> {
  readonly name: string
  readonly items: readonly Item[]
}

type Belonging = Pick<ExportedList, 'unit' | 'department' | 'kind'>

function groupOf({ unit, department, kind }: Belonging): { readonly name: string; readonly rank: number } {
  if (kind === 'data') return { name: words.data, rank: 3 }
  if (unit !== null) return { name: words.unit(unit), rank: 2 }
  return department === null ? { name: words.city, rank: 0 } : { name: words.department(department), rank: 1 }
}

/** Groups in the order 全市, 责任部门, 各单位, 数据; within one, the order is kept. */
export function groupFiles<Item extends Belonging>(items: readonly Item[]): readonly FileGroup<Item>[] {
  const groups = new Map<string, { rank: number; items: Item[] }>()
  for (const item of items) {
    const { name, rank } = groupOf(item)
    const known = groups.get(name)
    if (known) known.items.push(item)
    else groups.set(name, { rank, items: [item] })
  }
  return [...groups]
    .toSorted(([, a], [, b]) => a.rank - b.rank)
    .map(([name, { items: own }]) => ({ name, items: own }))
}
