import type { Database } from 'better-sqlite3'
import type { Problem } from '../../../shared/contract/history.ts'
import { zh } from '../../../shared/locale/zh.ts'
import { loadOriginal, sha256 } from '../db/tables/original-file.ts'
import { storedReadingDigest } from '../db/tables/record.ts'
import { storedSheetsDigest } from '../db/tables/sheet.ts'
import type { LogEntries } from './log-entries.ts'
import { isRecord, type RecordedChange } from './recorded-changes.ts'

const words = zh.history.problem
const entityName = zh.history.entities.submission?.name ?? ''

export interface CheckedReturns {
  readonly returns: number
  readonly returnsWithoutDigest: number
  readonly records: number
  readonly files: number
  readonly problems: readonly Problem[]
}

/** Column of a stored return → what the change that recorded it calls the same. */
const recordedAs = {
  unit: 'unitId',
  period: 'period',
  version: 'version',
  sha256: 'sha256',
  file_name: 'file',
  received_at: 'receivedAt',
} as const

function isOriginalWhole(db: Database, hash: string): boolean {
  try {
    const bytes = loadOriginal(db, hash)
    return bytes !== null && sha256(bytes) === hash
  } catch {
    return false
  }
}

/**
 * Compares every return with what the log says of it: its row, its sheets, its records and its original file. Returns of
 * older libraries have no digest of their records in the log; they are counted apart, not doubted.
 */
export function checkReturns(
  db: Database,
  log: LogEntries,
  changes: Iterable<RecordedChange>,
): CheckedReturns {
  const problems: Problem[] = []
  const known = new Set<number>()
  const files = new Set<string>()
  let returns = 0
  let returnsWithoutDigest = 0
  const find = db.prepare('SELECT * FROM submission WHERE id = ?')
  for (const { id, position, operation, entity, entityId, after } of changes) {
    if (entity !== 'submission' || !isRecord(after)) continue
    const submission = Number(entityId)
    known.add(submission)
    const facts = log.facts(position, 'change', id)
    if (!facts) continue
    const row = find.get(submission) as Record<string, unknown> | undefined
    if (!row) {
      problems.push({ position, what: 'row-removed', sentence: words.row.removed(entityName, facts) })
      continue
    }
    const edited = Object.entries(recordedAs).flatMap(([column, part]) =>
      part in after && row[column] !== after[part] ? [column] : [],
    )
    if (row.operation_id !== operation) edited.push('operation_id')
    if (edited.length > 0) {
      const parts = edited.map((column) => zh.history.columnName(column)).join('、')
      problems.push({ position, what: 'row-edited', sentence: words.row.edited(entityName, parts, facts) })
    }
    if (typeof after.reading === 'string') {
      returns += 1
      if (storedReadingDigest(db, submission) !== after.reading)
        problems.push({ position, what: 'reading-edited', sentence: words.reading(facts) })
      if (storedSheetsDigest(db, submission) !== after.sheets)
        problems.push({ position, what: 'reading-edited', sentence: words.sheets(facts) })
    } else returnsWithoutDigest += 1
    const hash = String(after.sha256)
    if (files.has(hash)) continue
    files.add(hash)
    if (!isOriginalWhole(db, hash))
      problems.push({ position, what: 'file-edited', sentence: words.file(String(after.file), facts) })
  }
  const stored = db.prepare('SELECT id FROM submission ORDER BY id').pluck().all() as number[]
  for (const id of stored.filter((one) => !known.has(one)))
    problems.push({ position: null, what: 'row-inserted', sentence: words.row.inserted(entityName, id) })
  const records = Number(db.prepare('SELECT count(*) FROM record').pluck().get())
  return { returns, returnsWithoutDigest, records, files: files.size, problems }
}
