import { describe, expect, it } from 'vitest'
import { encodeGb18030 } from '../../../../electron/core/samples/encode-gb18030.ts'

describe('encodeGb18030', () => {
  it('writes what the platform’s decoder reads back', () => {
    const text = '填报单位（盖章）：云台山景区管委会,2023年,★☆※—“无废”,85.2%\r\n'
    expect(new TextDecoder('gb18030', { fatal: true }).decode(encodeGb18030(text))).toBe(text)
  })

  it('gives the codes of the standard', () => {
    expect([...encodeGb18030('汉A字')]).toEqual([0xba, 0xba, 0x41, 0xd7, 0xd6])
  })

  it('refuses what has no two-byte code instead of writing a question mark', () => {
    expect(() => encodeGb18030('𠮷')).toThrow('𠮷')
  })
})
