import { open } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { AppError } from '../../../shared/errors.ts'
import type { Manifest, ManifestEntry, ManifestKind } from './manifest-file.ts'
import { stageFolder, unwritable } from './target-folder.ts'

export interface FolderExport<Planned, Entry extends ManifestEntry> {
  /** Path of the target folder. */
  readonly out: string
  readonly period: string
  readonly runHash: string
  readonly kind: ManifestKind<Entry>
  readonly planned: readonly Planned[]
  /** Writes one file into the folder and says what it is. Stops on the signal. */
  readonly produce: (one: Planned, folder: string, signal: AbortSignal) => Promise<Entry>
  readonly signal: AbortSignal
  readonly onProduced: (file: string, done: number) => void
  /** Called when all are written, before they become the target. */
  readonly onPlace: () => void
}

function refuseIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new AppError('cancelled')
}

/** What was written is on the disk, not only on its way there. */
async function flush(folder: string, files: readonly ManifestEntry[]): Promise<void> {
  await Promise.all(
    files.map(async ({ file }) => {
      const handle = await open(join(folder, file), 'r+')
      await handle.sync().finally(() => handle.close())
    }),
  )
}

/** All files at once; the first failure stops the others, and nothing is still writing when it is reported. */
async function produceAll<Planned, Entry extends ManifestEntry>(
  folder: string,
  order: FolderExport<Planned, Entry>,
): Promise<Entry[]> {
  const stop = new AbortController()
  const signal = AbortSignal.any([order.signal, stop.signal])
  let done = 0
  let failure: unknown = null
  const results = await Promise.all(
    order.planned.map(async (one) => {
      try {
        const produced = await order.produce(one, folder, signal)
        refuseIfCancelled(signal)
        done += 1
        order.onProduced(produced.file, done)
        return produced
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
 * Writes files into a folder: all of them or none, with a manifest. They are put together in a hidden folder beside the
 * target, which becomes the target in the end; a failure or a cancellation leaves the target as it was and nothing
 * beside it.
 *
 * @throws AppError folder-taken, folder-unwritable, cancelled, and what `produce` throws
 */
export async function exportFolder<Planned, Entry extends ManifestEntry>(
  order: FolderExport<Planned, Entry>,
): Promise<{ out: string; files: Entry[] }> {
  const { signal, period, runHash, kind } = order
  refuseIfCancelled(signal)
  const out = resolve(order.out)
  const staged = await stageFolder(out, kind)
  try {
    const files = await produceAll(staged.path, order)
    await flush(staged.path, files)
    const manifest: Manifest<Entry> = { period, files, runHash }
    await kind.write(staged.path, manifest)
    refuseIfCancelled(signal)
    order.onPlace()
    await staged.place()
    return { out, files }
  } catch (error) {
    await staged.discard()
    throw signal.aborted ? new AppError('cancelled', {}, { cause: error }) : unwritable(out, error)
  }
}
