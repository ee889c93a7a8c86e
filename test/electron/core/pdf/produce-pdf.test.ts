import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createJobPool } from '../../../../electron/core/jobs/job-pool.ts'
import { producePdf } from '../../../../electron/core/pdf/produce-pdf.ts'
import { type PdfProof, provePdf } from '../../../../electron/core/pdf/prove-pdf.ts'
import { readPdf } from '../../../../electron/core/pdf/read-pdf.ts'
import { typefaces } from '../../../../electron/core/pdf/typefaces.ts'
import { writePdf } from '../../../../electron/core/pdf/write-pdf.ts'
import type { DrawnPage } from '../../../../shared/contract/pages.ts'
import type { PrintedTable } from '../../../../shared/model/printed-list.ts'
import { controlTotals } from '../../../../shared/rules/lists/control-totals.ts'
import { drawPages } from '../../../../shared/rules/pages/draw-pages.ts'
import { entry, numberCell, printedList, projectRows, textCell } from '../../../fixtures/printed-list.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pdf-'))
})
afterAll(() => rm(folder, { recursive: true }))

const draw = (...tables: PrintedTable[]) => drawPages(tables, { metrics: typefaces().metrics })
const write = (pages: readonly DrawnPage[], title = '清单') => writePdf(pages, { title, tables: [title] })

async function textOf(bytes: Uint8Array): Promise<string> {
  return (await readPdf(bytes)).flatMap((page) => page.runs.map((run) => run.text)).join('\n')
}

describe('a list', () => {
  const list = printedList(projectRows(60))
  test('is proven from the finished file: entries, control totals, pages', async () => {
    const options = { mark: { kind: 'draft', text: '未定稿' } } as const
    const produced = await producePdf({ tables: [list], folder, file: '一/清单.pdf', options })
    expect(produced.rows).toBe(60)
    expect(produced.totals).toEqual(controlTotals(list))
    expect(produced.pages).toBe(draw(list).length)
    expect(await textOf(new Uint8Array(await readFile(join(folder, '一/清单.pdf'))))).toContain('未定稿')
  })
  test('the same list gives the same bytes; another number gives others', () => {
    expect(Buffer.compare(write(draw(list)), write(draw(list)))).toBe(0)
    const other = printedList([...projectRows(59), entry({ name: textCell('末') })])
    expect(Buffer.compare(write(draw(list)), write(draw(other)))).not.toBe(0)
  })
  test('says nothing of time, person or machine', () => {
    const file = Buffer.from(write(draw(list))).toString('latin1')
    expect(file).not.toMatch(/CreationDate|ModDate|Author/)
  })
  test('a process of its own makes the same file', async () => {
    const pool = createJobPool({ size: 1 })
    try {
      const order = { tables: [list], folder, options: {} }
      const there = await pool.run('produce-pdf', { ...order, file: 'there.pdf' })
      expect(there).toEqual(await producePdf({ ...order, file: 'here.pdf' }))
    } finally {
      await pool.close()
    }
  })
  test('several are bound into one file, each counted by itself', async () => {
    const second = printedList(projectRows(3), { title: '第二张' })
    const produced = await producePdf({ tables: [list, second], folder, file: '全册.pdf', options: {} })
    expect(produced.rows).toBe(63)
    const named = Object.entries(controlTotals(second)).map(([field, total]) => [`第二张/${field}`, total])
    expect(produced.totals).toMatchObject(Object.fromEntries(named))
  })
  test('a number that goes on over lines and a row over pages are added up all the same', async () => {
    const long = printedList([
      entry({
        name: textCell('甲'),
        total: numberCell('12345678901234567890.25'),
        note: textCell('说明'.repeat(1500)),
      }),
      entry({ name: textCell('乙'), total: numberCell('0.75'), note: textCell('说明'.repeat(1500)) }),
    ])
    const produced = await producePdf({ tables: [long], folder, file: '长.pdf', options: {} })
    expect(produced.pages).toBeGreaterThan(2)
    expect(produced).toMatchObject({ rows: 2, totals: { total: '12345678901234567891' } })
  })
})

