import { describe, expect, it } from 'vitest'
import { scanXlsx } from '../../../../electron/core/workbook/scan-xlsx.ts'
import { buildXlsx, type XlsxParts } from './build-xlsx.ts'
import { readByLibrary, scanAsLibrary, scanCells } from './scan-as-library.ts'

describe('sheets', () => {
  it('in order, with what is hidden', async () => {
    const sheets = await scanAsLibrary({
      sheets: [
        { name: '甲&amp;乙' },
        { name: '隐藏', state: 'hidden' },
        { name: '深藏', state: 'veryHidden' },
        { name: 'constructor' },
      ],
    })
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['甲&乙', false],
      ['隐藏', true],
      ['深藏', true],
      ['constructor', false],
    ])
  })

  it('merges, hidden rows and columns', async () => {
    const [sheet] = await scanAsLibrary({
      head: '<cols><col min="1" max="2" width="9"/><col min="3" max="5" width="9" hidden="1"/><col min="5" max="5"/></cols>',
      sheetData:
        '<row r="1" hidden="1"/><row r="2"><c r="A2"><v>1</v></c></row><row r="4" hidden="true"><c r="A4"><v>1</v></c></row>',
      tail: '<mergeCells count="2"><mergeCell ref="A1:C2"/><mergeCell ref="AA10:XFD1048576"/></mergeCells>',
    })
    expect(sheet?.merges).toEqual([
      { top: 1, left: 1, bottom: 2, right: 3 },
      { top: 10, left: 27, bottom: 1048576, right: 16384 },
    ])
    expect(sheet?.hiddenRows).toEqual([1, 4])
    expect(sheet?.hiddenColumns).toEqual([3, 4])
  })

  it('under a prefix, with absolute targets, a byte order mark and a comment before the root', async () => {
    const rows =
      '<x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1" s="1"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row>'
    const cells = await scanCells(rows, {
      prefix: 'x:',
      strings: '<x:si><x:r><x:t>甲</x:t></x:r><x:r><x:t>乙</x:t></x:r></x:si>',
      styles: [0, 9],
      target: (name) => `/xl/${name}`,
      declaration: '\uFEFF<?xml version="1.0" encoding="utf-8"?>\n<!-- made by hand -->\n',
    })
    expect(cells).toEqual([
      { row: 1, column: 1, kind: 'text', content: '甲乙' },
      {
        row: 1,
        column: 2,
        kind: 'number',
        content: '2',
        shown: '200%',
        percent: true,
        format: '0%',
        formula: '1+1',
      },
    ])
  })

  it('an empty one', async () => {
    const entries = new Map(buildXlsx({}))
    const empty =
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>'
    entries.set('xl/worksheets/sheet1.xml', new TextEncoder().encode(empty))
    const book = await scanXlsx(new Map(entries))
    expect(book?.sheets[0]?.cells).toEqual([])
    expect(book).toEqual(await readByLibrary(entries))
  })
})

describe('what it does not understand it leaves to the library', () => {
  const cell = (attributes: string, content: string) =>
    `<row r="1"><c r="A1" ${attributes}>${content}</c></row>`

  it.each<[string, XlsxParts]>([
    ['a date written out', { sheetData: cell('t="d"', '<v>2023-03-15</v>') }],
    ['an unknown type', { sheetData: cell('t="x"', '<v>1</v>') }],
    ['an unknown element in a cell', { sheetData: cell('', '<w>1</w>') }],
    ['a number that is none', { sheetData: cell('', '<v>1,5</v>') }],
    ['a hexadecimal number', { sheetData: cell('', '<v>0x10</v>') }],
    ['a number without end', { sheetData: cell('', '<v>1e999</v>') }],
    ['a string that is not there', { sheetData: cell('t="s"', '<v>3</v>') }],
    ['a cell twice', { sheetData: '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>' }],
    ['cells in disorder', { sheetData: '<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>2</v></c></row>' }],
    ['rows in disorder', { sheetData: '<row r="2"/><row r="1"/>' }],
    ['a cell in a foreign row', { sheetData: '<row r="1"><c r="A2"><v>1</v></c></row>' }],
    ['a comment among cells', { sheetData: '<row r="1"><!-- x --></row>' }],
    ['CDATA', { strings: '<si><t><![CDATA[x]]></t></si>' }],
    ['an unknown entity', { sheetData: cell('t="inlineStr"', '<is><t>&nbsp;</t></is>') }],
    ['a document type', { declaration: '<!DOCTYPE x [<!ENTITY a "b">]>' }],
    ['another encoding', { declaration: '<?xml version="1.0" encoding="GB2312"?>' }],
    ['strict namespaces', { namespace: 'http://purl.oclc.org/ooxml/spreadsheetml/main' }],
    ['two sheets of one name', { sheets: [{ name: '甲' }, { name: '甲' }] }],
    ['a sheet named like a prototype', { sheets: [{ name: '__proto__' }] }],
    ['a target outside', { target: (name) => `../${name}` }],
    ['an empty string item, which the library miscounts', { strings: '<si/><si><t>x</t></si>' }],
    ['an attribute it does not know', { sheetData: cell('', '<f x="1">1+1</f><v>2</v>') }],
    ['an ampersand without end', { sheetData: cell('t="inlineStr"', '<is><t>a &amp b</t></is>') }],
    [
      'damage within a run',
      { strings: '<si><r><rPr><b/></<t/>rPr><t>甲</t></r><r><rPr></rPr><t>乙</t></r></si>' },
    ],
    ['a merge that is no range', { tail: '<mergeCells><mergeCell ref="A:B"/></mergeCells>' }],
    ['an open end', { tail: '<mergeCells>', closing: '' }],
  ])('%s', async (_, parts) => {
    expect(await scanXlsx(new Map(buildXlsx(parts)))).toBeNull()
  })

  it.each([
    'xl/workbook.xml',
    '[Content_Types].xml',
    'xl/_rels/workbook.xml.rels',
    'xl/worksheets/sheet1.xml',
  ])('a package without %s', async (path) => {
    const entries = new Map(buildXlsx({}))
    expect(entries.delete(path)).toBe(true)
    expect(await scanXlsx(new Map(entries))).toBeNull()
  })

  it('a sheet cut short anywhere', async () => {
    const entries = new Map(buildXlsx({ sheetData: '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>' }))
    const sheet = entries.get('xl/worksheets/sheet1.xml') ?? new Uint8Array(0)
    for (let length = 0; length < sheet.length; length++) {
      entries.set('xl/worksheets/sheet1.xml', sheet.subarray(0, length))
      expect(await scanXlsx(new Map(entries))).toBeNull()
    }
  })
})
