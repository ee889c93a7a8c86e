import { formWords } from '../../../shared/locale/zh/forms.ts'
import { type Core, requireLibrary } from '../core.ts'
import { exportForms, formManifest } from '../forms/export-forms.ts'
import { listsFolder } from '../lists/lists-folder.ts'
import { openExported } from '../lists/open-exported.ts'
import { refuseWhileWorking } from '../refusal.ts'
import { reportProgress } from '../report-progress.ts'
import type { Implementer } from './implementer.ts'

export function formOperations(os: Implementer, core: Core) {
  return {
    export: os.forms.export.handler(({ input, signal }) =>
      refuseWhileWorking(
        reportProgress(async (onProgress, stop) => {
          const { period } = input
          const library = requireLibrary(core)
          library.checkPeriod(period)
          const unit = input.unit === null ? null : library.unit(input.unit)
          const out =
            input.folder === null
              ? listsFolder(library.file, period, unit?.name ?? null, formWords.folder)
              : core.files.folder(input.folder)
          const manifest = await exportForms({
            catalogue: library.catalogueOf(period),
            before: library.returns(String(Number(period) - 1)),
            ...{ period, unit, out, jobs: core.jobs, signal: stop, onProgress },
          })
          core.exports.set(manifest.runHash, manifest.out)
          return manifest
        }, signal),
        core.options,
      ),
    ),
    download: os.forms.download.handler(({ input }) => openExported(core, formManifest, input)),
  }
}
