import { AppError } from '../../../shared/errors.ts'
import { readingWords } from '../../../shared/locale/zh/reading.ts'
import { hintsFromMemory } from '../../../shared/rules/mapping/hints-from-memory.ts'
import { readReturn } from '../../../shared/rules/recognise/read-return.ts'
import { type Core, requireLibrary } from '../core.ts'
import { describeSheetWindow } from '../describe-sheet-window.ts'
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
    window: os.imports.window.handler(async ({ input, signal }) => {
      const library = requireLibrary(core)
      const { name, bytes } = await core.files.open(input.file)
      const book = await core.jobs.run('read-book', { bytes, file: name, password: input.password }, signal)
      const year = Number(input.period)
      const hints = hintsFromMemory(library.memory, null, [], year)
      const { sheets } = readReturn(book, year, library.index, readingWords, hints)
      const reading = sheets.find((sheet) => sheet.sheet.name === input.sheet)
      if (!reading) throw new AppError('source-unknown', { source: input.sheet })
      return describeSheetWindow(reading, input.ref, input.limit)
    }),
  }
}
