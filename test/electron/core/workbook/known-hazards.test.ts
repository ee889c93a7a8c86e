import { describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { readBook } from '../../../../electron/core/workbook/read-book.ts'
import { writeZip } from '../../../../electron/core/workbook/write-zip.ts'
import { passZipGate } from '../../../../electron/core/workbook/zip-gate.ts'
import type { RawBook } from '../../../../shared/model/raw-sheet.ts'
import { claimSize, deflatedBomb, scratch } from '../../../fixtures/damaged-package.ts'
import { objectNames } from '../../../fixtures/object-names.ts'
import { buildXlsx, type XlsxParts } from './build-xlsx.ts'
import { encryptAgile } from './encrypt-package.ts'

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text))
const codes = (book: RawBook) => (book.notices ?? []).map((notice) => notice.code)

/** A package with some of its parts put in or replaced. */
function packed(parts: XlsxParts, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const extra = Object.entries(more).map(([name, text]): [string, Uint8Array] => [name, bytesOf(text)])
  return writeZip(new Map([...buildXlsx(parts), ...extra]), 1)
}
const read = (parts: XlsxParts, more?: Readonly<Record<string, string>>) =>
  readBook(packed(parts, more), '表.xlsx')
/** Address, kind and content of the first sheet's cells. */
const cellsOf = ({ sheets }: RawBook) =>
  (sheets[0]?.cells ?? []).map(({ row, column, kind, content }) => [row, column, kind, content])
const row = (cells: string, at = 1) => `<row r="${at}">${cells}</row>`
const one = row('<c r="A1"><v>1.5</v></c>')
const oneRead = [[1, 1, 'number', '1.5']]

function written(sheet: XLSX.WorkSheet, bookType: XLSX.BookType): Uint8Array {
  const book = XLSX.utils.book_new(sheet, 'data')
  return new Uint8Array(XLSX.write(book, { type: 'buffer', bookType }) as Uint8Array)
}

describe('cells', () => {
  it('merges, rich text, phonetic text, inline text, percentages and full width', async () => {
    const strings =
      '<si><r><t xml:space="preserve">产生量 </t></r><r><rPr><b/></rPr><t>（万吨）</t></r></si>' +
      '<si><t>漢字</t><rPh sb="0" eb="2"><t>かんじ</t></rPh><phoneticPr fontId="1"/></si>' +
      '<si><t>90.3%</t></si><si><t>１２．５％</t></si>'
    const cells =
      '<c r="A1" t="s"><v>0</v></c><c r="D1" t="s"><v>1</v></c><c r="E1" t="inlineStr"><is><t> 内 </t></is></c>' +
      '<c r="F1" s="1"><v>0.903</v></c><c r="G1" t="s"><v>2</v></c><c r="H1" t="s"><v>3</v></c>'
    const book = await read({
      strings,
      styles: [0, 10],
      sheetData: row(cells),
      tail: '<mergeCells count="1"><mergeCell ref="A1:C2"/></mergeCells>',
    })
    expect(book.sheets[0]?.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 3 }])
    expect(book.sheets[0]?.cells).toEqual([
      { row: 1, column: 1, kind: 'text', content: '产生量 （万吨）' },
      { row: 1, column: 4, kind: 'text', content: '漢字' },
      { row: 1, column: 5, kind: 'text', content: ' 内 ' },
      {
        row: 1,
        column: 6,
        kind: 'number',
        content: '0.903',
        shown: '90.30%',
        percent: true,
        format: '0.00%',
      },
      { row: 1, column: 7, kind: 'text', content: '90.3%' },
      { row: 1, column: 8, kind: 'text', content: '１２．５％' },
    ])
  })

  it('a shared formula with its results', async () => {
    const sheetData =
      row('<c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*2</f><v>2</v></c>') +
      row('<c r="A2"><v>4</v></c><c r="B2"><f t="shared" si="0"/><v>8</v></c>', 2)
    const [sheet] = (await read({ sheetData })).sheets
    expect(sheet?.cells.map((cell) => cell.content)).toEqual(['1', '2', '4', '8'])
    expect(sheet?.cells.flatMap((cell) => cell.formula ?? [])).toEqual(['A1*2', 'A2*2'])
  })

  it('a formula whose result the file does not hold', async () => {
    const book = await read({ sheetData: row('<c r="A1"><f>1+1</f></c>') })
    expect(book.sheets[0]?.cells).toEqual([
      { row: 1, column: 1, kind: 'uncalculated', content: '', formula: '1+1' },
    ])
  })

  const dated = (value: string) => row(`<c r="A1" s="1"><v>${value}</v></c>`)
  it.each<[string, XlsxParts, string]>([
    ...[31, 57, 58].map((format): [string, XlsxParts, string] => [
      `in the built-in Chinese format ${format}`,
      { styles: [0, format], sheetData: dated('46000') },
      '2025-12-09',
    ]),
    ['written out', { sheetData: row('<c r="A1" t="d"><v>2025-03-15</v></c>') }, '2025-03-15'],
    [
      'counted from 1904',
      { workbookPr: '<workbookPr date1904="1"/>', styles: [0, 14], sheetData: dated('43076') },
      '2021-12-08',
    ],
  ])('a date %s', async (_, parts, date) => {
    expect(cellsOf(await read(parts))).toEqual([[1, 1, 'date', date]])
  })

  it('rows and cells without an address', async () => {
    const rows = '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>'
    const places = cellsOf(await read({ sheetData: rows })).map(([at, column]) => `${at},${column}`)
    expect(places).toEqual(['1,1', '1,2', '2,1'])
  })
})

