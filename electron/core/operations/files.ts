import { basename } from 'node:path'
import { AppError } from '../../../shared/errors.ts'
import type { Core } from '../core.ts'
import type { Implementer } from './implementer.ts'

const largestUpload = 100_000_000

export function fileOperations(os: Implementer, core: Core) {
  const { dialogs } = core.options
  return {
    abilities: os.files.abilities.handler(() => ({
      dialogs: dialogs !== undefined,
      openFolder: dialogs !== undefined,
    })),
    upload: os.files.upload.handler(async ({ input }) => {
      const { file } = input
      if (file.size > largestUpload) {
        const size = `${Math.ceil(file.size / 1e6)} MB`
        throw new AppError('file-too-large', { file: file.name, size, limit: `${largestUpload / 1e6} MB` })
      }
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