describe('the proof', () => {
  const list = printedList(projectRows(60))
  const pages = draw(list)
  const prove = (more: Partial<PdfProof>) =>
    provePdf({ tables: [list], pages, bytes: write(pages), file: '清单.pdf', ...more })
  /** The pages with the runs of one of them changed. */
  const changed = (change: (page: DrawnPage) => DrawnPage) =>
    pages.map((page, index) => (index === 1 ? change(page) : page))
  const withText = (from: string, to: string) =>
    changed((page) => ({
      ...page,
      texts: page.texts.map((group) => ({
        ...group,
        runs: group.runs.map(([x, y, width, text]) => [x, y, width, text === from ? to : text] as const),
      })) as DrawnPage['texts'],
    }))

  test('passes on what was meant', async () => {
    expect(await prove({})).toMatchObject({ rows: 60 })
  })
  test('names the page and the text where one digit is another', async () => {
    const number =
      pages[1]?.texts.flatMap(({ runs }) => runs.map((run) => run[3])).find((text) => text.endsWith('.5')) ??
      ''
    expect(number).toMatch(/^\d+\.5$/)
    const bytes = write(withText(number, number.replace('.5', '.6')))
    await expect(prove({ bytes })).rejects.toMatchObject({
      code: 'proof-failed',
      facts: { file: '清单.pdf', what: expect.stringContaining(`第 2 页应有文字“${number}”`) },
    })
  })
  test.each<[string, () => readonly DrawnPage[], RegExp]>([
    ['a page is missing', () => pages.slice(0, -1), /应有 \d+ 页/],
    ['a page stands twice', () => [...pages, ...pages.slice(-1)], /应有 \d+ 页/],
    ['a border is missing', () => changed((page) => ({ ...page, lines: page.lines.slice(1) })), /表格线/],
    [
      'a run is missing',
      () => withText('第', '').map((page) => ({ ...page, texts: page.texts.slice(1) })),
      /没有读到/,
    ],
    ['the paper is another', () => changed((page) => ({ ...page, width: page.width + 10 })), /纸张/],
  ])('refuses where %s', async (_, others, what) => {
    await expect(prove({ bytes: write(others()) })).rejects.toMatchObject({
      code: 'proof-failed',
      facts: { what: expect.stringMatching(what) },
    })
  })
  test('refuses what is no PDF any more', async () => {
    const bytes = new TextEncoder().encode('%PDF-1.7 broken off')
    await expect(prove({ bytes })).rejects.toMatchObject({ code: 'proof-failed' })
  })
  test('refuses a list that the pages do not show', async () => {
    const other = printedList([
      ...projectRows(59),
      entry({ name: textCell('项目60'), total: numberCell('1') }),
    ])
    await expect(prove({ tables: [other] })).rejects.toMatchObject({ code: 'proof-failed' })
  })
})

describe('hostile text arrives inert and whole', () => {
  test.each([
    ['a tag', '<b>粗</b>&amp;'],
    ['a formula', '=HYPERLINK("http://a","b")'],
    ['the language of the file itself', '(a\\) Tj ET <0041> endstream endobj'],
    ['marks of direction', '左\u200f右\u202eabc\u202c末'],
    ['pictures', '完成😀🏭👨‍👩‍👧'],
    ['scripts no typeface here has', 'ا ב ก'],
    ['rare characters of names', '劐阢垚赟㳇①★＊㎡〔2024〕𠮷'],
  ])('%s', async (_, text) => {
    const list = printedList([entry({ name: textCell('甲'), note: textCell(text) })])
    const bytes = write(draw(list))
    await provePdf({ tables: [list], pages: draw(list), bytes, file: 'x.pdf' })
    // Parts in another typeface are runs of their own.
    expect((await textOf(bytes)).replaceAll('\n', '')).toContain(text)
  })
  test('controls and halves of characters go, or are seen as what they are', async () => {
    const list = printedList([entry({ name: textCell('甲'), note: textCell('前\u0007\u0000后\ud800末') })])
    expect((await textOf(write(draw(list)))).replaceAll('\n', '')).toContain('前后\ufffd末')
  })
  test('line breaks and 1,500 characters', async () => {
    const list = printedList([
      entry({ name: textCell('甲'), note: textCell(`一\n二\r\n三${'长'.repeat(1500)}`) }),
    ])
    const text = (await textOf(write(draw(list)))).replaceAll('\n', '')
    expect(text).toContain('一二三长')
    expect(text.split('长').length - 1).toBe(1500)
  })
})
