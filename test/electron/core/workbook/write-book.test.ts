import { describe, expect, test } from 'vitest'
import { readBook } from '../../../../electron/core/workbook/read-book.ts'
import { bookSheet, writeBook } from '../../../../electron/core/workbook/write-book.ts'
import { passZipGate } from '../../../../electron/core/workbook/zip-gate.ts'
import type { CellFormula } from '../../../../shared/model/cell-formula.ts'
import type { PrintedTable } from '../../../../shared/model/printed-list.ts'
import { printedList, projectRows } from '../../../fixtures/printed-list.ts'

const unit: PrintedTable = { ...printedList(projectRows(3)), sheetName: '东海县' }

function withFirstNumber(more: { formula?: CellFormula; comment?: string }): PrintedTable {
  let isDone = false
  const rows = unit.rows.map((row) => {
    if ('text' in row || isDone) return row
    const found = Object.entries(row.cells).find(([, cell]) => cell.kind === 'number')
    if (!found) return row
    isDone = true
    return { ...row, cells: { ...row.cells, [found[0]]: { ...found[1], ...more } } }
  })
  return { ...unit, sheetName: '全市', rows }
}

const sheets = (...tables: PrintedTable[]) => tables.map((table) => bookSheet(table))
const write = (...tables: PrintedTable[]) => writeBook({ title: '清单', sheets: sheets(...tables) })

describe('a workbook of several tables', () => {
  test('has each on a sheet of its own, as it has when it stands alone', async () => {
    const small: PrintedTable = { ...unit, sheetName: '小表', paper: unit.paper === 'A3' ? 'A4' : 'A3' }
    const book = await readBook(write(unit, small), 'x.xlsx')
    expect(book.sheets.map(({ name }) => name)).toEqual(['东海县', '小表'])
    for (const [index, table] of [unit, small].entries()) {
      const [alone] = (await readBook(write(table), 'x.xlsx')).sheets
      expect(book.sheets[index]).toEqual(alone)
    }
  })
  test('opens on the first, and only on it', () => {
    const parts = passZipGate(write(unit, { ...unit, sheetName: '二' }))
    const selected = [1, 2].map((sheet) =>
      new TextDecoder().decode(parts.get(`xl/worksheets/sheet${sheet}.xml`)).includes('tabSelected'),
    )
    expect(selected).toEqual([true, false])
  })
})

describe('a number that the workbook calculates', () => {
  const at = (sheet: number, row: number, field = 'total') => ({ sheet, row, field })
  test.each<[string, CellFormula, string]>([
    ['one cell', { kind: 'sum', add: [at(1, 0)], subtract: [] }, "'东海县'!D5"],
    [
      'a sum of neighbours, less another',
      { kind: 'sum', add: [at(1, 0), at(1, 1), at(1, 2)], subtract: [at(0, 2)] },
      "ROUND(SUM('东海县'!D5:D7)-SUM(D7),1)",
    ],
    ['with a constant', { kind: 'sum', add: [], subtract: [at(0, 1)], constant: 10 }, 'ROUND(10-SUM(D6),1)'],
    [
      'a rate',
      { kind: 'quotient', numerator: at(0, 0, 'done'), denominator: at(0, 0), multiplier: '100' },
      'ROUND(E5/D5*100,1)',
    ],
    [
      'a count',
      { kind: 'count', of: [at(1, 0, 'note'), at(0, 0, 'note')], text: '说"完"' },
      'COUNTIF(\'东海县\'!F5,"说""完""")+COUNTIF(F5,"说""完""")',
    ],
  ])('%s', async (_, formula, text) => {
    const book = await readBook(write(withFirstNumber({ formula }), unit), 'x.xlsx')
    const found = book.sheets[0]?.cells.filter((cell) => cell.formula !== undefined)
    expect(found?.map((cell) => cell.formula)).toEqual([text])
    expect(found?.[0]).toMatchObject({ kind: 'number', content: '1000.5' })
  })
  test('text that looks like a formula is none', async () => {
    const text = '=HYPERLINK("http://x","y")'
    const hostile = { ...unit, notes: [text], title: '=1+1' }
    const book = await readBook(write(hostile), 'x.xlsx')
    expect(book.sheets[0]?.cells.some((cell) => cell.formula !== undefined)).toBe(false)
    expect(book.sheets[0]?.cells.some((cell) => cell.content === text)).toBe(true)
  })
})

test('a note on a cell is read back as written, markup and all', async () => {
  const comment = '来源：<东海县>.xlsx & 表1!B12\n原值 12.50 _x0041_'
  const book = await readBook(write(withFirstNumber({ comment })), 'x.xlsx')
  expect(book.sheets[0]?.comments?.map(({ text }) => text)).toEqual([comment])
})
