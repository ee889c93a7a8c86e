import { app, utilityProcess } from 'electron'
import { engineFlags, keepLastWords, type StartProcess } from '../core/jobs/job-process.ts'
import { jobChildFile } from './built-places.ts'

/** How the window's host starts processes that do jobs: its own executable runs as no plain Node. */
export const startUtility: StartProcess = (heap, onAnswer, onEnd) => {
  const child = utilityProcess.fork(jobChildFile, [], {
    serviceName: 'huibiao-jobs',
    execArgv: [`--js-flags=${engineFlags(heap).join(' ')}`],
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let fatal = ''
  let wordsSoFar = () => ''
  // Its stream is there once it runs.
  child.once('spawn', () => {
    wordsSoFar = keepLastWords(child.stderr)
  })
  child.on('error', (_type, location) => {
    fatal = location
  })
  child.on('message', onAnswer)
  child.once('exit', (code) => onEnd({ by: code, lastWords: `${fatal}\n${wordsSoFar()}` }))
  return {
    send: (order) => child.postMessage(order),
    kill: () => void child.kill(),
    // The window keeps the program alive.
    hold() {},
    memory() {
      const own = app.getAppMetrics().find((metric) => metric.pid === child.pid)
      return own ? own.memory.workingSetSize / 1024 : null
    },
  }
}
