import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { createJobPool, type JobPool } from '../../electron/core/jobs/job-pool.ts'
import { writeZip } from '../../electron/core/workbook/write-zip.ts'
import { AppError } from '../../shared/errors.ts'
import { zh } from '../../shared/locale/zh.ts'
import { buildXlsx, type XlsxParts } from '../electron/core/workbook/build-xlsx.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const cell = '<row r="1"><c r="A1"><v>1.5</v></c></row>'

/** A workbook, with one part replaced. */
function xlsx(parts: XlsxParts, path?: string, content = ''): Uint8Array {
  const entries = new Map(buildXlsx(parts))
  if (path !== undefined) entries.set(path, encode(content))
  return writeZip(entries)
}

const worksheet = (inner: string, before = '') =>
  `<?xml version="1.0"?>${before}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${inner}</worksheet>`

const inSheet = (inner: string, before = '') => xlsx({}, 'xl/worksheets/sheet1.xml', worksheet(inner, before))

function ods(rows: string): Uint8Array {
  const namespaces = ['office', 'table', 'text']
    .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join(' ')
  const content =
    `<office:document-content ${namespaces}><office:body><office:spreadsheet><table:table table:name="表">${rows}` +
    '</table:table></office:spreadsheet></office:body></office:document-content>'
  return writeZip(
    new Map([
      ['mimetype', encode('application/vnd.oasis.opendocument.spreadsheet')],
      ['content.xml', encode(content)],
      ['META-INF/manifest.xml', encode('<manifest/>')],
    ]),
  )
}

const oldXml = (rows: string) =>
  encode(
    '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" ' +
      `xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table>${rows}</Table></Worksheet></Workbook>`,
  )
const data = '<Cell><Data ss:Type="String">x</Data></Cell>'
const entities =
  '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/hostname">]>'
const format = (code: string) => xlsx({ styles: [164], formats: { 164: code }, sheetData: cell })

let pool: JobPool
beforeAll(() => {
  pool = createJobPool({ size: 1 })
})
afterAll(() => pool.close())

/** Reads a file as the product does, in a process of its own. @returns the refusal's code and sentence, or the count of cells */
async function outcome(bytes: Uint8Array): Promise<{ code: string; sentence: string; cells: number }> {
  try {
    const { sheets } = await pool.run('read-book', { bytes, file: '东海县.xls' })
    return { code: 'read', sentence: '', cells: sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0) }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { code: error.code, sentence: zh.errors[error.code](error.facts), cells: 0 }
  }
}

/** The next honest file is read as if nothing had been. */
async function expectPoolAlive(): Promise<void> {
  expect(await outcome(encode('甲,1'))).toMatchObject({ code: 'read', cells: 2 })
  expect(Object.keys(Object.prototype)).toEqual([])
}

describe('a hostile file is refused with a sentence that names it, and the next one is read', () => {
  it.each([
    [
      'rows repeated a milliard times (ods)',
      () =>
        ods(
          '<table:table-row table:number-rows-repeated="999999999"><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>',
        ),
      'file-dangerous',
    ],
    [
      'cells repeated a milliard times, in other quotes (ods)',
      () =>
        ods(
          "<table:table-row><table:table-cell table:number-columns-repeated = '999999999'><text:p>x</text:p></table:table-cell></table:table-row>",
        ),
      'file-dangerous',
    ],
    [
      'covered cells repeated a milliard times (ods)',
      () =>
        ods(
          '<table:table-row><table:covered-table-cell table:number-columns-repeated="999999999"/></table:table-row>',
        ),
      'file-dangerous',
    ],
    ['entities and an external one', () => inSheet('<sheetData/>', entities), 'file-dangerous'],
    [
      'elements a hundred thousand deep',
      () => inSheet(`<sheetData>${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}</sheetData>`),
      'file-dangerous',
    ],
    [
      'tags that never close',
      () => inSheet(`<sheetData>${'<row '.repeat(100_000)}</sheetData>`),
      'file-damaged',
    ],
    ['comments that never close', () => inSheet('<!--'.repeat(100_000)), 'file-damaged'],
    ['strings that never close', () => xlsx({ strings: '<si><t'.repeat(100_000) }), 'file-damaged'],
    [
      'a cell outside every sheet',
      () => xlsx({ sheetData: '<row r="1048577"><c r="A1048577"><v>1</v></c></row>' }),
      'file-damaged',
    ],
    [
      'sheets named like the parts of an object',
      () => xlsx({ sheets: [{ name: '__proto__' }, { name: 'constructor' }] }),
      'file-damaged',
    ],
    [
      'a place a hundred million rows down (XML of Excel 2003)',
      () => oldXml(`<Row ss:Index="100000000">${data}</Row>`),
      'file-dangerous',
    ],
    [
      'a row that spans ten million (XML of Excel 2003)',
      () => oldXml(`<Row ss:Span="10000000" ss:Hidden="1">${data}</Row>`),
      'file-dangerous',
    ],
    [
      'entities (XML of Excel 2003)',
      () => encode(new TextDecoder().decode(oldXml(data)).replace('<Workbook', `${entities}<Workbook`)),
      'file-dangerous',
    ],
    [
      'cells as wide as a sheet, side by side (HTML)',
      () => encode(`<html><table><tr>${'<td colspan=16384>a</td>'.repeat(50)}</tr></table></html>`),
      'file-dangerous',
    ],
    ['no table in a deep page (HTML)', () => encode(`<html>${'<div>'.repeat(300_000)}`), 'file-not-a-table'],
    [
      'twelve million separators (csv)',
      () => encode(`${','.repeat(1_000_000)}\n`.repeat(12)),
      'file-dangerous',
    ],
    ['one line of six million characters (csv)', () => encode('x'.repeat(6_000_000)), 'file-not-a-table'],
    ['more than a hundred megabytes', () => new Uint8Array(100_000_001).fill(65), 'file-too-large'],
  ])('%s', async (_, build, code) => {
    const refused = await outcome(build())
    expect(refused.code).toBe(code)
    expect(refused.sentence).toMatch(/东海县\.xls.*。$/)
    await expectPoolAlive()
  })
})