describe('what is hidden', () => {
  it('rows and columns', async () => {
    const head = '<cols><col min="2" max="3" width="9" hidden="1"/></cols>'
    const sheetData = `${one}<row r="2" hidden="1"><c r="A2"><v>2</v></c></row>`
    const [sheet] = (await read({ head, sheetData })).sheets
    expect(sheet).toMatchObject({ hiddenRows: [2], hiddenColumns: [2, 3] })
    expect(sheet?.cells).toHaveLength(2)
  })

  it('sheets, and those that no menu offers to show', async () => {
    const sheets = [{ name: '一' }, { name: '二', state: 'hidden' }, { name: '三', state: 'veryHidden' }]
    const book = await read({ sheetData: one, sheets })
    expect(book.sheets.map(({ hidden }) => hidden)).toEqual([false, true, true])
    expect(book.sheets.map(({ veryHidden = false }) => veryHidden)).toEqual([false, false, true])
    expect(codes(book)).toEqual(['hidden-sheets'])
  })
})

describe('other ways to write a package', () => {
  const prefixed = '<x:row r="1"><x:c r="A1"><x:v>1.5</x:v></x:c></x:row>'
  it.each<[string, XlsxParts]>([
    ['a prefix', { prefix: 'x:', sheetData: prefixed }],
    ['targets from the root', { target: (name) => `/xl/${name}`, sheetData: one }],
    ['the strict namespaces', { namespace: 'http://purl.oclc.org/ooxml/spreadsheetml/main', sheetData: one }],
  ])('%s', async (_, parts) => {
    expect(cellsOf(await read(parts))).toEqual(oneRead)
  })

  it('backslashes in the paths', async () => {
    const entries = new Map<string, Uint8Array>()
    for (const [name, part] of buildXlsx({ sheetData: one })) entries.set(name.replaceAll('/', '\\'), part)
    expect(cellsOf(await readBook(writeZip(entries), '表.xlsx'))).toEqual(oneRead)
  })
})

