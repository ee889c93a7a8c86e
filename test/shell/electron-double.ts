import { EventEmitter } from 'node:events'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { MessageChannel } from 'node:worker_threads'
import type {
  App,
  BrowserWindowConstructorOptions,
  Dialog,
  MenuItemConstructorOptions,
  MessagePortMain,
  Net,
  Protocol,
  BrowserWindow as RealWindow,
  Screen,
  Session,
  Shell,
  UtilityProcess,
  WebContents,
} from 'electron'
import { ContentsDouble } from './contents-double.ts'
import { MessagePortDouble } from './message-port-double.ts'
import { UtilityProcessDouble } from './utility-process-double.ts'

/**
 * Stands in for `electron` where no window can be opened: it keeps Electron's order rules (what must happen before and
 * after it is ready, how quitting can be held up) and records what it is told. It invents no name: see the end.
 */

/** What a test looks at and steers; the only export that Electron does not have. */
export const world = {
  isReady: false,
  isFirstInstance: true,
  exitCode: null as number | null,
  paths: new Map<string, string>(),
  switches: new Map<string, string | undefined>(),
  isSandboxed: false,
  schemes: [] as { scheme: string; privileges?: object }[],
  windows: [] as BrowserWindow[],
  children: [] as UtilityProcessDouble[],
  /** What each child is said to take, in kilobytes. */
  memory: { workingSetSize: 50_000, peakWorkingSetSize: 50_000 },
  menu: [] as MenuItemConstructorOptions[],
  shown: [] as string[],
  /** What the person answers to the next dialogs, in order; the dialogs themselves are recorded. */
  answers: [] as unknown[],
  dialogs: [] as { kind: string; options: Record<string, unknown> }[],
  becomeReady() {
    world.isReady = true
    app.emit('ready')
  },
}

type Listener = (...words: never[]) => unknown

/** Emits with an event first; true where no listener held it up. */
function passes(emitter: EventEmitter, name: string, ...words: unknown[]): boolean {
  let isHeldUp = false
  const preventDefault = () => {
    isHeldUp = true
  }
  emitter.emit(name, { preventDefault }, ...words)
  return !isHeldUp
}

function requireBefore(what: string) {
  if (world.isReady) throw new Error(`${what} must be called before app is ready`)
}

function requireReady(what: string) {
  if (!world.isReady) throw new Error(`${what} cannot be used before app is ready`)
}

const appEvents = new EventEmitter()
export const app = {
  isPackaged: false,
  commandLine: {
    appendSwitch(name: string, value?: string) {
      requireBefore('commandLine.appendSwitch')
      world.switches.set(name, value)
    },
  },
  on: (name: string, listener: Listener) => appEvents.on(name, listener as never),
  emit: (name: string, ...words: unknown[]) => appEvents.emit(name, ...words),
  whenReady: () =>
    world.isReady ? Promise.resolve() : new Promise<void>((done) => appEvents.once('ready', done)),
  enableSandbox() {
    requireBefore('app.enableSandbox')
    world.isSandboxed = true
  },
  requestSingleInstanceLock: () => world.isFirstInstance,
  setPath: (name: string, path: string) => void world.paths.set(name, path),
  getPath: (name: string) => world.paths.get(name) ?? '',
  quit() {
    for (const window of [...world.windows]) window.close()
    if (world.windows.length === 0 && passes(appEvents, 'will-quit')) app.exit(0)
  },
  exit: (code: number) => {
    world.exitCode ??= code
  },
  getAppMetrics: () =>
    world.children.flatMap(({ pid }) => (pid === undefined ? [] : [{ pid, memory: world.memory }])),
}

export class BrowserWindow extends EventEmitter {
  webContents = new ContentsDouble()
  options: BrowserWindowConstructorOptions
  calls: string[] = []
  title = ''
  minimized = false
  constructor(options: BrowserWindowConstructorOptions = {}) {
    super()
    requireReady('BrowserWindow')
    this.options = options
    world.windows.push(this)
    appEvents.emit('web-contents-created', {}, this.webContents)
  }
  async loadURL(address: string) {
    this.webContents.address = address
    await Promise.resolve()
    this.emit('ready-to-show')
    this.webContents.emit('did-finish-load')
  }
  show = () => void this.calls.push('show')
  focus = () => void this.calls.push('focus')
  maximize = () => void this.calls.push('maximize')
  restore = () => void this.calls.push('restore')
  isMinimized = () => this.minimized
  isMaximized = () => this.calls.includes('maximize')
  setTitle = (title: string) => {
    this.title = title
  }
  getNormalBounds = () => ({ x: 10, y: 20, width: 1200, height: 800 })
  close() {
    if (!passes(this, 'close')) return
    world.windows.splice(world.windows.indexOf(this), 1)
    this.emit('closed')
    if (world.windows.length === 0) appEvents.emit('window-all-closed')
  }
}

