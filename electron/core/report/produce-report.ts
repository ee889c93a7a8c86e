import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { AppError } from '../../../shared/errors.ts'
import { listWords } from '../../../shared/locale/zh/lists.ts'
import type { ReportContent } from '../../../shared/rules/report/report-content.ts'
import { proveReport } from './prove-report.ts'
import { writeReport } from './write-report.ts'

export interface ReportOrder {
  readonly content: ReportContent
  /** Absolute path of the folder. */
  readonly folder: string
  /** Relative to the folder, with forward slashes; its own folders are made. */
  readonly file: string
}

export interface ProducedReport {
  /** Rows of the tables, without heads. */
  readonly rows: number
  readonly totals: Readonly<Record<string, string>>
  /** How many pages it has is for the program that opens it to say. */
  readonly pages: null
  readonly sha256: string
}

/**
 * Writes a yearly report, reads the finished file back from the disk and proves it.
 * @throws AppError proof-failed; a file system error as it comes
 */
export async function produceReport({ content, folder, file }: ReportOrder): Promise<ProducedReport> {
  const bytes = await writeReport(content)
  const path = join(folder, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes)
  const finished = new Uint8Array(readFileSync(path))
  if (Buffer.compare(finished, bytes) !== 0)
    throw new AppError('proof-failed', { file, what: listWords.proof.bytes })
  const proven = await proveReport(content, finished, file)
  return { ...proven, pages: null, sha256: createHash('sha256').update(finished).digest('hex') }
}
