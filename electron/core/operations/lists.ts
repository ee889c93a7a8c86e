import { AppError } from '../../../shared/errors.ts'
import { planDocuments } from '../../../shared/rules/documents/plan-documents.ts'
import { type Core, requireLibrary } from '../core.ts'
import { documentScope } from '../lists/document-scope.ts'
import { exportLists } from '../lists/export-lists.ts'
import { listsFolder } from '../lists/lists-folder.ts'
import { listManifest } from '../lists/manifest-file.ts'
import { openExported } from '../lists/open-exported.ts'
import { refuseWhileWorking } from '../refusal.ts'
import { reportProgress } from '../report-progress.ts'
import type { Implementer } from './implementer.ts'

export function listOperations(os: Implementer, core: Core) {
  return {
    export: os.lists.export.handler(({ input, signal }) =>
      refuseWhileWorking(
        reportProgress(async (report, stop) => {
          const library = requireLibrary(core)
          const { period } = input
          library.checkPeriod(period)
          const unit = input.unit === null ? null : library.unit(input.unit)
          if (library.returns(period).lists.length === 0) throw new AppError('nothing-received', { period })
          const scope = documentScope(library, {
            ...{ period, unit: unit?.id ?? null, notesOnCells: input.sourceNotes },
          })
          const hash = scope.method.runHash
          const manifest = await exportLists({
            period,
            documents: planDocuments(scope),
            formats: input.formats,
            out:
              input.folder === null
                ? listsFolder(library.file, period, unit?.name ?? null)
                : core.files.folder(input.folder),
            runHash: hash,
            produce: { book: (order, ending) => core.jobs.run('produce-book', order, ending) },
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
