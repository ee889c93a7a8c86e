import { describe, expect, it } from 'vitest'
import * as xlsx from 'xlsx'
import { type GridSheet, writeGrid } from '../../../../electron/core/workbook/write-grid.ts'

const sheets: GridSheet[] = [
  {
    name: '废物清单',
    hidden: false,
    rows: [
      [{ kind: 'text', content: '标题' }],
      [
        { kind: 'text', content: '粉煤灰' },
        null,
        { kind: 'number', content: '50688.5' },
        { kind: 'number', content: '0.852', format: '0.00%' },
      ],
    ],
    merges: [{ top: 1, left: 1, bottom: 1, right: 4 }],
    widths: [20, 10],
  },
  { name: '参数', hidden: true, rows: [[{ kind: 'text', content: '007' }]], merges: [], widths: [] },
]

describe.each(['xlsx', 'xls'] as const)('writeGrid as %s', (format) => {
  const bytes = writeGrid(sheets, format)
  const book = xlsx.read(bytes, { cellNF: true, cellStyles: true })

  it('keeps text, numbers, formats, merges and hidden sheets', () => {
    expect(book.SheetNames).toEqual(['废物清单', '参数'])
    expect(book.Workbook?.Sheets?.map(({ Hidden }) => Hidden)).toEqual([0, 1])
    const sheet = book.Sheets.废物清单
    expect(sheet?.['!merges']).toEqual([{ s: { r: 0, c: 0 }, e: { r: 0, c: 3 } }])
    expect(sheet?.A2).toMatchObject({ t: 's', v: '粉煤灰' })
    expect(sheet?.B2).toBeUndefined()
    expect(sheet?.C2).toMatchObject({ t: 'n', v: 50688.5 })
    expect(sheet?.D2).toMatchObject({ t: 'n', v: 0.852, w: '85.20%' })
    expect(book.Sheets.参数?.A1).toMatchObject({ t: 's', v: '007' })
  })

  it('writes the same bytes for the same sheets', () => {
    expect(Buffer.from(writeGrid(sheets, format)).equals(Buffer.from(bytes))).toBe(true)
  })
})
