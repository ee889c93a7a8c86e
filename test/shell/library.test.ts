import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, test, vi } from 'vitest'
import type { world } from './electron-double.ts'
import { clientOf, openDesktop, startMain } from './open-desktop.ts'

type World = typeof world

/** The menu entry of this name, wherever it stands. */
function entry(items: MenuItemConstructorOptions[], label: string): MenuItemConstructorOptions | undefined {
  for (const item of items) {
    const found =
      item.label === label ? item : entry((item.submenu ?? []) as MenuItemConstructorOptions[], label)
    if (found) return found
  }
  return undefined
}

function click(world: World, label: string) {
  const click = entry(world.menu, label)?.click as (() => void) | undefined
  if (!click) throw new Error(`no menu entry ${label}`)
  click()
}

describe('the port', () => {
  test('is all that the page gets', async () => {
    const { window } = await openDesktop()
    expect(window.webContents.sent).toEqual([{ channel: 'port', message: null, ports: [expect.anything()] }])
  })
  test('leads to the core', async () => {
    const { window } = await openDesktop()
    const info = await clientOf(window).library.info()
    expect(info.file).toBe('我的数据.hbk')
    expect(await clientOf(window).files.abilities()).toEqual({ dialogs: true, openFolder: true })
  })
  test('is a new one after each load, and the last one is closed', async () => {
    const { window } = await openDesktop()
    const [first] = window.webContents.sent[0]?.ports ?? []
    const closed = vi.fn()
    first?.on('close', closed)
    first?.start()
    window.webContents.reload()
    await vi.waitFor(() => expect(closed).toHaveBeenCalled())
    expect(window.webContents.sent).toHaveLength(2)
    expect((await clientOf(window).library.info()).file).toBe('我的数据.hbk')
  })
  test('is not handed to anything but the page', async () => {
    const { window } = await openDesktop()
    for (const address of ['https://example.com/', 'app://bundle.evil/', 'file:///etc/passwd', '']) {
      window.webContents.address = address
      window.webContents.emit('did-finish-load')
    }
    expect(window.webContents.sent).toHaveLength(1)
  })
})

describe('native dialogs', () => {
  test('choose returns, without telling the page where they lie', async () => {
    const { window, world, folder } = await openDesktop()
    world.answers.push({ canceled: false, filePaths: [join(folder, '东海县.xlsx')] })
    const chosen = await clientOf(window).files.chooseReturns()
    expect(chosen).toEqual([{ id: expect.any(String), name: '东海县.xlsx', size: expect.any(Number) }])
    expect(JSON.stringify(chosen)).not.toContain(folder)
    expect(world.dialogs).toMatchObject([
      { kind: 'open', options: { title: '选择要导入的报表', properties: ['openFile', 'multiSelections'] } },
    ])
  })
  test('closed without choosing give nothing', async () => {
    const { window } = await openDesktop()
    expect(await clientOf(window).files.chooseReturns()).toEqual([])
    expect(await clientOf(window).files.chooseFolder()).toBeNull()
  })
})

