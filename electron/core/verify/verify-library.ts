import type { Problem, Verification } from '../../../shared/contract/history.ts'
import { zh } from '../../../shared/locale/zh.ts'
import { keyNamesOf } from '../history/history-sentence.ts'
import type { Library } from '../library.ts'
import { checkCatalogue } from './check-catalogue.ts'
import { checkFile } from './check-file.ts'
import { checkReturns } from './check-returns.ts'
import { checkRows } from './check-rows.ts'
import { checkSignOffs } from './check-sign-offs.ts'
import { logEntries } from './log-entries.ts'
import { recordedChanges } from './recorded-changes.ts'
import { walkChain } from './walk-chain.ts'

/** Problems of the file as a whole stand last: those with a position say more. */
const byPosition = (one: Problem, other: Problem) =>
  (one.position ?? Number.POSITIVE_INFINITY) - (other.position ?? Number.POSITIVE_INFINITY) || 0

/**
 * Proves that the log is as it was written, and that the library is as the log says: the chain link by link (see
 * `walkChain` for what a chain cannot show), returns with their originals, the rows of all tables that are written once,
 * the changed entries of the catalogue, the file itself. All of it is one reading of one state of the library.
 */
export function verifyLibrary(
  library: Library,
  noted: string | null = null,
  nativeBinding?: string,
): Verification {
  const { db } = library
  const read = db.transaction(() => {
    const log = logEntries(db, keyNamesOf(library))
    const chain = walkChain(db, log, noted)
    const changes = [...recordedChanges(db, chain.positionOfChange)]
    const returns = checkReturns(db, log, changes)
    const rows = checkRows(db, log, changes)
    const catalogue = checkCatalogue(db, log, changes)
    const all = [
      ...[chain, returns, rows, catalogue].flatMap((part) => part.problems),
      ...checkSignOffs(db, log, changes),
    ]
    const problems = [...all, ...checkFile(db, nativeBinding)].sort(byPosition)
    const [first] = problems
    const verdict = {
      ok: problems.length === 0,
      checked: {
        links: chain.links,
        operations: chain.operations,
        returns: returns.returns,
        returnsWithoutDigest: returns.returnsWithoutDigest,
        records: returns.records,
        files: returns.files,
        rows: rows.rows,
        catalogueEntries: catalogue.catalogueEntries,
      },
      head: chain.head,
      first: first ? { ...first, sentence: `${first.sentence}${zh.history.advice}` } : null,
      problems,
    }
    return { ...verdict, sentence: zh.history.verified(verdict) }
  })
  return read.deferred()
}
