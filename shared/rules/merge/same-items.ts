import type { Decision, ItemKey, RulingOf } from '../../model/decision.ts'
import type { ItemList } from '../../model/list-kind.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import { normaliseName } from '../normalise-name.ts'

/** A named thing that a unit lists: a project, an enterprise, a document. */
export interface ItemRow {
  /** Unit id. */
  readonly unit: string
  readonly record: ReceivedRecord
}

/** What made rows one thing: a code that both carry, name and owner alike after normalisation, or a person. */
export type Sameness = 'decision' | 'code' | 'name'

const strongest: readonly Sameness[] = ['decision', 'code', 'name']

/** Rows that stand for one thing; the first one, in the order of units and rows, is the one that is counted. */
export interface SameItems {
  readonly rows: readonly [ItemRow, ItemRow, ...ItemRow[]]
  readonly by: Sameness
  /** The decision behind it, where a person made one. */
  readonly decision: Decision<RulingOf<'same-item'>> | null
}

/** Rows that may be one thing: only a person can say. Until somebody does, each is counted. */
export interface AskedItems {
  readonly rows: readonly [ItemRow, ItemRow, ...ItemRow[]]
  readonly keys: readonly ItemKey[]
}

export interface MergedItems {
  readonly same: readonly SameItems[]
  readonly asked: readonly AskedItems[]
  /** Rows that are counted under an earlier row of the same thing. */
  readonly repeated: ReadonlyMap<ReceivedRecord, SameItems>
}

/** Which fields of a list hold a code that is given to one thing only, and which say whose it is. */
const tellingFields: Readonly<Record<ItemList, { codes: readonly string[]; owner: readonly string[] }>> = {
  projects: { codes: ['approval'], owner: ['owner'] },
  items: { codes: ['creditCode'], owner: ['owner'] },
}

function textOf(record: ReceivedRecord, field: string): string {
  const content = record.fields[field]
  return content?.state === 'text' || content?.state === 'number' ? normaliseName(content.value ?? '') : ''
}

/** How a row is named in a decision. */
export function itemKeyOf({ unit, record }: ItemRow): ItemKey {
  return { unit, key: normaliseName(record.label) }
}

const keyText = ({ unit, key }: ItemKey) => `${unit}/${normaliseName(key)}`

/** Which rows hang together: the smallest place of a group stands for it. */
function groups(size: number) {
  const parent = Array.from({ length: size }, (_, place) => place)
  const find = (place: number): number => {
    let root = place
    while (parent[root] !== root) root = parent[root] ?? root
    parent[place] = root
    return root
  }
  return {
    find,
    members: (place: number) => Array.from(parent.keys()).filter((one) => find(one) === find(place)),
    join(one: number, other: number) {
      const [first, second] = [find(one), find(other)]
      parent[Math.max(first, second)] = Math.min(first, second)
    },
  }
}

/**
 * Finds rows of one list that stand for one and the same thing (去重). Codes decide, then name and owner together, both
 * exactly after normalisation; a name alone asks. A person's decision comes first either way: it joins rows that nothing
 * else joins, and keeps rows apart that look the same.
 *
 * @param rows in the order of units and rows
 * @param decisions in force, about this list
 */
export function findSameItems(
  list: ItemList,
  rows: readonly ItemRow[],
  decisions: readonly Decision<RulingOf<'same-item'>>[],
): MergedItems {
  const telling = tellingFields[list]
  const joined = groups(rows.length)
  const reason = new Map<number, Pick<SameItems, 'by' | 'decision'>>()
  const placesOfKey = Map.groupBy(rows.keys(), (place) => keyText(itemKeyOf(rows[place] as ItemRow)))
  const placesOf = (ruling: RulingOf<'same-item'>) =>
    ruling.items.flatMap((item) => placesOfKey.get(keyText(item)) ?? [])
  const apart = new Set<string>()
  const pair = (one: number, other: number) => `${Math.min(one, other)}/${Math.max(one, other)}`
  for (const { ruling } of decisions.filter((one) => !one.ruling.same)) {
    const places = placesOf(ruling)
    for (const one of places) for (const other of places) if (one !== other) apart.add(pair(one, other))
  }
  // What a person keeps apart is not brought together by way of a third row either.
  const areApart = (one: number, other: number) =>
    apart.size > 0 &&
    joined.members(one).some((first) => joined.members(other).some((next) => apart.has(pair(first, next))))
  const join = (places: readonly number[], why: Pick<SameItems, 'by' | 'decision'>) => {
    for (const [at, other] of places.entries()) {
      const first = places.slice(0, at).find((one) => !areApart(one, other))
      if (first === undefined || joined.find(first) === joined.find(other)) continue
      joined.join(first, other)
      reason.set(other, why)
    }
  }
  for (const decision of decisions.filter((one) => one.ruling.same))
    join(placesOf(decision.ruling), { by: 'decision', decision })
  const joinBy = (by: Sameness, textAt: (record: ReceivedRecord) => string) => {
    const alike = Map.groupBy(rows.keys(), (place) => textAt((rows[place] as ItemRow).record))
    for (const [text, places] of alike)
      if (text !== '' && places.length > 1) join(places, { by, decision: null })
  }
  const scopeText = (record: ReceivedRecord) => textOf(record, 'indicator')
  for (const code of telling.codes)
    joinBy('code', (record) => {
      const text = textOf(record, code)
      return text === '' ? '' : `${scopeText(record)}|${text}`
    })
  joinBy('name', (record) => {
    const owner = telling.owner.map((field) => textOf(record, field))
    if (owner.length === 0 || owner.includes('')) return ''
    return [scopeText(record), normaliseName(record.label), ...owner].join('|')
  })
  const byRoot = [...Map.groupBy(rows.keys(), (place) => joined.find(place)).values()]
  const same = byRoot.flatMap((places): SameItems[] => {
    const [first, second, ...rest] = places.map((place) => rows[place] as ItemRow)
    const why = places
      .flatMap((place) => reason.get(place) ?? [])
      .toSorted((one, other) => strongest.indexOf(one.by) - strongest.indexOf(other.by))[0]
    return first && second && why ? [{ rows: [first, second, ...rest], ...why }] : []
  })
  const asked = [
    ...Map.groupBy(rows.keys(), (place) => {
      const { record } = rows[place] as ItemRow
      return `${scopeText(record)}|${normaliseName(record.label)}`
    }).values(),
  ].flatMap((places): AskedItems[] => {
    const one = [...new Map(places.map((place) => [joined.find(place), place])).values()]
    const undecided = one.filter((place) =>
      one.some((other) => other !== place && !apart.has(pair(place, other))),
    )
    const [first, second, ...rest] = undecided.map((place) => rows[place] as ItemRow)
    if (!first || !second) return []
    const all = [first, second, ...rest] as const
    return [{ rows: all, keys: all.map(itemKeyOf) }]
  })
  const repeated = new Map(
    same.flatMap((group) => group.rows.slice(1).map((row) => [row.record, group] as const)),
  )
  return { same, asked, repeated }
}
