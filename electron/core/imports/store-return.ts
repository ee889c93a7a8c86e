import type { ImportedFile } from '../../../shared/contract/imports.ts'
import { recordChange, recordOperation } from '../db/tables/operation.ts'
import { keepOriginal } from '../db/tables/original-file.ts'
import { storedReadingDigest, writtenToday } from '../db/tables/record.ts'
import { insertSheet, storedScopes, storedSheetsDigest } from '../db/tables/sheet.ts'
import { insertSubmission, latestVersion, sameSubmission } from '../db/tables/submission.ts'
import type { Library } from '../library.ts'
import type { ReturnContent } from './read-return-file.ts'
import type { RecordStage } from './stage-records.ts'

export interface ReturnToStore {
  readonly file: string
  readonly bytes: Uint8Array
  readonly sha256: string
  /** See `packOriginal`. */
  readonly packed: Uint8Array
  readonly period: string
  readonly author: string
  readonly at: string
  /** Unit id. */
  readonly unit: string
  readonly content: ReturnContent
}

/** The same as `storedScopes` has once the return is stored. */
function scopesOf({ sheets }: ReturnContent): (string | null)[] {
  return sheets.map(({ scopes }) => (scopes === undefined ? null : JSON.stringify(scopes)))
}

/**
 * Stores a return as the next version of its unit and period; call inside a transaction. The same bytes as the version
 * that counts, understood in the same way, are not stored again.
 */
export function storeReturn(
  library: Library,
  arrival: ReturnToStore,
  stage: RecordStage,
): Pick<ImportedFile, 'outcome' | 'version'> {
  const { db } = library
  const { content, period, sha256, at } = arrival
  const same = sameSubmission(db, arrival.unit, period, sha256)
  // The same bytes may say something else by now, because a person has said what they mean.
  const reading = stage.digest(content.records)
  const isSameReading =
    same !== null &&
    storedReadingDigest(db, same.id, writtenToday) === reading &&
    storedScopes(db, same.id).join('\n') === scopesOf(content).join('\n')
  if (isSameReading) return { outcome: 'duplicate', version: same.version }
  const version = latestVersion(db, arrival.unit, period) + 1
  const unit = library.index.sender(arrival.unit)?.name ?? arrival.unit
  const payload = { file: arrival.file, sha256, unit, period, version }
  const operation = recordOperation(db, { kind: 'import', payload, author: arrival.author, at })
  keepOriginal(db, sha256, arrival.bytes, arrival.packed)
  const submission = insertSubmission(
    db,
    { unit: arrival.unit, period, version, sha256, fileName: arrival.file, receivedAt: at },
    operation,
  )
  content.sheets.forEach(({ records: _, ...account }, position) => {
    const sheet = insertSheet(db, submission, position, account)
    const records = content.records[position]
    if (records) stage.store(sheet, records)
  })
  recordChange(db, operation, {
    entity: 'submission',
    entityId: String(submission),
    before: null,
    // With what is needed to find an edit of the stored return: see `checkReturns`.
    after: {
      ...payload,
      unitId: arrival.unit,
      receivedAt: at,
      reading,
      sheets: storedSheetsDigest(db, submission),
    },
  })
  return { outcome: 'imported', version }
}
