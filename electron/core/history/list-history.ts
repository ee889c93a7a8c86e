import type { HistoryLine } from '../../../shared/contract/history.ts'
import { replayHistory } from '../../../shared/rules/history/replay-history.ts'
import { normaliseName } from '../../../shared/rules/normalise-name.ts'
import { historyEntries, historySteps } from '../db/tables/history.ts'
import type { Library } from '../library.ts'
import { historySentence, keyNamesOf } from './history-sentence.ts'

export interface HistoryFilter {
  readonly limit: number
  readonly before: number | null
  readonly kind: string | null
  readonly author: string | null
  readonly undone: boolean | null
  readonly text: string
}

/** The entries of the history that fit, newest first, and whether there are older ones. */
export function listHistory(
  library: Library,
  filter: HistoryFilter,
): { entries: HistoryLine[]; more: boolean } {
  const names = keyNamesOf(library)
  const { done, undone: toRedo } = replayHistory(historySteps(library.db))
  const steps = new Map(
    [done, toRedo].flatMap((stack) => stack.map((operation, index) => [operation, stack.length - index])),
  )
  const wanted = normaliseName(filter.text)
  const entries: HistoryLine[] = []
  for (const entry of historyEntries(library.db, filter.before)) {
    const { payload: _, ...line } = entry
    const undone = entry.undone === 1
    const sentence = historySentence(entry, names)
    const fits =
      (filter.kind === null || filter.kind === entry.kind) &&
      (filter.author === null || filter.author === entry.author) &&
      (filter.undone === null || (entry.action === 'do' && filter.undone === undone)) &&
      normaliseName(sentence).includes(wanted)
    if (!fits) continue
    if (entries.length === filter.limit) return { entries, more: true }
    entries.push({
      ...line,
      sentence,
      undone,
      steps: entry.action === 'do' ? (steps.get(entry.operation) ?? null) : null,
    })
  }
  return { entries, more: false }
}
