import { jobTable } from '../core/jobs/job-table.ts'
import { serveJobs } from '../core/jobs/serve-jobs.ts'

// The program of a utility process, which Electron ends with the main one.
serveJobs(jobTable, {
  listen: (onOrder) => process.parentPort.on('message', ({ data }) => onOrder(data)),
  send: (answer) => process.parentPort.postMessage(answer),
})
