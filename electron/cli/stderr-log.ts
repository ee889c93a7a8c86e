import type { Log } from '../core/log.ts'

/** The command line keeps no log file: what a maintainer needs goes to stderr. */
export const stderrLog: Log = {
  info() {},
  error(event, error, facts = {}) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error)
    process.stderr.write(`${event} ${JSON.stringify(facts)} ${reason}\n`)
  },
}