describe('sizes that are only claimed', () => {
  it('a declared range of the whole sheet', async () => {
    const book = await read({ head: '<dimension ref="A1:XFD1048576"/>', sheetData: one })
    expect(cellsOf(book)).toEqual(oneRead)
    expect(codes(book)).toEqual([])
  })

  it('a cell in the last corner', async () => {
    const book = await read({ sheetData: row('<c r="XFD1048576"><v>1.5</v></c>', 1_048_576) })
    expect(cellsOf(book)).toEqual([[1_048_576, 16_384, 'number', '1.5']])
    expect(codes(book)).toEqual(['rows-at-limit'])
  })

  it('a merge of the whole sheet', async () => {
    const tail = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    const book = await read({ sheetData: one, tail })
    expect(book.sheets[0]?.merges).toEqual([{ top: 1, left: 1, bottom: 1_048_576, right: 16_384 }])
    expect(cellsOf(book)).toEqual(oneRead)
  })

  it('four million empty cells with a style', { timeout: 60_000 }, async () => {
    const letters = Array.from('ABCDEFGHIJKLMNOPQRST')
    const empty = Array.from({ length: 200_000 }, (_, at) =>
      row(letters.map((letter) => `<c r="${letter}${at + 2}" s="1"/>`).join(''), at + 2),
    ).join('')
    expect(cellsOf(await read({ styles: [0, 2], sheetData: one + empty }))).toEqual(oneRead)
  })
})

