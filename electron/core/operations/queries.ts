import { queryWords } from '../../../shared/locale/zh/queries.ts'
import { dueDate } from '../../../shared/rules/queries/due-date.ts'
import { type Core, requireLibrary } from '../core.ts'
import type { Library } from '../library.ts'
import { listsFolder } from '../lists/lists-folder.ts'
import { openExported } from '../lists/open-exported.ts'
import { localDay } from '../local-day.ts'
import { createQueries } from '../queries/create-queries.ts'
import { decideQueries } from '../queries/decide-queries.ts'
import { listQueries } from '../queries/describe-queries.ts'
import { draftQueries } from '../queries/draft-queries.ts'
import { exportQueries, queryManifest } from '../queries/export-queries.ts'
import { importAnswers } from '../queries/import-answers.ts'
import { loadQueries } from '../queries/load-queries.ts'
import { refuseWhileWorking } from '../refusal.ts'
import { reportProgress } from '../report-progress.ts'
import type { Implementer } from './implementer.ts'

const usualDue = ({ catalogue }: Library) =>
  dueDate(localDay(new Date()), catalogue.plan.settings.queries.dueDays)

export function queryOperations(os: Implementer, core: Core) {
  const by = () => ({ author: core.options.author, at: new Date().toISOString() })
  /** The open library, and a period of its plan. */
  const libraryFor = (period: string) => {
    const library = requireLibrary(core)
    library.checkPeriod(period)
    return library
  }
  return {
    draft: os.queries.draft.handler(({ input }) => {
      const library = libraryFor(input.period)
      const unit = input.unit === null ? null : library.unit(input.unit).id
      const candidates = draftQueries(library, input.period, unit).map(({ shown }) => shown)
      return { period: input.period, due: usualDue(library), candidates }
    }),
    create: os.queries.create.handler(({ input }) => {
      const library = libraryFor(input.period)
      return createQueries(library, { ...input, due: input.due ?? usualDue(library) }, by())
    }),
    export: os.queries.export.handler(({ input, signal }) =>
      refuseWhileWorking(
        reportProgress(async (onProgress, stop) => {
          const { period } = input
          const library = libraryFor(period)
          const unit = input.unit === null ? null : library.unit(input.unit)
          const out =
            input.folder === null
              ? listsFolder(library.file, period, unit?.name ?? null, queryWords.exportFolder)
              : core.files.folder(input.folder)
          const order = { period, unit: unit?.id ?? null, out, jobs: core.jobs, signal: stop, onProgress }
          const manifest = await exportQueries(library, order, by)
          core.exports.set(manifest.runHash, manifest.out)
          return manifest
        }, signal),
        core.options,
      ),
    ),
    download: os.queries.download.handler(({ input }) => openExported(core, queryManifest, input)),
    import: os.queries.import.handler(({ input, signal }) =>
      refuseWhileWorking(
        reportProgress((onProgress, stop) => importAnswers(core, input, onProgress, stop), signal),
        core.options,
      ),
    ),
    list: os.queries.list.handler(({ input }) => {
      const library = libraryFor(input.period)
      const unit = input.unit === null ? null : library.unit(input.unit).id
      const queries = loadQueries(library, input.period).filter(
        ({ query }) => unit === null || query.unit === unit,
      )
      return listQueries(library, input.period, queries)
    }),
    decide: os.queries.decide.handler(({ input }) => ({
      queries: decideQueries(requireLibrary(core), input, by()),
    })),
  }
}
