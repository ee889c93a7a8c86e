import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { exportLists, type ListExport } from '../../../../electron/core/lists/export-lists.ts'
import { produceBook } from '../../../../electron/core/lists/produce-book.ts'
import { produceRegister } from '../../../../electron/core/lists/produce-register.ts'
import { proveBook } from '../../../../electron/core/lists/prove-book.ts'
import { producePdf } from '../../../../electron/core/pdf/produce-pdf.ts'
import { produceReport } from '../../../../electron/core/report/produce-report.ts'
import { seedCatalogue } from '../../../../electron/core/seed-catalogue.ts'
import { bookSheet, writeBook } from '../../../../electron/core/workbook/write-book.ts'
import type { DocumentKind } from '../../../../shared/model/printed-document.ts'
import { planDocuments } from '../../../../shared/rules/documents/plan-documents.ts'
import { consolidate } from '../../../../shared/rules/figures/consolidate.ts'
import { number, received } from '../../../shared/rules/lists/received-lists.ts'

const catalogue = seedCatalogue()
const returns = {
  period: '2023',
  lists: [received('donghai', 'wastes', [['粉煤灰', '粉煤灰', { generated: number('10.25') }]])],
}
const consolidation = consolidate(catalogue, returns)

let place = ''
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'lists-'))
})
afterEach(async () => {
  await rm(place, { recursive: true })
})

const producers = { book: produceBook, pdf: producePdf, register: produceRegister, report: produceReport }

/** The documents of one unit, or (null) all. */
function documents(unit: string | null) {
  return planDocuments({
    ...{ catalogue, returns, consolidation, decisions: [], unit, notesOnCells: false },
    office: { adjustments: [], explanations: [], decisions: [] },
    method: {
      ...{ runHash: 'a'.repeat(64), catalogueHash: 'b'.repeat(64), productVersion: '1.0.0' },
      ...{ signOff: null, adjustments: 0, outcomes: new Map(), files: new Map() },
    },
  })
}

function order({
  unit = 'donghai',
  ...more
}: Partial<ListExport> & { unit?: string | null } = {}): ListExport {
  return {
    period: '2023',
    documents: documents(unit),
    registers: [],
    report: null,
    figures: null,
    formats: ['xlsx'],
    mark: { kind: 'draft', text: '未定稿' },
    volume: null,
    out: join(place, '清单'),
    runHash: 'a'.repeat(64),
    produce: producers,
    signal: new AbortController().signal,
    onProgress: () => {},
    ...more,
  }
}

async function everything(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file, (await readFile(file)).toString('base64')] as const)),
  )
}

/** Produces two lists, then fails. */
function failingAtThird(): ListExport['produce'] {
  let produced = 0
  return {
    ...producers,
    book(wanted) {
      produced += 1
      return produced > 2 ? Promise.reject(new Error('disk on fire')) : produceBook(wanted)
    },
  }
}

describe('what is written', () => {
  test('the 1+N lists: four for the city, four for each of ten units, what belongs to them, and the manifest', async () => {
    const manifest = await exportLists(order({ unit: null }))
    const ofKind = (kind: DocumentKind) => manifest.files.filter((file) => file.kind === kind)
    expect(ofKind('list')).toHaveLength(44)
    expect(ofKind('list')[0]).toMatchObject({
      file: '1-全市/1-目标责任清单.xlsx',
      unit: null,
      list: 'targets',
      rows: 62,
    })
    expect(ofKind('list')[5]).toMatchObject({
      file: 'N-各单位/01-东海县/2-废物清单.xlsx',
      unit: '东海县',
      totals: { generated: '10.25' },
    })
    const others = (['year-plan', 'side-by-side', 'notes', 'method'] as const).flatMap(ofKind)
    expect(others.map(({ file }) => file)).toEqual([
      '1-全市/5-年度重点任务计划.xlsx',
      '1-全市/6-过录表.xlsx',
      '1-全市/7-调整、差异和说明.xlsx',
      '1-全市/8-汇总说明.xlsx',
    ])
    expect(ofKind('department').map(({ department }) => department)).toContain('市工信局')
    expect(manifest.files.filter(({ list }) => list !== null)).toEqual(ofKind('list'))
    const files = Object.keys(await everything(join(place, '清单')))
    expect(files).toHaveLength(manifest.files.length + 1)
    expect(await readdir(place)).toEqual(['清单'])
  })
  test('one unit: its four lists only, in the same place as in the whole', async () => {
    const { files } = await exportLists(order())
    expect(files.map((file) => file.file.split('/').slice(0, 2).join('/'))).toEqual(
      Array(4).fill('N-各单位/01-东海县'),
    )
  })
  test('the city alone, with what its lists are calculated from', async () => {
    const { files } = await exportLists(order({ unit: 'lianyungang' }))
    expect(files.every((file) => file.unit === null)).toBe(true)
    expect(files.filter(({ kind }) => kind === 'list')).toHaveLength(4)
  })
  test('the same inputs give the same folder, byte for byte', async () => {
    await exportLists(order({ out: join(place, 'a') }))
    await exportLists(order({ out: join(place, 'b') }))
    const [a, b] = await Promise.all([everything(join(place, 'a')), everything(join(place, 'b'))])
    expect(Object.values(a)).toEqual(Object.values(b))
  })
  test('progress counts every list', async () => {
    const done: number[] = []
    await exportLists(order({ onProgress: (progress) => done.push(progress.done) }))
    expect(done).toEqual([1, 2, 3, 4, 4])
  })
})

