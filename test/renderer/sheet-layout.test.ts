import { expect, test } from 'vitest'
import { sheetLayout } from '../../renderer/components/source/sheet-layout.ts'
import type { SourceWindow } from '../../shared/contract/sources.ts'

type Row = SourceWindow['rows'][number]

function row(number: number, cells: [ref: string, shown: string, across?: number, down?: number][]): Row {
  return {
    row: number,
    kind: 'used',
    cells: cells.map(([ref, shown, across = 1, down = 1]) => ({ ref, shown, numeric: false, across, down })),
  }
}

function layout(letters: string[], rows: Row[]) {
  const columns = letters.map((letter) => ({ letters: letter, field: null, width: 8 }))
  return sheetLayout({ columns, rows }).map((one) =>
    one.places.map((place) => `${place.ref}:${place.cell?.shown ?? ''}:${place.across}x${place.down}`),
  )
}

test('gaps are empty places', () => {
  expect(layout(['A', 'B', 'C'], [row(1, [['B1', 'x']])])).toEqual([['A1::1x1', 'B1:x:1x1', 'C1::1x1']])
})

test('a merged cell stands once and takes its places from the rows below', () => {
  const rows = [
    row(3, [
      ['A3', '序号', 1, 2],
      ['B3', '完成情况', 2, 1],
    ]),
    row(4, [
      ['B4', '分子'],
      ['C4', '分母'],
    ]),
  ]
  expect(layout(['A', 'B', 'C'], rows)).toEqual([
    ['A3:序号:1x2', 'B3:完成情况:2x1'],
    ['B4:分子:1x1', 'C4:分母:1x1'],
  ])
})

test('rows and columns that are not shown do not count for a merged cell', () => {
  const rows = [row(1, [['A1', '注', 5, 4]]), row(3, [['D3', 'y']]), row(9, [['A9', 'z']])]
  expect(layout(['A', 'B', 'D', 'G'], rows)).toEqual([
    ['A1:注:3x2', 'G1::1x1'],
    ['G3::1x1'],
    ['A9:z:1x1', 'B9::1x1', 'D9::1x1', 'G9::1x1'],
  ])
})
