import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readBook } from '../../../../electron/core/workbook/read-book.ts'
import { streamTable } from '../../../../electron/core/workbook/stream-table.ts'
import { writeList } from '../../../../electron/core/workbook/write-list.ts'
import { passZipGate } from '../../../../electron/core/workbook/zip-gate.ts'
import type { PrintedTable } from '../../../../shared/model/printed-list.ts'
import type { RawCell } from '../../../../shared/model/raw-sheet.ts'
import type { CellRow } from '../../../../shared/rules/lists/printed-row.ts'
import { entry, numberCell, printedList, projectRows, textCell } from '../../../fixtures/printed-list.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stream-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const asEntries = (rows: PrintedTable['rows']) => rows as readonly CellRow[]

function stream(rows: Iterable<CellRow>): Uint8Array {
  const path = join(folder, 'x.xlsx')
  streamTable({ ...printedList([]), rows }, path)
  return new Uint8Array(readFileSync(path))
}

/** Headings as they stand in each row: only a table that is laid out as a whole can merge them. */
const unmerged = printedList([]).columns.map((column) => ({ ...column, role: 'plain' as const }))

describe('a table written row by row', () => {
  test.each([0, 1, 3, 3000])('of %i rows reads as the same table written at once', async (count) => {
    const rows = projectRows(count, '按计划推进 <b>&"\u4500"</b>')
    const [streamed] = (await readBook(stream(asEntries(rows)), 'x.xlsx')).sheets
    const [whole] = (await readBook(writeList(printedList(rows, { columns: unmerged })), 'x.xlsx')).sheets
    // Columns have other widths there, over which the line above and the signatures below spread otherwise.
    const isBody = ({ row }: RawCell) => row > 4 && row <= 4 + count
    const texts = (cells: readonly RawCell[] = []) =>
      cells.map((cell) => `${cell.row},${isBody(cell) ? cell.column : ''} ${cell.kind} ${cell.content}`)
    expect(texts(streamed?.cells)).toEqual(texts(whole?.cells))
    expect(streamed?.name).toBe(whole?.name)
  })
  test('hostile text arrives inert and whole, and numbers too long for a double as text', async () => {
    const long = '=HYPERLINK("x")\n@-+\u202E😀_x0041_'.repeat(40)
    const rows = [entry({ name: textCell(long), total: numberCell('12345678901234567.89') })]
    const [sheet] = (await readBook(stream(asEntries(rows)), 'x.xlsx')).sheets
    const cells = sheet?.cells ?? []
    expect(cells.some(({ formula }) => formula !== undefined)).toBe(false)
    expect(cells.map(({ content }) => content)).toEqual(
      expect.arrayContaining([long, '12345678901234567.89']),
    )
  })
  test('a row is as high as its longest text, and every sheet row is there once', () => {
    const bytes = stream(asEntries(projectRows(40, '很长的说明，'.repeat(30))))
    const xml = new TextDecoder().decode(passZipGate(bytes).get('xl/worksheets/sheet1.xml'))
    const rows = [...xml.matchAll(/<row r="(\d+)" ht="([\d.]+)"/g)]
    expect(rows.map((row) => Number(row[1]))).toEqual(rows.map((_, index) => index + 1))
    expect(Number(rows[10]?.[2])).toBeGreaterThan(100)
  })
  test('the same rows give the same bytes', () => {
    const once = stream(asEntries(projectRows(500)))
    expect(Buffer.compare(once, stream(asEntries(projectRows(500))))).toBe(0)
  })
})
