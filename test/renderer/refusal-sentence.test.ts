import { ORPCError } from '@orpc/client'
import { expect, test } from 'vitest'
import { refusalSentence } from '../../renderer/api/refusal-sentence.ts'
import { screens } from '../../shared/locale/zh/screens.ts'

test('a refusal is told in the core’s own sentence', () => {
  const data = { code: 'file-empty', facts: { file: '甲.xlsx' }, sentence: '文件“甲.xlsx”是空的。' }
  expect(refusalSentence(new ORPCError('REFUSED', { data }))).toBe('文件“甲.xlsx”是空的。')
})

test('what is not a refusal of ours shows no foreign words', () => {
  expect(refusalSentence(new ORPCError('INTERNAL_SERVER_ERROR'))).toBe(screens.common.unexpected)
  expect(refusalSentence(new Error('socket hang up'))).toBe(screens.common.unexpected)
})

test('a lost connection is told as such', () => {
  expect(refusalSentence(new TypeError('Failed to fetch'))).toBe(screens.common.disconnected)
})
