import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleLayouts } from '../../../../electron/core/samples/sample-layouts.ts'
import { sampleReturns } from '../../../../electron/core/samples/sample-returns.ts'
import { notApplicable, type SampleRow } from '../../../../electron/core/samples/sample-row.ts'
import { sampleTruth } from '../../../../electron/core/samples/sample-truth.ts'
import { writeSampleReturns } from '../../../../electron/core/samples/write-sample-returns.ts'
import { seedCatalogue } from '../../../../electron/core/seed-catalogue.ts'
import { readBook } from '../../../../electron/core/workbook/read-book.ts'
import { readingWords } from '../../../../shared/locale/zh/reading.ts'
import type { ListKind } from '../../../../shared/model/list-kind.ts'
import type { FieldValue, ListRecord } from '../../../../shared/model/record.ts'
import { indexCatalogue } from '../../../../shared/rules/catalogue-index.ts'
import { readReturn } from '../../../../shared/rules/recognise/read-return.ts'

const catalogue = seedCatalogue()
const index = indexCatalogue(catalogue)
const sent = sampleReturns(sampleTruth(catalogue))
const records = new Map<string, readonly ListRecord[]>()

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sample-returns-'))
  afterAll(() => rm(folder, { recursive: true, force: true }))
  for (const file of (await writeSampleReturns(folder, catalogue)).files) {
    const reading = readReturn(
      await readBook(await readFile(file), basename(file)),
      2023,
      index,
      readingWords,
    )
    expect(reading.years, file).toEqual(['2023'])
    for (const { table, records: found } of reading.sheets.flatMap((sheet) => sheet.tables)) {
      records.set(`${reading.units.join('+')}/${table.header.list}`, found)
    }
  }
})

/** A read field as the samples write it down. */
function plain(value: FieldValue | undefined): string | null {
  return value?.state === 'not-applicable' ? notApplicable : (value?.value ?? null)
}

// The plan's own texts (90.30%, /) are read as numbers and signs; what the unit itself reports is compared.
const plansOwn = ['baseline', 'target']

function fieldsSent(unit: string, list: ListKind, row: SampleRow): [field: string, content: string | null][] {
  const layout = sampleLayouts.find((candidate) => candidate.unit === unit)?.lists[list]
  const columns = layout?.columns ?? Object.keys(row.fields)
  const left = [...plansOwn, ...(layout?.without ?? [])]
  return Object.entries(row.fields).filter(([field]) => columns.includes(field) && !left.includes(field))
}

describe('the product’s reader on the sample returns', () => {
  const lists = sent.flatMap(({ unit, lists: own }) =>
    Object.entries(own).map(([list, rows]) => ({ unit, list: list as ListKind, rows: rows ?? [] })),
  )

  it.each(lists)('reads $list of $unit exactly as it was meant', ({ unit, list, rows }) => {
    const found = records.get(`${unit}/${list}`) ?? []
    expect(found).toHaveLength(rows.length)
    for (const [position, row] of rows.entries()) {
      const record = found[position]
      expect(record?.part ?? null).toBe(row.part)
      for (const [field, content] of fieldsSent(unit, list, row)) {
        expect(plain(record?.fields[field]), `${row.key} ${field}`).toBe(content)
      }
    }
  })
})
