import { type Core, requireLibrary } from '../core.ts'
import { historyAuthors } from '../db/tables/history.ts'
import { describeChanges } from '../history/describe-changes.ts'
import { listHistory } from '../history/list-history.ts'
import { historyState, moveHistory } from '../history/move-history.ts'
import { verifyLibrary } from '../verify/verify-library.ts'
import type { Implementer } from './implementer.ts'

export function historyOperations(os: Implementer, core: Core) {
  const { author, nativeBinding } = core.options
  return {
    list: os.history.list.handler(({ input }) => listHistory(requireLibrary(core), input)),
    authors: os.history.authors.handler(() => historyAuthors(requireLibrary(core).db)),
    changes: os.history.changes.handler(({ input }) =>
      describeChanges(requireLibrary(core), input.operation),
    ),
    state: os.history.state.handler(() => historyState(requireLibrary(core))),
    undo: os.history.undo.handler(({ input }) => moveHistory(requireLibrary(core), 'undo', input, author)),
    redo: os.history.redo.handler(({ input }) => moveHistory(requireLibrary(core), 'redo', input, author)),
    verify: os.history.verify.handler(() => verifyLibrary(requireLibrary(core), nativeBinding)),
  }
}
