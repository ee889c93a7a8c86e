import { createHash } from 'node:crypto'
import type { Progress } from '../../../shared/contract/base.ts'
import { type QueryManifest, queryFileSchema } from '../../../shared/contract/queries.ts'
import { listWords } from '../../../shared/locale/zh/lists.ts'
import { queryWords } from '../../../shared/locale/zh/queries.ts'
import { mayHappen } from '../../../shared/rules/queries/query-state.ts'
import { recordOperation } from '../db/tables/operation.ts'
import type { JobPool } from '../jobs/job-pool.ts'
import type { Saying } from '../keep-mappings.ts'
import type { Library } from '../library.ts'
import { exportFolder } from '../lists/export-folder.ts'
import { manifestKind } from '../lists/manifest-file.ts'
import { enterEvent } from './enter-event.ts'
import { loadQueries } from './load-queries.ts'
import { type PlannedQueries, planQueryFiles } from './plan-query-files.ts'

export const queryManifest = manifestKind('huibiao-queries', queryFileSchema)

export interface QueryExport {
  readonly period: string
  /** Unit id; null: every unit that has something to answer. */
  readonly unit: string | null
  /** Path of the target folder. */
  readonly out: string
  readonly jobs: JobPool
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}

/** Marks as sent what has not been sent in its present round, as one operation; nothing new is no operation. */
function markSent(
  library: Library,
  period: string,
  planned: readonly PlannedQueries[],
  by: Saying,
): string[] {
  const { db } = library
  const store = db.transaction(() => {
    // What happened while the files were written counts: a query withdrawn meanwhile is not sent.
    const now = new Map(loadQueries(library, period).map((asked) => [asked.query.code, asked.state]))
    const sent = planned.flatMap(({ unit, queries }) =>
      queries.flatMap(({ query }) => {
        const state = now.get(query.code)
        return state !== undefined && state !== 'sent' && mayHappen(state, 'sent') ? [{ unit, query }] : []
      }),
    )
    if (sent.length === 0) return []
    const codes = sent.map(({ query }) => query.code)
    const units = [...new Set(sent.map(({ unit }) => unit.name))]
    const operation = recordOperation(db, { kind: 'query-send', payload: { period, units, codes }, ...by })
    for (const { query } of sent) enterEvent(db, operation, { query: query.id, kind: 'sent' }, by)
    return codes
  })
  return store.immediate()
}

/** Names what an export holds: the same questions give the same name. */
function hashOf(planned: readonly PlannedQueries[]): string {
  const content = planned.map(({ workbook, letter }) => [workbook, letter])
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}

/**
 * Writes a workbook and a letter for each unit into a folder, all of them or none, and marks their queries as sent. The
 * workbooks are read back and proven. Each file is made of one unit's queries alone.
 *
 * @throws AppError queries-none, folder-taken, folder-unwritable, proof-failed, cancelled
 */
export async function exportQueries(
  library: Library,
  order: QueryExport,
  by: () => Saying,
): Promise<QueryManifest> {
  const { period, signal, jobs, onProgress } = order
  const planned = planQueryFiles(library.catalogue, period, loadQueries(library, period), order.unit)
  const runHash = hashOf(planned)
  const tasks = planned.flatMap(({ unit, queries, workbook, letter }) => {
    const about = { unit: unit.name, queries: queries.length }
    return [
      { ...about, kind: 'workbook' as const, work: workbook },
      { ...about, kind: 'letter' as const, work: letter },
    ]
  })
  const total = tasks.length
  const { out, files } = await exportFolder({
    ...{ out: order.out, period, runHash, kind: queryManifest, planned: tasks, signal },
    async produce({ unit, queries, kind, work }, folder, stop) {
      const { sha256 } =
        'tables' in work
          ? await jobs.run('produce-book', { ...work, folder }, stop)
          : await jobs.run('produce-letter', { ...work, folder }, stop)
      return { file: work.file, sha256, unit, kind, queries }
    },
    onProduced: (file, done) =>
      onProgress({ stage: 'write', done, total, sentence: queryWords.progress.write(file, done, total) }),
    onPlace: () => onProgress({ stage: 'place', done: total, total, sentence: listWords.progress.place }),
  })
  return { out, files, sent: markSent(library, period, planned, by()), runHash }
}
