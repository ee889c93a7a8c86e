import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { produceReport } from '../../../../electron/core/report/produce-report.ts'
import { proveReport } from '../../../../electron/core/report/prove-report.ts'
import { readReport } from '../../../../electron/core/report/read-report.ts'
import { writeReport } from '../../../../electron/core/report/write-report.ts'
import { writeZip } from '../../../../electron/core/workbook/write-zip.ts'
import { passZipGate } from '../../../../electron/core/workbook/zip-gate.ts'
import { writableText } from '../../../../shared/rules/lists/writable-text.ts'
import { buildReport } from '../../../../shared/rules/report/build-report.ts'
import type { ReportContent } from '../../../../shared/rules/report/report-content.ts'
import { reportMatter } from '../../../fixtures/report-matter.ts'

const content = buildReport(reportMatter())
let bytes: Uint8Array
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'report-'))
  bytes = await writeReport(content)
})
afterAll(() => rmSync(folder, { recursive: true }))

const partOf = (name: string, of = bytes) => new TextDecoder().decode(passZipGate(of).get(name))

/** The same package with one part written otherwise. */
function altered(name: string, change: (xml: string) => string): Uint8Array {
  const parts = passZipGate(bytes)
  const text = partOf(name)
  const changed = change(text)
  if (changed === text) throw new Error(`nothing to change in ${name}`)
  return writeZip(new Map([...parts, [name, new TextEncoder().encode(changed)]]))
}

test('writes, reads back and proves', async () => {
  const produced = await produceReport({ content, folder, file: '全市/2023年度工作报告.docx' })
  const tables = [...content.blocks, ...content.annexes].filter((block) => block.kind === 'table')
  expect(produced).toMatchObject({
    rows: tables.reduce((sum, { rows }) => sum + rows.length, 0),
    totals: { tables: String(tables.length), charts: '3' },
    pages: null,
  })
  expect(new Uint8Array(readFileSync(join(folder, '全市/2023年度工作报告.docx')))).toEqual(bytes)
})

test('the same content gives the same bytes', async () => {
  expect(await writeReport(buildReport(reportMatter()))).toEqual(bytes)
})

describe('the package', () => {
  test('names the product and no person, no time, no link, no macro', () => {
    const { outside, parts } = readReport(bytes)
    expect(outside).toEqual([])
    expect(parts.join()).not.toMatch(/vba|bin$|comments|media/)
    const core = partOf('docProps/core.xml')
    expect(core).toContain('<dc:creator>汇表</dc:creator>')
    expect(core).not.toMatch(/\d{4}-\d{2}-\d{2}/)
    expect(partOf('word/document.xml')).not.toMatch(/HYPERLINK|w:hyperlink|w:instrText/)
  })
  test('every relation leads to a part, and every part has a type', () => {
    const parts = passZipGate(bytes)
    const types = partOf('[Content_Types].xml')
    for (const name of parts.keys()) {
      if (name === '[Content_Types].xml') continue
      const extension = name.split('.').at(-1)
      const isTyped = types.includes(`PartName="/${name}"`) || types.includes(`Extension="${extension}"`)
      expect(isTyped, name).toBe(true)
    }
    for (const [, target] of partOf('word/_rels/document.xml.rels').matchAll(/Target="([^"]+)"/g))
      expect(parts.has(`word/${target}`), target).toBe(true)
    expect([...parts.keys()][0]).toBe('[Content_Types].xml')
  })
  test('page of official papers: A4, 版心 156 × 225 mm', () => {
    const section = /<w:sectPr.*<\/w:sectPr>/s.exec(partOf('word/document.xml'))?.[0] ?? ''
    const twips = (name: string) => Number(new RegExp(` w:${name}="(\\d+)"`).exec(section)?.[1])
    const millimetres = (value: number) => Math.round((value / 1440) * 25.4)
    expect([twips('w'), twips('h')].map(millimetres)).toEqual([210, 297])
    expect(['top', 'bottom', 'left', 'right'].map((name) => millimetres(twips(name)))).toEqual([
      37, 35, 28, 26,
    ])
  })
  test('heads of tables are repeated and no row is split', () => {
    const xml = partOf('word/document.xml')
    const rows = [...xml.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) => row)
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true)
    expect(rows.filter((row) => row.includes('<w:tblHeader/>'))).toHaveLength(
      [...content.blocks, ...content.annexes].filter(({ kind }) => kind === 'table').length,
    )
  })
})

