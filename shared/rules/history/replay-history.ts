/** One entry of the history, as far as undo and redo go by it. */
export interface HistoryStep {
  readonly operation: number
  readonly action: 'do' | 'undo' | 'redo'
}

/** Operations by what can be done with them next; the last one first to go. */
export interface HistoryStacks {
  readonly done: readonly number[]
  readonly undone: readonly number[]
}

/**
 * What undo and redo would do next, from the entries of a history in their order, and from nothing else. The two stacks
 * that every editor has, one pair for the whole library: what is done goes on top and makes it impossible to redo what
 * was undone before; undo takes the top one, redo gives it back. An entry that does not meet the stack's top (a log that
 * was tampered with) moves nothing.
 */
export function replayHistory(entries: Iterable<HistoryStep>): HistoryStacks {
  const done: number[] = []
  let undone: number[] = []
  for (const { operation, action } of entries) {
    if (action === 'do') {
      done.push(operation)
      undone = []
    } else {
      const [from, to] = action === 'undo' ? [done, undone] : [undone, done]
      if (from.at(-1) !== operation) continue
      from.pop()
      to.push(operation)
    }
  }
  return { done, undone }
}
