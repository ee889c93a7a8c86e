import { describe, expect, it } from 'vitest'
import { seedCatalogue } from '../../../../electron/core/seed-catalogue.ts'
import { readDelimited } from '../../../../electron/core/workbook/read-delimited.ts'
import { readingWords } from '../../../../shared/locale/zh/reading.ts'
import type { RawBook } from '../../../../shared/model/raw-sheet.ts'
import type { ListRecord } from '../../../../shared/model/record.ts'
import { indexCatalogue } from '../../../../shared/rules/catalogue-index.ts'
import { accountSheet } from '../../../../shared/rules/recognise/account-sheet.ts'
import { readReturn } from '../../../../shared/rules/recognise/read-return.ts'
import { annex2 } from '../../../fixtures/annex-2.ts'
import { annex3 } from '../../../fixtures/annex-3.ts'
import { bookOf, sheetOf } from '../../../fixtures/sheet-builder.ts'

const catalogue = seedCatalogue()
const index = indexCatalogue(catalogue)

/** The annex as a workbook would hold it: one cell for each tab-separated piece. */
function asWorkbook(text: string): RawBook {
  return bookOf(sheetOf(text.split('\n').map((line) => line.split('\t'))))
}

const ways: [string, (text: string) => RawBook][] = [
  ['as a text file', (text) => readDelimited(text, 'annex')],
  ['as a workbook', asWorkbook],
]

function read(book: RawBook) {
  const reading = readReturn(book, 2023, index, readingWords)
  const tables = reading.sheets.flatMap((sheet) => sheet.tables)
  return { reading, tables, records: tables.flatMap((table) => table.records) }
}

function printed(record: ListRecord, field: string): string {
  const value = record.fields[field]
  return (value?.raw ?? value?.value ?? '').trim()
}

describe.each(ways)('annex 2 %s, with the columns that slipped', (_, open) => {
  const { reading, tables, records } = read(open(annex2))

  it('is one target list of 62 known indicators, in order', () => {
    expect(tables.map((table) => table.table.header.list)).toEqual(['targets'])
    expect(records.map((record) => record.key)).toEqual(
      catalogue.indicators.map((entry) => String(entry.seq)),
    )
  })

  it.each(catalogue.indicators.map((entry) => [entry.seq, entry] as const))(
    'row %i has every value in its column',
    (seq, entry) => {
      const record = records.find((candidate) => candidate.key === String(seq))
      expect(record).toBeDefined()
      if (!record) return
      expect(record.label).toBe(entry.printedName)
      expect(printed(record, 'seq')).toBe(String(seq))
      expect(printed(record, 'baseline')).toBe(entry.baseline.printed)
      expect(printed(record, 'target')).toBe(entry.target.printed)
      expect(printed(record, 'dataSource').split(/[、及]/)[0]).toBe(entry.dataSource[0])
      expect((record.fields.responsible?.value ?? '').split('、')[0]).toBe(entry.responsible[0] ?? '')
      expect(record.fields.level1?.value).toBe(entry.level1)
      expect(record.fields.level2?.value).toBe(entry.level2)
    },
  )

  it('says of every row that slipped that it was put back', () => {
    const rows = tables.flatMap((table) =>
      table.realigned.map((at) => records.find((record) => record.row === at.row)?.key),
    )
    expect(rows).toEqual([
      '12',
      '13',
      '20',
      '21',
      '22',
      '23',
      '24',
      '25',
      '27',
      '28',
      '29',
      '30',
      '31',
      '38',
      '39',
      '43',
      '49',
      '50',
      '51',
    ])
  })

  it('accounts for every cell', () => {
    const [account] = reading.sheets.flatMap((sheet) => accountSheet(sheet, []))
    expect(account?.cells).toMatchObject({ skipped: 0, header: 8 })
    expect(account?.cells.nonEmpty).toBe(reading.sheets[0]?.sheet.cells.length)
  })

  it('is the city’s', () => expect(reading.units).toEqual(['lianyungang']))
})

describe.each(ways)('annex 3 %s, with its repeated headers and section rows', (_, open) => {
  const { tables, records } = read(open(annex3))

  it('is one task list of 57 known tasks, in order', () => {
    expect(tables.map((table) => table.table.header.list)).toEqual(['tasks'])
    expect(records.map((record) => record.key)).toEqual(catalogue.tasks.map((task) => task.code))
  })

  it.each(catalogue.tasks.map((task) => [task.code, task] as const))(
    '%s has every text in its column',
    (code, task) => {
      const record = records.find((candidate) => candidate.key === code)
      expect(record?.label).toBe(task.printed.title)
      expect(record && printed(record, 'lead')).toBe(task.printed.lead)
      expect(record && printed(record, 'support')).toBe(task.printed.support)
      expect(record && printed(record, 'due')).toBe(task.due.printed)
      expect(record?.fields.domain?.value).toBe(task.domain)
    },
  )

  it('keeps headers, sections and the note apart from tasks', () => {
    const kinds = [...(tables[0]?.rowKinds.values() ?? [])]
    expect(kinds.filter((kind) => kind === 'header')).toHaveLength(5)
    expect(kinds.filter((kind) => kind === 'note')).toHaveLength(1)
  })
})

describe('both annexes in one file', () => {
  it('are two lists', () => {
    const { tables, records } = read(readDelimited(`${annex2}\n${annex3}`, 'annexes'))
    expect(tables.map((table) => [table.table.header.list, table.records.length])).toEqual([
      ['targets', 62],
      ['tasks', 57],
    ])
    expect(records.every((record) => record.key !== null)).toBe(true)
  })
})
