import type { ProduceFormOrder } from '../forms/produce-form.ts'
import { prepareReading, readReturnFile } from '../imports/read-return-file.ts'
import { produceBook } from '../lists/produce-book.ts'
import { produceRegister } from '../lists/produce-register.ts'
import type { DrawOrder } from '../pdf/draw-document.ts'
import type { PdfOrder } from '../pdf/produce-pdf.ts'
import type { LetterOrder } from '../queries/produce-letter.ts'
import type { ReportOrder } from '../report/produce-report.ts'
import type { FillOrder } from '../templates/fill-template.ts'
import { readBook } from '../workbook/read-book.ts'
import { inspectFile } from './inspect-file.ts'
import { matchNameFiles } from './match-name-files.ts'

/**
 * Heavy pure tasks: data in, data out, no database. Each runs the same in a process of its own and in place. What every
 * process needs is loaded at once, what only some are asked for when it is.
 */
export const jobTable = {
  'read-book': ({ bytes, file, password }: { bytes: Uint8Array; file: string; password?: string | null }) =>
    readBook(bytes, file, password ?? undefined),
  'prepare-reading': prepareReading,
  'read-return': readReturnFile,
  'inspect-file': inspectFile,
  'match-name-files': matchNameFiles,
  'produce-book': produceBook,
  'produce-register': produceRegister,
  'produce-report': async (order: ReportOrder) =>
    (await import('../report/produce-report.ts')).produceReport(order),
  'draw-document': async (order: DrawOrder) => (await import('../pdf/draw-document.ts')).drawDocument(order),
  'produce-pdf': async (order: PdfOrder) => (await import('../pdf/produce-pdf.ts')).producePdf(order),
  'produce-form': async (order: ProduceFormOrder) =>
    (await import('../forms/produce-form.ts')).produceForm(order),
  'produce-letter': async (order: LetterOrder) =>
    (await import('../queries/produce-letter.ts')).produceLetter(order),
  'fill-template': async (order: FillOrder) =>
    (await import('../templates/fill-template.ts')).fillTemplate(order),
} as const

export type JobTable = typeof jobTable
export type JobName = keyof JobTable
export type JobInput<Name extends JobName> = Parameters<JobTable[Name]>[0]
export type JobOutput<Name extends JobName> = Awaited<ReturnType<JobTable[Name]>>
/** What a job says ahead of its answer; never where it says nothing. */
export type JobPart<Name extends JobName> =
  Parameters<JobTable[Name]> extends [unknown, tell?: (part: infer Part) => void] ? Part : never
