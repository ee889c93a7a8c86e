import { AppError } from '../../../shared/errors.ts'
import { readingWords } from '../../../shared/locale/zh/reading.ts'
import { hintsFromMemory } from '../../../shared/rules/mapping/hints-from-memory.ts'
import { readReturn } from '../../../shared/rules/recognise/read-return.ts'
import { type Core, requireLibrary } from '../core.ts'
import { loadOriginal } from '../db/tables/original-file.ts'
import { type Submission, submissionById } from '../db/tables/submission.ts'
import { describeSheetWindow } from '../describe-sheet-window.ts'
import type { Library } from '../library.ts'
import type { Implementer } from './implementer.ts'

function original(library: Library, id: number): { submission: Submission; bytes: Uint8Array } {
  const submission = submissionById(library.db, id)
  const bytes = submission ? loadOriginal(library.db, submission.sha256) : null
  if (!submission || !bytes) throw new AppError('source-unknown', { source: String(id) })
  return { submission, bytes }
}

export function sourceOperations(os: Implementer, core: Core) {
  return {
    window: os.sources.window.handler(async ({ input, signal }) => {
      const library = requireLibrary(core)
      const { submission, bytes } = original(library, input.submission)
      const order = { bytes, file: submission.fileName, password: input.password }
      const book = await core.jobs.run('read-book', order, signal)
      const year = Number(submission.period)
      const index = library.indexFor(submission.unit)
      const hints = hintsFromMemory(library.memory, submission.unit, [], year)
      const reading = readReturn(book, year, index, readingWords, hints).sheets.find(
        (sheet) => sheet.sheet.name === input.sheet,
      )
      if (!reading) throw new AppError('source-unknown', { source: input.sheet })
      return {
        file: submission.fileName,
        sha256: submission.sha256,
        unit: library.index.sender(submission.unit)?.name ?? submission.unit,
        period: submission.period,
        version: submission.version,
        receivedAt: submission.receivedAt,
        ...describeSheetWindow(reading, input.ref, input.limit),
      }
    }),
    original: os.sources.original.handler(({ input }) => {
      const { submission, bytes } = original(requireLibrary(core), input.submission)
      return new File([new Uint8Array(bytes)], submission.fileName, { type: 'application/octet-stream' })
    }),
  }
}
