import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

test('the built program opens its library and window, answers on the port, reads a file, and ends', () => {
  const folder = mkdtempSync(join(tmpdir(), 'huibiao-built-'))
  const script = fileURLToPath(new URL('./run-built-desktop.ts', import.meta.url))
  const { stdout, stderr, status } = spawnSync(process.execPath, [script], {
    encoding: 'utf8',
    env: { ...process.env, XDG_CONFIG_HOME: folder, APPDATA: folder },
    timeout: 20_000,
  })
  rmSync(folder, { recursive: true, force: true })
  expect({ status, stderr }).toMatchObject({ status: 0 })
  const did = JSON.parse(stdout)
  expect(did).toMatchObject({
    file: '我的数据.hbk',
    title: '我的数据.hbk — 汇表',
    read: ['read'],
    exitCode: 0,
  })
  expect(did.preload).toMatch(/dist[\\/]electron[\\/]preload\.cjs$/)
  expect(existsSync(did.preload)).toBe(true)
})
