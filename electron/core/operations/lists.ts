import { AppError } from '../../../shared/errors.ts'
import { consolidate } from '../../../shared/rules/figures/consolidate.ts'
import { type Core, requireLibrary } from '../core.ts'
import { submissionsOf } from '../db/tables/submission.ts'
import { exportLists } from '../lists/export-lists.ts'
import { listsFolder } from '../lists/lists-folder.ts'
import { listManifest } from '../lists/manifest-file.ts'
import { openExported } from '../lists/open-exported.ts'
import { runHash } from '../lists/run-hash.ts'
import { refuseWhileWorking } from '../refusal.ts'
import { reportProgress } from '../report-progress.ts'
import type { Implementer } from './implementer.ts'

/** Hashes of the original files whose rows count. */
function fileHashes(core: Core, period: string, submissions: ReadonlySet<number>): string[] {
  const { db } = requireLibrary(core)
  return submissionsOf(db, period).flatMap((submission) =>
    submissions.has(submission.id) ? [submission.sha256] : [],
  )
}

export function listOperations(os: Implementer, core: Core) {
  return {
    export: os.lists.export.handler(({ input, signal }) =>
      refuseWhileWorking(
        reportProgress(async (report, stop) => {
          const library = requireLibrary(core)
          const { period } = input
          library.checkPeriod(period)
          const unit = input.unit === null ? null : library.unit(input.unit)
          const returns = library.returns(period)
          if (returns.lists.length === 0) throw new AppError('nothing-received', { period })
          const catalogue = library.catalogueOf(period)
          const consolidation = consolidate(library.catalogue, returns, library.decisions(period))
          const counted = new Set(
            returns.lists.flatMap((list) => list.records.map((record) => record.at.submission)),
          )
          const hash = runHash({
            period,
            unit: unit?.id ?? null,
            fileHashes: fileHashes(core, period, counted),
            catalogueHash: library.catalogueHash,
            consolidation,
          })
          const out =
            input.folder === null
              ? listsFolder(library.file, period, unit?.name ?? null)
              : core.files.folder(input.folder)
          const manifest = await exportLists({
            catalogue,
            returns,
            consolidation,
            unit: unit?.id ?? null,
            out,
            runHash: hash,
            produce: (order, ending) => core.jobs.run('produce-list', order, ending),
            signal: stop,
            onProgress: report,
          })
          core.exports.set(hash, manifest.out)
          return manifest
        }, signal),
        core.options,
      ),
    ),
    download: os.lists.download.handler(({ input }) => openExported(core, listManifest, input)),
  }
}
