import { describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { readBook } from '../../../../electron/core/workbook/read-book.ts'
import { writeZip } from '../../../../electron/core/workbook/write-zip.ts'
import { zh } from '../../../../shared/locale/zh.ts'
import type { RawBook } from '../../../../shared/model/raw-sheet.ts'
import { buildXlsx, type XlsxParts } from './build-xlsx.ts'
import { scanAsLibrary } from './scan-as-library.ts'

const read = (parts: XlsxParts, more: Readonly<Record<string, string>> = {}) => {
  const extra = Object.entries(more).map(([name, text]): [string, Uint8Array] => [name, Buffer.from(text)])
  return readBook(writeZip(new Map([...buildXlsx(parts), ...extra])), '表.xlsx')
}
const codes = (book: RawBook) => (book.notices ?? []).map((notice) => notice.code)
const cell = '<row r="1"><c r="A1"><v>1.5</v></c></row>'

describe('a cell', () => {
  it('keeps the digits in the file where a double cannot hold them', async () => {
    const book = await read({
      sheetData:
        '<row r="1"><c r="A1"><v>130131199001011234</v></c><c r="B1"><v>9.1321E+17</v></c><c r="C1"><v>0.30000000000000004</v></c></row>',
    })
    expect(book.sheets[0]?.cells).toEqual([
      {
        row: 1,
        column: 1,
        kind: 'number',
        content: '130131199001011230',
        shown: '1.30131E+17',
        written: '130131199001011234',
      },
      { row: 1, column: 2, kind: 'number', content: '913210000000000000', shown: '9.1321E+17' },
      { row: 1, column: 3, kind: 'number', content: '0.30000000000000004', shown: '0.3' },
    ])
    expect(book.notices).toEqual([{ code: 'long-numbers', facts: { count: '2' } }])
  })

  it('reads the same whether its text begins with a run or before it', async () => {
    const strings = '<si><t>产生量</t><r><t>（万</t></r><r><t>吨）</t></r></si>'
    const book = await read({ strings, sheetData: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' })
    expect(book.sheets[0]?.cells[0]?.content).toBe('产生量（万吨）')
  })

  it('with a date a bit short of a second has the second', async () => {
    const book = await read({
      styles: [0, 22],
      sheetData: '<row r="1"><c r="A1" s="1"><v>42452.409722222219</v></c></row>',
    })
    expect(book.sheets[0]?.cells[0]).toMatchObject({ kind: 'date', content: '2016-03-23T09:50:00' })
  })
})

describe('a sheet', () => {
  it('keeps the comments on its cells, empty ones too', async () => {
    const sheet = XLSX.utils.aoa_to_sheet([['甲', 1]])
    XLSX.utils.cell_add_comment(sheet.A1 as XLSX.CellObject, '初步数', '王')
    sheet.C3 = { t: 'z' }
    XLSX.utils.cell_add_comment(sheet.C3 as XLSX.CellObject, '待核', '王')
    sheet['!ref'] = 'A1:C3'
    const book = XLSX.utils.book_new(sheet, '数据')
    for (const bookType of ['xlsx', 'xlsb'] as const) {
      const raw = await readBook(
        new Uint8Array(XLSX.write(book, { type: 'buffer', bookType }) as Uint8Array),
        '表',
      )
      expect(raw.sheets[0]?.comments).toEqual([
        { row: 1, column: 1, text: '初步数' },
        { row: 3, column: 3, text: '待核' },
      ])
      expect(raw.notices).toEqual([{ code: 'comments', facts: { count: '2' } }])
    }
  })

  it('says how deep it is hidden, the same by either reader', async () => {
    const sheets = await scanAsLibrary({
      sheetData: cell,
      sheets: [{ name: '一' }, { name: '二', state: 'hidden' }, { name: '三', state: 'veryHidden' }],
    })
    expect(sheets.map((sheet) => [sheet.hidden, sheet.veryHidden])).toEqual([
      [false, undefined],
      [true, undefined],
      [true, true],
    ])
  })
})

describe('a notice tells of', () => {
  it.each([
    ['macros', { 'xl/vbaProject.bin': 'x' }],
    ['external-links', { 'xl/externalLinks/externalLink1.xml': '<externalLink/>' }],
    ['embedded-objects', { 'xl/embeddings/oleObject1.bin': 'x' }],
    ['data-connections', { 'xl/connections.xml': '<connections/>' }],
  ] as const)('%s', async (code, more) => {
    expect(codes(await read({ sheetData: cell }, more))).toEqual([code])
  })

  it('hidden sheets, by name', async () => {
    const book = await read({ sheetData: cell, sheets: [{ name: '一' }, { name: '旧', state: 'hidden' }] })
    expect(book.notices?.map(({ code, facts }) => zh.notices[code](facts))).toEqual([
      '有 1 张隐藏的工作表（旧），默认不读入。',
    ])
  })

  it('a declared range that leaves cells out; none of them is', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>'
    const book = await read({ head: '<dimension ref="A1"/>', sheetData: rows })
    expect(book.sheets[0]?.cells).toHaveLength(2)
    expect(codes(book)).toEqual(['dimension-differs'])
    expect(codes(await read({ head: '<dimension ref="A1:XFD1048576"/>', sheetData: rows }))).toEqual([])
  })

  it('an .xls whose last row is filled', async () => {
    const sheet: XLSX.WorkSheet = { '!ref': 'A65536:A65536', A65536: { t: 'n', v: 1 } }
    const book = XLSX.utils.book_new(sheet, '数据')
    const bytes = new Uint8Array(XLSX.write(book, { type: 'buffer', bookType: 'biff8' }) as Uint8Array)
    expect(codes(await readBook(bytes, '表.xls'))).toEqual(['rows-at-limit'])
  })
})

describe('text without a mark of its encoding', () => {
  const text = '指标,值\n秸秆,97\n'
  it.each([
    ['UTF-16, little end first', Buffer.from(text, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(text, 'utf16le').swap16()],
  ])('is read as %s', async (_, bytes) => {
    const { sheets } = await readBook(new Uint8Array(bytes), '表.csv')
    expect(sheets[0]?.cells.map((one) => one.content)).toEqual(['指标', '值', '秸秆', '97'])
  })

  it('is refused where it ends in half a Chinese character, not guessed at', async () => {
    const bytes = Uint8Array.of(0xd6, 0xb8, 0xb1, 0xea, 0x2c, 0xd6, 0xb5, 0x0a, 0xbd)
    await expect(readBook(bytes, '表.csv')).rejects.toMatchObject({ code: 'file-not-a-table' })
  })
})