describe('all or nothing', () => {
  test('a failure midway leaves no folder, no leftovers, no new folders on the way', async () => {
    const out = join(place, 'new', 'deeper', '清单')
    await expect(exportLists(order({ out, produce: failingAtThird() }))).rejects.toThrow('disk on fire')
    expect(await readdir(place)).toEqual([])
  })
  test('a failure midway leaves an earlier export as it was', async () => {
    await exportLists(order())
    const before = await everything(place)
    await expect(exportLists(order({ unit: null, produce: failingAtThird() }))).rejects.toThrow(
      'disk on fire',
    )
    expect(await everything(place)).toEqual(before)
  })
  test('a file that does not read back as meant holds back all', async () => {
    const produce: ListExport['produce'] = {
      ...producers,
      async book({ tables, file }) {
        const [first] = tables
        const changed = { ...first, notes: ['别的'] }
        const bytes = writeBook({ title: '', sheets: [bookSheet(changed)] })
        return { sha256: '', ...(await proveBook({ sheets: [bookSheet(first)], bytes, file })) }
      },
    }
    await expect(exportLists(order({ produce }))).rejects.toMatchObject({ code: 'proof-failed' })
    expect(await readdir(place)).toEqual([])
  })
  test('cancelled midway', async () => {
    const stop = new AbortController()
    const onProgress = () => stop.abort()
    await expect(exportLists(order({ signal: stop.signal, onProgress }))).rejects.toMatchObject({
      code: 'cancelled',
    })
    expect(await readdir(place)).toEqual([])
  })
})

describe('the target folder', () => {
  test('an empty one is taken, an earlier export is replaced whole', async () => {
    await mkdir(join(place, '清单'))
    await exportLists(order())
    await exportLists(order({ unit: 'guanyun' }))
    expect(await readdir(join(place, '清单', 'N-各单位'))).toEqual(['02-灌云县'])
    expect(await readdir(place)).toEqual(['清单'])
  })
  test.each([
    [
      'a folder with other content',
      async (out: string) => {
        await mkdir(out)
        await writeFile(join(out, '我的文件.txt'), '重要')
      },
    ],
    [
      'an earlier export with a file beside it',
      async (out: string) => {
        await exportLists(order())
        await writeFile(join(out, '我的文件.txt'), '重要')
      },
    ],
    [
      'an earlier export in which somebody has written',
      async (out: string) => {
        await exportLists(order())
        await writeFile(join(out, 'N-各单位', '01-东海县', '2-废物清单.xlsx'), '改过')
      },
    ],
    [
      'a manifest of something else',
      async (out: string) => {
        await mkdir(out)
        await writeFile(join(out, 'manifest.json'), '{"name":"page"}')
      },
    ],
  ])('%s is not touched', async (_, prepare) => {
    await prepare(join(place, '清单'))
    const before = await everything(place)
    await expect(exportLists(order())).rejects.toMatchObject({ code: 'folder-taken' })
    expect(await everything(place)).toEqual(before)
    expect(await readdir(place)).toEqual(['清单'])
  })
  test('a file in its place is refused', async () => {
    await writeFile(join(place, '清单'), '')
    await expect(exportLists(order())).rejects.toMatchObject({ code: 'folder-unwritable' })
  })
  test('a place that cannot be is refused with the reason', async () => {
    await writeFile(join(place, '文件'), '')
    await expect(exportLists(order({ out: join(place, '文件', '清单') }))).rejects.toMatchObject({
      code: 'folder-unwritable',
      facts: { reason: '这是一个文件' },
    })
  })
})
