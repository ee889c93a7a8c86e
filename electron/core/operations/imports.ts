import type { Core } from '../core.ts'
import { importReturns } from '../imports/import-returns.ts'
import { refuseWhileWorking } from '../refusal.ts'
import { reportProgress } from '../report-progress.ts'
import type { Implementer } from './implementer.ts'

export function importOperations(os: Implementer, core: Core) {
  return {
    run: os.imports.run.handler(({ input, signal }) =>
      refuseWhileWorking(
        reportProgress((report, stop) => importReturns(core, input, report, stop), signal),
        core.options,
      ),
    ),
  }
}
