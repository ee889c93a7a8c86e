import type { Progress } from '../../../shared/contract/base.ts'
import type { ExportManifest } from '../../../shared/contract/lists.ts'
import { listWords } from '../../../shared/locale/zh/lists.ts'
import { exportFolder } from './export-folder.ts'
import { listManifest } from './manifest-file.ts'
import { type ExportScope, planFiles } from './plan-files.ts'
import type { ListOrder, ProducedList } from './produce-list.ts'

export interface ListExport extends ExportScope {
  /** Absolute path of the target folder. */
  readonly out: string
  readonly runHash: string
  /** The heavy step, wherever it runs: here or in a process of its own. Stops on the signal. */
  readonly produce: (order: ListOrder, signal: AbortSignal) => Promise<ProducedList>
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}

/**
 * Writes the 1+N lists into a folder: all of them, each read back and proven, or none; see `exportFolder`.
 *
 * @throws AppError folder-taken, folder-unwritable, proof-failed, cancelled
 */
export async function exportLists(order: ListExport): Promise<ExportManifest> {
  const { runHash, signal, onProgress } = order
  const planned = planFiles(order)
  const total = planned.length
  const { out, files } = await exportFolder({
    ...{ out: order.out, period: order.returns.period, runHash, kind: listManifest, planned, signal },
    async produce({ file, list }, folder, stop) {
      const produced = await order.produce({ list, folder, file }, stop)
      return { file, unit: list.unit, list: list.list, ...produced }
    },
    onProduced: (file, done) =>
      onProgress({ stage: 'write', done, total, sentence: listWords.progress.write(file, done, total) }),
    onPlace: () => onProgress({ stage: 'place', done: total, total, sentence: listWords.progress.place }),
  })
  return { out, files, runHash }
}