describe('names', () => {
  it('two sheets of one name are refused, not read as one', async () => {
    const twice = read({ sheetData: one, sheets: [{ name: '甲' }, { name: '甲' }] })
    await expect(twice).rejects.toMatchObject({ code: 'file-damaged' })
  })

  it('names that mean something to a program change nothing', async () => {
    const { sheets, definedNames, more } = objectNames
    const book = await read({ sheetData: one, sheets, workbookPr: definedNames }, more)
    expect(book.sheets[0]?.name).toBe('constructor')
    expect(cellsOf(book)).toEqual(oneRead)
    const proto = read({ sheetData: one, sheets: [{ name: '__proto__' }] })
    await expect(proto).rejects.toMatchObject({ code: 'file-damaged' })
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it.each([
    ['entities within entities', '<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'],
    ['an entity from another file', '<!ENTITY a SYSTEM "file:///etc/hostname">'],
  ])('%s', async (_, entities) => {
    const declaration = `<?xml version="1.0"?><!DOCTYPE x [${entities}]>`
    await expect(read({ declaration, sheetData: one })).rejects.toMatchObject({ code: 'file-dangerous' })
  })
})

describe('other kinds of files', () => {
  const sheet = XLSX.utils.aoa_to_sheet([
    ['指标', '值'],
    ['秸秆', 0.903],
  ])
  const rate = sheet.B2 as XLSX.CellObject
  rate.z = '0.0%'
  sheet['!cols'] = [{}, {}, { hidden: true }]
  sheet['!merges'] = [XLSX.utils.decode_range('A3:B3')]
  const truth = [
    [1, 1, 'text', '指标'],
    [1, 2, 'text', '值'],
    [2, 1, 'text', '秸秆'],
    [2, 2, 'number', '0.903'],
  ]

  it('an encrypted workbook asks for its password and opens with it', async () => {
    const bytes = encryptAgile(packed({ sheetData: one }), '无废2023', 1000)
    await expect(readBook(bytes, '表.xlsx')).rejects.toMatchObject({ code: 'file-encrypted' })
    expect(cellsOf(await readBook(bytes, '表.xlsx', '无废2023'))).toEqual(oneRead)
  })

  it.each(['表.xlsx', '表.et'])('an .xls named %s', async (name) => {
    const book = await readBook(written(sheet, 'biff8'), name)
    expect(book.format).toBe('xls')
    expect(cellsOf(book)).toEqual(truth)
    expect(book.sheets[0]?.cells[3]).toMatchObject({ shown: '90.3%', percent: true, format: '0.0%' })
    const merges = [{ top: 3, left: 1, bottom: 3, right: 2 }]
    expect(book.sheets[0]).toMatchObject({ merges, hiddenColumns: [3] })
  })

  it('an .xls of Excel 95', async () => {
    const plain = XLSX.utils.aoa_to_sheet([['rate', 0.903]])
    const book = await readBook(written(plain, 'biff5'), '表.xls')
    expect(book.sheets[0]?.cells.map((cell) => cell.content)).toEqual(['rate', '0.903'])
  })

  it.each([
    ['UTF-8', Buffer.from('指标')],
    ['GBK', Buffer.from([0xd6, 0xb8, 0xb1, 0xea])],
  ])('a web page named .xls, in %s', async (_, text) => {
    const open = Buffer.from('<html><body><table><tr><td>')
    const close = Buffer.from('</td><td>1</td></tr></table></body></html>')
    const book = await readBook(new Uint8Array(Buffer.concat([open, text, close])), '表.xls')
    expect(book.format).toBe('html')
    expect(book.sheets[0]?.cells.map((cell) => cell.content)).toEqual(['指标', '1'])
  })

  it('the XML of Excel 2003', async () => {
    const book = await readBook(written(sheet, 'xlml'), '表.xls')
    expect(book.format).toBe('xml')
    expect(cellsOf(book)).toEqual(truth)
  })
})

describe('damage', () => {
  const part = 'xl/worksheets/sheet1.xml'
  const rows = Array.from({ length: 300 }, (_, at) =>
    row(`<c r="A${at + 1}"><v>${at * 1.37}</v></c><c r="B${at + 1}"><v>${at * at}</v></c>`, at + 1),
  )
  const whole = packed({ sheetData: rows.join(''), sheets: [{ name: '东海县' }, { name: '灌云县' }] })

  /** A sheet of two gigabytes. */
  function bomb(filling: string): Uint8Array {
    const { packed: content, size } = deflatedBomb(filling)
    return claimSize(writeZip(new Map([...buildXlsx({}), [part, content]])), part, size)
  }
  const cut = (share: number) => whole.slice(0, whole.length * share)
  const cases: readonly (readonly [string, () => Uint8Array, string])[] = [
    ['two gigabytes of blanks', () => bomb(' '), 'file-dangerous'],
    ['two gigabytes of empty cells', () => bomb('<c/>'), 'file-dangerous'],
    ['two gigabytes of one text', () => bomb('无'), 'file-dangerous'],
    ['a part that inflates to more than it says', () => claimSize(whole, part, 1000), 'file-damaged'],
    ['an archive cut at seven tenths', () => cut(0.7), 'file-damaged'],
    ['an archive cut just before its end', () => cut(0.99), 'file-damaged'],
    ["a hundred damaged bytes in one county's sheet", () => scratch(whole, part), 'file-damaged'],
  ]

  it.each(cases)('%s: stopped at the gate, before any reader', async (_, build, code) => {
    const bytes = build()
    expect(() => passZipGate(bytes)).toThrow(expect.objectContaining({ code }))
    await expect(readBook(bytes, '表.xlsx')).rejects.toMatchObject({ code, facts: { file: '表.xlsx' } })
  })

  it('two hundred flipped bits: refused or harmless, never another value', async () => {
    const told = ({ sheets }: RawBook) => JSON.stringify(sheets.map(({ name, cells }) => [name, cells]))
    const book = await readBook(whole, '表.xlsx')
    const truth = told(book)
    expect(book.sheets[0]?.cells).toHaveLength(600)
    const answers = new Map<string, number>()
    for (let flip = 0; flip < 200; flip++) {
      const damaged = whole.slice()
      const at = Math.floor((flip * (whole.length - 1)) / 199)
      damaged[at] = (damaged[at] ?? 0) ^ (1 << (flip % 8))
      const answer = await readBook(damaged, '表.xlsx').then(told, (error: { code: string }) => error.code)
      const kind = answer === truth ? 'harmless' : /^file-/.test(answer) ? 'refused' : 'another value'
      answers.set(kind, (answers.get(kind) ?? 0) + 1)
    }
    expect(answers.get('another value')).toBeUndefined()
    expect(answers.get('refused')).toBeGreaterThan(100)
  })
})
