import { AppError } from '../../../shared/errors.ts'
import type { PrintedDocument } from '../../../shared/model/printed-document.ts'
import { type DocumentScope, planDocuments } from '../../../shared/rules/documents/plan-documents.ts'
import { writeState } from '../db/write-state.ts'
import type { Library } from '../library.ts'
import { documentScope } from './document-scope.ts'

/** What a batch would hold now. */
export interface PlannedBatch {
  readonly scope: DocumentScope
  readonly documents: readonly PrintedDocument[]
}

/**
 * Plans batches to look at. Who goes from document to document looks at one batch: the last one is kept until something is
 * written to the library.
 *
 * @returns what plans a batch of a period, of one unit (its name or code) or of everything (null)
 * @throws AppError period-invalid, unit-unknown, nothing-received
 */
export function batchPlanner(): (
  library: Library,
  order: { readonly period: string; readonly unit: string | null },
) => PlannedBatch {
  let last: { readonly library: Library; readonly key: string; readonly batch: PlannedBatch } | null = null
  return (library, { period, unit }) => {
    library.checkPeriod(period)
    const chosen = unit === null ? null : library.unit(unit)
    if (library.returns(period).lists.length === 0) throw new AppError('nothing-received', { period })
    const key = `${writeState(library.db)}/${period}/${chosen?.id ?? ''}`
    if (last?.library === library && last.key === key) return last.batch
    const scope = documentScope(library, { period, unit: chosen?.id ?? null, notesOnCells: false })
    const batch = { scope, documents: planDocuments(scope) }
    last = { library, key, batch }
    return batch
  }
}
