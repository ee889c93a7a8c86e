import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { runCommandLine } from '../../../electron/cli/run-command-line.ts'
import { editByHand } from '../../fixtures/edit-by-hand.ts'

let folder: string
let library: string

async function cli(...words: string[]) {
  const printed = { stdout: '', stderr: '' }
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      printed[name] += String(text)
      return true
    }),
  )
  try {
    const status = await runCommandLine([...words, '--library', library])
    return { status, ...printed, json: () => JSON.parse(printed.stdout) }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

async function importReturn(unit: string) {
  const file = join(folder, `${unit}.csv`)
  writeFileSync(file, `填报单位：${unit}\n三级指标,分子数值,分母数值,完成值\n秸秆综合利用率,97,100,97%\n`)
  await cli('import', '--period', '2023', file)
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'huibiao-cli-'))
  library = join(folder, '数据.hbk')
  for (const name of ['XDG_CONFIG_HOME', 'APPDATA']) vi.stubEnv(name, folder)
  await cli('init')
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

describe('undo and redo on the command line', () => {
  it('work from one run of the program to the next', async () => {
    await importReturn('东海县')
    await importReturn('灌云县')
    const undone = await cli('undo', '--json')
    expect(undone).toMatchObject({ status: 0 })
    expect(undone.json()).toMatchObject({ steps: [{ operation: 2, kind: 'import' }] })
    expect((await cli('undo')).stdout).toContain('已撤销：导入东海县')
    const nothing = await cli('undo', '--json')
    expect(nothing.status).toBe(3)
    expect(nothing.json()).toMatchObject({ error: { code: 'history-empty' } })
    expect((await cli('redo', '--through', '2')).stdout).toContain('已重做 2 步')
    const history = await cli('history', '--limit', '3', '--json')
    expect(history.json().entries.map((entry: { action: string }) => entry.action)).toEqual([
      'redo',
      'redo',
      'undo',
    ])
    expect(history.json()).toMatchObject({ more: true, next: { redo: null, undo: { operation: 2 } } })
    expect((await cli('history')).stdout).toMatch(/重做：导入灌云县.*导入东海县/s)
  })

  it('take no order that they do not understand', async () => {
    expect((await cli('undo', '--through', 'x')).status).toBe(2)
    expect((await cli('history', '--limit', '0')).status).toBe(2)
  })
})

describe('verify', () => {
  it('ends with 0 for a library that nobody edited, and shows the value to be written down', async () => {
    expect((await cli('verify')).stdout).toContain('还没有操作记录')
    await importReturn('东海县')
    const { status, stdout } = await cli('verify')
    expect(status).toBe(0)
    expect(stdout).toMatch(/校验通过.*当前校验值：[0-9a-f]{64}/s)
  })

  it('ends with 1 and names the place where somebody edited by hand', async () => {
    await importReturn('东海县')
    await importReturn('灌云县')
    editByHand(library, "UPDATE history SET author = '别人' WHERE position = 2")
    const { status, stdout } = await cli('verify')
    expect(status).toBe(1)
    expect(stdout).toMatch(/操作记录第 5 号（时间和操作人）写入后被改动过.*“导入灌云县.*备份/)
    expect((await cli('verify', '--json')).json()).toMatchObject({ ok: false, first: { position: 5 } })
  })
})
