import { zh } from '../../shared/locale/zh.ts'
import type { Intent, KeyNames, OperationKind } from '../../shared/model/operation.ts'
import { findTarget } from '../../shared/rules/mapping/mapping-targets.ts'
import type { Library } from './library.ts'

/** The names that the library's catalogue has today. */
export function keyNamesOf(library: Library): KeyNames {
  return {
    unit: (id) => library.index.unitById(id)?.name ?? id,
    target: (kind, key) => findTarget(kind, key, library.catalogue)?.label ?? key,
  }
}

/** What a person did, in one sentence of the area that the operation belongs to. */
export function historySentence<Kind extends OperationKind>(intent: Intent<Kind>, names: KeyNames): string {
  const { kind, payload } = intent
  return zh.history.operations[kind].says(payload, names)
}
