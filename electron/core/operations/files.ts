import { basename } from 'node:path'
import type { Core } from '../core.ts'
import { refuseLargeFile } from '../refuse-large-file.ts'
import type { Implementer } from './implementer.ts'

export function fileOperations(os: Implementer, core: Core) {
  const { dialogs } = core.options
  return {
    abilities: os.files.abilities.handler(() => ({
      dialogs: dialogs !== undefined,
      openFolder: dialogs !== undefined,
    })),
    upload: os.files.upload.handler(async ({ input }) => {
      const { file } = input
      refuseLargeFile(file.name, file.size)
      return core.files.registerBytes(file.name, new Uint8Array(await file.arrayBuffer()))
    }),
    chooseReturns: os.files.chooseReturns.handler(async () => {
      const paths = (await dialogs?.chooseReturns()) ?? []
      return paths.map((path) => core.files.registerPath(path))
    }),
    chooseFolder: os.files.chooseFolder.handler(async () => {
      const path = (await dialogs?.chooseFolder()) ?? null
      return path === null ? null : { ...core.files.registerPath(path), name: basename(path) }
    }),
    showFolder: os.files.showFolder.handler(async ({ input }) => {
      const folder = core.exports.get(input.runHash)
      if (!dialogs || folder === undefined) return false
      await dialogs.showFolder(folder)
      return true
    }),
  }
}
