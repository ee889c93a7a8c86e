import { describe, expect, test } from 'vitest'
import { formulaTokens, mayReadSheet } from '../../../../shared/rules/templates/formula-tokens.ts'
import { moveFormula } from '../../../../shared/rules/templates/move-formula.ts'
import { translateFormula } from '../../../../shared/rules/templates/translate-formula.ts'

// Row 5 becomes rows 5 to 14.
const grown = { top: 5, bottom: 5, rows: 10 }
// Rows 5 to 7 become row 5.
const shrunk = { top: 5, bottom: 7, rows: 1 }
const own = { isOnSheet: true, sheet: '表', copy: null }
const elsewhere = { isOnSheet: false, sheet: '表', copy: null }

describe('a formula outside the rows that are repeated', () => {
  test.each([
    ['A1+B4', 'A1+B4'],
    ['C6*2', 'C15*2'],
    ['$C$6', '$C$15'],
    ['SUM(C5:C5)', 'SUM(C5:C14)'],
    ['SUM($C$4:$C$6)', 'SUM($C$4:$C$15)'],
    ['SUM(C7:C5)', 'SUM(C16:C5)'],
    ['SUM(C:C)+SUM($A:B)', 'SUM(C:C)+SUM($A:B)'],
    ['SUM(5:5)+COUNT($6:$8)', 'SUM(5:14)+COUNT($15:$17)'],
    ['"C6"&C6', '"C6"&C15'],
    ['"他说""C6"""&C6', '"他说""C6"""&C15'],
    ['LOG10(A6)+C6', 'LOG10(A15)+C15'],
    ['单价C6+C6', '单价C6+C15'],
    ['X6.5+C6', 'X6.5+C15'],
    ['1E6+C6', '1E6+C15'],
    ['别的表!C6+C6', '别的表!C6+C15'],
    ["'表'!C6+'别 的'!C6", "'表'!C15+'别 的'!C6"],
    ['IF(C6>0,{1,2;3,4},#N/A)', 'IF(C15>0,{1,2;3,4},#N/A)'],
    ['ABCD6+C6', 'ABCD6+C15'],
    ['XFE6+C6', 'XFE6+C15'],
    ['#REF!+C6', '#REF!+C15'],
  ])('%s → %s', (formula, moved) => {
    expect(moveFormula(formula, grown, own)).toBe(moved)
  })

  test.each([
    ['[1]Sheet1!A1', 'not-understood'],
    ["'[账.xlsx]表'!A6", 'not-understood'],
    ['SUM(一月:三月!A6)', 'not-understood'],
    ["SUM('一月:三月'!A6)", 'not-understood'],
    ['SUM(表格1[产生量])', 'not-understood'],
    ['SUM(A6:INDEX(A:A,9))', 'not-understood'],
    ['A6#', 'not-understood'],
    ['别的表!#REF!+A6', 'not-understood'],
    ['INDIRECT("C6")', 'calculated-address'],
    ['SUM(OFFSET(C5,0,0,3))', 'calculated-address'],
    ['C5*2', 'part-of-block'],
  ] as const)('%s is refused: %s', (formula, fault) => {
    expect(moveFormula(formula, grown, own)).toEqual({ fault })
  })

  test('on another sheet only what names the sheet moves', () => {
    expect(moveFormula('C6+表!C6+SUM(表!$C$5:$C$5)', grown, elsewhere)).toBe('C6+表!C15+SUM(表!$C$5:$C$14)')
  })

  test.each(['[1]Sheet1!$A$6', '数据!#REF!', 'OFFSET(数据!$A$1,0,0,COUNTA(数据!$A:$A),1)'])(
    '%s is of no sheet of ours and stays',
    (formula) => {
      expect(moveFormula(formula, grown, elsewhere)).toBe(formula)
    },
  )

  test.each([
    ['OFFSET(表!$A$6,0,0)', 'calculated-address'],
    ['OFFSET(起点,0,0)', 'calculated-address'],
    ['SUM(一月:三月!A6)', 'not-understood'],
    ['SUM([1]表!A6)', 'not-understood'],
  ] as const)('%s may be, and is refused: %s', (formula, fault) => {
    expect(moveFormula(formula, grown, elsewhere)).toEqual({ fault })
  })

  test('rows that are taken away pull everything up', () => {
    expect(moveFormula('SUM(C5:C7)+C8', shrunk, own)).toBe('SUM(C5:C5)+C6')
    expect(moveFormula('SUM(C5:C6)', shrunk, own)).toEqual({ fault: 'part-of-block' })
  })

  test('where no row moves nothing is read at all', () => {
    expect(moveFormula('[1]什么!都行', { top: 5, bottom: 5, rows: 1 }, own)).toBe('[1]什么!都行')
  })
})

describe('a formula in a copied row', () => {
  const copied = { ...own, copy: { from: 5, to: 8 } }
  test.each([
    ['D5/C5', 'D8/C8'],
    ['SUM(D5:F5)', 'SUM(D8:F8)'],
    ['D5/D$6', 'D8/D$15'],
    ['D5/SUM($D$5:$D$5)', 'D8/SUM($D$5:$D$14)'],
    ['SUM(D$5:D5)', 'SUM(D$5:D8)'],
    ['D5*$B$2', 'D8*$B$2'],
    ['D5*参数!$B$2', 'D8*参数!$B$2'],
    ['D5*单价', 'D8*单价'],
  ])('%s → %s', (formula, moved) => {
    expect(moveFormula(formula, grown, copied)).toBe(moved)
  })

  test.each(['D5+D4', 'D5/D6', 'D5*参数!B2'])(
    '%s is refused: which row is meant nobody can tell',
    (formula) => {
      expect(moveFormula(formula, grown, copied)).toEqual({ fault: 'relative-outside' })
    },
  )
})

test('the pieces of a formula joined are the formula', () => {
  const formula = `IF('a ''b'!$A$1:B2>1.5E-3," ""x"" ",_xlfn.XLOOKUP(A1,表!A:A,表!1:2))%`
  expect(
    formulaTokens(formula)
      ?.map(({ text }) => text)
      .join(''),
  ).toBe(formula)
})

test.each([
  ['A1+1', false],
  ['表!A1', true],
  ["'表'!A1", true],
  ['合计数*2', true],
  ['TRUE', false],
  ['SUM(表格1[列])', true],
] as const)('%s may read the sheet: %s', (formula, reads) => {
  expect(mayReadSheet(formula, '表')).toBe(reads)
})

test.each([
  ['A1+$B$1+C$1+$D1', 2, 1, 'B3+$B$1+D$1+$D3'],
  ['SUM(A1:B2)&"A1"', 1, 0, 'SUM(A2:B3)&"A1"'],
  ['A1', -1, 0, null],
] as const)('%s shared %i down and %i right', (formula, rows, columns, wanted) => {
  expect(translateFormula(formula, rows, columns)).toBe(wanted)
})
