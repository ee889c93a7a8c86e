import type { ReadableChange } from '../../../shared/contract/history.ts'
import { zh } from '../../../shared/locale/zh.ts'
import type { EntityWords, KeyNames } from '../../../shared/model/operation.ts'
import { changesOf } from '../db/tables/operation.ts'
import type { Library } from '../library.ts'
import { keyNamesOf } from './history-sentence.ts'

const words = zh.history.change
const shownItems = 12
/** Who and when are said of the operation already. */
const saidElsewhere = new Set(['author', 'at'])

type Parts = ReadonlyMap<string, unknown>

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A value as its parts: `outer.inner` → what is there; lists count as one part. */
function partsOf(value: unknown, path: readonly string[] = []): [string, unknown][] {
  if (value === null || value === undefined) return path.length === 0 ? [] : [[path.join('.'), null]]
  if (!isRecord(value)) return [[path.join('.'), value]]
  return Object.entries(value).flatMap(([name, inner]) => partsOf(inner, [...path, name]))
}

function plainText(value: unknown): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (Array.isArray(value)) {
    const shown = value.slice(0, shownItems).map(plainText).join('、')
    return value.length > shownItems ? words.more(shown, value.length) : shown
  }
  return isRecord(value) ? JSON.stringify(value) : String(value)
}

function nameOfPart(part: string, entity: EntityWords | undefined): string {
  if (part === '') return words.whole
  const own = entity?.parts[part]
  if (own !== undefined) return own
  const [outer = '', ...inner] = part.split('.')
  const known = entity?.parts[outer] ?? outer
  return inner.length === 0 ? known : `${known} / ${inner.join('.')}`
}

function describe(
  change: { entity: string; entityId: string; before: unknown; after: unknown },
  names: KeyNames,
): ReadableChange {
  const entity = zh.history.entities[change.entity]
  const [before, after]: Parts[] = [new Map(partsOf(change.before)), new Map(partsOf(change.after))]
  const text = (part: string, value: unknown): string | null =>
    value === null || value === undefined ? null : (entity?.says?.(part, value, names) ?? plainText(value))
  const differs = (part: string) => JSON.stringify(before?.get(part)) !== JSON.stringify(after?.get(part))
  const parts = [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])]
    .filter((part) => differs(part) && !saidElsewhere.has(part))
    .map((part) => ({
      name: nameOfPart(part, entity),
      before: text(part, before?.get(part)),
      after: text(part, after?.get(part)),
    }))
    .filter((part) => part.before !== part.after)
  return { what: words.what(entity?.name ?? change.entity, change.entityId), parts }
}

/** What an operation changed, in words, part by part: what stayed the same is left out. */
export function describeChanges(library: Library, operation: number): ReadableChange[] {
  const names = keyNamesOf(library)
  return changesOf(library.db, operation).map((change) => describe(change, names))
}
