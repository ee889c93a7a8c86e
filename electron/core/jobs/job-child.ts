import { flushCompileCache } from 'node:module'
import type { JobOrder } from './job-message.ts'
import { jobTable } from './job-table.ts'
import { serveJobs } from './serve-jobs.ts'

// Nobody is left to work for.
process.on('disconnect', () => process.exit())

let isFirst = true

serveJobs(jobTable, {
  listen: (onOrder) => process.on('message', (order) => onOrder(order as JobOrder)),
  send(answer) {
    process.send?.(answer)
    if (answer.part !== undefined) return
    // Where compiled code is kept, now is the time: a process that is killed does not come to it.
    if (isFirst) flushCompileCache()
    isFirst = false
  },
})
