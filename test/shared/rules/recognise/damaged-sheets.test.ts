import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seedCatalogue } from '../../../../electron/core/seed-catalogue.ts'
import { readingWords } from '../../../../shared/locale/zh/reading.ts'
import type { RawSheet } from '../../../../shared/model/raw-sheet.ts'
import { indexCatalogue } from '../../../../shared/rules/catalogue-index.ts'
import { accountSheet } from '../../../../shared/rules/recognise/account-sheet.ts'
import { readReturn } from '../../../../shared/rules/recognise/read-return.ts'
import { hostileLayouts } from '../../../fixtures/hostile-layouts.ts'
import { truth } from '../../../fixtures/return-truth.ts'
import { bookOf, type Content, sheetOf } from '../../../fixtures/sheet-builder.ts'

const index = indexCatalogue(seedCatalogue())
const fields = ['generated', 'utilised', 'disposed', 'stored'] as const
const header: Content[] = ['序号', '类别', '废物名称', '产生量', '综合利用量', '处置量', '贮存量', '备注']
const rows: Content[][] = truth.wastes.map((row, at) => [
  at + 1,
  row.category ?? null,
  row.name ?? null,
  ...fields.map((field) => Number(row[field])),
  '年报',
])
const above: Content[][] = [['灌云县2023年固体废物清单'], ['填报单位：灌云县', null, null, '单位：吨']]

function read(sheet: RawSheet) {
  const reading = readReturn(bookOf(sheet), 2023, index, readingWords)
  const accounts = reading.sheets.flatMap((one) => accountSheet(one, []))
  for (const { rows: r, cells: c, skipped } of accounts) {
    expect(r.used + r.header + r.title + r.note + r.subtotal + r.blank + r.skipped).toBe(r.total)
    expect(c.used + c.header + c.title + c.note + c.subtotal + c.skipped).toBe(c.nonEmpty)
    expect(skipped).toHaveLength(c.skipped)
  }
  expect(accounts.reduce((sum, account) => sum + account.cells.nonEmpty, 0)).toBe(sheet.cells.length)
  return reading.sheets.flatMap((one) => one.tables.flatMap((table) => table.records))
}

/** Puts blank columns and rows before the given places. */
function loosen(
  grid: readonly (readonly Content[])[],
  columns: readonly number[],
  blankRows: readonly number[],
) {
  const wide = grid.map((row) =>
    row.flatMap((cell, at): Content[] => (columns.includes(at) ? [null, cell] : [cell])),
  )
  return wide.flatMap((row, at): (readonly Content[])[] => (blankRows.includes(at) ? [[], row] : [row]))
}

describe('a sheet that a person has worked over', () => {
  it('gives the same figures with its columns shuffled and blank rows and columns put in', () => {
    const order = fc.shuffledSubarray([...header.keys()], { minLength: header.length })
    const places = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 5 })
    fc.assert(
      fc.property(order, places, places, (columns, blankColumns, blankRows) => {
        const body = [header, ...rows].map((row) => columns.map((at) => row[at] ?? null))
        const records = read(sheetOf(loosen([...above, ...body], blankColumns, blankRows)))
        expect(
          records.map((record) => [record.key, ...fields.map((field) => record.fields[field]?.value)]),
        ).toEqual(truth.wastes.map((row) => [row.key, ...fields.map((field) => row[field])]))
      }),
      { numRuns: 150 },
    )
  })

  it('gives no wrong figure whatever cells are lost, and accounts for the rest', () => {
    const lost = fc.array(fc.integer({ min: 0, max: 75 }), { minLength: 1, maxLength: 25 })
    fc.assert(
      fc.property(lost, (gone) => {
        const whole = sheetOf([...above, header, ...rows])
        const cells = whole.cells.filter((_, at) => !gone.includes(at))
        for (const record of read({ ...whole, cells })) {
          const meant = truth.wastes.find((row) => row.key === record.key)
          for (const field of fields) {
            const value = record.fields[field]
            if (value?.state === 'number')
              expect([record.key, field, value.value]).toEqual([record.key, field, meant?.[field]])
          }
        }
      }),
      { numRuns: 150 },
    )
  })

  it('accounts for every cell of every layout with rows and columns cut out', () => {
    const cut = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 3 })
    fc.assert(
      fc.property(fc.constantFrom(...hostileLayouts), cut, cut, (layout, cutRows, cutColumns) => {
        for (const sheet of layout.sheets) {
          const cells = sheet.cells.filter(
            ({ row, column }) => !cutRows.includes(row) && !cutColumns.includes(column),
          )
          read({ ...sheet, cells, hidden: false })
        }
      }),
      { numRuns: 200 },
    )
  })
})
