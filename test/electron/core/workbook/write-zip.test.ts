import { describe, expect, test } from 'vitest'
import { writeZip } from '../../../../electron/core/workbook/write-zip.ts'
import { passZipGate } from '../../../../electron/core/workbook/zip-gate.ts'

const encoder = new TextEncoder()
const long = encoder.encode('一二三四五六七八九十'.repeat(500))
const entries = new Map([
  ['xl/long.xml', long],
  ['短.xml', encoder.encode('<a/>')],
  ['empty', new Uint8Array(0)],
])

describe.each([0, 1, 6, 9])('an archive at level %d', (level) => {
  const bytes = writeZip(entries, level)
  test('is read back as it was', () => {
    const read = [...passZipGate(bytes)].map(([name, content]) => [name, new Uint8Array(content)])
    expect(read).toEqual([...entries])
  })
  test('has the same bytes again', () => {
    expect(Buffer.compare(bytes, writeZip(new Map(entries), level))).toBe(0)
  })
  test('is smaller than its content only where it is deflated', () => {
    expect(bytes.length < long.length).toBe(level > 0)
  })
})

test('every entry is dated 1 January 2000, so that no program stumbles over a date that is none', () => {
  const bytes = writeZip(entries, 1)
  const view = new DataView(bytes.buffer)
  expect(view.getUint16(10, true)).toBe(0)
  const date = view.getUint16(12, true)
  expect([(date >> 9) + 1980, (date >> 5) & 15, date & 31]).toEqual([2000, 1, 1])
})
