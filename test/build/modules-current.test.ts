import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { modulesAreCurrent, rememberModules } from '../../build/modules-current.mjs'

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'huibiao-modules-'))
  mkdirSync(join(root, 'node_modules', 'grid'), { recursive: true })
  write('package.json', { devDependencies: { grid: '1.0.0' } })
  write('node_modules/grid/package.json', {})
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

function write(file: string, content: unknown) {
  writeFileSync(join(root, file), JSON.stringify(content))
}

function writeLocks(wanted: Record<string, object>, installed: Record<string, object>) {
  write('package-lock.json', { packages: { '': {}, ...wanted } })
  write('node_modules/.package-lock.json', { packages: installed })
}

const grid = { 'node_modules/grid': { version: '1.0.0' } }

test('what npm installed is current without a stamp of ours', () => {
  writeLocks(grid, grid)
  expect(modulesAreCurrent(root)).toBe(true)
})

test('another version, a missing package or no lists at all are not', () => {
  expect(modulesAreCurrent(root)).toBe(false)
  writeLocks(grid, { 'node_modules/grid': { version: '0.9.0' } })
  expect(modulesAreCurrent(root)).toBe(false)
  writeLocks({ ...grid, 'node_modules/chart': { version: '2.0.0' } }, grid)
  expect(modulesAreCurrent(root)).toBe(false)
})

test('a native package of another system may be absent, that of this one may not', () => {
  const native = (os: string, cpu: string) => ({ version: '1.0.0', optional: true, os: [os], cpu: [cpu] })
  writeLocks({ ...grid, 'node_modules/native': native('aix', 'ppc64') }, grid)
  expect(modulesAreCurrent(root)).toBe(true)
  rmSync(join(root, 'node_modules', '.setup-stamp'))
  writeLocks({ ...grid, 'node_modules/native': native(process.platform, process.arch) }, grid)
  expect(modulesAreCurrent(root)).toBe(false)
})

test('a stamp holds for one lock only, and not when a folder is gone', () => {
  writeLocks(grid, {})
  rememberModules(root)
  expect(modulesAreCurrent(root)).toBe(true)
  rmSync(join(root, 'node_modules', 'grid'), { recursive: true })
  expect(modulesAreCurrent(root)).toBe(false)
  write('node_modules/.package-lock.json', {})
  mkdirSync(join(root, 'node_modules', 'grid'))
  write('node_modules/grid/package.json', {})
  writeLocks({ 'node_modules/grid': { version: '1.0.1' } }, {})
  expect(modulesAreCurrent(root)).toBe(false)
})
