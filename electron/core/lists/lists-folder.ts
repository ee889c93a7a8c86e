import { basename, dirname, join } from 'node:path'
import { zh } from '../../../shared/locale/zh.ts'

/**
 * Where an export goes when nobody chose a folder: beside the library, one folder for each period and scope.
 * @param nameOf name of the folder of all exports of a kind, by the library's name; that for lists by default
 */
export function listsFolder(
  libraryFile: string,
  period: string,
  unit: string | null,
  nameOf: (library: string) => string = zh.listsFolder,
): string {
  const name = basename(libraryFile).replace(/\.hbk$/i, '')
  return join(dirname(libraryFile), nameOf(name), unit === null ? period : `${period}-${unit}`)
}
