import { describe, expect, it } from 'vitest'
import { scanXlsx } from '../../../../electron/core/workbook/scan-xlsx.ts'
import { buildXlsx, type XlsxParts } from './build-xlsx.ts'
import { scanCells } from './scan-as-library.ts'

const contents = async (rows: string, parts?: XlsxParts) =>
  (await scanCells(rows, parts)).map(({ kind, content }) => [kind, content])

describe('cells', () => {
  it('numbers keep every digit and lose their exponent', async () => {
    const written = [
      '0.852',
      '1',
      '-3.5',
      '1E-7',
      '1.5e3',
      '0.1',
      '123456789012345',
      '-0',
      '2.2250738585072014E-308',
    ]
    const cells = written.map((value, at) => `<c r="${String.fromCharCode(65 + at)}1"><v>${value}</v></c>`)
    const read = await scanCells(`<row r="1">${cells.join('')}</row>`)
    expect(read.slice(0, 8).map((cell) => cell.content)).toEqual([
      '0.852',
      '1',
      '-3.5',
      '0.0000001',
      '1500',
      '0.1',
      '123456789012345',
      '0',
    ])
    expect(Number(read[8]?.content)).toBe(2.2250738585072014e-308)
  })

  it('of every type', async () => {
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="str"><f>A1&amp;"x"</f><v>甲 &amp; 乙</v></c>' +
      '<c r="C1" t="b"><v>1</v></c><c r="D1" t="b"><v>0</v></c><c r="E1" t="e"><f>1/0</f><v>#DIV/0!</v></c>' +
      '<c r="F1" t="inlineStr"><is><t>内联</t></is></c><c r="G1" t="n"><v>7</v></c></row>'
    expect(await contents(rows, { strings: '<si><t>共享</t></si>' })).toEqual([
      ['text', '共享'],
      ['text', '甲 & 乙'],
      ['boolean', 'TRUE'],
      ['boolean', 'FALSE'],
      ['error', '#DIV/0!'],
      ['text', '内联'],
      ['number', '7'],
    ])
  })

  it('with a style only are left out, empty texts too', async () => {
    const rows =
      '<row r="1"><c r="A1" s="0"/><c r="B1" s="0"></c><c r="C1" t="s"><v>0</v></c><c r="D1"><v></v></c>' +
      '<c r="E1"><v/></c><c r="F1"><v>1</v></c></row>'
    const cells = await scanCells(rows, { strings: '<si><t></t></si>', styles: [0] })
    expect(cells.map((cell) => cell.column)).toEqual([6])
  })

  it('and rows without an address follow the one before', async () => {
    const rows =
      '<row><c><v>1</v></c><c/><c><v>2</v></c></row><row><c r="D2"><v>3</v></c><c><v>4</v></c></row>' +
      '<row r="5"/><row><c><v>5</v></c></row>'
    const cells = await scanCells(rows)
    expect(cells.map(({ row, column, content }) => [row, column, content])).toEqual([
      [1, 1, '1'],
      [1, 3, '2'],
      [2, 4, '3'],
      [2, 5, '4'],
      [6, 1, '5'],
    ])
  })

  it('whose formula has no result are uncalculated', async () => {
    const rows = '<row r="1"><c r="A1"><f>B1*2</f></c><c r="B1" t="str"><f>""</f><v></v></c></row>'
    const cells = await scanCells(rows)
    expect(cells).toEqual([
      { row: 1, column: 1, kind: 'uncalculated', content: '', formula: 'B1*2' },
      { row: 1, column: 2, kind: 'text', content: '', formula: '""' },
    ])
  })

  it('sharing a formula each get their own', async () => {
    const rows =
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">SUM(A1,$A$1,A$1,$A1)+LOG10(A1)+数据!A1</f><v>1</v></c></row>' +
      '<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>' +
      '<row r="3"><c r="C3"><f t="shared" si="0"></f><v>3</v></c></row>'
    const cells = await scanCells(rows)
    expect(cells.map((cell) => cell.formula)).toEqual([
      'SUM(A1,$A$1,A$1,$A1)+LOG10(A1)+数据!A1',
      'SUM(A2,$A$1,A$1,$A2)+LOG10(A2)+数据!A2',
      'SUM(B3,$A$1,B$1,$A3)+LOG10(B3)+数据!B3',
    ])
  })

  it('of an array formula name it in the first cell only', async () => {
    const rows =
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c></row>'
    expect((await scanCells(rows)).map((cell) => cell.formula)).toEqual(['B1:B2*2', undefined])
  })

  it('beyond the last column or row are refused', async () => {
    for (const address of ['XFE1', 'A1048577']) {
      const row = /\d+/.exec(address)?.[0]
      const entries = buildXlsx({ sheetData: `<row r="${row}"><c r="${address}"><v>1</v></c></row>` })
      await expect(scanXlsx(new Map(entries))).rejects.toMatchObject({ code: 'file-damaged' })
    }
    const edge = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    const book = await scanXlsx(new Map(buildXlsx({ sheetData: edge })))
    expect(book?.sheets[0]?.cells).toEqual([{ row: 1048576, column: 16384, kind: 'number', content: '1' }])
  })
})

describe('texts', () => {
  const row = (count: number) =>
    `<row r="1">${Array.from({ length: count }, (_, at) => `<c t="s"><v>${at}</v></c>`).join('')}</row>`

  it.each([
    [
      'rich text is joined',
      '<si><r><rPr><b/></rPr><t>秸秆</t></r><r><t xml:space="preserve"> 利用率</t></r></si>',
      '秸秆 利用率',
    ],
    [
      'a phonetic guide is left out',
      '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>',
      '東京',
    ],
    [
      'also among runs',
      '<si><r><t>東</t></r><r><t>京</t></r><rPh sb="0" eb="1"><t>とう</t></rPh></si>',
      '東京',
    ],
    ['blanks stay', '<si><t xml:space="preserve">  甲 \n 乙 </t></si>', '  甲 \n 乙 '],
    ['blanks stay without being asked to', '<si><t> 甲 </t></si>', ' 甲 '],
    [
      'entities',
      '<si><t>a &lt;b&gt; &amp;amp; &quot;c&quot; &apos;d&apos; &#20013;&#x6587;</t></si>',
      'a <b> &amp; "c" \'d\' 中文',
    ],
    [
      'escapes of the workbook format',
      '<si><t>甲_x000D_\n乙_x0009_丙 _x005F_x0041_</t></si>',
      '甲\n乙\t丙 _x0041_',
    ],
    ['line ends', '<si><t>甲\r\n乙</t></si>', '甲\n乙'],
    ['beyond the basic plane', '<si><t>𠮷野家😀</t></si>', '𠮷野家😀'],
  ])('%s', async (_, item, text) => {
    expect(await contents(row(1), { strings: item })).toEqual([['text', text]])
  })
})
