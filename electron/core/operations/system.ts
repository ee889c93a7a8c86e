import type { Core } from '../core.ts'
import type { Implementer } from './implementer.ts'

export function systemOperations(os: Implementer, core: Core) {
  return {
    about: os.system.about.handler(() => {
      const db = core.library?.db
      return {
        version: core.options.version,
        host: core.options.host,
        node: process.versions.node,
        sqlite: db ? String(db.prepare('SELECT sqlite_version()').pluck().get()) : '',
        libraryIntact: db ? db.pragma('quick_check', { simple: true }) === 'ok' : true,
      }
    }),
  }
}
