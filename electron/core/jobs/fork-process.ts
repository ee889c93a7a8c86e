import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Socket } from 'node:net'
import type { JobAnswer } from './job-message.ts'
import { engineFlags, keepLastWords, type StartProcess } from './job-process.ts'

// Beside this file lies job-child.ts in the sources and job-child.js in the built product.
const usualEntry = new URL(
  import.meta.url.endsWith('.ts') ? './job-child.ts' : './job-child.js',
  import.meta.url,
)

/** Linux says it in a file; another system says it to native code only, and there the limit of objects alone holds. */
function residentMegabytes(pid: number | undefined): number | null {
  if (process.platform !== 'linux' || pid === undefined) return null
  try {
    const found = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return found ? Number(found[1]) / 1024 : null
  } catch {
    // It is gone.
    return null
  }
}

/**
 * How a host in plain Node starts its processes.
 * @param entry the program of the child
 */
export function forkProcess(entry: URL = usualEntry): StartProcess {
  return (heap, onAnswer, onEnd) => {
    const { NODE_OPTIONS: _, ...env } = process.env
    const child = fork(entry, [], {
      serialization: 'advanced',
      // Nothing of the parent's: two cannot listen on one inspector's port.
      execArgv: engineFlags(heap),
      env,
      // What the spreadsheet library prints about odd files is its own business: the caller's stdout may carry JSON.
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    const lastWords = keepLastWords(child.stderr)
    let isOver = false
    const end = (by: NodeJS.Signals | number | null, words: string) => {
      if (!isOver) onEnd({ by, lastWords: words })
      isOver = true
    }
    child.on('message', (answer) => onAnswer(answer as JobAnswer))
    child.once('close', (code, signal) => end(signal ?? code, lastWords()))
    // It could not be started, then there is no other word of it.
    child.once('error', (error) => end(null, String(error)))
    return {
      // Where it is gone before the order reaches it, its end says so.
      send: (order) => void child.send(order, () => {}),
      kill: () => void child.kill('SIGKILL'),
      hold(isHeld) {
        for (const handle of [child, child.channel, child.stderr as Socket | null])
          isHeld ? handle?.ref() : handle?.unref()
      },
      memory: () => residentMegabytes(child.pid),
    }
  }
}
