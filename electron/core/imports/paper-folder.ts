import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const opening = 'huibiao-records-'

/** Nothing is read for as long as that: a folder in which nothing new has come up since belongs to nobody. */
const longAgoMs = 3_600_000

/** True where a program of that number runs, be it somebody else's. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as { code?: unknown }).code !== 'ESRCH'
  }
}

/** Removes what imports left behind that were killed in the middle, and nothing of those that go on. */
async function removeLeftBehind(parent: string, now: number): Promise<void> {
  for (const name of await readdir(parent)) {
    const pid = new RegExp(`^${opening}(\\d+)-`).exec(name)?.[1]
    if (pid === undefined || isRunning(Number(pid))) continue
    const folder = join(parent, name)
    try {
      // Another machine or container may share the folder, and know the number as another program.
      if (now - (await stat(folder)).mtimeMs > longAgoMs) await rm(folder, { recursive: true })
    } catch {
      // Somebody else's, or removed already.
    }
  }
}

/**
 * A folder of one import's own in which large files and their records lie while they are read; whoever asks for it removes it.
 * What earlier imports could not remove goes first.
 */
export async function makePaperFolder(parent: string = tmpdir(), now: number = Date.now()): Promise<string> {
  await removeLeftBehind(parent, now).catch(() => {})
  return await mkdtemp(join(parent, `${opening}${process.pid}-`))
}

export async function removePaperFolder(folder: string): Promise<void> {
  // A reader that was just ended may hold its file for a moment longer.
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}
