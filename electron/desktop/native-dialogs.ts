import { type BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions, shell } from 'electron'
import { hostWords } from '../../shared/locale/zh/hosts.ts'
import { tableExtensions } from '../../shared/model/table-files.ts'
import type { HostDialogs } from '../core/app-options.ts'

const words = hostWords.desktop.dialogs
const libraryFiles = [{ name: words.libraryFiles, extensions: ['hbk'] }]

/** The core's dialogs, and those of the menu. Each belongs to the window where there is one. */
export interface NativeDialogs extends HostDialogs {
  /** Path of an existing library; null when closed. */
  chooseLibrary(): Promise<string | null>
  /** Path for a new library; null when closed. */
  nameNewLibrary(): Promise<string | null>
}

export function nativeDialogs(windowNow: () => BrowserWindow | null): NativeDialogs {
  const open = async (options: OpenDialogOptions): Promise<string[]> => {
    const window = windowNow()
    const { filePaths } = await (window
      ? dialog.showOpenDialog(window, options)
      : dialog.showOpenDialog(options))
    return filePaths
  }
  const save = async (options: SaveDialogOptions): Promise<string | null> => {
    const window = windowNow()
    const { filePath } = await (window
      ? dialog.showSaveDialog(window, options)
      : dialog.showSaveDialog(options))
    return filePath === '' ? null : filePath
  }
  return {
    chooseReturns: () =>
      open({
        title: words.chooseReturns,
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: words.returnFiles, extensions: [...tableExtensions] },
          { name: words.allFiles, extensions: ['*'] },
        ],
      }),
    chooseFolder: async () =>
      (await open({ title: words.chooseFolder, properties: ['openDirectory', 'createDirectory'] }))[0] ??
      null,
    showFolder: async (path) => {
      await shell.openPath(path)
    },
    chooseLibrary: async () =>
      (await open({ title: words.openLibrary, properties: ['openFile'], filters: libraryFiles }))[0] ?? null,
    nameNewLibrary: async () => {
      const path = await save({
        title: words.newLibrary,
        defaultPath: words.newLibraryName,
        filters: libraryFiles,
      })
      // Linux dialogs do not add the extension themselves.
      return path === null || path.endsWith('.hbk') ? path : `${path}.hbk`
    },
  }
}
