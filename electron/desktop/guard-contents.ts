import type { WebContents } from 'electron'
import type { Log } from '../core/log.ts'

/**
 * Keeps a window on its page. The page moves within itself by the part of its address behind `#`, which is no
 * navigation; everything else, be it a link, a form, a dropped file or a frame, stays where it is.
 */
export function guardContents(contents: WebContents, log: Log): void {
  contents.on('will-frame-navigate', (event) => {
    log.info('navigation-refused', { url: event.url })
    event.preventDefault()
  })
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    log.info('window-refused', { url })
    return { action: 'deny' }
  })
}
