import { describe, expect, it } from 'vitest'
import { proveBook } from '../../../../electron/core/lists/prove-book.ts'
import { bookSheet } from '../../../../electron/core/workbook/write-book.ts'
import { writeList } from '../../../../electron/core/workbook/write-list.ts'
import type { PrintedRow } from '../../../../shared/model/printed-list.ts'
import { entry, numberCell, printedList, textCell } from '../../../fixtures/printed-list.ts'

const project = (name: string, total: string, note = '示例'): PrintedRow =>
  entry({ name: textCell(name), total: numberCell(total), note: textCell(note) })

async function prove(written: readonly PrintedRow[], meant: readonly PrintedRow[] = written) {
  return proveBook({
    sheets: [bookSheet(printedList(meant))],
    bytes: writeList(printedList(written)),
    file: '4-项目清单.xlsx',
  })
}

describe('a finished list is proven', () => {
  it.each([
    ['plain amounts', [project('甲', '1.5'), project('乙', '2.25')], '3.75'],
    [
      'an amount longer than a workbook’s numbers',
      [project('甲', '12345678901234567.89'), project('乙', '0.11')],
      '12345678901234568',
    ],
    ['a text of which nothing can be written', [project('甲', '1', '\u0000\u0001')], '1'],
    ['a text cut inside a character', [project('甲', '1', `${'字'.repeat(32_766)}𠮷`)], '1'],
    ['hostile text', [project('=HYPERLINK("http://x")', '1', '<b>"&\'</b>_x0041_\u202E-1+1')], '1'],
  ])('with %s', async (_, rows, total) => {
    expect(await prove(rows)).toMatchObject({ rows: rows.length, totals: { total } })
  })

  it.each([
    ['another amount', [project('甲', '1.5')], [project('甲', '1.6')]],
    ['a row too few', [project('甲', '1')], [project('甲', '1'), project('乙', '1')]],
    ['a row too many', [project('甲', '1'), project('乙', '1')], [project('甲', '1')]],
    ['another text', [project('甲', '1', '是')], [project('甲', '1', '否')]],
  ])('and refused for %s', async (_, written, meant) => {
    await expect(prove(written, meant)).rejects.toMatchObject({
      code: 'proof-failed',
      facts: { file: '4-项目清单.xlsx' },
    })
  })
})
