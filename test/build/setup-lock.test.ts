import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withSetupLock } from '../../build/setup-lock.mjs'

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'huibiao-lock-'))
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

const lockFile = () => join(root, '.setup-lock')

test('the lock is there during the work and gone afterwards, also when the work fails', () => {
  expect(withSetupLock(root, () => existsSync(lockFile()))).toBe(true)
  expect(existsSync(lockFile())).toBe(false)
  const fail = () => {
    throw new Error('no space')
  }
  expect(() => withSetupLock(root, fail)).toThrow('no space')
  expect(existsSync(lockFile())).toBe(false)
})

test('the lock of a process that is gone is taken over', () => {
  const { pid } = spawnSync(process.execPath, ['--version'])
  writeFileSync(lockFile(), String(pid))
  expect(withSetupLock(root, () => 'done')).toBe('done')
})

test('two processes never work at the same time', () => {
  // Each appends twice with a pause between; under the lock the pairs stay together.
  const script = `
    import { appendFileSync } from 'node:fs'
    import { spawnSync } from 'node:child_process'
    const [, module, root, log, name] = process.argv
    const { withSetupLock } = await import(module)
    withSetupLock(root, () => {
      appendFileSync(log, name)
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 150)
      appendFileSync(log, name)
    })`
  const runner = `
    import { spawn } from 'node:child_process'
    const [, script, module, root, log] = process.argv
    const ends = ['a', 'b'].map((name) => new Promise((resolve) =>
      spawn(process.execPath, ['--input-type=module', '-e', script, module, root, log, name]).once('exit', resolve)))
    const codes = await Promise.all(ends)
    const { readFileSync } = await import('node:fs')
    process.stdout.write(codes.join() + ' ' + readFileSync(log, 'utf8'))`
  const module = new URL('../../build/setup-lock.mjs', import.meta.url).href
  const log = join(root, 'log')
  const result = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', runner, script, module, root, log],
    {
      encoding: 'utf8',
    },
  )
  expect(result.stdout).toMatch(/^0,0 (aabb|bbaa)$/)
})
