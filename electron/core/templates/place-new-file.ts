import { randomUUID } from 'node:crypto'
import { link, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { AppError } from '../../../shared/errors.ts'
import { unwritable } from '../lists/target-folder.ts'

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : '')

/** True where something stands at a path. */
export async function isTaken(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: unknown) => codeOf(error) !== 'ENOENT',
  )
}

/** Memory sticks and some shared folders know no links: there it is renamed, after a look. */
async function placeLinked(beside: string, path: string): Promise<void> {
  try {
    await link(beside, path)
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'EMLINK', 'EISDIR'].includes(codeOf(error)))
      throw error
    if (await isTaken(path)) throw new AppError('target-exists', { file: basename(path) })
    await rename(beside, path)
  }
}

/**
 * Puts a finished file where none is yet, whole or not at all: it is written beside its place and then linked there, which
 * fails if something has come to stand there. Nothing is ever replaced: a file that was filled earlier may have been
 * changed by hand since, and nothing in it would tell.
 *
 * @param path absolute; its folder is made
 * @throws AppError target-exists, folder-unwritable
 */
export async function placeNewFile(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path)
  const beside = join(folder, `.huibiao-${randomUUID()}`)
  try {
    await mkdir(folder, { recursive: true })
    const handle = await open(beside, 'wx')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await placeLinked(beside, path)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw new AppError('target-exists', { file: basename(path) })
    throw unwritable(folder, error)
  } finally {
    await rm(beside, { force: true }).catch(() => {})
  }
}
