import { describe, expect, it } from 'vitest'
import { conversionOf, groupNotes, groupSkipped } from '../../renderer/pages/import/group-sheet.ts'
import type { ImportedSheet } from '../../shared/contract/imports.ts'

type Record = ImportedSheet['records'][number]
type Note = NonNullable<Record['fields'][string]['notes']>[number]

const note = (code: Note['code'], weight: Note['weight']): Note => ({
  ...{ code, weight, suggestion: null },
  message: `${code}。`,
})
const record = (row: number, field: string, notes: Note[], more: object = {}): Record => ({
  ...{ row, key: null, label: '', part: null, realigned: false },
  fields: {
    [field]: { ref: `C${row}`, raw: '', state: 'number', value: '1', unit: '吨', notes, ...more },
  },
})

describe('notes on values', () => {
  it('stand together by column and kind, the gravest and then the most frequent first', () => {
    const doubt = note('percent-fraction', 'doubt')
    const records = [
      record(3, 'value', [note('number-as-text', 'remark')]),
      record(4, 'value', [doubt]),
      record(5, 'generated', [doubt]),
      record(6, 'generated', [doubt]),
      record(7, 'value', [note('slip', 'fault')]),
    ]
    expect(groupNotes({ records }).map(({ field, code, refs }) => [field, code, refs])).toEqual([
      ['value', 'slip', ['C7']],
      ['generated', 'percent-fraction', ['C5', 'C6']],
      ['value', 'percent-fraction', ['C4']],
      ['value', 'number-as-text', ['C3']],
    ])
  })
})

describe('skipped cells', () => {
  it('stand together by their reason, none left out', () => {
    const skipped = [
      { ref: 'A1', raw: '一', why: '隐藏列，未读入' },
      { ref: 'B1', raw: '二', why: '没有表头' },
      { ref: 'B2', raw: '三', why: '没有表头' },
    ]
    const groups = groupSkipped({ skipped })
    expect(groups.map(({ why, cells }) => [why, cells.length])).toEqual([
      ['没有表头', 2],
      ['隐藏列，未读入', 1],
    ])
    expect(groups.flatMap(({ cells }) => cells).toSorted((a, b) => (a.ref < b.ref ? -1 : 1))).toEqual(skipped)
  })
})

describe('a conversion', () => {
  const converted = { from: '万吨', factor: '10000' }

  it('is told where the column was written in another unit', () => {
    const records = [record(3, 'generated', []), record(4, 'generated', [], { converted })]
    expect(conversionOf({ records }, 'generated')).toEqual({ ...converted, to: '吨' })
  })

  it('is none where it was not', () => {
    expect(conversionOf({ records: [record(3, 'generated', [])] }, 'generated')).toBeNull()
  })
})
