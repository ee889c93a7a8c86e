import { describe, expect, test, vi } from 'vitest'
import { proveBook } from '../../../../electron/core/lists/prove-book.ts'
import { readBook } from '../../../../electron/core/workbook/read-book.ts'
import { bookSheet } from '../../../../electron/core/workbook/write-book.ts'
import { writeList } from '../../../../electron/core/workbook/write-list.ts'
import { passZipGate } from '../../../../electron/core/workbook/zip-gate.ts'
import type { PrintedList } from '../../../../shared/model/printed-list.ts'
import { layOutList } from '../../../../shared/rules/lists/lay-out-list.ts'
import { entry, numberCell, printedList, projectRows, textCell } from '../../../fixtures/printed-list.ts'

async function contentOf(list: PrintedList): Promise<Map<string, string>> {
  const [sheet] = (await readBook(writeList(list), 'x.xlsx')).sheets
  return new Map(sheet?.cells.map((cell) => [`${cell.row}/${cell.column}`, `${cell.kind}:${cell.content}`]))
}

async function partOf(list: PrintedList, name: string): Promise<string> {
  return new TextDecoder().decode(passZipGate(writeList(list)).get(name))
}

const sheetXml = 'xl/worksheets/sheet1.xml'

describe('content', () => {
  test('text stays text and numbers are numbers, read back by the reader of returns', async () => {
    const list = printedList([
      entry({
        seq: textCell('1'),
        name: textCell('007'),
        total: numberCell('1234567.125'),
        done: numberCell('0'),
      }),
    ])
    const row = layOutList(list).rows[0]?.[0]
    const content = await contentOf(list)
    expect(content.get(`${row}/3`)).toBe('text:007')
    expect(content.get(`${row}/4`)).toBe('number:1234567.125')
    expect(content.get(`${row}/5`)).toBe('number:0')
    expect(content.get(`${row}/6`)).toBeUndefined()
  })
  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '=HYPERLINK("http://x","y")',
    '\t=1',
    '_x0041_',
    '<b>&amp;</b>',
    "'quoted",
  ])('hostile text %j stays what it is: text', async (hostile) => {
    const list = printedList([entry({ name: textCell(hostile) })])
    const row = layOutList(list).rows[0]?.[0]
    const shown = hostile.replaceAll('\t', ' ')
    expect((await contentOf(list)).get(`${row}/3`)).toBe(`text:${shown}`)
    expect(await partOf(list, sheetXml)).not.toContain('<f>')
  })
  test('control characters go, the text around them stays', async () => {
    const list = printedList([entry({ name: textCell('甲\u0000\u0007乙\uD800丙') })])
    const row = layOutList(list).rows[0]?.[0]
    expect((await contentOf(list)).get(`${row}/3`)).toBe('text:甲乙\uFFFD丙')
  })
  test('a decimal that a double cannot hold is written digit by digit', async () => {
    const list = printedList([entry({ name: textCell('甲'), total: numberCell('12345678901234.5678') })])
    const row = layOutList(list).rows[0]?.[0]
    expect((await contentOf(list)).get(`${row}/4`)).toBe('text:12345678901234.5678')
  })
})

