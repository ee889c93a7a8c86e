import { describe, expect, it } from 'vitest'
import { matrixSchema } from '../../../../shared/contract/checks.ts'
import { completenessMatrix } from '../../../../shared/rules/checks/completeness-matrix.ts'
import {
  foreign,
  type Lists,
  type Row,
  ratio,
  returnsOf,
  row,
  slip,
  target,
} from '../../../fixtures/returns-builder.ts'
import { seedCatalogue } from '../../../seeds/seed-catalogue.ts'

function cellOf(lists: Lists, seq: number, unit = 'donghai') {
  const matrix = matrixSchema.parse(completenessMatrix(seedCatalogue, returnsOf('2023', lists)))
  return matrix.rows.find((one) => one.seq === seq)?.cells.find((cell) => cell.unit === unit)
}

const of = (...targets: Row[]): Lists => ({ donghai: { targets } })

describe('the matrix of units and indicators', () => {
  it.each([
    ['a ratio with both parts', 15, of(ratio(15, '93', '100', '93')), 'complete', ['L5']],
    ['a count in the column of numerators', 5, of(target(5, { numerator: '3' })), 'complete', ['I5']],
    ['words where words are asked for', 45, of(target(45, { value: '已建立' })), 'complete', ['L5']],
    ['no row', 15, of(target(5, { value: '3' })), 'missing', []],
    ['a blank row', 15, of(ratio(15, '', '', '')), 'missing', ['L5']],
    ['no list', 15, {}, 'missing', []],
    ['somebody else’s indicator', 6, of(target(6, { value: '2' })), 'surplus', ['L5']],
    ['somebody else’s indicator, not answered', 6, of(target(6, { value: '/' })), null, []],
    ['twice the same', 5, of(target(5, { value: '3' }), target(5, { value: '3' })), 'repeated', ['L5', 'L6']],
    [
      'twice different',
      5,
      of(target(5, { value: '3' }), target(5, { value: '4' })),
      'conflicting',
      ['L5', 'L6'],
    ],
    [
      'a unit that does not convert',
      5,
      of(target(5, { value: foreign('3', '亩') })),
      'other-measure',
      ['L5'],
    ],
    ['last year’s figure alone', 5, of(target(5, { valueBefore: '3' })), 'other-period', ['L5']],
    [
      'a number under an unknown name',
      5,
      of(row(null, { seq: '5', value: '3' }, '绿色企业')),
      'unmatched',
      ['L5'],
    ],
    ['不适用', 15, of(ratio(15, '/', '/', '/')), 'not-applicable', ['L5']],
    ['a slip', 5, of(target(5, { value: slip })), 'unverifiable', ['L5']],
    ['a rate without its parts', 15, of(ratio(15, '', '', '93')), 'unverifiable', ['L5']],
    [
      'classes of a composite indicator, one of them twice',
      4,
      of(
        ratio(4, '1', '2', '50', '大型'),
        ratio(4, '1', '4', '25', '中型'),
        ratio(4, '1', '4', '20', '中型'),
      ),
      'conflicting',
      ['L5', 'L6', 'L7'],
    ],
  ] as const)('%s', (_, seq, lists, state, refs) => {
    const cell = cellOf(lists, seq)
    expect([cell?.state, cell?.sources.map(({ ref }) => ref)]).toEqual([state, refs])
  })

  it('has all units by all indicators', () => {
    const matrix = completenessMatrix(seedCatalogue, returnsOf('2023', of(target(5, { value: '3' }))))
    expect(matrix.rows).toHaveLength(62)
    expect(matrix.rows.every(({ cells }) => cells.length === seedCatalogue.units.length)).toBe(true)
    expect(matrix.units.filter(({ received }) => received).map(({ id }) => id)).toEqual(['donghai'])
  })
})
