import type { Progress } from '../../../shared/contract/base.ts'
import type { ExportedList, ExportFormat, ExportManifest } from '../../../shared/contract/lists.ts'
import { listWords } from '../../../shared/locale/zh/lists.ts'
import type { PrintedDocument } from '../../../shared/model/printed-document.ts'
import { exportFolder } from './export-folder.ts'
import { listManifest } from './manifest-file.ts'
import type { BookOrder, ProducedFile } from './produce-book.ts'

/** The heavy steps, wherever they run: here or in processes of their own. Each stops on the signal. */
export interface Producers {
  readonly book: (order: BookOrder, signal: AbortSignal) => Promise<ProducedFile>
}

export interface ListExport {
  readonly period: string
  readonly documents: readonly PrintedDocument[]
  readonly formats: readonly ExportFormat[]
  /** Absolute path of the target folder. */
  readonly out: string
  readonly runHash: string
  readonly produce: Producers
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}

type Produced = Pick<ExportedList, 'rows' | 'totals' | 'pages' | 'sha256'>

/** One file to be made, and what the manifest says of it. */
interface PlannedFile extends Omit<ExportedList, keyof Produced> {
  readonly make: (folder: string, signal: AbortSignal) => Promise<Produced>
}

function bookOf(document: PrintedDocument, { produce }: ListExport): PlannedFile {
  const { kind, unit, department, list, tables, workings } = document
  const file = `${document.path}.xlsx`
  return {
    ...{ file, kind, unit, department, list, format: 'xlsx' },
    make: (folder, signal) =>
      produce.book({ tables: [...tables, ...workings], counted: tables.length, folder, file }, signal),
  }
}

function planFiles(order: ListExport): PlannedFile[] {
  return order.documents.flatMap((document) => [
    ...(order.formats.includes('xlsx') ? [bookOf(document, order)] : []),
  ])
}

/**
 * Writes a batch into a folder: all of its files, each read back and proven, or none; see `exportFolder`.
 *
 * @throws AppError folder-taken, folder-unwritable, proof-failed, cancelled
 */
export async function exportLists(order: ListExport): Promise<ExportManifest> {
  const { runHash, signal, onProgress, period } = order
  const planned = planFiles(order)
  const total = planned.length
  const { out, files } = await exportFolder({
    ...{ out: order.out, period, runHash, kind: listManifest, planned, signal },
    async produce({ make, ...about }, folder, stop) {
      return { ...about, ...(await make(folder, stop)) }
    },
    onProduced: (file, done) =>
      onProgress({ stage: 'write', done, total, sentence: listWords.progress.write(file, done, total) }),
    onPlace: () => onProgress({ stage: 'place', done: total, total, sentence: listWords.progress.place }),
  })
  return { out, files, runHash }
}
