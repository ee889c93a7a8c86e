import { correctionWords } from '../../locale/zh/corrections.ts'
import type { TableKind } from '../../model/list-kind.ts'
import type { CatalogueIndex } from '../catalogue-index.ts'

/** What a row is called: number and name of the catalogue's entry, with its class; else the name that the unit gave it. */
export function rowName(
  index: CatalogueIndex,
  { list, key, part }: { readonly list: TableKind; readonly key: string; readonly part: string | null },
): string {
  const { indicators, tasks } = index.catalogue
  const entry = indicators.find((one) => String(one.seq) === key)
  if (list === 'targets' && entry) return correctionWords.indicator(entry.seq, entry.name, part)
  const task = list === 'tasks' ? tasks.find((one) => one.code === key) : undefined
  return task ? correctionWords.task(task.code, task.title) : key
}

/** True where the catalogue has such an entry, so that a row for it may be put in. */
export function isEntry(
  index: CatalogueIndex,
  { list, key, part }: { readonly list: TableKind; readonly key: string; readonly part: string | null },
): boolean {
  const { indicators, tasks, wastes } = index.catalogue
  switch (list) {
    case 'targets': {
      const indicator = indicators.find((one) => String(one.seq) === key)
      return indicator !== undefined && (part === null || indicator.parts.includes(part))
    }
    case 'wastes':
      return part === null && wastes.some((one) => one.name === key)
    case 'tasks':
      return part === null && tasks.some((one) => one.code === key)
    default:
      return false
  }
}
