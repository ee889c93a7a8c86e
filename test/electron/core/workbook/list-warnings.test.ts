import { describe, expect, it } from 'vitest'
import { warningsXml } from '../../../../electron/core/workbook/list-warnings.ts'
import type { CellCondition } from '../../../../shared/model/cell-condition.ts'
import type { PrintedTable } from '../../../../shared/model/printed-list.ts'
import { layOutList } from '../../../../shared/rules/lists/lay-out-list.ts'
import { printRow } from '../../../../shared/rules/lists/printed-row.ts'

const column = (field: string) => ({
  ...{ field, group: null, label: field, width: 10, align: 'right' as const, role: 'plain' as const },
  isControlled: false,
  answer: { choices: null },
})

function xmlOf(when: CellCondition, rows: readonly number[] = [0, 1, 2, 4]): string {
  const list: PrintedTable = {
    ...{ sheetName: '表', title: '表', formNumber: null, line: ['', '', ''], paper: 'A4' },
    columns: [column('part'), column('whole')],
    rows: Array.from({ length: 5 }, () => ({
      ...printRow('entry', {}),
      open: { part: 'number', whole: 'number' },
    })),
    rowIds: { label: '行标识', ids: ['a', 'b', 'c', 'd', 'e'] },
    warnings: [{ fields: ['part', 'whole'], rows, when }],
    ...{ notes: [], signatures: [] },
  }
  return warningsXml(list, layOutList(list), { warning: () => 0 })
}

const formulaOf = (when: CellCondition) => /<formula>(.*)<\/formula>/.exec(xmlOf(when))?.[1]

describe('a warning as a conditional format', () => {
  const whole = { kind: 'cell', field: 'whole' } as const
  const part = { kind: 'cell', field: 'part' } as const

  it('covers the rows it is about, neighbours as one range', () => {
    expect(xmlOf({ kind: 'blank', field: 'part' })).toContain('sqref="A4:A6 A8 B4:B6 B8"')
  })

  const cases: readonly (readonly [CellCondition, string])[] = [
    [{ kind: 'blank', field: 'part' }, 'LEN(TRIM($A4))=0'],
    [{ kind: 'number', amount: part }, 'ISNUMBER($A4)'],
    [{ kind: 'compare', left: part, relation: 'more', right: whole }, 'ROUND(N($A4)-N($B4),6)&gt;0'],
    [
      {
        kind: 'compare',
        left: { kind: 'quotient', of: part, by: whole },
        relation: 'at-most',
        right: { kind: 'constant', value: '1' },
      },
      'ROUND(IF(N($B4)=0,0,N($A4)/N($B4))-1,6)&lt;=0',
    ],
    [
      { kind: 'number', amount: { kind: 'cellOf', rowId: 'c', field: 'whole' } },
      'ISNUMBER(INDEX($B$4:$B$8,MATCH(&quot;c&quot;,$C$4:$C$8,0)))',
    ],
    [
      { kind: 'words', field: 'part', words: ['是', '否'] },
      'AND(LEN(TRIM($A4))&gt;0,ISNUMBER(FIND(&quot;|&quot;&amp;TRIM($A4)&amp;&quot;|&quot;,&quot;|是|否|&quot;)))',
    ],
    [
      {
        kind: 'not',
        of: {
          kind: 'all',
          of: [
            { kind: 'blank', field: 'part' },
            { kind: 'blank', field: 'whole' },
          ],
        },
      },
      'NOT(AND(LEN(TRIM($A4))=0,LEN(TRIM($B4))=0))',
    ],
  ]
  it.each(cases)('writes %j in plain functions', (when, formula) => expect(formulaOf(when)).toBe(formula))

  it('breaks a long list of words: no text in a formula may be longer than 255 characters', () => {
    const words = Array.from({ length: 120 }, (_, index) => `第${index}个词`)
    const texts = formulaOf({ kind: 'words', field: 'part', words })?.match(/&quot;(\|[^&]+)&quot;/g) ?? []
    expect(texts.length).toBeGreaterThan(1)
    expect(Math.max(...texts.map((text) => text.length - 12))).toBeLessThanOrEqual(255)
    for (const word of words) expect(texts.some((text) => text.includes(`|${word}|`))).toBe(true)
  })
})
