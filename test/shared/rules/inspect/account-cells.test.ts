import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inspectBook } from '../../../../shared/rules/inspect/inspect-book.ts'
import { splitTables } from '../../../../shared/rules/structure/split-tables.ts'
import { visibleGrid } from '../../../../shared/rules/structure/visible-grid.ts'
import { bookOf, type Content, sheetOf } from '../../../fixtures/sheet-builder.ts'

const content = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Content>(null) },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 3000 }).map<Content>((number) => number) },
  {
    weight: 4,
    arbitrary: fc.constantFrom<Content>(
      '地区',
      '合计',
      '东海县',
      '单位：吨',
      '续表',
      '注：略',
      '-',
      '其中：',
      '2019年',
    ),
  },
)
const rows = fc.array(fc.array(content, { maxLength: 9 }), { maxLength: 24 })

describe('whatever stands on a sheet', () => {
  it('no cell belongs to two parts of tables, and each is in one kind', () => {
    fc.assert(
      fc.property(
        rows,
        fc.uniqueArray(fc.integer({ min: 1, max: 24 }), { maxLength: 3 }),
        (contents, hiddenRows) => {
          const sheet = sheetOf(contents, { hiddenRows })
          const grid = visibleGrid(sheet)
          const tables = splitTables(grid)
          const claimed = tables.flatMap(({ area, ...table }) =>
            [
              ...table.titleRows,
              ...table.headerRows,
              ...table.bodyRows,
              ...table.noteRows,
              ...table.repeatedRows,
            ].flatMap((row) =>
              grid
                .row(row)
                .filter((cell) => cell.column >= area.left && cell.column <= area.right)
                .map((cell) => `${cell.row}.${cell.column}`),
            ),
          )
          expect(new Set(claimed).size).toBe(claimed.length)
          const cells = inspectBook(bookOf(sheet))[0]?.cells
          if (!cells) throw new Error('no sheet')
          const filled = contents.flat().filter((one) => one !== null).length
          expect(cells.nonEmpty).toBe(filled)
          expect(cells.used + cells.header + cells.title + cells.note).toBe(claimed.length)
          expect(cells.used + cells.header + cells.title + cells.note + cells.skipped).toBe(filled)
        },
      ),
      { numRuns: 400 },
    )
  })

  it('hidden cells and those outside every table are counted with their reason', () => {
    const sheet = sheetOf(
      [
        ['地区', '产量'],
        ['甲县', 1],
        ['乙县', 2],
      ],
      { hiddenRows: [3] },
    )
    expect(inspectBook(bookOf(sheet))[0]).toMatchObject({
      cells: { nonEmpty: 6, header: 2, used: 2, skipped: 2 },
      skipped: [{ why: 'hidden', cells: 2 }],
    })
    expect(inspectBook(bookOf(sheetOf([['只有一句话']])))[0]).toMatchObject({
      cells: { nonEmpty: 1, skipped: 1 },
      skipped: [{ why: 'outside-tables', cells: 1 }],
    })
    expect(inspectBook(bookOf({ ...sheet, hidden: true }))[0]).toMatchObject({
      cells: { nonEmpty: 6, skipped: 6 },
      skipped: [{ why: 'hidden-sheet', cells: 6 }],
    })
  })

  it('a list of words alone is a table, a page of text is none', () => {
    const list = ['甲', '乙', '丙', '丁'].map((name): Content[] => [name, '农业', '在用'])
    expect(inspectBook(bookOf(sheetOf([['名录'], ['名称', '行业', '状态'], ...list])))[0]?.cells).toEqual({
      nonEmpty: 16,
      used: 12,
      header: 3,
      title: 1,
      note: 0,
      skipped: 0,
    })
    expect(
      inspectBook(bookOf(sheetOf([['说明'], ['第一条'], ['第二条', '附'], ['第三条']])))[0]?.tables,
    ).toEqual([])
  })
})
