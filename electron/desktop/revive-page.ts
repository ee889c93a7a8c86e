import type { WebContents } from 'electron'
import type { Log } from '../core/log.ts'

/** Milliseconds within which a page that dies again is left as it is, since loading it is what kills it. */
const pause = 30_000

/** Loads the page anew when its process has died, of lack of memory for one; the core and its library are untouched. */
export function revivePage(contents: WebContents, log: Log): void {
  let lastRevival = Number.NEGATIVE_INFINITY
  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return
    log.error('page-gone', reason, { exitCode })
    if (performance.now() - lastRevival < pause) return
    lastRevival = performance.now()
    contents.reload()
  })
}
