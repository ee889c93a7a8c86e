import { expect, test } from 'vitest'
import { cellsXml, mergesXml } from '../../../../electron/core/workbook/list-cells.ts'
import { listStrings } from '../../../../electron/core/workbook/list-strings.ts'
import { listStyles } from '../../../../electron/core/workbook/list-styles.ts'
import type { PlacedCell } from '../../../../shared/rules/lists/place-cells.ts'

const placed: PlacedCell[] = [
  { range: { top: 1, left: 2, bottom: 1, right: 2 }, role: 'body', align: 'left', content: null },
  {
    range: { top: 1, left: 1, bottom: 2, right: 1 },
    role: 'body',
    align: 'left',
    content: { kind: 'text', text: ' 甲' },
  },
  {
    range: { top: 2, left: 2, bottom: 2, right: 2 },
    role: 'body',
    align: 'left',
    content: { kind: 'number', value: '12.50', decimals: 2 },
  },
]

test('rows and cells rise whatever the order they come in, and a merged range has its style in every cell', () => {
  const strings = listStrings()
  const writing = { strings, styles: listStyles(), fontSize: 9, formulaText: () => '' }
  const { rows, merged } = cellsXml(placed, [21, 30.75], writing)
  expect(rows + mergesXml(merged)).toBe(
    '<row r="1" ht="21" customHeight="1"><c r="A1" s="2" t="s"><v>0</v></c><c r="B1" s="1"/></row>' +
      '<row r="2" ht="30.75" customHeight="1"><c r="A2" s="2"/><c r="B2" s="3"><v>12.5</v></c></row>' +
      '<mergeCells count="1"><mergeCell ref="A1:A2"/></mergeCells>',
  )
  expect(strings.toXml()).toContain(
    'count="1" uniqueCount="1"><si><t xml:space="preserve"> 甲</t></si></sst>',
  )
})

test('a text is written once, however often it is used', () => {
  const strings = listStrings()
  expect(['甲', '乙', '甲', ''].map((text) => strings.indexOf(text))).toEqual([0, 1, 0, 2])
  expect(strings.toXml()).toContain(
    'count="4" uniqueCount="3"><si><t>甲</t></si><si><t>乙</t></si><si><t></t></si></sst>',
  )
})
