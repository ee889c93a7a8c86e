import { describe, expect, it } from 'vitest'
import { seedCatalogue } from '../../../../electron/core/seed-catalogue.ts'
import { readingWords } from '../../../../shared/locale/zh/reading.ts'
import type { TableKind } from '../../../../shared/model/list-kind.ts'
import type { ListRecord } from '../../../../shared/model/record.ts'
import { indexCatalogue } from '../../../../shared/rules/catalogue-index.ts'
import { accountSheet } from '../../../../shared/rules/recognise/account-sheet.ts'
import { readReturn } from '../../../../shared/rules/recognise/read-return.ts'
import { type HostileLayout, hostileLayouts } from '../../../fixtures/hostile-layouts.ts'
import { truth } from '../../../fixtures/return-truth.ts'
import { bookOf } from '../../../fixtures/sheet-builder.ts'

const index = indexCatalogue(seedCatalogue())

/** `list key field` → value, for the fields a layout says. */
function meant({ says, keys }: HostileLayout): Record<string, string> {
  const facts: Record<string, string> = {}
  for (const [list, fields] of Object.entries(says) as [TableKind, readonly string[]][]) {
    for (const row of truth[list]) {
      if (keys?.[list] && !keys[list].includes(row.key ?? '')) continue
      for (const field of fields) {
        const value = row[field]
        if (value !== undefined) facts[`${list} ${row.key} ${field}`] = value
      }
    }
  }
  return facts
}

function found(records: readonly ListRecord[], { says }: HostileLayout): Record<string, string> {
  const facts: Record<string, string> = {}
  for (const record of records) {
    for (const field of says[record.list] ?? ['(unexpected list)']) {
      const value = record.fields[field]
      if (value && value.state !== 'blank')
        facts[`${record.list} ${record.key} ${field}`] = value.value ?? value.state
    }
  }
  return facts
}

describe('a return in any layout', () => {
  it.each(hostileLayouts.map((layout) => [layout.name, layout] as const))('%s', (_, layout) => {
    const reading = readReturn(bookOf(...layout.sheets), 2023, index, readingWords)
    const records = reading.sheets.flatMap((sheet) => sheet.tables.flatMap((table) => table.records))
    expect(found(records, layout)).toEqual(meant(layout))
    expect(records).toHaveLength(
      new Set(Object.keys(meant(layout)).map((fact) => fact.split(' ').slice(0, 2).join(' '))).size,
    )
    expect({ units: reading.units, years: reading.years }).toEqual({
      units: layout.units,
      years: layout.years,
    })
    expect(reading.questions).toEqual([])
    const accounts = reading.sheets.flatMap((sheet) => accountSheet(sheet, []))
    for (const { rows: r, cells: c, skipped } of accounts) {
      expect(r.used + r.header + r.title + r.note + r.subtotal + r.blank + r.skipped).toBe(r.total)
      expect(c.used + c.header + c.title + c.note + c.subtotal + c.skipped).toBe(c.nonEmpty)
      expect(skipped).toHaveLength(c.skipped)
    }
    const cells = layout.sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0)
    expect(accounts.reduce((sum, account) => sum + account.cells.nonEmpty, 0)).toBe(cells)
  })
})
