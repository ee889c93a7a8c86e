import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../../electron/core/workbook/read-html.ts'

const contents = (html: string) =>
  readHtml(html).sheets.map((sheet) => sheet.cells.map(({ row, column, content }) => [row, column, content]))

describe('a web page named .xls', () => {
  it('keeps what looks like a number as the text it shows', () => {
    const [sheet] = readHtml(
      '<table><tr><td>90.3%</td><td>130131199001011230</td><td>007</td></tr></table>',
    ).sheets
    expect(sheet?.cells.map(({ kind, content }) => [kind, content])).toEqual([
      ['text', '90.3%'],
      ['text', '130131199001011230'],
      ['text', '007'],
    ])
  })

  it('has its number from Excel where that stands beside a rounded one', () => {
    const [sheet] = readHtml(
      '<table><tr><td x:num="1234.5678">1,235</td><td x:num>5</td></tr></table>',
    ).sheets
    expect(sheet?.cells).toEqual([
      { row: 1, column: 1, kind: 'number', content: '1234.5678', shown: '1,235' },
      { row: 1, column: 2, kind: 'text', content: '5' },
    ])
  })

  it('places cells around those that reach down or across', () => {
    const html =
      '<table><tr><th rowspan=2>地区<th colspan="2">产生量</tr><tr><td>一般</td><td>危险</td></tr><tr><td>东海县<td>1<td>2</table>'
    expect(contents(html)).toEqual([
      [
        [1, 1, '地区'],
        [1, 2, '产生量'],
        [2, 2, '一般'],
        [2, 3, '危险'],
        [3, 1, '东海县'],
        [3, 2, '1'],
        [3, 3, '2'],
      ],
    ])
    expect(readHtml(html).sheets[0]?.merges).toEqual([
      { top: 1, left: 1, bottom: 2, right: 1 },
      { top: 1, left: 2, bottom: 1, right: 3 },
    ])
  })

  it.each([
    ['line breaks', '甲<br>乙', '甲\n乙'],
    ['line ends of the source', '甲\n   乙', '甲 乙'],
    ['character references', '&lt;5&nbsp;吨&#8804;&#x6c5f;&amp;&unknown;', '<5\u00a0吨≤江&&unknown;'],
    ['tags of looks', '<b>甲</b><font color=red>乙</font>', '甲乙'],
    ['a sign of comparison', '1 < 2', '1 < 2'],
    ['comments and scripts', '甲<!-- <td>x</td> --><script>if (a<b) document.write("<td>")</script>', '甲'],
  ])('reads %s as shown', (_, inner, text) => {
    expect(contents(`<table><tr><td>${inner}</td></tr></table>`)).toEqual([[[1, 1, text]]])
  })

  it('takes a table that is only lines, the unit mostly, for lines above the next one', () => {
    const html =
      '<div>各地区产量</div><table><tr><td>单位：吨</td></tr></table><table><tr><td>东海县</td><td>1</td></tr></table>'
    expect(contents(html)).toEqual([
      [
        [1, 1, '各地区产量'],
        [2, 1, '单位：吨'],
        [3, 1, '东海县'],
        [3, 2, '1'],
      ],
    ])
  })

  it('keeps title and unit above a table, and a sheet for each table', () => {
    const html =
      '<html><head><title>x</title></head><body><h3>表一</h3><p>单位：万吨</p><table><tr><td>1</table><table><tr><td>2</table>'
    expect(contents(html)).toEqual([
      [
        [1, 1, '表一'],
        [2, 1, '单位：万吨'],
        [3, 1, '1'],
      ],
      [[1, 1, '2']],
    ])
  })

  it('says which rows and columns are hidden', () => {
    const [sheet] = readHtml(
      '<table><col><col span=2 style="display:none"><tr style="display: none"><td>1</table>',
    ).sheets
    expect([sheet?.hiddenRows, sheet?.hiddenColumns]).toEqual([[1], [2, 3]])
  })
})
