import { basename } from 'node:path'
import { Menu, type MenuItemConstructorOptions } from 'electron'
import { hostWords } from '../../shared/locale/zh/hosts.ts'

export interface MenuActions {
  newLibrary(): void
  openLibrary(): void
  openRecent(file: string): void
  showLibrary(): void
  about(): void
}

const words = hostWords.desktop.menu

function recentItems(recent: readonly string[], open: (file: string) => void): MenuItemConstructorOptions[] {
  if (recent.length === 0) return [{ label: words.noRecent, enabled: false }]
  // An ampersand in a file's name would become a shortcut.
  return recent.map((file) => ({
    label: basename(file).replaceAll('&', '&&'),
    sublabel: file,
    click: () => open(file),
  }))
}

/** The menu bar; set anew whenever the list of recent libraries changes. */
export function setApplicationMenu(
  recent: readonly string[],
  actions: MenuActions,
  hasDeveloperTools: boolean,
): void {
  const template: MenuItemConstructorOptions[] = [
    {
      label: words.file,
      submenu: [
        { label: words.newLibrary, accelerator: 'CmdOrCtrl+N', click: actions.newLibrary },
        { label: words.openLibrary, accelerator: 'CmdOrCtrl+O', click: actions.openLibrary },
        { label: words.recent, submenu: recentItems(recent, actions.openRecent) },
        { label: words.showLibrary, click: actions.showLibrary },
        { type: 'separator' },
        { label: words.quit, role: 'quit' },
      ],
    },
    {
      label: words.edit,
      submenu: [
        { label: words.undo, role: 'undo' },
        { label: words.redo, role: 'redo' },
        { type: 'separator' },
        { label: words.cut, role: 'cut' },
        { label: words.copy, role: 'copy' },
        { label: words.paste, role: 'paste' },
        { label: words.selectAll, role: 'selectAll' },
      ],
    },
    {
      label: words.view,
      submenu: [
        { label: words.zoomIn, role: 'zoomIn' },
        { label: words.zoomOut, role: 'zoomOut' },
        { label: words.resetZoom, role: 'resetZoom' },
        { type: 'separator' },
        { label: words.fullScreen, role: 'togglefullscreen' },
        ...(hasDeveloperTools
          ? [{ label: words.developerTools, role: 'toggleDevTools' } satisfies MenuItemConstructorOptions]
          : []),
      ],
    },
    { label: words.help, submenu: [{ label: words.about, click: actions.about }] },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
