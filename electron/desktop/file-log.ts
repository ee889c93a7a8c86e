import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Log } from '../core/log.ts'

/** Bytes after which the log starts anew at the next start; the one before is kept beside it. */
const largest = 2_000_000

/** One JSON document a line, in a file of this user; where it cannot be written, nothing is kept. */
export function openFileLog(file: string): Log {
  const write = (entry: Record<string, unknown>) => {
    try {
      appendFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), ...entry })}\n`)
    } catch {
      // A full disk must not stop the work that is being logged.
    }
  }
  try {
    mkdirSync(dirname(file), { recursive: true })
    if (existsSync(file) && statSync(file).size > largest) renameSync(file, `${file}.1`)
  } catch {
    // As above.
  }
  return {
    info: (event, facts = {}) => write({ event, ...facts }),
    error(event, error, facts = {}) {
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error)
      write({ event, ...facts, reason })
    },
  }
}
