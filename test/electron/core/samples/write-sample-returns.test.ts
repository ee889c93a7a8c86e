import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleLayouts } from '../../../../electron/core/samples/sample-layouts.ts'
import { sampleMistakes } from '../../../../electron/core/samples/sample-mistakes.ts'
import { sampleTruth } from '../../../../electron/core/samples/sample-truth.ts'
import { writeSampleReturns } from '../../../../electron/core/samples/write-sample-returns.ts'
import { seedCatalogue } from '../../../../electron/core/seed-catalogue.ts'
import type { ListKind } from '../../../../shared/model/list-kind.ts'
import { type PlainRows, readPlainly } from '../workbook/read-plainly.ts'

const catalogue = seedCatalogue()
const truth = sampleTruth(catalogue)
const mistakes = sampleMistakes(truth)

/** Files as a plain library reads them: file name → sheet name → cells. */
const books = new Map<string, Map<string, PlainRows>>()
let folder = ''
let files: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sample-returns-'))
  files = (await writeSampleReturns(folder, catalogue)).files
  for (const file of files) books.set(basename(file), await readPlainly(file))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** The sheet that a unit sends for a list, through the file names that the layouts promise. */
function sheetOf(unit: string, list: string): PlainRows {
  const layout = sampleLayouts.find((candidate) => candidate.unit === unit)
  const name = layout?.sheets.find(([kind]) => kind === list)?.[1] ?? ''
  const file = layout?.file.replace('{list}', name) ?? ''
  return books.get(file)?.get(layout?.format === 'csv' ? file : name) ?? []
}

/** The cell of a row (found by the name it carries) under the header of a field. */
function cellOf(unit: string, list: ListKind, name: string, field: string) {
  const rows = sheetOf(unit, list)
  const label = catalogue.forms
    .find((form) => form.list === list)
    ?.fields.find((entry) => entry.field === field)?.label
  const header =
    sampleLayouts.find((layout) => layout.unit === unit)?.lists[list]?.headers?.[field] ?? label ?? ''
  const column = rows.slice(0, 6).reduce((found, row) => (found < 0 ? row.indexOf(header) : found), -1)
  expect(column, `${unit} ${list} ${header}`).toBeGreaterThanOrEqual(0)
  const row = rows.find((cells) => cells.includes(name))
  expect(row, `${unit} ${list} ${name}`).toBeDefined()
  return row?.[column]
}

describe('the sample returns', () => {
  it('come as thirteen files in three formats, one unit’s list missing', () => {
    expect(files).toHaveLength(13)
    const endings = Object.groupBy(files, (file) => file.slice(file.lastIndexOf('.')))
    expect(endings['.xlsx']).toHaveLength(9)
    expect(endings['.xls']).toHaveLength(1)
    expect(endings['.csv']).toHaveLength(3)
    expect(files.some((file) => file.includes('云台山景区') && file.includes('项目'))).toBe(false)
  })

  it('are the same bytes when written again', async () => {
    const again = await mkdtemp(join(tmpdir(), 'sample-returns-'))
    const { files: second } = await writeSampleReturns(again, catalogue)
    for (const [index, file] of second.entries()) {
      expect(Buffer.compare(await readFile(file), await readFile(files[index] ?? '')), basename(file)).toBe(0)
    }
    await rm(again, { recursive: true, force: true })
  })

  it('say on every sheet that they are no real statistics, whose they are and of which year', () => {
    const shown = [...books].flatMap(([file, sheets]) =>
      [...sheets].map(([name, rows]) => ({ file, name, rows })),
    )
    for (const { file, name, rows } of shown.filter((sheet) => !sheet.name.startsWith('参数'))) {
      const top = rows.slice(0, 3).flat().join(' ')
      expect(top, `${file} ${name}`).toContain('（示例数据，非真实统计）')
      expect(top).toMatch(/填报单位（盖章）：\S/)
      expect(top).toContain('2023年')
    }
  })

  it('hold every row of every list that was sent', () => {
    for (const { unit, lists } of truth) {
      for (const row of lists.targets?.filter(({ part }) => part === null) ?? []) {
        const named = sheetOf(unit, 'targets').filter((cells) => cells.includes(row.fields.name ?? ''))
        expect(named, `${unit} ${row.key}`).toHaveLength(1)
      }
      for (const row of lists.wastes ?? []) {
        expect(
          sheetOf(unit, 'wastes').some((cells) => cells.includes(row.fields.name ?? '')),
          row.key,
        ).toBe(true)
      }
      for (const row of lists.tasks ?? []) {
        expect(
          sheetOf(unit, 'tasks').filter((cells) => cells.includes(row.key)),
          row.key,
        ).toHaveLength(1)
      }
      if (unit === 'yuntaishan') continue
      for (const row of lists.projects ?? []) {
        expect(
          sheetOf(unit, 'projects').filter((cells) => cells.includes(row.key)),
          row.key,
        ).toHaveLength(1)
      }
    }
  })

  it('scale exactly where a unit writes 万吨 and 亿元', () => {
    const smelting = truth
      .find(({ unit }) => unit === 'guannan')
      ?.lists.wastes?.find(({ fields }) => fields.name === '冶炼废渣')
    const row = sheetOf('guannan', 'wastes').find((cells) => cells.includes('冶炼废渣')) ?? []
    const tonnes = Number(smelting?.fields.generated)
    expect(tonnes).toBeGreaterThan(1_000_000)
    expect(row.some((cell) => typeof cell === 'number' && Math.round(cell * 10_000) === tonnes)).toBe(true)
    expect(sheetOf('guannan', 'projects')[2]).toContain('单位：亿元')
  })

  it('show percents in every way that offices write them', () => {
    const cellsOf = (unit: string) =>
      sheetOf(unit, 'targets').find((row) => row[0] === 23 || row[0] === '23') ?? []
    expect(cellsOf('lianyun')).toContain('100%')
    expect(cellsOf('haizhou')).toContain(100)
    // 1 with the format 0.00%, and the full-width digits of a few cells.
    expect(cellsOf('kaifaqu')).toContain(1)
    expect(
      sheetOf('kaifaqu', 'wastes')
        .flat()
        .some((cell) => /^[０-９．]+$/.test(String(cell))),
    ).toBe(true)
    expect(sheetOf('xuwei', 'targets').flat()).toContain('完成值（%）')
  })

  it.each(mistakes)('carry the mistake $id', ({ unit, list, key, written, added }) => {
    const own = truth.find((entry) => entry.unit === unit)?.lists[list]?.find((row) => row.key === key)
    const name = written.name ?? own?.fields.name ?? key
    const layout = sampleLayouts.find((candidate) => candidate.unit === unit)
    for (const [field, content] of Object.entries(written)) {
      // The heading of an added row is the one above it, printed once.
      if (added && field === 'domain') continue
      const cell = cellOf(unit, list, name, field)
      if (content === null) expect(cell, field).toBeUndefined()
      else if (field === 'value' && layout?.percent === 'format')
        expect(cell).toBeCloseTo(Number(content) / 100, 10)
      else expect(String(cell).replace(/(?<=\d)%$/, ''), field).toBe(content)
    }
  })
})
