import { describe, expect, test } from 'vitest'
import * as XLSX from 'xlsx'
import { biffGlobals, biffTypes } from '../../../../electron/core/workbook/biff-records.ts'
import { nameBuiltInFormats } from '../../../../electron/core/workbook/name-formats.ts'
import { readBook } from '../../../../electron/core/workbook/read-book.ts'

const custom = 'yyyy"/"m"/"d'

/** The record stream of an .xls whose date has a built-in format by its number alone, on the second of two sheets. */
function streamWith(id: number): Uint8Array {
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['甲', 1]]), '一')
  const sheet = XLSX.utils.aoa_to_sheet([['乙', 46_000.5]])
  Object.assign(sheet.B1 ?? {}, { z: custom })
  XLSX.utils.book_append_sheet(book, sheet, '二')
  const file = XLSX.write(book, { type: 'buffer', bookType: 'biff8' }) as Uint8Array
  const content = XLSX.CFB.find(XLSX.CFB.read(Buffer.from(file), { type: 'buffer' }), '/Workbook')?.content
  const stream = Uint8Array.from(content as ArrayLike<number>)
  const view = new DataView(stream.buffer)
  const records = [...biffGlobals(stream)]
  const written = records.find(
    ({ type, at, length }) =>
      type === biffTypes.numberFormat && length > 5 && view.getUint16(at + 6, true) === custom.length,
  )
  if (!written) throw new Error('the format was not written')
  const before = view.getUint16(written.at + 4, true)
  view.setUint16(written.at, biffTypes.ignored, true)
  for (const { type, at } of records) {
    if (type === biffTypes.cellFormat && view.getUint16(at + 6, true) === before)
      view.setUint16(at + 6, id, true)
  }
  return stream
}

function fileOf(stream: Uint8Array): Uint8Array {
  const container = XLSX.CFB.utils.cfb_new()
  XLSX.CFB.utils.cfb_add(container, '/Workbook', Buffer.from(stream))
  return XLSX.CFB.write(container, { type: 'buffer' }) as Uint8Array
}

describe('the built-in date formats of a Chinese program in an .xls', () => {
  test.each([
    [31, '2025年12月9日'],
    [57, '2025年12月'],
    [58, '12月9日'],
    [32, '12时00分'],
    [33, '12时00分00秒'],
  ])('format %i shows %s', async (id, shown) => {
    const { sheets } = await readBook(fileOf(streamWith(id)), '日期.xls')
    expect(sheets.map(({ name }) => name)).toEqual(['一', '二'])
    expect(sheets[0]?.cells[1]).toMatchObject({ kind: 'number', content: '1' })
    expect(sheets[1]?.cells[1]).toMatchObject({ kind: 'date', content: '2025-12-09T12:00:00', shown })
  })

  test('a workbook without them stays as it is', () => {
    const stream = streamWith(14)
    expect(nameBuiltInFormats(stream)).toBe(stream)
  })

  test('any other bytes stay as they are', () => {
    const junk = Uint8Array.from({ length: 200 }, (_, at) => (at * 37) % 251)
    expect(nameBuiltInFormats(junk)).toBe(junk)
  })
})
