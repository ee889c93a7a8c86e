import { describe, expect, test } from 'vitest'
import { readBook, readBookLazily } from '../../../../electron/core/workbook/read-book.ts'
import { createScannedCells, settledCells } from '../../../../electron/core/workbook/scanned-cells.ts'
import { writeZip } from '../../../../electron/core/workbook/write-zip.ts'
import { longSheet, type RawCell } from '../../../../shared/model/raw-sheet.ts'
import { buildXlsx } from './build-xlsx.ts'

/** A thousand cells of each kind, and the same as plain objects. */
function manyCells() {
  const text = '<v>12.5</v><v>1234567890</v><v>7</v>'
  const strings = ['序号', '东海县']
  const cells = createScannedCells(text, strings)
  const plain: RawCell[] = []
  for (let row = 1; row <= 1000; row++) {
    cells.addString(row, 1, row % 2)
    plain.push({ row, column: 1, kind: 'text', content: strings[row % 2] ?? '' })
    cells.addNumber(row, 2, 3, 7)
    plain.push({ row, column: 2, kind: 'number', content: '12.5' })
    cells.addNumber(row, 3, 14, 24)
    plain.push({ row, column: 3, kind: 'number', content: '1234567890' })
    const whole: RawCell = {
      row,
      column: 16_384,
      kind: 'number',
      content: '0.85',
      shown: '85%',
      formula: 'A1',
    }
    cells.add(whole)
    plain.push(whole)
  }
  return { cells, plain }
}

describe('cells kept as a few bytes', () => {
  test('come out as they went in, one by one, in pieces and all of them', () => {
    const { cells, plain } = manyCells()
    expect(cells.length).toBe(plain.length)
    expect([...cells]).toEqual(plain)
    expect(cells.slice(1998, 2003)).toEqual(plain.slice(1998, 2003))
    expect(cells.slice(3990, 9999)).toEqual(plain.slice(3990))
    expect(cells.slice(5, 2)).toEqual([])
    expect([0, 3, 3999, 4000, -1].map((at) => cells.at(at))).toEqual(
      [0, 3, 3999, 4000, -1].map((at) => plain.at(at)),
    )
  })

  test('may be replaced, each by itself', () => {
    const { cells, plain } = manyCells()
    const date: RawCell = { row: 1, column: 2, kind: 'date', content: '2023-12-31', shown: '2023/12/31' }
    cells.replace(1, date)
    expect([...cells]).toEqual(plain.with(1, date))
  })

  test('are plain objects in a sheet of ordinary length', () => {
    const { cells, plain } = manyCells()
    expect(settledCells(cells)).toEqual(plain)
    expect(Array.isArray(settledCells(cells))).toBe(true)
  })
})

test('a long sheet holds the same cells, whether they are made at once or when they are asked for', async () => {
  const rows = longSheet / 4 + 1
  const lines = Array.from({ length: rows }, (_, at) => {
    const row = at + 1
    return `<row r="${row}"><c r="A${row}" t="s"><v>${at % 2}</v></c><c r="B${row}"><v>${row}</v></c><c r="C${row}"><v>0.1234567890123</v></c><c r="D${row}" t="b"><v>1</v></c></row>`
  })
  const strings = '<si><t>东海县</t></si><si><t>灌云县</t></si>'
  const bytes = writeZip(buildXlsx({ sheetData: lines.join(''), strings }))
  const [lazy, plain] = [await readBookLazily(bytes, '名录.xlsx'), await readBook(bytes, '名录.xlsx')]
  const [cells, same] = [lazy.sheets[0]?.cells, plain.sheets[0]?.cells]
  expect(Array.isArray(cells)).toBe(false)
  expect(cells?.length).toBe(4 * rows)
  expect([...(cells ?? [])]).toEqual(same)
  expect(structuredClone(plain)).toEqual(plain)
})
