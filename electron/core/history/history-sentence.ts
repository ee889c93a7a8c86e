import { zh } from '../../../shared/locale/zh.ts'
import type { Intent, KeyNames, OperationKind } from '../../../shared/model/operation.ts'
import type { HistoryStep } from '../../../shared/rules/history/replay-history.ts'
import { findTarget } from '../../../shared/rules/mapping/mapping-targets.ts'
import type { Library } from '../library.ts'

/** The names that the library's catalogue has today. */
export function keyNamesOf(library: Library): KeyNames {
  return {
    unit: (id) => library.index.sender(id)?.name ?? id,
    target: (kind, key) => findTarget(kind, key, library.catalogue)?.label ?? key,
  }
}

/** What a person meant, in one sentence of the area that the operation belongs to. */
export function intentSentence<Kind extends OperationKind>(intent: Intent<Kind>, names: KeyNames): string {
  const { kind, payload } = intent
  return zh.history.operations[kind].says(payload, names)
}

/** The same of an entry of the history, which may say that it was undone or redone. */
export function historySentence(
  entry: Intent & { readonly action: HistoryStep['action'] },
  names: KeyNames,
): string {
  return zh.history.entry[entry.action](intentSentence(entry, names))
}
