import { zh } from '../../shared/locale/zh.ts'
import type { TableKind } from '../../shared/model/list-kind.ts'
import type { AliasKind } from '../../shared/model/mapping.ts'
import { findTarget } from '../../shared/rules/mapping/mapping-targets.ts'
import type { HistoryEntry } from './db/tables/operation.ts'
import type { Library } from './library.ts'

/** What a person did, in one sentence. */
export function historySentence({ kind, payload }: HistoryEntry, library: Library): string {
  const words = zh.mappings
  const text = (name: string) => String(payload[name])
  const unitName = (id: string) => library.index.unitById(id)?.name ?? id
  switch (kind) {
    case 'catalogue':
      return zh.catalogue.history(Number(payload.changed))
    case 'import':
      return zh.imports.history({
        unit: text('unit'),
        period: text('period'),
        version: text('version'),
        file: text('file'),
      })
    case 'alias-add': {
      const aliasKind = payload.kind as AliasKind
      const target =
        payload.target === null
          ? words.nothing
          : (findTarget(aliasKind, text('target'), library.catalogue)?.label ?? text('target'))
      const scope = payload.scope === null ? words.office : unitName(text('scope'))
      return words.addedAlias(words.kind[aliasKind], text('name'), target, scope)
    }
    case 'alias-take-back':
      return words.tookBackAlias(words.kind[payload.kind as AliasKind], text('name'))
    case 'profile-add':
      return words.addedProfile(unitName(text('unit')), zh.list[payload.list as TableKind])
    case 'profile-take-back':
      return words.tookBackProfile(unitName(text('unit')), zh.list[payload.list as TableKind])
  }
}
