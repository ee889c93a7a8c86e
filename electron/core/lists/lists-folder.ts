import { basename, dirname, join } from 'node:path'
import { zh } from '../../../shared/locale/zh.ts'

/** Where lists go when nobody chose a folder: beside the library, one folder for each period and scope. */
export function listsFolder(libraryFile: string, period: string, unit: string | null): string {
  const name = basename(libraryFile).replace(/\.hbk$/i, '')
  return join(dirname(libraryFile), zh.listsFolder(name), unit === null ? period : `${period}-${unit}`)
}
