import { describe, expect, test } from 'vitest'
import { deskGap, nextZoom, pageAt, stackPages } from '../../renderer/components/pages/page-desk.ts'

const pages = [{ height: 100 }, { height: 200 }, { height: 100 }]

describe('pages on the desk', () => {
  test('lie one below the other with a gap around each', () => {
    expect(stackPages(pages, 2)).toEqual({
      tops: [deskGap, 2 * deskGap + 200, 3 * deskGap + 600],
      heights: [200, 400, 200],
      total: 4 * deskGap + 800,
    })
  })
  test.each([
    [-50, 0],
    [0, 0],
    [deskGap, 0],
    [2 * deskGap + 199, 0],
    [2 * deskGap + 200, 1],
    [10_000, 2],
  ])('at the height %d lies page %d', (y, page) => {
    expect(pageAt(stackPages(pages, 2), y)).toBe(page)
  })
  test('no pages, nothing to find', () => {
    expect(pageAt(stackPages([], 1), 100)).toBe(0)
  })
})

test('enlargement goes in steps, from any size, and stops at the ends', () => {
  expect([nextZoom(80, 1), nextZoom(80, -1), nextZoom(100, 1), nextZoom(100, -1)]).toEqual([90, 75, 125, 90])
  expect([nextZoom(400, 1), nextZoom(25, -1)]).toEqual([400, 25])
})
