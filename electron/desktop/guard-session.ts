import type { Session } from 'electron'
import type { Log } from '../core/log.ts'
import { isPageAddress } from './page-scheme.ts'
import { type Permission, permissionReasons } from './permission-reasons.ts'

/** Addresses that the page may load: its own files, and what it made itself in memory (downloads, pictures). */
function mayLoad(address: string): boolean {
  return isPageAddress(address) || /^(blob|data|devtools):/.test(address)
}

/** Refuses every permission, every device and every request that would leave the computer. */
export function guardSession(session: Session, log: Log): void {
  const refuse = (permission: Permission) => {
    log.info('permission-refused', { permission, reason: permissionReasons[permission] ?? 'not known' })
    return false
  }
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(refuse(permission)))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((details, answer) => {
    // The main process itself fetches the page's files for the page's scheme; it is no page and has no contents.
    const isOwnReading = details.webContentsId === undefined && details.url.startsWith('file:')
    const cancel = !mayLoad(details.url) && !isOwnReading
    if (cancel) log.info('request-refused', { url: details.url })
    answer({ cancel })
  })
}
