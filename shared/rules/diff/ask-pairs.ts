import type { ListDifference } from '../../contract/versions.ts'
import type { Form } from '../../model/catalogue.ts'
import type { TableKind } from '../../model/list-kind.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import type { CatalogueIndex } from '../catalogue-index.ts'
import type { NameKind } from '../match/known-aliases.ts'
import { indexNames } from '../match/name-index.ts'
import type { PairedRows } from './pair-rows.ts'
import { ownerKeys } from './row-identity.ts'
import { rowSide } from './row-side.ts'

const offered = 5

const nameKinds: Readonly<Record<TableKind, NameKind>> = {
  targets: 'indicator',
  wastes: 'indicator',
  tasks: 'task',
  projects: 'task',
  enterprises: 'organisation',
  facilities: 'organisation',
  items: 'organisation',
}

/** Where the catalogue knows both, they are two things, however alike their names are. */
function isKnown(row: ReceivedRecord, index: CatalogueIndex): boolean {
  if (row.list === 'wastes') return row.key !== null && index.waste(row.key) !== null
  return (row.list === 'targets' || row.list === 'tasks') && row.key !== null
}

/**
 * For each row that is gone, the new ones that may be the same thing under another name: those whose names are alike (bigram
 * Dice), and those of the same owner. Likeness ranks them; a person pairs.
 */
export function askPairs(
  form: Form,
  index: CatalogueIndex,
  { removed, added }: Pick<PairedRows, 'removed' | 'added'>,
): ListDifference['asked'] {
  const [first] = removed
  if (!first || added.length === 0) return []
  const names = indexNames(
    nameKinds[first.list],
    added.map((row) => ({ entry: row, names: [row.label] })),
  )
  const owned = new Map<string, ReceivedRecord[]>()
  for (const row of added)
    for (const owner of ownerKeys(row)) {
      const rows = owned.get(owner)
      if (rows) rows.push(row)
      else owned.set(owner, [row])
    }
  return removed.flatMap((row) => {
    const mayBe = (other: ReceivedRecord) => !(isKnown(row, index) && isKnown(other, index))
    const alike = names.suggest(row.label, added.length).filter(({ entry }) => mayBe(entry))
    const scored = new Set(alike.map(({ entry }) => entry))
    const sameOwner = new Set(ownerKeys(row).flatMap((owner) => owned.get(owner) ?? []))
    const others = [...sameOwner].filter((one) => !scored.has(one)).map((entry) => ({ entry, score: 0 }))
    const candidates = [...alike, ...others].slice(0, offered)
    if (candidates.length === 0) return []
    return [
      {
        row: rowSide(form, row),
        candidates: candidates.map(({ entry, score }) => ({ row: rowSide(form, entry), score })),
      },
    ]
  })
}
