import { BrowserWindow, screen } from 'electron'
import { hostWords } from '../../shared/locale/zh/hosts.ts'
import { preloadFile } from './built-places.ts'
import { pageAddress } from './page-scheme.ts'
import { keepWindowPlace, recallWindowPlace } from './window-place.ts'

export interface WindowOptions {
  /** File that remembers where the window was. */
  readonly placeFile: string
  readonly hasDeveloperTools: boolean
}

/** Opens the one window of the product, where it was last time, and begins to load the page. */
export function openWindow({ placeFile, hasDeveloperTools }: WindowOptions): BrowserWindow {
  const place = recallWindowPlace(
    placeFile,
    screen.getAllDisplays().map((display) => display.workArea),
  )
  const window = new BrowserWindow({
    ...(place ? { x: place.x, y: place.y } : {}),
    width: place?.width ?? 1366,
    height: place?.height ?? 860,
    minWidth: 960,
    minHeight: 600,
    title: hostWords.desktop.title,
    show: false,
    webPreferences: {
      preload: preloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: hasDeveloperTools,
    },
  })
  if (place?.maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => keepWindowPlace(placeFile, window))
  // The title names the open library; the page's own title would overwrite it.
  window.on('page-title-updated', (event) => event.preventDefault())
  void window.loadURL(pageAddress)
  return window
}
