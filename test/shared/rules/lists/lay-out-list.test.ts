import { describe, expect, test } from 'vitest'
import { layOutList } from '../../../../shared/rules/lists/lay-out-list.ts'
import { columnPoints, pageSetups, tallestRow } from '../../../../shared/rules/lists/page-setup.ts'
import { entry, numberCell, printedList, projectRows, textCell } from '../../../fixtures/printed-list.ts'

const room = pageSetups.A4.height - pageSetups.A4.margin.top - pageSetups.A4.margin.bottom

describe('widths', () => {
  test('together they never exceed the paper', () => {
    const { widths } = layOutList(printedList(projectRows(3, '很长的说明'.repeat(40))))
    const total = widths.reduce((sum, width) => sum + columnPoints(width), 0)
    expect(total).toBeLessThanOrEqual(pageSetups.A4.width - 2 * pageSetups.A4.margin.side)
  })
  test('a number always has the room for all its digits', () => {
    const list = printedList([entry({ name: textCell('甲'), total: numberCell('123456789012.345') })])
    expect(layOutList(list).widths[3]).toBeGreaterThanOrEqual(15)
  })
})

describe('heights', () => {
  test('grow with the text', () => {
    const short = layOutList(printedList(projectRows(1)))
    const long = layOutList(printedList(projectRows(1, '进展说明。'.repeat(60))))
    const heightOf = (layout: typeof short) => layout.heights[(layout.rows[0]?.[0] ?? 0) - 1] ?? 0
    expect(heightOf(long)).toBeGreaterThan(3 * heightOf(short))
  })
  test('no row is taller than a workbook allows: it takes several', () => {
    const layout = layOutList(printedList(projectRows(1, '说明'.repeat(1500))))
    const [top, bottom] = layout.rows[0] ?? [0, 0]
    expect(bottom).toBeGreaterThan(top)
    expect(Math.max(...layout.heights)).toBeLessThanOrEqual(tallestRow)
  })
})

describe('rows that take several of the sheet', () => {
  test('hold whole lines in each, and none is taller than a page', () => {
    for (const length of [700, 1500, 5000]) {
      const { heights, rows, header, pageStarts } = layOutList(
        printedList(projectRows(2, '说明'.repeat(length))),
      )
      const headerHeight = (heights[header[0] - 1] ?? 0) + (heights[header[1] - 1] ?? 0)
      for (const [top, bottom] of rows)
        for (const height of heights.slice(top - 1, bottom))
          expect(height + headerHeight).toBeLessThanOrEqual(room)
      expect(pageStarts.length).toBeGreaterThan(1)
    }
  })
  test('so do long notes and titles', () => {
    const list = printedList(projectRows(1), {
      notes: ['注：说明'.repeat(2000)],
      title: '很长的名称'.repeat(40),
    })
    const { heights, noteRows, titleRows } = layOutList(list)
    expect(Math.max(...heights)).toBeLessThanOrEqual(tallestRow)
    expect(noteRows[0]?.[1]).toBeGreaterThan(noteRows[0]?.[0] ?? 0)
    expect(heights[titleRows[0] - 1]).toBeGreaterThan(60)
  })
})

describe('pages', () => {
  test('a short list is one page', () => {
    expect(layOutList(printedList(projectRows(3))).pageStarts).toEqual([1])
  })
  test('every page of a long list, its repeated header included, fits the paper and no row is lost', () => {
    const { heights, header, pageStarts } = layOutList(printedList(projectRows(300)))
    const headerHeight = heights.slice(header[0] - 1, header[1]).reduce((sum, height) => sum + height, 0)
    expect(pageStarts[0]).toBe(1)
    pageStarts.forEach((start, page) => {
      const end = pageStarts[page + 1] ?? heights.length + 1
      const own = heights.slice(start - 1, end - 1).reduce((sum, height) => sum + height, 0)
      expect(end).toBeGreaterThan(start)
      expect(own + (page === 0 ? 0 : headerHeight)).toBeLessThanOrEqual(room)
    })
    const all = heights.reduce((sum, height) => sum + height, 0)
    expect(pageStarts.length).toBeGreaterThanOrEqual(Math.ceil(all / room))
  })
  test('the signatures are never alone with the header', () => {
    for (let count = 1; count <= 60; count++) {
      const { pageStarts, rows } = layOutList(printedList(projectRows(count)))
      if (pageStarts.length > 1) expect(pageStarts.at(-1)).toBeLessThanOrEqual(rows.at(-2)?.[0] ?? 0)
    }
  })
})