describe('a file that is not as it is meant is refused', () => {
  const chart = 'word/charts/chart1.xml'
  const cases: readonly [string, string, (xml: string) => string][] = [
    ['a number in a sentence', 'word/document.xml', (xml) => xml.replace('85.00%', '85.01%')],
    ['a number in a table', 'word/document.xml', (xml) => xml.replace('21000.25', '21000.52')],
    [
      'a paragraph lost',
      'word/document.xml',
      (xml) => xml.replace(/<w:p>(?:(?!<\/w:p>).)*【请补充(?:(?!<\/w:p>).)*<\/w:p>/s, ''),
    ],
    [
      'a row lost',
      'word/document.xml',
      (xml) => xml.replace(/<w:tr>(?:(?!<\/w:tr>).)*灌南县(?:(?!<\/w:tr>).)*<\/w:tr>/s, ''),
    ],
    [
      'a bar of another length',
      chart,
      (xml) => xml.replace(/<c:val>(.*?)<c:v>[^<]*<\/c:v>/s, '<c:val>$1<c:v>1</c:v>'),
    ],
    [
      'a bar of another name',
      chart,
      (xml) => xml.replace(/<c:cat>(.*?)<c:v>[^<]*<\/c:v>/s, '<c:cat>$1<c:v>甲</c:v>'),
    ],
    [
      'a link',
      'word/_rels/document.xml.rels',
      (xml) =>
        xml.replace(
          '</Relationships>',
          '<Relationship Id="x" Type="t" Target="http://a" TargetMode="External"/></Relationships>',
        ),
    ],
    ['the page number lost', 'word/footer1.xml', (xml) => xml.replace('— ', '')],
  ]
  test.each(cases)('%s', async (_, part, change) => {
    await expect(proveReport(content, altered(part, change), '报告.docx')).rejects.toMatchObject({
      code: 'proof-failed',
    })
  })
  test('another workbook inside a chart', async () => {
    const parts = passZipGate(bytes)
    const book = 'word/embeddings/Microsoft_Excel_Worksheet1.xlsx'
    const other = parts.get('word/embeddings/Microsoft_Excel_Worksheet2.xlsx') ?? new Uint8Array()
    const swapped = writeZip(new Map([...parts, [book, other]]))
    await expect(proveReport(content, swapped, '报告.docx')).rejects.toMatchObject({ code: 'proof-failed' })
  })
  test('a part that has no business there', async () => {
    const more = writeZip(new Map([...passZipGate(bytes), ['word/vbaProject.bin', new Uint8Array([1])]]))
    await expect(proveReport(content, more, '报告.docx')).rejects.toMatchObject({ code: 'proof-failed' })
  })
})

describe('text stays text', () => {
  const hostile = [
    '<w:br/><script>alert(1)</script>&amp;&#65;',
    '一行\n两行\r\n三行\t后',
    '控制\u0000\u0007\u001F字符\uD800',
    '😀👨‍👩‍👧 𠮷',
    '废'.repeat(1500),
    '=HYPERLINK("http://a","b") {{x}} %s',
    '  两端的空格  ',
    '',
  ]
  const withTexts: ReportContent = {
    ...content,
    blocks: [
      ...hostile.map((text) => ({ kind: 'paragraph' as const, text, figures: [] })),
      {
        ...{ kind: 'table', caption: hostile[0] ?? '', measure: null, notes: hostile },
        columns: [{ field: 'a', label: hostile[3] ?? '', width: 156, align: 'left' }],
        rows: hostile.map((text) => ({ kind: 'entry' as const, of: null, cells: [text] })),
      },
      {
        ...{ kind: 'chart', caption: hostile[0] ?? '', shape: 'stacked', axis: hostile[5] ?? '', notes: [] },
        categories: ['<a>&', '甲\n乙', '😀', '=1+1'],
        series: [{ name: '"丙"', values: ['1', null, '-2.5', '0'] }],
      },
    ],
  }
  test('markup, control characters, 1,500 characters, emoji', async () => {
    const written = await writeReport(withTexts)
    await proveReport(withTexts, written, '报告.docx')
    const found = readReport(written).pieces.flatMap((piece) =>
      piece.kind === 'paragraph' ? [piece.text] : [],
    )
    for (const text of hostile) expect(found).toContain(writableText(text))
  })
})

test('nothing received is a report too', async () => {
  const empty = buildReport(reportMatter({ lists: {} }))
  await expect(proveReport(empty, await writeReport(empty), '报告.docx')).resolves.toMatchObject({
    rows: expect.any(Number),
  })
})
