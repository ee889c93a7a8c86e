import { describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { readBook } from '../../../../electron/core/workbook/read-book.ts'
import { writeZip } from '../../../../electron/core/workbook/write-zip.ts'
import { AppError } from '../../../../shared/errors.ts'
import { zh } from '../../../../shared/locale/zh.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

describe('what is no table is refused with one sentence that names file and reason', () => {
  it.each([
    ['an empty file', new Uint8Array(0), 'file-empty', '空的'],
    ['blanks only', bytesOf(' \n \n'), 'file-empty', '空的'],
    [
      'a picture',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
      'file-not-a-table',
      'PNG 图片',
    ],
    ['a PDF', bytesOf('%PDF-1.7\n…'), 'file-not-a-table', 'PDF'],
    ['a program', new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]), 'file-not-a-table', '程序'],
    ['noise', new Uint8Array([1, 2, 3, 0, 5, 6, 7, 0, 0x9c]), 'file-not-a-table', '无法识别'],
    [
      'a Word document',
      writeZip(new Map([['word/document.xml', bytesOf('<x/>')]])),
      'file-unsupported',
      'Word',
    ],
    [
      'an archive of something else',
      writeZip(new Map([['readme.txt', bytesOf('x')]])),
      'file-not-a-table',
      '压缩包',
    ],
  ])('%s', async (_, bytes, code, word) => {
    const error = await readBook(bytes, '东海县.xlsx').catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(AppError)
    if (!(error instanceof AppError)) return
    const sentence = zh.errors[error.code](error.facts)
    expect(error.code).toBe(code)
    expect(sentence).toContain('东海县.xlsx')
    expect(sentence).toContain(word)
    expect(sentence).toMatch(/。$/)
  })

  it('two sheets of one name', async () => {
    const book = XLSX.utils.book_new(XLSX.utils.aoa_to_sheet([['甲']]), '表1')
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['乙']]), '表2')
    const bytes = new Uint8Array(XLSX.write(book, { type: 'buffer' }) as Uint8Array)
    const twice = Buffer.from(bytes)
      .toString('latin1')
      .replaceAll('\u00e8\u00a1\u00a82', '\u00e8\u00a1\u00a81')
    // The checksum no longer fits either way; either refusal keeps the sheet from being lost in silence.
    await expect(readBook(new Uint8Array(Buffer.from(twice, 'latin1')), 'a.xlsx')).rejects.toMatchObject({
      code: 'file-damaged',
    })
  })
})

describe('text tables', () => {
  it('knows a web page behind blank lines and comments', async () => {
    const page =
      '\r\n\r\n<!-- 统计 --><!-- > -->\n<html><body><table><tr><td>全国</td></tr></table></body></html>'
    const { sheets } = await readBook(new TextEncoder().encode(page), '表.xls')
    expect(sheets.map((sheet) => sheet.cells.map((cell) => cell.content))).toEqual([['全国']])
  })

  it.each([
    ['UTF-8', bytesOf('指标,值\n秸秆综合利用率,97%')],
    ['UTF-8 with a byte order mark', bytesOf('\uFEFF指标,值\n秸秆综合利用率,97%')],
    ['UTF-16', new Uint8Array(Buffer.from('\uFEFF指标,值\n秸秆综合利用率,97%', 'utf16le'))],
    [
      'GB18030',
      new Uint8Array([
        0xd6, 0xb8, 0xb1, 0xea, 0x2c, 0xd6, 0xb5, 0x0a, 0xbd, 0xd5, 0xb8, 0xd1, 0xd7, 0xdb, 0xba, 0xcf, 0xc0,
        0xfb, 0xd3, 0xc3, 0xc2, 0xca, 0x2c, 0x39, 0x37, 0x25,
      ]),
    ],
  ])('in %s', async (_, bytes) => {
    const { sheets } = await readBook(bytes, '表.csv')
    expect(sheets[0]?.cells.map((cell) => cell.content)).toEqual(['指标', '值', '秸秆综合利用率', '97%'])
  })

  it('keep long codes and leading zeros as text', async () => {
    const { sheets } = await readBook(
      bytesOf('代码,编号\n91320700MA1XXXXX0X,007\n130131199001011230,=1+1'),
      '表.csv',
    )
    expect(sheets[0]?.cells.slice(2).map((cell) => [cell.kind, cell.content])).toEqual([
      ['text', '91320700MA1XXXXX0X'],
      ['text', '007'],
      ['text', '130131199001011230'],
      ['text', '=1+1'],
    ])
  })

  it('with quotes of their own keep them', async () => {
    const { sheets } = await readBook(bytesOf('甲\t乙\n"无废"城市\t2\n'), '表.txt')
    expect(sheets[0]?.cells.map((cell) => cell.content)).toEqual(['甲', '乙', '"无废"城市', '2'])
  })
})

describe('workbooks', () => {
  const sheet = XLSX.utils.aoa_to_sheet([
    ['名称', '值'],
    ['甲', 0.852],
    ['乙', 1],
  ])
  if (sheet.B2) sheet.B2.z = '0.0%'
  sheet.B3 = { t: 'n', f: 'B2*2' }
  sheet['!rows'] = [{}, {}, { hidden: true }]
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }]
  const book = XLSX.utils.book_new(sheet, '数据')

  it.each(['xlsx', 'xls', 'xlsb', 'ods'] as const)('as %s: numbers as written', async (bookType) => {
    const bytes = new Uint8Array(
      XLSX.write(book, { type: 'buffer', bookType: bookType === 'xls' ? 'biff8' : bookType }) as Uint8Array,
    )
    const raw = await readBook(bytes, `表.${bookType}`)
    expect(raw.format).toBe(bookType)
    const value = raw.sheets[0]?.cells.find((cell) => cell.row === 2 && cell.column === 2)
    expect(value).toMatchObject({ kind: 'number', content: '0.852', percent: true })
  })

  it('keep formulas, merges and hidden rows', async () => {
    const raw = await readBook(new Uint8Array(XLSX.write(book, { type: 'buffer' }) as Uint8Array), '表.xlsx')
    const [read] = raw.sheets
    expect(read?.cells.find((cell) => cell.row === 3 && cell.column === 2)?.formula).toBe('B2*2')
    expect(read?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 2 }])
    expect(read?.hiddenRows).toEqual([3])
  })

  it('are known by their content, not by their name', async () => {
    const bytes = new Uint8Array(XLSX.write(book, { type: 'buffer', bookType: 'biff8' }) as Uint8Array)
    expect((await readBook(bytes, '其实是老格式.xlsx')).format).toBe('xls')
  })
})
