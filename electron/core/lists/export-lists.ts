import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Progress } from '../../../shared/contract/base.ts'
import type { ExportedList, ExportManifest } from '../../../shared/contract/lists.ts'
import { AppError } from '../../../shared/errors.ts'
import { listWords } from '../../../shared/locale/zh/lists.ts'
import type { PrintedList } from '../../../shared/model/printed-list.ts'
import { writeManifest } from './manifest-file.ts'
import { type ExportScope, type PlannedFile, planFiles } from './plan-files.ts'
import type { ListProof, ProvenList } from './prove-list.ts'
import { stageFolder, unwritable } from './target-folder.ts'

export interface ListExport extends ExportScope {
  /** Absolute path of the target folder. */
  readonly out: string
  readonly runHash: string
  /** The two heavy steps, wherever they run: here or in worker threads. Both stop on the signal. */
  readonly write: (list: PrintedList, signal: AbortSignal) => Promise<Uint8Array>
  readonly prove: (proof: ListProof, signal: AbortSignal) => Promise<ProvenList>
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}

function refuseIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new AppError('cancelled')
}

/** Writes one list, reads the finished file back from the disk and has it proven. */
async function produce(
  folder: string,
  planned: PlannedFile,
  order: ListExport,
  signal: AbortSignal,
): Promise<ExportedList> {
  const { file, list } = planned
  const bytes = await order.write(list, signal)
  refuseIfCancelled(signal)
  const path = join(folder, file)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, bytes, { flush: true })
  const finished = new Uint8Array(await readFile(path))
  if (Buffer.compare(finished, bytes) !== 0)
    throw new AppError('proof-failed', { file, what: listWords.proof.bytes })
  const proven = await order.prove({ list, bytes: finished, file }, signal)
  const sha256 = createHash('sha256').update(finished).digest('hex')
  return { file, sha256, unit: list.unit, list: list.list, ...proven }
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
        const exported = await produce(folder, one, order, signal)
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
