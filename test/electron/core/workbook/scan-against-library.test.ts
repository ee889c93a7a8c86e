import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { scanXlsx } from '../../../../electron/core/workbook/scan-xlsx.ts'
import { writeZip } from '../../../../electron/core/workbook/write-zip.ts'
import { passZipGate } from '../../../../electron/core/workbook/zip-gate.ts'
import { buildXlsx, type XlsxParts } from './build-xlsx.ts'

import { asLibraryTells, readByLibrary } from './scan-as-library.ts'

describe('workbooks the library wrote', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.string({
      unit: fc.constantFrom('秸', '秆', '&', '<', '>', '"', "'", '_', 'x', '0', ' ', '\n', '\r', '\t'),
      maxLength: 8,
    }),
    fc.constantFrom('97%', '_x0041_', '&amp;', '1e5', ' '),
  )
  const number = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer({ min: -5_000_000, max: 5_000_000 }).map((cents) => cents / 100),
    fc.integer(),
  )
  const format = fc.constantFrom(
    'General',
    '0',
    '0.00',
    '0%',
    '0.0%',
    '0.00%',
    '#,##0',
    '#,##0.00',
    '@',
    '0.00E+00',
    'm/d/yy',
    'yyyy-mm-dd',
    '# ?/?',
  )
  const cell = fc.oneof(
    { weight: 4, arbitrary: fc.record({ t: fc.constant('n' as const), v: number, z: format }) },
    { weight: 4, arbitrary: fc.record({ t: fc.constant('s' as const), v: text }) },
    fc.record({ t: fc.constant('b' as const), v: fc.boolean() }),
    fc.record({
      t: fc.constant('n' as const),
      v: number,
      f: fc.constantFrom('A1+B2', 'SUM($A$1:B9)', 'IF(A1>0,"甲","乙")'),
    }),
    fc.record({ t: fc.constant('e' as const), v: fc.constantFrom(0x07, 0x17, 0x2a) }),
    fc.constant(null),
  )
  const table = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 })

  it('read the same either way', async () => {
    let scanned = 0
    const runs = 300
    await fc.assert(
      fc.asyncProperty(table, fc.boolean(), fc.boolean(), async (rows, bookSST, date1904) => {
        const sheet: XLSX.WorkSheet = { '!ref': 'A1:E6' }
        rows.forEach((row, r) => {
          row.forEach((found, c) => {
            if (found) sheet[XLSX.utils.encode_cell({ r, c })] = { ...found }
          })
        })
        const book = XLSX.utils.book_new(sheet, '数据')
        book.Workbook = { WBProps: { date1904 } }
        const entries = passZipGate(
          new Uint8Array(XLSX.write(book, { type: 'buffer', bookSST }) as Uint8Array),
        )
        const [ours, theirs] = await Promise.allSettled([scanXlsx(entries), readByLibrary(entries)])
        if (ours.status === 'fulfilled' && ours.value === null) return
        scanned++
        expect(ours.status === 'fulfilled' ? { ...ours, value: asLibraryTells(ours.value) } : ours).toEqual(
          theirs,
        )
      }),
      { numRuns: runs },
    )
    // Not green by falling back: nearly all of them go the fast way.
    expect(scanned).toBeGreaterThan(runs / 2)
  })
})

it('a plain workbook is read without loading the library', () => {
  const folder = mkdtempSync(join(tmpdir(), 'huibiao-scan-'))
  try {
    const script = `
      import { readFileSync } from 'node:fs'
      import { registerHooks } from 'node:module'
      const seen = []
      registerHooks({ resolve(name, context, next) { seen.push(name); return next(name, context) } })
      const { readBook } = await import(process.argv[1])
      const book = await readBook(new Uint8Array(readFileSync(process.argv[2])), '表.xlsx')
      console.log(JSON.stringify([book.sheets[0].cells.length, seen.filter((name) => name.startsWith('xlsx'))]))`
    const reader = new URL('../../../../electron/core/workbook/read-book.ts', import.meta.url).href
    const run = (name: string, parts: XlsxParts): unknown => {
      writeFileSync(join(folder, name), writeZip(buildXlsx(parts)))
      const words = ['--input-type=module', '-e', script, reader, join(folder, name)]
      const { stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' })
      return stdout === '' ? stderr : JSON.parse(stdout)
    }
    const rows = (style: number) => `<row r="1"><c r="A1" s="${style}"><v>0.5</v></c></row>`
    expect(run('平.xlsx', { sheetData: rows(1), styles: [0, 10] })).toEqual([1, []])
    // A date's format is the library's to show.
    expect(run('日.xlsx', { sheetData: rows(1), styles: [0, 14] })).toEqual([1, ['xlsx']])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
