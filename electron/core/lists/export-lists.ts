import { open } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Progress } from '../../../shared/contract/base.ts'
import type { ExportedList, ExportManifest } from '../../../shared/contract/lists.ts'
import { AppError } from '../../../shared/errors.ts'
import { listWords } from '../../../shared/locale/zh/lists.ts'
import { writeManifest } from './manifest-file.ts'
import { type ExportScope, planFiles } from './plan-files.ts'
import type { ListOrder, ProducedList } from './produce-list.ts'
import { stageFolder, unwritable } from './target-folder.ts'

export interface ListExport extends ExportScope {
  /** Absolute path of the target folder. */
  readonly out: string
  readonly runHash: string
  /** The heavy step, wherever it runs: here or in a worker thread. Stops on the signal. */
  readonly produce: (order: ListOrder, signal: AbortSignal) => Promise<ProducedList>
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}

function refuseIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new AppError('cancelled')
}

/** What was written is on the disk, not only on its way there. */
async function flush(folder: string, files: readonly ExportedList[]): Promise<void> {
  await Promise.all(
    files.map(async ({ file }) => {
      const handle = await open(join(folder, file), 'r+')
      await handle.sync().finally(() => handle.close())
    }),
  )
}

/** All lists at once; the first failure stops the others, and nothing is still writing when it is reported. */
async function produceAll(folder: string, order: ListExport): Promise<ExportedList[]> {
  const planned = planFiles(order)
  const stop = new AbortController()
  const signal = AbortSignal.any([order.signal, stop.signal])
  let done = 0
  let failure: unknown = null
  const results = await Promise.all(
    planned.map(async (one) => {
      try {
        const { file, list } = one
        const produced = await order.produce({ list, folder, file }, signal)
        refuseIfCancelled(signal)
        const exported: ExportedList = { file, unit: list.unit, list: list.list, ...produced }
        done += 1
        order.onProgress({
          stage: 'write',
          done,
          total: planned.length,
          sentence: listWords.progress.write(one.file, done, planned.length),
        })
        return exported
      } catch (error) {
        failure ??= error
        stop.abort()
        return null
      }
    }),
  )
  if (failure !== null) throw failure
  return results.filter((result) => result !== null)
}

/**
 * Writes the 1+N lists into a folder: all of them, each read back and proven, or none. They are put together in a
 * hidden folder beside the target, which becomes the target in the end; a failure or a cancellation leaves the target
 * as it was and nothing beside it.
 *
 * @throws AppError folder-taken, folder-unwritable, proof-failed, cancelled
 */
export async function exportLists(order: ListExport): Promise<ExportManifest> {
  refuseIfCancelled(order.signal)
  const out = resolve(order.out)
  const staged = await stageFolder(out)
  try {
    const files = await produceAll(staged.path, order)
    await flush(staged.path, files)
    await writeManifest(staged.path, { period: order.returns.period, files, runHash: order.runHash })
    refuseIfCancelled(order.signal)
    order.onProgress({
      stage: 'place',
      done: files.length,
      total: files.length,
      sentence: listWords.progress.place,
    })
    await staged.place()
    return { out, files, runHash: order.runHash }
  } catch (error) {
    await staged.discard()
    throw order.signal.aborted ? new AppError('cancelled', {}, { cause: error }) : unwritable(out, error)
  }
}
