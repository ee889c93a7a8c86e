import { describe, expect, test } from 'vitest'
import { layOutList as layOutSample } from '../../../../electron/core/samples/lay-out-list.ts'
import { sampleLayouts } from '../../../../electron/core/samples/sample-layouts.ts'
import { sampleReturns } from '../../../../electron/core/samples/sample-returns.ts'
import { sampleTruth } from '../../../../electron/core/samples/sample-truth.ts'
import { seedCatalogue } from '../../../../electron/core/seed-catalogue.ts'
import { readBook } from '../../../../electron/core/workbook/read-book.ts'
import { writeGrid } from '../../../../electron/core/workbook/write-grid.ts'
import { writeList } from '../../../../electron/core/workbook/write-list.ts'
import { readingWords } from '../../../../shared/locale/zh/reading.ts'
import { isListKind } from '../../../../shared/model/list-kind.ts'
import type { RawBook } from '../../../../shared/model/raw-sheet.ts'
import type { ReceivedRecord } from '../../../../shared/model/received.ts'
import { indexCatalogue } from '../../../../shared/rules/catalogue-index.ts'
import { buildUnitLists } from '../../../../shared/rules/lists/build-unit-lists.ts'
import { readReturn } from '../../../../shared/rules/recognise/read-return.ts'

const catalogue = seedCatalogue()
const index = indexCatalogue(catalogue)
const unit = catalogue.units.find((candidate) => candidate.id === 'ganyu')
const sent = sampleReturns(sampleTruth(catalogue)).find((candidate) => candidate.unit === 'ganyu')
const layout = sampleLayouts.find((candidate) => candidate.unit === 'ganyu')
if (!unit || !sent || !layout) throw new Error('the samples have no 赣榆区')

function read(book: RawBook): { units: readonly string[]; records: ReceivedRecord[] } {
  const reading = readReturn(book, 2023, index, readingWords)
  const at = { file: '', sheet: '', submission: 1, version: 1, columns: {} }
  const tables = reading.sheets.flatMap((sheet) => sheet.tables)
  return {
    units: reading.units,
    records: tables.flatMap((table) =>
      table.records.flatMap((record) =>
        isListKind(record.list) ? [{ ...record, list: record.list, at }] : [],
      ),
    ),
  }
}

/** What counts of a record: its numbers, exactly, and what is not applicable. */
function factsOf(records: readonly ReceivedRecord[]): string[] {
  return records
    .flatMap((record) =>
      Object.entries(record.fields).flatMap(([field, value]) => {
        if (
          ['seq', 'baseline', 'target'].includes(field) ||
          !['number', 'zero', 'not-applicable'].includes(value.state)
        )
          return []
        return [
          `${record.list} ${record.key} ${record.part ?? ''} ${field} ${value.value === null ? value.state : Number(value.value)}`,
        ]
      }),
    )
    .sort()
}

describe('a unit list that the product printed', () => {
  const sheets = layout.sheets.flatMap(([list, name]) => {
    const rows = sent.lists[list]
    return rows ? [layOutSample(catalogue, list, name, rows, layout)] : []
  })
  test('can be handed in again and says the same', async () => {
    const original = read(await readBook(writeGrid(sheets, 'xlsx'), 'return.xlsx'))
    const kinds = [...new Set(original.records.map((record) => record.list))]
    expect(kinds).toHaveLength(4)
    const lists = kinds.map((list) => ({
      unit: 'ganyu',
      list,
      records: original.records.filter((record) => record.list === list),
    }))
    const again: ReceivedRecord[] = []
    for (const printed of buildUnitLists(catalogue, { period: '2023', lists }, unit)) {
      const { units, records } = read(await readBook(writeList(printed), `${printed.list}.xlsx`))
      expect(units).toEqual(['ganyu'])
      expect(new Set(records.map((record) => record.list))).toEqual(new Set([printed.list]))
      again.push(...records)
    }
    const facts = factsOf(original.records)
    expect(facts.length).toBeGreaterThan(200)
    expect(factsOf(again)).toEqual(facts)
  })
})
