import type { ReportContent } from '../../../shared/rules/report/report-content.ts'
import { sha256 } from '../db/tables/original-file.ts'
import { placeFile } from '../lists/place-file.ts'
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
  readonly totals: Record<string, string>
  /** How many pages it has is for the program that opens it to say. */
  readonly pages: null
  readonly sha256: string
}

/**
 * Writes a yearly report, reads the finished file back from the disk and proves it.
 * @throws AppError proof-failed; a file system error as it comes
 */
export async function produceReport({ content, folder, file }: ReportOrder): Promise<ProducedReport> {
  const finished = placeFile(await writeReport(content), folder, file)
  const proven = await proveReport(content, finished, file)
  return { ...proven, pages: null, sha256: sha256(finished) }
}