describe('a file that is only odd is read, at no greater cost', () => {
  it.each([
    [
      'a declared range of a whole sheet',
      () => xlsx({ head: '<dimension ref="A1:XFD1048576"/>', sheetData: cell }),
      1,
    ],
    [
      'the last cell of a sheet',
      () => xlsx({ sheetData: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' }),
      1,
    ],
    [
      'a merge of a whole sheet',
      () => xlsx({ tail: '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>', sheetData: cell }),
      1,
    ],
    [
      'a formula over a whole sheet',
      () =>
        xlsx({ sheetData: '<row r="1"><c r="A1"><f t="array" ref="A1:XFD1048576">1</f><v>1</v></c></row>' }),
      1,
    ],
    [
      'columns hidden over and over',
      () =>
        xlsx({
          head: `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(200)}</cols>`,
          sheetData: cell,
        }),
      1,
    ],
    [
      'a number format of brackets and signs',
      () => format(`${'['.repeat(20_000)}0${'#,'.repeat(20_000)}`),
      1,
    ],
    ['a number format of question marks', () => format(`${'?'.repeat(30_000)}/${'?'.repeat(30_000)}`), 1],
    ['a number format of fifty thousand places', () => format(`0.${'0'.repeat(50_000)}`), 1],
    [
      'a million empty rows at the end (ods)',
      () =>
        ods(
          '<table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>' +
            '<table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>',
        ),
      1,
    ],
    [
      'a cell that says it spans a million columns and rows (HTML)',
      () => encode('<table><tr><td colspan=1000000 rowspan=1000000>a</td><td>b</td></tr></table>'),
      2,
    ],
    ['a million separators in a line (csv)', () => encode(`${','.repeat(1_000_000)}x\n`), 1],
    ['a quote that never closes (csv)', () => encode(`"${'a,b\n'.repeat(100_000)}`), 1],
  ])('%s', async (_, build, cells) => {
    expect(await outcome(build())).toEqual({ code: 'read', sentence: '', cells })
    await expectPoolAlive()
  })
})

describe('names that mean something to a program change nothing', () => {
  it.each(['constructor', 'toString', 'hasOwnProperty', '__defineGetter__'])(
    'a sheet named %s',
    async (name) => {
      const book = XLSX.utils.book_new(XLSX.utils.aoa_to_sheet([['甲', 1]]), name)
      book.Workbook = { Names: [{ Name: '__proto__', Ref: `${name}!$A$1` }] }
      for (const bookType of ['xlsx', 'biff8', 'xlsb', 'ods'] as const) {
        const bytes = new Uint8Array(XLSX.write(book, { type: 'buffer', bookType }) as Uint8Array)
        // The library's own tables cannot hold such a name where prototypes are frozen: then it is refused, not lost.
        const { code, cells } = await outcome(bytes)
        expect([code, cells]).toEqual(code === 'read' ? ['read', 2] : ['file-damaged', 0])
      }
      await expectPoolAlive()
    },
  )
})
