import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { permissionReasons } from '../../electron/desktop/permission-reasons.ts'
import { openDesktop, startMain } from './open-desktop.ts'

describe('before Electron is ready', () => {
  test('every process is sandboxed and the scheme is an origin of its own', async () => {
    const { world } = await startMain()
    expect(world.isSandboxed).toBe(true)
    expect(world.switches.get('lang')).toBe('zh-CN')
    expect(world.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ])
    expect(world.windows).toEqual([])
  })
  test('a second start ends at once and opens nothing', async () => {
    const { world, electron } = await startMain([], { isFirstInstance: false })
    expect(world.exitCode).toBe(0)
    world.becomeReady()
    await Promise.resolve()
    expect(electron.world.windows).toEqual([])
  })
})

test('a start that fails says so and ends', async () => {
  const { world, electron } = await startMain()
  electron.protocol.handlers.set('app', async () => new Response())
  world.becomeReady()
  await vi.waitFor(() => expect(world.exitCode).toBe(1))
  expect(world.dialogs).toEqual([
    { kind: 'error', options: { title: '汇表没有启动', content: expect.stringContaining('已记入日志') } },
  ])
})

describe('the window', () => {
  test('is isolated, sandboxed and without Node', async () => {
    const { window } = await openDesktop()
    expect(window.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
    })
    expect(window.options.webPreferences?.preload).toMatch(/dist[\\/]electron[\\/]preload\.cjs$/)
  })
  test('shows the page of the product, once it can be seen', async () => {
    const { window } = await openDesktop()
    expect(window.webContents.address).toBe('app://bundle/index.html')
    expect(window.options.show).toBe(false)
    expect(window.calls).toEqual(['show'])
    expect(window.title).toBe('我的数据.hbk — 汇表')
  })
  test('begins its page anew when its process has died, but not again and again', async () => {
    const { window } = await openDesktop()
    const contents = window.webContents
    contents.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 })
    expect(contents.reloads).toBe(0)
    contents.emit('render-process-gone', {}, { reason: 'oom', exitCode: 1 })
    contents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
    expect(contents.reloads).toBe(1)
    expect(contents.sent).toHaveLength(2)
  })
  test('comes back where it was', async () => {
    const { window, world } = await openDesktop()
    const file = join(world.paths.get('userData') ?? '', 'window.json')
    mkdirSync(world.paths.get('userData') ?? '', { recursive: true })
    window.close()
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      x: 10,
      y: 20,
      width: 1200,
      height: 800,
      maximized: false,
    })
  })
  test.each([
    ['a place on the screen', { x: 5, y: 6, width: 1000, height: 700, maximized: true }, true],
    [
      'a place on a screen that is gone',
      { x: 4000, y: 6, width: 1000, height: 700, maximized: false },
      false,
    ],
    ['nonsense', { x: 'left' }, false],
  ])('%s', async (_what, place, isTaken) => {
    const desktop = await startMain()
    const settings = desktop.world.paths.get('userData') ?? ''
    mkdirSync(settings, { recursive: true })
    writeFileSync(join(settings, 'window.json'), JSON.stringify(place))
    desktop.world.becomeReady()
    await vi.waitFor(() => expect(desktop.world.windows).toHaveLength(1), { timeout: 15_000 })
    const options = desktop.world.windows[0]?.options
    expect(options?.x).toBe(isTaken ? 5 : undefined)
    expect(options?.width).toBe(isTaken ? 1000 : 1366)
    expect(desktop.world.windows[0]?.isMaximized()).toBe(isTaken)
  })
})

describe('the page asks in vain', () => {
  test('for every permission', async () => {
    const { electron } = await openDesktop()
    const { permissionRequest, permissionCheck, devicePermission } = electron.session.defaultSession
    const names = [...Object.keys(permissionReasons), 'one that nobody knows yet']
    expect(names.length).toBeGreaterThan(40)
    const granted: string[] = []
    for (const name of names) {
      permissionRequest?.(null, name, (isGranted) => isGranted && granted.push(`request ${name}`), {})
      if (permissionCheck?.(null, name) !== false) granted.push(`check ${name}`)
    }
    if (devicePermission?.() !== false) granted.push('device')
    expect(granted).toEqual([])
  })
  test('and each refusal has its reason', () => {
    expect(Object.values(permissionReasons).filter((reason) => reason.length < 8)).toEqual([])
  })
  test.each([
    'https://example.com/',
    'http://127.0.0.1:4817/',
    'file:///etc/passwd',
    'app://bundle.evil/index.html',
    'app://other/index.html',
    'ws://example.com/',
  ])('to load %s', async (url) => {
    const { electron } = await openDesktop()
    const answer = vi.fn()
    electron.session.defaultSession.beforeRequest?.({ url, webContentsId: 1 }, answer)
    expect(answer.mock.calls).toEqual([[{ cancel: true }]])
  })
  test('while its own files and what it made itself load', async () => {
    const { electron } = await openDesktop()
    const answer = vi.fn()
    const own = ['app://bundle/index.html', 'app://bundle/assets/a.js', 'blob:app://bundle/1', 'data:,']
    for (const url of own) electron.session.defaultSession.beforeRequest?.({ url, webContentsId: 1 }, answer)
    expect(answer.mock.calls).toEqual(own.map(() => [{ cancel: false }]))
  })
  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
    'to leave by %s',
    async (name) => {
      const { window } = await openDesktop()
      for (const url of [
        'https://example.com/',
        'file:///etc/passwd',
        'app://bundle/index.html',
        'javascript:1',
      ]) {
        const preventDefault = vi.fn()
        window.webContents.emit(name, { url, preventDefault }, url)
        expect(preventDefault, url).toHaveBeenCalled()
      }
    },
  )
  test.each(['https://example.com/', 'app://bundle/index.html', 'about:blank'])(
    'to open a window on %s',
    async (url) => {
      const { window } = await openDesktop()
      expect(window.webContents.openHandler?.({ url })).toEqual({ action: 'deny' })
    },
  )
})

describe('the scheme serves the page and nothing else', () => {
  const fetchPage = async (address: string, method = 'GET') => {
    const { electron } = await openDesktop()
    const handler = electron.protocol.handlers.get('app')
    // A plain object: the Request class would tidy the address up before the handler sees it.
    return handler?.({ url: address, method } as Request)
  }
  test('the page comes with the strict policy', async () => {
    const answer = await fetchPage('app://bundle/index.html')
    expect(answer?.status).toBe(200)
    expect(await answer?.text()).toContain('<div id="root">')
    const policy = answer?.headers.get('Content-Security-Policy') ?? ''
    expect(policy).toContain("default-src 'none'; script-src 'self';")
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe|connect-src|https?:|\*/)
    expect(answer?.headers.get('X-Content-Type-Options')).toBe('nosniff')
  })
  test.each([
    'app://bundle/../electron/preload.cjs',
    'app://bundle/%2e%2e/electron/preload.cjs',
    'app://bundle/%2e%2e%2felectron%2fpreload.cjs',
    'app://bundle/..%5celectron%5cpreload.cjs',
    'app://bundle/assets/%2e%2e%2f%2e%2e%2felectron%2fpreload.cjs',
    'app://bundle/%00',
    'app://bundle/%',
    'app://bundle/',
    'app://other/index.html',
  ])('%s is not there', async (address) => {
    expect(existsSync('dist/electron/preload.cjs'), 'the file to be hidden exists').toBe(true)
    expect((await fetchPage(address))?.status).toBe(404)
  })
  test('nothing is written to it', async () => {
    expect((await fetchPage('app://bundle/index.html', 'POST'))?.status).toBe(404)
  })
})
