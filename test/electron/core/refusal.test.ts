import { ORPCError } from '@orpc/server'
import { describe, expect, it } from 'vitest'
import { refusalOf } from '../../../electron/core/refusal.ts'
import { AppError } from '../../../shared/errors.ts'

const logged: unknown[] = []
const options = {
  libraryFile: '/data/年报.hbk',
  host: 'test',
  version: '0',
  author: '测试员',
  log: { info() {}, error: (_event: string, error: unknown) => void logged.push(error) },
} as const

const sentenceOf = (error: unknown) => {
  const refusal = refusalOf(error, options)
  return refusal instanceof ORPCError ? (refusal.data as { code: string; sentence: string }) : null
}

describe('what crosses the contract', () => {
  it('is the refusal with its sentence', () => {
    expect(sentenceOf(new AppError('file-missing', { file: '东海县.xlsx' }))).toMatchObject({
      code: 'file-missing',
      sentence: '找不到文件“东海县.xlsx”。请检查文件名和位置后重试。',
    })
  })

  it.each([
    ['SQLITE_BUSY', 'library-locked', '年报.hbk'],
    ['SQLITE_FULL', 'folder-unwritable', '磁盘空间不足'],
    ['SQLITE_CORRUPT_VTAB', 'library-damaged', '年报.hbk'],
  ])('for %s what a person can do', (code, expected, word) => {
    const said = sentenceOf(Object.assign(new Error('x'), { code }))
    expect(said?.code).toBe(expected)
    expect(said?.sentence).toContain(word)
  })

  it('for anything else only a number, and the log has the error', () => {
    const error = new TypeError('secret detail')
    const said = sentenceOf(error)
    expect(said?.code).toBe('internal')
    expect(JSON.stringify(said)).not.toContain('secret')
    expect(logged).toEqual([error])
  })
})
