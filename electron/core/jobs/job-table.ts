import { prepareReading, readReturnFile } from '../imports/read-return-file.ts'
import { produceList } from '../lists/produce-list.ts'
import { produceLetter } from '../queries/produce-letter.ts'
import { readBook } from '../workbook/read-book.ts'
import { inspectFile } from './inspect-file.ts'
import { matchNameFiles } from './match-name-files.ts'

/** Heavy pure tasks: data in, data out, no database. Each runs the same in a worker and in place. */
export const jobTable = {
  'read-book': ({ bytes, file, password }: { bytes: Uint8Array; file: string; password?: string | null }) =>
    readBook(bytes, file, password ?? undefined),
  'prepare-reading': prepareReading,
  'read-return': readReturnFile,
  'inspect-file': inspectFile,
  'match-name-files': matchNameFiles,
  'produce-list': produceList,
  'produce-letter': produceLetter,
} as const

/** The buffers of a job's output that go over to the caller without being copied. */
export const buffersOf: { readonly [Name in JobName]?: (output: JobOutput<Name>) => ArrayBuffer[] } = {
  'read-return': ({ records }) => records.flatMap(({ chunks }) => chunks.map((chunk) => chunk.buffer)),
}

export type JobTable = typeof jobTable
export type JobName = keyof JobTable
export type JobInput<Name extends JobName> = Parameters<JobTable[Name]>[0]
export type JobOutput<Name extends JobName> = Awaited<ReturnType<JobTable[Name]>>
