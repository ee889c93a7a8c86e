import { describe, expect, it } from 'vitest'
import { scanCells } from './scan-as-library.ts'

describe('number formats', () => {
  const formats = {
    165: '0.0%',
    166: '#,##0.00_);[Red]\\(#,##0.00\\)',
    167: 'yyyy"年"m"月"d"日"',
    168: '0.00"吨"',
    169: 'yyyy-mm-dd hh:mm:ss',
    170: '[h]:mm',
    171: '0.00亿',
    14: 'yyyy/m/d',
  }

  it.each([
    ['a percentage', 10, '0.852', { content: '0.852', shown: '85.20%', percent: true, format: '0.00%' }],
    [
      'a percentage of its own',
      165,
      '0.97',
      { content: '0.97', shown: '97.0%', percent: true, format: '0.0%' },
    ],
    ['thousands', 4, '1234567.891', { content: '1234567.891', shown: '1,234,567.89', format: '#,##0.00' }],
    ['as text', 49, '12.5', { content: '12.5', format: '@' }],
    ['rounded', 1, '2.5', { content: '2.5', shown: '3', format: '0' }],
    [
      'a built-in format that needs no declaration',
      37,
      '-1234',
      { content: '-1234', shown: '(1,234)', format: '#,##0 ;(#,##0)' },
    ],
    [
      'an accounting format',
      166,
      '-5',
      { content: '-5', shown: '(5.00)', format: '#,##0.00_);[Red]\\(#,##0.00\\)' },
    ],
    ['a unit in quotes', 168, '3', { content: '3', shown: '3.00吨', format: '0.00"吨"' }],
  ])('%s', async (_, format, value, cell) => {
    const rows = `<row r="1"><c r="A1" s="1"><v>${value}</v></c></row>`
    expect(await scanCells(rows, { styles: [0, format], formats })).toEqual([
      { row: 1, column: 1, kind: 'number', ...cell },
    ])
  })

  it.each([14, 22, 27, 31, 36, 45, 50, 57, 58, 167, 169, 170])('format %i makes dates', async (format) => {
    const cells = ['45000', '45000.5', '1', '59', '61', '2958465', '0.75'].map(
      (day) => `<c s="1"><v>${day}</v></c>`,
    )
    const rows = `<row r="1">${cells.join('')}</row>`
    const [date, noon] = await scanCells(rows, { styles: [0, format], formats })
    expect(date).toMatchObject({ kind: 'date', content: '2023-03-15' })
    expect(noon).toMatchObject({ kind: 'date', content: '2023-03-15T12:00:00' })
    const [later] = await scanCells(rows, {
      styles: [0, format],
      formats,
      workbookPr: '<workbookPr date1904="1"/>',
    })
    expect(later).toMatchObject({ kind: 'date', content: '2027-03-16' })
  })

  it('a day that never was stays a number, and so does a format the library cannot show', async () => {
    const rows = '<row r="1"><c s="1"><v>60</v></c><c s="2"><v>3.25</v></c></row>'
    expect(
      (await scanCells(rows, { styles: [0, 14, 171], formats })).map(({ kind, content }) => [kind, content]),
    ).toEqual([
      ['number', '60'],
      ['number', '3.25'],
    ])
  })
})
