import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readPageFile } from '../../electron/server/page-file.ts'

// Secrets lie where each trick would lead to, as files of a kind that is served: only the confinement hides them.
const folder = mkdtempSync(join(tmpdir(), 'huibiao-page-'))
const page = join(folder, 'page')
mkdirSync(join(page, 'assets'), { recursive: true })
mkdirSync(join(page, '.hidden'))
mkdirSync(join(folder, 'page-beside'))
writeFileSync(join(page, 'index.html'), 'page')
writeFileSync(join(page, 'assets', '图.svg'), 'asset')
writeFileSync(join(page, 'stamp'), 'secret')
for (const secret of [
  'secret.html',
  'page-beside/secret.html',
  'page/.hidden/secret.html',
  'page/.env.html',
]) {
  writeFileSync(join(folder, secret), 'secret')
}
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('files of the page are read', () => {
  test.each([
    ['/', 'page', 'text/html; charset=utf-8'],
    ['/index.html', 'page', 'text/html; charset=utf-8'],
    ['/assets/%E5%9B%BE.svg', 'asset', 'image/svg+xml'],
  ])('%s', async (path, text, mediaType) => {
    const file = await readPageFile(page, path)
    expect({ text: file?.bytes.toString(), mediaType: file?.mediaType }).toEqual({ text, mediaType })
  })
})

describe('nothing else is', () => {
  test.each([
    '/../secret.html',
    '/%2e%2e/secret.html',
    '/%2E%2E%2fsecret.html',
    '/assets/../../secret.html',
    '/../page-beside/secret.html',
    '/..\\secret.html',
    '/..%5csecret.html',
    '/.hidden/secret.html',
    '/.env.html',
    '/stamp',
    '/assets',
    '/missing.html',
    '/index.html%00',
    '/%E5%9B',
  ])('%s', async (path) => {
    expect(await readPageFile(page, path)).toBeNull()
  })
  test('an absolute path stays below the folder', async () => {
    expect(await readPageFile(page, join(folder, 'secret.html'))).toBeNull()
  })
})
