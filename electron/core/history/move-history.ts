import type { HistoryMove, HistoryState, NextStep } from '../../../shared/contract/history.ts'
import { AppError } from '../../../shared/errors.ts'
import { zh } from '../../../shared/locale/zh.ts'
import type { OperationKind } from '../../../shared/model/operation.ts'
import { replayHistory } from '../../../shared/rules/history/replay-history.ts'
import { putCatalogueBack } from '../change-catalogue.ts'
import { enterHistory, historySteps } from '../db/tables/history.ts'
import { operationById } from '../db/tables/operation.ts'
import type { Library } from '../library.ts'
import { intentSentence, keyNamesOf } from './history-sentence.ts'

/**
 * What has to be put back by hand when an operation of a kind is undone (`before`) or redone (`after`): tables whose rows
 * are changed in place. All other tables keep, with each row, the operation that wrote it, and are read through the view
 * `operation_in_force`; for them the entry in the history is all there is to do.
 */
const putBack: Partial<
  Record<OperationKind, (library: Library, operation: number, side: 'before' | 'after') => void>
> = { catalogue: putCatalogueBack, rule: putCatalogueBack }

function stepOf(library: Library, id: number | undefined): NextStep | null {
  const operation = id === undefined ? null : operationById(library.db, id)
  if (!operation) return null
  const { kind, author, at } = operation
  return {
    operation: operation.id,
    kind,
    author,
    at,
    sentence: intentSentence(operation, keyNamesOf(library)),
  }
}

/** What undo and redo would do next; null: nothing. */
export function historyState(library: Library): HistoryState {
  const { done, undone } = replayHistory(historySteps(library.db))
  return { undo: stepOf(library, done.at(-1)), redo: stepOf(library, undone.at(-1)) }
}

function move(library: Library, action: 'undo' | 'redo', step: NextStep, author: string): void {
  try {
    putBack[step.kind as OperationKind]?.(library, step.operation, action === 'undo' ? 'before' : 'after')
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const why = zh.errors[error.code](error.facts)
    throw new AppError(
      'history-refused',
      { what: zh.history.action[action], operation: step.sentence, why },
      { cause: error },
    )
  }
  enterHistory(library.db, step.operation, action, { author, at: new Date().toISOString() })
}

/**
 * Undoes or redoes, in one transaction.
 *
 * The rule, plain enough for an office in which two people work on one library: there is one history for all, and only
 * its end moves. Undo takes the latest operation that still counts, whoever did it; redo gives back what was undone last,
 * until somebody does something new. So nothing that a later operation was built on is ever taken from under it. Who
 * undoes or redoes, and when, is an entry of the history like any other; nothing is removed. What was undone, of which
 * person, is in the answer, so that nobody takes back another's work without seeing it.
 *
 * @param order.expected the operation that the asker believes to be next; null: whatever is next
 * @param order.through the last operation to be moved, with all that come before it; null: one operation alone
 * @throws AppError history-empty, history-moved, history-refused; nothing has changed then
 */
export function moveHistory(
  library: Library,
  action: 'undo' | 'redo',
  order: { readonly expected: number | null; readonly through: number | null },
  author: string,
): HistoryMove {
  const { db } = library
  const what = zh.history.action[action]
  const run = db.transaction(() => {
    const { done, undone } = replayHistory(historySteps(db))
    const stack = action === 'undo' ? done : undone
    const next = stack.at(-1)
    if (next === undefined) throw new AppError('history-empty', { what })
    const last = stack.lastIndexOf(order.through ?? next)
    if ((order.expected ?? next) !== next || last < 0)
      throw new AppError('history-moved', { what, next: stepOf(library, next)?.sentence ?? '' })
    return stack
      .slice(last)
      .reverse()
      .map((id) => {
        const step = stepOf(library, id)
        if (!step) throw new AppError('history-empty', { what })
        move(library, action, step, author)
        return step
      })
  })
  let steps: NextStep[]
  try {
    steps = run.immediate()
  } finally {
    library.refresh()
  }
  const sentence = zh.history.moved[action](steps, author)
  return { steps, sentence, state: historyState(library) }
}