export class MessageChannelMain {
  port1: MessagePortDouble
  port2: MessagePortDouble
  constructor() {
    requireReady('MessageChannelMain')
    const { port1, port2 } = new MessageChannel()
    this.port1 = new MessagePortDouble(port1)
    this.port2 = new MessagePortDouble(port2)
  }
}

export const utilityProcess = {
  fork(...words: ConstructorParameters<typeof UtilityProcessDouble>) {
    requireReady('utilityProcess.fork')
    const child = new UtilityProcessDouble(...words)
    world.children.push(child)
    return child
  },
}

type PageHandler = (request: Request) => Promise<Response>

function protocolDouble() {
  const handlers = new Map<string, PageHandler>()
  return {
    handlers,
    registerSchemesAsPrivileged(schemes: { scheme: string; privileges?: object }[]) {
      requireBefore('protocol.registerSchemesAsPrivileged')
      world.schemes.push(...schemes)
    },
    handle(scheme: string, handler: PageHandler) {
      requireReady('protocol.handle')
      if (handlers.has(scheme)) throw new Error(`${scheme} has a handler already`)
      handlers.set(scheme, handler)
    },
  }
}
export const protocol = protocolDouble()

type Ask = (contents: null, permission: string, answer: (granted: boolean) => void, details: object) => void
type BeforeRequest = (
  details: { url: string; webContentsId?: number },
  answer: (response: { cancel?: boolean }) => void,
) => void

const set =
  (name: 'permissionRequest' | 'permissionCheck' | 'devicePermission' | 'beforeRequest') =>
  (given: unknown) =>
    void Object.assign(defaultSession, { [name]: given })

const defaultSession = {
  protocol,
  permissionRequest: null as Ask | null,
  permissionCheck: null as ((contents: null, permission: string) => boolean) | null,
  devicePermission: null as (() => boolean) | null,
  beforeRequest: null as BeforeRequest | null,
  setPermissionRequestHandler: set('permissionRequest'),
  setPermissionCheckHandler: set('permissionCheck'),
  setDevicePermissionHandler: set('devicePermission'),
  webRequest: { onBeforeRequest: set('beforeRequest') },
}
export const session = {
  get defaultSession() {
    requireReady('session.defaultSession')
    return defaultSession
  },
}

export const net = {
  async fetch(address: string) {
    // Asked like everything else that is loaded; only that no page asks.
    defaultSession.beforeRequest?.({ url: address }, ({ cancel }) => {
      if (cancel) throw new Error('net::ERR_BLOCKED_BY_CLIENT')
    })
    const bytes = await readFile(fileURLToPath(address)).catch(() => {
      throw new Error('net::ERR_FILE_NOT_FOUND')
    })
    return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': 'text/html' } })
  },
}

export const screen = {
  getAllDisplays() {
    requireReady('screen')
    return [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }]
  },
}

export const shell = {
  openPath: async (path: string) => {
    world.shown.push(path)
    return ''
  },
  showItemInFolder: (path: string) => void world.shown.push(path),
}

function ask(kind: string, closed: unknown) {
  return async (...words: unknown[]) => {
    world.dialogs.push({ kind, options: words.at(-1) as Record<string, unknown> })
    return world.answers.shift() ?? closed
  }
}
export const dialog = {
  showOpenDialog: ask('open', { canceled: true, filePaths: [] }),
  showSaveDialog: ask('save', { canceled: true, filePath: '' }),
  showMessageBox: ask('message', { response: 0 }),
  showErrorBox: (title: string, content: string) => {
    world.dialogs.push({ kind: 'error', options: { title, content } })
  },
}

export const Menu = {
  buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
  setApplicationMenu: (menu: MenuItemConstructorOptions[]) => {
    world.menu = menu
  },
}

/** Members that only tests use, each on its own double. */
type ForTests =
  | keyof { sent: 0; reloads: 0; address: 0; openHandler: 0; options: 0; calls: 0; title: 0; minimized: 0 }
  | keyof {
      port: 0
      child: 0
      handlers: 0
      permissionRequest: 0
      permissionCheck: 0
      devicePermission: 0
      beforeRequest: 0
    }

type Invented<Double, Real> = Exclude<keyof Double, keyof Real | ForTests>
type Doubles = Omit<typeof import('./electron-double.ts'), 'world' | 'nothingInvented'>

/** Does not compile where a double has a name that Electron lacks: each such name would be missing here. */
export const nothingInvented: Record<
  | Exclude<keyof Doubles, keyof typeof import('electron')>
  | Invented<typeof app, App>
  | Invented<BrowserWindow, RealWindow>
  | Invented<ContentsDouble, WebContents>
  | Invented<MessagePortDouble, MessagePortMain>
  | Invented<UtilityProcessDouble, UtilityProcess>
  | Invented<typeof protocol, Protocol>
  | Invented<typeof defaultSession, Session>
  | Invented<typeof net, Net>
  | Invented<typeof screen, Screen>
  | Invented<typeof shell, Shell>
  | Invented<typeof dialog, Dialog>,
  never
> = {}
