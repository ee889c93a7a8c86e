import fc from 'fast-check'
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

  it.each([
    [
      'after the last table',
      '<table><tr><td>1</table>注：甲<br>来源：乙',
      [
        [
          [1, 1, '1'],
          [3, 1, '注：甲'],
          [4, 1, '来源：乙'],
        ],
      ],
    ],
    [
      'between tables',
      '<table><tr><td>1</table>表二<table><tr><td>2</table>',
      [
        [[1, 1, '1']],
        [
          [1, 1, '表二'],
          [2, 1, '2'],
        ],
      ],
    ],
    [
      'between rows, and in the caption',
      '<table><caption>表一</caption><tr><td>1</tr>甲<tr><td>2</tr>乙</table>',
      [
        [
          [1, 1, '表一'],
          [2, 1, '1'],
          [3, 1, '甲'],
          [4, 1, '2'],
          [5, 1, '乙'],
        ],
      ],
    ],
    [
      'between the cells of a row',
      '<table><tr>甲<td>1</td>乙<td>2</tr><tr><td>3</table>',
      [
        [
          [1, 1, '1'],
          [1, 2, '2'],
          [2, 1, '甲'],
          [3, 1, '乙'],
          [4, 1, '3'],
        ],
      ],
    ],
    [
      'around a table within a cell',
      '<table><tr><td>甲<table><tr><td>1</table>乙</td><td>2</table>',
      [
        [
          [1, 1, '甲\n乙'],
          [1, 2, '2'],
        ],
        [[1, 1, '1']],
      ],
    ],
    [
      'above a table that opens no row',
      '表一<table><td>1</table>',
      [
        [
          [1, 1, '表一'],
          [2, 1, '1'],
        ],
      ],
    ],
    ['after an empty table', '<table></table>甲', [[[1, 1, '甲']]]],
    [
      'behind a head that does not end',
      '<head><title>x</title>y<body><table><tr><td>1</table>',
      [[[1, 1, '1']]],
    ],
    [
      'behind a script that compares',
      '<script>document.write("<table>"); a<b</script><table><tr><td>1</table>',
      [[[1, 1, '1']]],
    ],
    ['behind a sign of comparison at the very end', '<table><tr><td>1 < 2', [[[1, 1, '1 < 2']]]],
  ])('keeps text %s', (_, html, sheets) => {
    expect(contents(html)).toEqual(sheets)
  })

  it('sets text between rows below the cells that reach across it', () => {
    const html =
      '<table><tr><td rowspan=2>甲<td>1</tr>注<tr><td>2</tr><tr><td rowspan=9>乙<td>3</tr>末</table>尾'
    expect(contents(html)).toEqual([
      [
        [1, 1, '甲'],
        [1, 2, '1'],
        [2, 2, '2'],
        [3, 1, '注'],
        [4, 1, '乙'],
        [4, 2, '3'],
        [5, 1, '末'],
        [7, 1, '尾'],
      ],
    ])
    expect(readHtml(html).sheets[0]?.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 1 }])
  })

  it('refuses a page of text alone', () => {
    expect(() => readHtml('<p>甲</p>')).toThrow('file-not-a-table')
  })

  it.each([
    ['blanks', ' '],
    ['blanks as references', '&#32;'],
    ['line ends as references', '甲&#10;'],
    ['signs of comparison', '<'],
    ['comments', '<!---->'],
    ['text between rows', '甲<tr>'],
    ['tables', '<table>'],
    ['tables in cells', '<table><tr><td>甲'],
    ['scripts', '<script></script>'],
  ])('goes through very many %s once', (_, piece) => {
    const { sheets } = readHtml(`<table><tr><td>始</td>${piece.repeat(100_000)}</table>终`)
    expect(sheets[0]?.cells[0]?.content).toBe('始')
  })

  // A page as a tree: a word is set for each W, a number after it tells it from all others.
  const { page } = fc.letrec<{ page: string; table: string; row: string; cell: string }>((tie) => {
    const words = fc.constantFrom('', '', ' W ', '<p>W</p>', 'W<br>W', '<!-- x -->W<script>x<y</script>')
    const mixed = (piece: fc.Arbitrary<string>, most: number) =>
      fc
        .array(fc.tuple(words, piece), { maxLength: most })
        .chain((pieces) => words.map((end) => pieces.flat().join('') + end))
    return {
      cell: fc
        .tuple(
          fc.constantFrom('<td>', '<th colspan=2>', '<td rowspan=2>', '<td rowspan=9>'),
          fc.oneof({ depthSize: 'small' }, words, tie('page')),
          fc.constantFrom('</td>', '</th>'),
        )
        .map((parts) => parts.join('')),
      row: mixed(tie('cell'), 3).map((inner) => `<tr>${inner}</tr>`),
      table: mixed(tie('row'), 4).map((inner) => `<table>${inner}</table>`),
      page: fc.oneof({ depthSize: 'small' }, words, mixed(tie('table'), 3)),
    }
  })

  it('has every word of the page in exactly one cell, and no two cells in one place', () => {
    fc.assert(
      fc.property(page, (pattern) => {
        let count = 0
        const html = `<html><head><title>x</title></head><body>${pattern.replaceAll('W', () => `词${++count}。`)}</body>`
        fc.pre(count > 0 && html.includes('<table>'))
        const sheets = contents(html)
        const found = sheets.flat().flatMap(([, , content]) => String(content).match(/词\d+。/g) ?? [])
        expect(found.sort()).toEqual(Array.from({ length: count }, (_, index) => `词${index + 1}。`).sort())
        expect(
          sheets
            .flat()
            .map(([, , content]) => String(content).replace(/词\d+。|\n/g, ''))
            .join(''),
        ).toBe('')
        for (const cells of sheets)
          expect(new Set(cells.map(([row, column]) => `${row} ${column}`)).size).toBe(cells.length)
      }),
      { numRuns: 500 },
    )
  })
})
