import { produceForm } from '../forms/produce-form.ts'
import { prepareReading, readReturnFile } from '../imports/read-return-file.ts'
import { produceBook } from '../lists/produce-book.ts'
import { produceRegister } from '../lists/produce-register.ts'
import { drawDocument } from '../pdf/draw-document.ts'
import { producePdf } from '../pdf/produce-pdf.ts'
import { produceLetter } from '../queries/produce-letter.ts'
import { produceReport } from '../report/produce-report.ts'
import { fillTemplate } from '../templates/fill-template.ts'
import { readBook } from '../workbook/read-book.ts'
import { inspectFile } from './inspect-file.ts'
import { matchNameFiles } from './match-name-files.ts'

/** Heavy pure tasks: data in, data out, no database. Each runs the same in a process of its own and in place. */
export const jobTable = {
  'read-book': ({ bytes, file, password }: { bytes: Uint8Array; file: string; password?: string | null }) =>
    readBook(bytes, file, password ?? undefined),
  'prepare-reading': prepareReading,
  'read-return': readReturnFile,
  'inspect-file': inspectFile,
  'match-name-files': matchNameFiles,
  'produce-book': produceBook,
  'produce-register': produceRegister,
  'produce-report': produceReport,
  'draw-document': drawDocument,
  'produce-pdf': producePdf,
  'produce-form': produceForm,
  'produce-letter': produceLetter,
  'fill-template': fillTemplate,
} as const

export type JobTable = typeof jobTable
export type JobName = keyof JobTable
export type JobInput<Name extends JobName> = Parameters<JobTable[Name]>[0]
export type JobOutput<Name extends JobName> = Awaited<ReturnType<JobTable[Name]>>
/** What a job says ahead of its answer; never where it says nothing. */
export type JobPart<Name extends JobName> =
  Parameters<JobTable[Name]> extends [unknown, tell?: (part: infer Part) => void] ? Part : never
