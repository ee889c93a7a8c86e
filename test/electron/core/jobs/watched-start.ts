import { forkProcess } from '../../../../electron/core/jobs/fork-process.ts'
import type { JobProcess, ProcessEnd, StartProcess } from '../../../../electron/core/jobs/job-process.ts'

export interface WatchedStart {
  readonly start: StartProcess
  /** Every process that was started, with how it ended; null while it lives. */
  readonly started: { readonly process: JobProcess; end: ProcessEnd | null }[]
}

/** Starts processes as plain Node does and remembers them. */
export function watchStart(entry?: URL): WatchedStart {
  const started: WatchedStart['started'] = []
  const fork = forkProcess(entry)
  return {
    started,
    start(heap, onAnswer, onEnd) {
      const process = fork(heap, onAnswer, (end) => {
        own.end = end
        onEnd(end)
      })
      const own: WatchedStart['started'][number] = { process, end: null }
      started.push(own)
      return process
    },
  }
}
