import type { TableKind } from '../../model/list-kind.ts'
import type { Alias, Answered, HeaderColumn, MappingProfile } from '../../model/mapping.ts'
import type { CatalogueIndex } from '../catalogue-index.ts'
import { entryKinds } from './hints-from-memory.ts'

export type LearnedAlias = Pick<Alias, 'kind' | 'name' | 'target' | 'scope'>
export type LearnedProfile = Pick<MappingProfile, 'unit' | 'list' | 'fingerprint' | 'columns'>

/** What is to be remembered of the answers to one file's questions. */
export interface Learned {
  readonly aliases: readonly LearnedAlias[]
  readonly profiles: readonly LearnedProfile[]
}

/** A table as it was read in the end, with the answers in force. */
interface ReadTable {
  readonly list: TableKind | null
  readonly fingerprint: string | null
  readonly header: readonly HeaderColumn[]
}

function aliasesOf(
  { question, key, remember }: Answered,
  unit: string,
  index: CatalogueIndex,
): LearnedAlias[] {
  const { kind, list, raw, path } = question
  const scope = remember === 'office' ? null : unit
  if (kind === 'entry' && list !== null) {
    const aliasKind = entryKinds[list]
    return aliasKind && raw !== '' ? [{ kind: aliasKind, name: raw, target: key, scope }] : []
  }
  // A unit's own name tells whose return it is: it cannot hold for that unit's returns only.
  if (kind === 'unit' && raw !== '' && key !== null) {
    const sender = index.sender(key)?.kind ?? kind
    return [{ kind: sender, name: raw, target: key, scope: null }]
  }
  if (kind === 'column' && remember === 'office' && path !== null) {
    return [{ kind, name: path, target: key === null ? null : `${list}.${key}`, scope }]
  }
  return []
}

/**
 * Which names and layouts follow from the answers that are to be remembered: a name for each entry, unit and (for the
 * whole office) column; one layout for each table of which the unit's columns or list were confirmed.
 */
export function learnFromAnswers(
  answered: readonly Answered[],
  tables: readonly ReadTable[],
  unit: string,
  index: CatalogueIndex,
): Learned {
  const kept = answered.filter((one) => one.remember !== 'no')
  const layouts = new Set(
    kept.flatMap(({ question, remember }) =>
      (question.kind === 'column' && remember === 'unit') || question.kind === 'list'
        ? [question.fingerprint]
        : [],
    ),
  )
  const profiles = tables.flatMap(({ list, fingerprint, header }): LearnedProfile[] => {
    if (list === null || fingerprint === null || !layouts.delete(fingerprint)) return []
    return [{ unit, list, fingerprint, columns: [...header] }]
  })
  return { aliases: kept.flatMap((one) => aliasesOf(one, unit, index)), profiles }
}
