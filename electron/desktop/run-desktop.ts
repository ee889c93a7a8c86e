import { basename, join } from 'node:path'
import { app, type BrowserWindow, dialog, session, shell } from 'electron'
import { hostWords } from '../../shared/locale/zh/hosts.ts'
import { accountName } from '../core/account-name.ts'
import type { Log } from '../core/log.ts'
import { recentLibraries } from '../core/recent-libraries.ts'
import { productVersion } from '../core/version.ts'
import { type MenuActions, setApplicationMenu } from './application-menu.ts'
import { pageFolder } from './built-places.ts'
import { openFirstLibrary } from './first-library.ts'
import { guardContents } from './guard-contents.ts'
import { guardSession } from './guard-session.ts'
import { handOverPorts } from './hand-over-port.ts'
import { changeLibrary, type HostOptions, type LibraryChoice } from './library-desk.ts'
import { nativeDialogs } from './native-dialogs.ts'
import { openWindow } from './open-window.ts'
import { servePage } from './page-scheme.ts'
import { readArguments } from './read-arguments.ts'
import { sentenceOf, showRefusal } from './refusal-box.ts'
import { revivePage } from './revive-page.ts'
import { startUtility } from './start-utility.ts'

/** An installed product carries the SQLite module beside its archive, since a native file cannot be loaded from inside. */
const nativeBinding = () =>
  app.isPackaged ? { nativeBinding: join(process.resourcesPath, 'native', 'better_sqlite3.node') } : {}

/** Opens the library and the window, once Electron is ready, and sees to both until the window is closed. */
export async function runDesktop(log: Log): Promise<void> {
  guardSession(session.defaultSession, log)
  servePage(session.defaultSession.protocol, pageFolder)
  app.on('web-contents-created', (_event, contents) => guardContents(contents, log))

  let window: BrowserWindow | null = null
  const dialogs = nativeDialogs(() => window)
  const host: HostOptions = {
    host: 'desktop',
    version: productVersion,
    author: accountName('desktop'),
    dialogs,
    startProcess: startUtility,
    log,
    ...nativeBinding(),
  }
  const first = await openFirstLibrary(readArguments(process.argv.slice(1), process.cwd()), host, dialogs)
  if (!first) return app.quit()
  let desk = first
  const hasDeveloperTools = !app.isPackaged

  const nameLibrary = () => {
    window?.setTitle(`${basename(desk.file)} — ${hostWords.desktop.title}`)
    setApplicationMenu(recentLibraries(), actions, hasDeveloperTools)
  }
  let isChanging = false
  const change = async (choose: () => Promise<LibraryChoice | null>) => {
    if (isChanging) return
    isChanging = true
    try {
      const choice = await choose()
      if (!choice) return
      desk = await changeLibrary(desk, choice, host)
      nameLibrary()
      // The page begins anew, with a port to the new library's core.
      window?.webContents.reload()
    } catch (error) {
      await showRefusal(sentenceOf(error, log))
    } finally {
      isChanging = false
    }
  }
  const chosen = (file: string | null, expected: LibraryChoice['expected']) =>
    file === null ? null : { file, expected }
  const actions: MenuActions = {
    newLibrary: () => void change(async () => chosen(await dialogs.nameNewLibrary(), 'nothing')),
    openLibrary: () => void change(async () => chosen(await dialogs.chooseLibrary(), 'library')),
    openRecent: (file) => void change(async () => chosen(file, 'library')),
    showLibrary: () => shell.showItemInFolder(desk.file),
    about: () => {
      const { electron = '', node } = process.versions
      const detail = hostWords.desktop.about({ version: productVersion, electron, node, file: desk.file })
      const { title, dialogs: words } = hostWords.desktop
      void dialog.showMessageBox({ type: 'info', title, message: title, detail, buttons: [words.close] })
    },
  }

  app.on('second-instance', (_event, words, folder) => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
    const { library } = readArguments(words.slice(1), folder)
    if (library !== null) void change(async () => chosen(library, 'library'))
  })
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    // The library is closed before the process ends; `exit` does not come back here.
    event.preventDefault()
    desk.app
      .close()
      .catch((error: unknown) => log.error('close', error))
      .finally(() => app.exit(0))
  })

  window = openWindow({ placeFile: join(app.getPath('userData'), 'window.json'), hasDeveloperTools })
  handOverPorts(window.webContents, () => desk.app.router)
  revivePage(window.webContents, log)
  window.on('closed', () => {
    window = null
  })
  nameLibrary()
}
