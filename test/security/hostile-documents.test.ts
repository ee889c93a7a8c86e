import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportLists } from '../../electron/core/lists/export-lists.ts'
import { produceBook } from '../../electron/core/lists/produce-book.ts'
import { produceRegister } from '../../electron/core/lists/produce-register.ts'
import { producePdf } from '../../electron/core/pdf/produce-pdf.ts'
import { readPdf } from '../../electron/core/pdf/read-pdf.ts'
import { produceReport } from '../../electron/core/report/produce-report.ts'
import { readBook } from '../../electron/core/workbook/read-book.ts'
import { passZipGate } from '../../electron/core/workbook/zip-gate.ts'
import { exportFormats } from '../../shared/contract/lists.ts'
import { planDocuments, planRegisters } from '../../shared/rules/documents/plan-documents.ts'
import { consolidate } from '../../shared/rules/figures/consolidate.ts'
import { defaultSdmxSettings } from '../../shared/rules/machine/sdmx-settings.ts'
import { type Lists, returnsOf, row } from '../fixtures/returns-builder.ts'
import { seedCatalogue } from '../seeds/seed-catalogue.ts'

/** Texts that some program would run, hide, cut or take for something else. */
const hostile = [
  '=HYPERLINK("http://example.invalid/"&A1,"点这里")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '＝1+1',
  "=cmd|' /C calc'!A0",
  '<b>粗</b><script>alert(1)</script><img src=x onerror=alert(1)>',
  '第一行\n第二行',
  `${'很长的名称'.repeat(300)}完`,
  '表情😀与👨‍👩‍👧',
  'A\u202Egnp.exe',
  '_x0041_ &amp; "引号" \'单引号\'',
  '{{模板}} $[x] %n',
]
const lists: Lists = {
  donghai: {
    projects: hostile.map((name, index) => row(null, { owner: name, totalInvestment: String(index) }, name)),
    enterprises: hostile.map((name) => row(null, { generated: '-1.5', address: name }, name)),
  },
}
const returns = returnsOf('2023', lists)
const consolidation = consolidate(seedCatalogue, returns)

let folder = ''
let files: string[] = []
const bytesOf = (file: string) => new Uint8Array(readFileSync(join(folder, 'out', file)))

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hostile-documents-'))
  const scope = {
    ...{ catalogue: seedCatalogue, returns, consolidation, decisions: [], unit: null, notesOnCells: true },
    office: { adjustments: [], explanations: [], decisions: [] },
    method: {
      ...{ runHash: 'a', catalogueHash: 'b', productVersion: '1', signOff: null, adjustments: 0 },
      ...{ outcomes: new Map(), files: new Map() },
    },
  }
  // Whatever is printed of the city or of the unit that is hostile; the others hold nothing of it.
  const documents = planDocuments(scope).filter(
    ({ kind, unit }) => kind !== 'department' && (unit === null || unit === '东海县'),
  )
  await exportLists({
    ...{ period: '2023', documents, registers: planRegisters(scope), report: null, volume: '全册' },
    formats: exportFormats,
    figures: { catalogue: seedCatalogue, consolidation, sdmx: defaultSdmxSettings },
    mark: { kind: 'draft', text: '未定稿' },
    out: join(folder, 'out'),
    runHash: 'a',
    produce: { book: produceBook, pdf: producePdf, register: produceRegister, report: produceReport },
    signal: new AbortController().signal,
    onProgress: () => {},
  })
  files = readdirSync(join(folder, 'out'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.\w+$/.test(file),
  )
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

const ofFormat = (ending: string) => files.filter((file) => file.endsWith(ending))

describe('hostile text in the finished files', () => {
  test('arrives inert and whole in the workbooks of the unit and the city', async () => {
    for (const file of [
      '1-全市/4-项目清单.xlsx',
      'N-各单位/01-东海县/4-项目清单.xlsx',
      '1-全市/9-企业名录.xlsx',
    ]) {
      const book = await readBook(bytesOf(file), file)
      const cells = book.sheets.flatMap((sheet) => sheet.cells)
      for (const name of hostile) {
        const found = cells.filter(({ content }) => content === name)
        expect(found.length, `${file}: ${name.slice(0, 30)}`).toBeGreaterThan(0)
        expect(found.every((cell) => cell.kind === 'text' && cell.formula === undefined)).toBe(true)
      }
    }
  })
  test('arrives in the PDF, whatever line it breaks over', async () => {
    const squeezed = (text: string) => text.replace(/\s|\u200D|\u202E/gu, '')
    const pages = await readPdf(bytesOf('N-各单位/01-东海县/4-项目清单.pdf'))
    // The lines of a cell begin one below the other.
    const columns = Map.groupBy(
      pages.flatMap(({ runs }) => runs),
      ({ x }) => Math.round(x),
    )
    const texts = [...columns.values()].map((runs) => squeezed(runs.map(({ text }) => text).join('')))
    // An emoji comes from another typeface, and stands in a run of its own.
    const plain = hostile.filter((name) => !/\p{Emoji_Presentation}/u.test(name))
    for (const name of plain)
      expect(texts.filter((text) => text.includes(squeezed(name))).length, name.slice(0, 40)).toBeGreaterThan(
        0,
      )
    expect(texts.join('')).toContain('😀')
  })
  test('no program takes a text of the CSV for a formula; numbers below zero stay numbers', () => {
    const file = ofFormat('.csv').find((one) => one.includes('项目'))
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesOf(file ?? ''))
    expect(text.startsWith('\uFEFF')).toBe(true)
    const { data } = Papa.parse<string[]>(text.slice(1))
    const dangerous = data
      .flat()
      .filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell))
    expect(dangerous).toEqual([])
    expect(data.flat()).toEqual(expect.arrayContaining([`'${hostile[0]}`, hostile[8]]))
  })
})

describe('what no finished file has', () => {
  test('a package with macros, links, embedded things or a person’s name', () => {
    const packages = [...ofFormat('.xlsx'), ...ofFormat('.docx')]
    expect(packages.length).toBeGreaterThan(10)
    for (const file of packages) {
      const parts = passZipGate(bytesOf(file))
      const names = [...parts.keys()]
      expect(
        names.filter((name) => /vba|activeX|externalLink|embedding|customXml|hyperlink/i.test(name)),
      ).toEqual([])
      const text = (name: string) => new TextDecoder().decode(parts.get(name))
      for (const name of names.filter((one) => one.endsWith('.rels')))
        expect(text(name), `${file} ${name}`).not.toContain('TargetMode="External"')
      const core = text('docProps/core.xml')
      expect(core.match(/<dc:creator>([^<]*)</)?.[1]).toBe('汇表')
      expect(core.match(/<cp:lastModifiedBy>([^<]*)</)?.[1]).toBe('汇表')
    }
  })
  test('a PDF with scripts, links, attachments, forms or a date', () => {
    const papers = ofFormat('.pdf')
    expect(papers.length).toBeGreaterThan(5)
    for (const file of papers) {
      // What is packed may look like anything.
      const raw = Buffer.from(bytesOf(file))
        .toString('latin1')
        .replace(/stream\r?\n[\s\S]*?endstream/g, '')
      expect(raw).not.toMatch(
        /\/(JavaScript|JS|OpenAction|AA|Launch|URI|EmbeddedFile|AcroForm|CreationDate|Author)\b/,
      )
    }
  })
})