describe('print set-up', () => {
  const list = printedList(projectRows(120))
  test('A4 landscape, one page wide, header rows repeated, print area to the signatures', async () => {
    const { header, signatureRow } = layOutList(list)
    const sheet = await partOf(list, sheetXml)
    const book = await partOf(list, 'xl/workbook.xml')
    expect(sheet).toMatch(/<pageSetUpPr fitToPage="1"\/>/)
    expect(sheet).toMatch(/<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"\/>/)
    expect(book).toContain(`!$${header[0]}:$${header[1]}</definedName>`)
    expect(book).toContain(`!$A$1:$F$${signatureRow}</definedName>`)
    expect(sheet).toContain('第 &amp;P 页 共 &amp;N 页')
    expect(await partOf(printedList(projectRows(1), { paper: 'A3' }), sheetXml)).toContain('paperSize="8"')
  })
  test('a break for every page but the first', async () => {
    const { pageStarts } = layOutList(list)
    const breaks = [...(await partOf(list, sheetXml)).matchAll(/<brk id="(\d+)"/g)].map(
      (found) => Number(found[1]) + 1,
    )
    expect(breaks.length).toBeGreaterThan(2)
    expect(breaks).toEqual(pageStarts.slice(1))
  })
  test('every row has its height, every column its width, text wraps, cells have borders', async () => {
    const layout = layOutList(list)
    const sheet = await partOf(list, sheetXml)
    const heights = [...sheet.matchAll(/<row [^>]* ht="([\d.]+)"/g)].map((found) => Number(found[1]))
    expect(heights).toEqual(layout.heights)
    expect(sheet.match(/<col /g)?.length).toBeGreaterThan(2)
    const styles = await partOf(list, 'xl/styles.xml')
    expect(styles).toContain('wrapText="1"')
    expect(styles).toContain('<left style="thin"/>')
    expect(styles).toContain('宋体')
  })
  test('a heading is printed once over its rows and again on the next page', async () => {
    const content = await contentOf(list)
    const layout = layOutList(list)
    const headed = [...content].filter(([at, value]) => at.endsWith('/2') && value === 'text:东海县')
    const pages = new Set(
      headed.map(([at]) => layout.pageStarts.filter((start) => start <= Number(at.split('/')[0])).length),
    )
    expect(headed.length).toBe(pages.size)
    expect(pages.size).toBeGreaterThan(1)
  })
})

test('names the product and no person', async () => {
  const core = await partOf(printedList(projectRows(1)), 'docProps/core.xml')
  expect(core).toContain('<dc:creator>汇表</dc:creator>')
  expect(core).toContain('<cp:lastModifiedBy>汇表</cp:lastModifiedBy>')
})

test('the same list gives the same bytes, whenever and wherever it is written', async () => {
  const list = printedList(projectRows(20))
  const first = writeList(list)
  const zone = process.env.TZ
  try {
    process.env.TZ = 'Pacific/Auckland'
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:09Z') })
    expect(Buffer.compare(first, writeList(structuredClone(list)))).toBe(0)
  } finally {
    vi.useRealTimers()
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  }
})

describe('proof', () => {
  const list = printedList(projectRows(30))
  test('counts rows and control totals in the file itself', async () => {
    const proven = await proveBook({ sheets: [bookSheet(list)], bytes: writeList(list), file: 'x.xlsx' })
    expect(proven.rows).toBe(30)
    // 1000.5 + 1001.5 + … + 1029.5, and 0 + 1 + … + 29
    expect(proven.totals).toEqual({ total: '30450', done: '435' })
    expect(proven.pages).toBe(layOutList(list).pageStarts.length)
  })
  test('refuses a file that differs in one cell, and one that has a row more', async () => {
    const [first, ...others] = projectRows(30)
    if (!first || !('cells' in first)) throw new Error('no row')
    const changed = printedList([entry({ ...first.cells, done: numberCell('0.1') }), ...others])
    const bytes = writeList(changed)
    await expect(proveBook({ sheets: [bookSheet(list)], bytes, file: 'x.xlsx' })).rejects.toMatchObject({
      code: 'proof-failed',
    })
    const longer = writeList(printedList(projectRows(31)))
    await expect(
      proveBook({ sheets: [bookSheet(list)], bytes: longer, file: 'x.xlsx' }),
    ).rejects.toMatchObject({
      code: 'proof-failed',
    })
  })
  test('a text of many pages is read back whole', async () => {
    const long = printedList(projectRows(2, '一段很长的进展说明，'.repeat(800)))
    await expect(
      proveBook({ sheets: [bookSheet(long)], bytes: writeList(long), file: 'x.xlsx' }),
    ).resolves.toMatchObject({
      rows: 2,
    })
  })
})