describe('the menu', () => {
  test('holds only what works, in Chinese', async () => {
    const { world } = await openDesktop()
    expect(world.menu.map((item) => item.label)).toEqual(['文件(&F)', '编辑(&E)', '视图(&V)', '帮助(&H)'])
    const items = world.menu.flatMap((item) => item.submenu as MenuItemConstructorOptions[])
    for (const item of items.filter((each) => each.type !== 'separator')) {
      expect(item.label).toMatch(/[一-鿿]/)
      expect(item.click ?? item.role ?? item.submenu, item.label).toBeTruthy()
    }
  })
  test('a new library is made, opened and remembered', async () => {
    const { window, world, folder } = await openDesktop()
    world.answers.push({ canceled: false, filePath: join(folder, '二〇二三') })
    click(world, '新建数据文件…')
    await vi.waitFor(() => expect(window.title).toBe('二〇二三.hbk — 汇表'))
    expect(existsSync(join(folder, '二〇二三.hbk'))).toBe(true)
    expect((await clientOf(window).library.info()).file).toBe('二〇二三.hbk')
    expect(entry(world.menu, '二〇二三.hbk')).toBeTruthy()
    click(world, '我的数据.hbk')
    await vi.waitFor(() => expect(window.title).toBe('我的数据.hbk — 汇表'))
    expect((await clientOf(window).library.info()).file).toBe('我的数据.hbk')
  })
  test('a new library never takes the place of a file', async () => {
    const { window, world, folder } = await openDesktop()
    const file = join(folder, '已有.hbk')
    writeFileSync(file, '别人的工作')
    world.answers.push({ canceled: false, filePath: file })
    click(world, '新建数据文件…')
    await vi.waitFor(() => expect(world.dialogs.at(-1)?.kind).toBe('message'))
    expect(world.dialogs.at(-1)?.options.detail).toContain('已经存在')
    expect(readFileSync(file, 'utf8')).toBe('别人的工作')
    expect((await clientOf(window).library.info()).file).toBe('我的数据.hbk')
  })
  test('what is no library is refused, and the open one stays', async () => {
    const { window, world, folder } = await openDesktop()
    const file = join(folder, '图片.hbk')
    writeFileSync(file, '不是数据文件'.repeat(200))
    world.answers.push({ canceled: false, filePaths: [file] })
    click(world, '打开数据文件…')
    await vi.waitFor(() => expect(world.dialogs.at(-1)?.kind).toBe('message'))
    expect(world.dialogs.at(-1)?.options.detail).toContain('不是汇表的数据文件')
    expect(window.title).toBe('我的数据.hbk — 汇表')
    expect(window.webContents.reloads).toBe(0)
    expect((await clientOf(window).library.info()).file).toBe('我的数据.hbk')
  })
  test('about names the version and the library', async () => {
    const { world } = await openDesktop()
    click(world, '关于汇表')
    expect(world.dialogs.at(-1)?.options.detail).toMatch(/版本 \d+\.\d+\.\d+\n数据文件：.*我的数据\.hbk/)
  })
})

describe('starting and ending', () => {
  test('a library file on the command line is opened', async () => {
    const first = await openDesktop()
    first.world.answers.push({ canceled: false, filePath: join(first.folder, '来件.hbk') })
    click(first.world, '新建数据文件…')
    await vi.waitFor(() => expect(first.window.title).toBe('来件.hbk — 汇表'))
    const second = await openDesktop(['--no-sandbox', '.', join(first.folder, '来件.hbk')])
    expect(second.window.title).toBe('来件.hbk — 汇表')
  })
  test('a second start brings the window forward and opens its library', async () => {
    const { electron, window, folder } = await openDesktop()
    window.minimized = true
    electron.app.emit('second-instance', {}, ['electron', '.'], folder)
    expect(window.calls).toEqual(['show', 'restore', 'focus'])
    electron.app.emit('second-instance', {}, ['electron', '--flag', '不在.hbk'], folder)
    await vi.waitFor(() =>
      expect(electron.world.dialogs.at(-1)?.options.detail).toContain(join(folder, '不在.hbk')),
    )
    expect(window.title).toBe('我的数据.hbk — 汇表')
  })
  test('where the first library is refused, another can be made, or the program ended', async () => {
    const refused = await startMain(['--library', '不在.hbk'])
    refused.world.answers.push(
      { response: 1 },
      { canceled: false, filePath: join(refused.folder, '新的.hbk') },
    )
    refused.world.becomeReady()
    await vi.waitFor(() => expect(refused.world.windows).toHaveLength(1), { timeout: 15_000 })
    await vi.waitFor(() => expect(refused.world.windows[0]?.title).toBe('新的.hbk — 汇表'))
    expect(refused.world.dialogs[0]?.options.detail).toContain('找不到数据文件')

    const given = await startMain(['--library', '不在.hbk'])
    given.world.answers.push({ response: 2 })
    given.world.becomeReady()
    await vi.waitFor(() => expect(given.world.exitCode).toBe(0))
    expect(given.world.windows).toEqual([])
  })
  test('the process ends only after the library is closed', async () => {
    const { window, world, folder } = await openDesktop()
    const file = join(folder, 'huibiao', '我的数据.hbk')
    expect(existsSync(`${file}-wal`)).toBe(true)
    window.close()
    expect(world.exitCode).toBeNull()
    await vi.waitFor(() => expect(world.exitCode).toBe(0))
    // SQLite removes the log when the last connection is closed in order.
    expect(existsSync(`${file}-wal`)).toBe(false)
    expect(existsSync(file)).toBe(true)
  })
})
