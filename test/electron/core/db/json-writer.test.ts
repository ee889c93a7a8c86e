import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createJsonWriter } from '../../../../electron/core/db/json-writer.ts'

const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes)

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  // Halves of characters, too: a damaged workbook has them.
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
  fc.constantFrom(
    '',
    '"',
    '\\',
    '东海县\n“无废城市”',
    '\u2028',
    '\u007f\u0080\u07ff\u0800\ud7ff\ue000\uffff',
    '𠮷',
  ),
)

describe('JSON written as bytes', () => {
  test('is what JSON.stringify makes of it, encoded', () => {
    fc.assert(
      fc.property(fc.array(fc.option(texts)), (given) => {
        const writer = createJsonWriter()
        given.forEach((text, at) => {
          writer.raw(at === 0 ? '[' : ',')
          writer.string(text)
        })
        writer.raw(given.length === 0 ? '[]' : ']')
        expect(decode(writer.take())).toBe(JSON.stringify(given))
      }),
    )
  })

  test('text from elsewhere goes in as it is', () => {
    const writer = createJsonWriter()
    for (const text of ['', 'a', '县', '{"a":"\\n 𠮷"}', '\n']) writer.raw(text)
    expect(decode(writer.take())).toBe('a县{"a":"\\n 𠮷"}\n')
  })

  test('grows with what is written, counts it, and is empty once it was taken', () => {
    const writer = createJsonWriter()
    const long = '东海县'.repeat(10_000)
    writer.string('a')
    writer.string(long)
    expect(writer.length).toBe(3 + 2 + 90_000)
    const first = writer.take()
    expect(first.byteLength).toBe(first.buffer.byteLength)
    expect(decode(first)).toBe(`"a"${JSON.stringify(long)}`)
    expect(writer.length).toBe(0)
    writer.string('b')
    expect(decode(writer.take())).toBe('"b"')
    expect(decode(first)).toBe(`"a"${JSON.stringify(long)}`)
  })
})
