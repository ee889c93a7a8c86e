import { createRouterClient } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type App, createApp } from '../../../../electron/core/app.ts'
import { encodeGb18030 } from '../../../../electron/core/samples/encode-gb18030.ts'
import type { NameMatches } from '../../../../shared/contract/matches.ts'

let app: App
beforeAll(async () => {
  const log = { info: vi.fn(), error: vi.fn() }
  app = await createApp({ libraryFile: null, host: 'test', version: '1.2.3', author: '测试员', log })
})
afterAll(() => app.close())

function match(list: Uint8Array, names: Uint8Array): Promise<NameMatches> {
  return createRouterClient(app.router).matches.run({
    kind: 'unit',
    list: app.files.registerBytes('名录.txt', list).id,
    names: app.files.registerBytes('名称.txt', names).id,
  })
}

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))

describe('matching two files of names', () => {
  it('answers every name in order, repeated ones again', async () => {
    const { names } = await match(utf8('灌云县\n东海县\n'), utf8('东海\n\n灌云县\n东海\n新浦区\n'))
    expect(names.map(({ name, decision, how }) => [name, decision, how])).toEqual([
      ['东海', '东海县', 'normalised'],
      ['灌云县', '灌云县', 'exact'],
      ['东海', '东海县', 'normalised'],
      ['新浦区', null, null],
    ])
    expect(names[1]?.suggestions[0]).toEqual({ name: '灌云县', score: 1 })
  })

  it.each([
    ['UTF-8 with a byte order mark', (text: string) => utf8(`\uFEFF${text}`)],
    ['GB18030', encodeGb18030],
    ['UTF-16', utf16],
  ])('reads %s', async (_, encode) => {
    const { names } = await match(encode('灌云县\r\n东海县'), encode('連雲港市灌雲縣\r\n'))
    expect(names).toMatchObject([{ name: '連雲港市灌雲縣', decision: '灌云县', how: 'normalised' }])
  })

  it.each([
    ['no text', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x00, 0x0d]), 'names-not-text'],
    ['blank lines only', utf8('\n \n'), 'file-empty'],
    ['nothing', new Uint8Array(), 'file-empty'],
  ])('refuses a file with %s, by name', async (_, bytes, code) => {
    await expect(match(utf8('灌云县'), bytes)).rejects.toMatchObject({
      data: { code, facts: { file: '名称.txt' } },
    })
    await expect(match(bytes, utf8('灌云县'))).rejects.toMatchObject({
      data: { code, facts: { file: '名录.txt' } },
    })
  })
})
