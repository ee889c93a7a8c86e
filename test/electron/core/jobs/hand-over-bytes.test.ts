import { existsSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { handOverBytes, takeOverBytes } from '../../../../electron/core/jobs/hand-over-bytes.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'huibiao-hand-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const long = new Uint8Array(1_200_000).map((_, at) => at % 251)

test('few bytes are handed over as they are, many by a file; both arrive as they were', () => {
  const path = join(folder, 'a')
  const short = new Uint8Array([1, 2, 3])
  expect(handOverBytes(short, path)).toBe(short)
  expect(existsSync(path)).toBe(false)
  const handed = handOverBytes(long, path)
  expect(handed).toEqual({ path, length: long.length })
  expect(Buffer.compare(takeOverBytes(handed), long)).toBe(0)
})

test('a file that somebody else made is neither written over nor read', () => {
  const path = join(folder, 'a')
  writeFileSync(path, 'x')
  expect(handOverBytes(long, path)).toBe(long)
})

test('bytes that were cut off on the way are found out', () => {
  const path = join(folder, 'a')
  const handed = handOverBytes(long, path)
  truncateSync(path, 1000)
  expect(() => takeOverBytes(handed)).toThrow('cut off')
})
