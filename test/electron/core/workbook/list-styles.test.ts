import { describe, expect, test } from 'vitest'
import { listStyles } from '../../../../electron/core/workbook/list-styles.ts'
import type { PlacedCell } from '../../../../shared/rules/lists/place-cells.ts'

const range = { top: 1, left: 1, bottom: 1, right: 1 }
const number = (decimals: number): PlacedCell => ({
  range,
  role: 'body',
  align: 'right',
  content: { kind: 'number', value: '1', decimals },
})
const text: PlacedCell = { range, role: 'body', align: 'right', content: { kind: 'text', text: '甲' } }
const empty: PlacedCell = { range, role: 'body', align: 'right', content: null }

/** What the file says about the cell's style. */
function styleOf(cell: PlacedCell): { style: string; xml: string } {
  const styles = listStyles()
  const index = styles.indexOf(cell, 9)
  const xml = styles.toXml()
  const all = /<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(xml)?.[1]?.split(/(?=<xf )/) ?? []
  return { style: all[index] ?? '', xml }
}

describe('number formats', () => {
  test.each([
    ['0', number(0), 'numFmtId="1"'],
    ['0.00', number(2), 'numFmtId="2"'],
    ['0.0', number(1), 'numFmtId="164"'],
    ['0.0000', number(4), 'numFmtId="164"'],
    ['text', text, 'numFmtId="49"'],
    ['none for an empty cell', empty, 'numFmtId="0"'],
  ])('%s', (_, cell, format) => {
    expect(styleOf(cell).style).toContain(format)
  })
  test('those that are not built in are described, and only those', () => {
    expect(styleOf(number(4)).xml).toContain(
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0000"/></numFmts>',
    )
    expect(styleOf(number(2)).xml).not.toContain('numFmt ')
  })
})

test('cells that look alike share a style; a heading font, a frame or a format makes another', () => {
  const styles = listStyles()
  const same = styles.indexOf(text, 9)
  expect(styles.indexOf({ ...text, content: { kind: 'text', text: '乙' } }, 9)).toBe(same)
  const others = [{ ...text, role: 'sum' } as const, { ...text, role: 'note' } as const, empty, number(1)]
  expect(new Set([same, ...others.map((cell) => styles.indexOf(cell, 9))]).size).toBe(5)
  expect(styles.toXml()).toContain('<cellXfs count="6">')
})
