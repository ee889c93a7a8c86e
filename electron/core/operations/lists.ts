import { AppError } from '../../../shared/errors.ts'
import { documentWords } from '../../../shared/locale/zh/documents.ts'
import { pageWords } from '../../../shared/locale/zh/pages.ts'
import {
  type DocumentScope,
  planDocuments,
  planRegisters,
} from '../../../shared/rules/documents/plan-documents.ts'
import { cityName } from '../../../shared/rules/lists/frame-list.ts'
import type { DrawOptions } from '../../../shared/rules/pages/draw-pages.ts'
import { type Core, requireLibrary } from '../core.ts'
import { cityFiles } from '../lists/city-files.ts'
import { documentScope } from '../lists/document-scope.ts'
import { exportLists } from '../lists/export-lists.ts'
import { listsFolder } from '../lists/lists-folder.ts'
import { listManifest } from '../lists/manifest-file.ts'
import { openExported } from '../lists/open-exported.ts'
import { batchPlanner } from '../lists/planned-batch.ts'
import { refuseWhileWorking } from '../refusal.ts'
import { reportProgress } from '../report-progress.ts'
import type { Implementer } from './implementer.ts'

/** What stands in the head of every page: 定稿 only while the figures are those that were signed off. */
function markOf({ method: { signOff } }: DocumentScope): NonNullable<DrawOptions['mark']> {
  return signOff?.state === 'current'
    ? { kind: 'final', text: pageWords.final(signOff.at.slice(0, 10)) }
    : { kind: 'draft', text: pageWords.draft }
}

export function listOperations(os: Implementer, core: Core) {
  const planned = batchPlanner()
  return {
    export: os.lists.export.handler(({ input, signal }) =>
      refuseWhileWorking(
        reportProgress(async (report, stop) => {
          const library = requireLibrary(core)
          // They load while it is planned here what they are to do.
          core.jobs.warmUp()
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
            registers: planRegisters(scope),
            ...cityFiles(library, scope, input.formats),
            formats: input.formats,
            mark: markOf(scope),
            volume: unit === null ? documentWords.volumeTitle(cityName(scope.catalogue), period) : null,
            out:
              input.folder === null
                ? listsFolder(library.file, period, unit?.name ?? null)
                : core.files.folder(input.folder),
            runHash: hash,
            produce: {
              book: (order, ending) => core.jobs.run('produce-book', order, ending),
              pdf: (order, ending) => core.jobs.run('produce-pdf', order, ending),
              register: (order, ending) => core.jobs.run('produce-register', order, ending),
              report: (order, ending) => core.jobs.run('produce-report', order, ending),
            },
            signal: stop,
            onProgress: report,
          })
          core.exports.set(hash, manifest.out)
          return manifest
        }, signal),
        core.options,
      ),
    ),
    documents: os.lists.documents.handler(({ input }) =>
      planned(requireLibrary(core), input).documents.map(({ tables, workings: _, ...document }) => ({
        ...document,
        title: tables[0].title,
      })),
    ),
    preview: os.lists.preview.handler(({ input, signal }) => {
      const { documents, scope } = planned(requireLibrary(core), input)
      const document = documents.find(({ path }) => path === input.path)
      if (!document) throw new AppError('source-unknown', { source: input.path })
      return core.jobs.run('draw-document', { tables: document.tables, mark: markOf(scope) }, signal)
    }),
    download: os.lists.download.handler(({ input }) => openExported(core, listManifest, input)),
  }
}
