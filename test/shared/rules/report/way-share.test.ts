import { expect, test } from 'vitest'
import { wayShare } from '../../../../shared/rules/report/way-share.ts'
import { cityFigure, indicatorOf } from '../../../fixtures/figure-builder.ts'

const share = (seq: number, given: Parameters<typeof cityFigure>[0]) => {
  const found = wayShare(indicatorOf(seq), { city: cityFigure(given) })
  return typeof found === 'string' ? found : found.toDecimalPlaces(6).toFixed()
}

test.each([
  ['halfway between 90.3% and 93%', 15, { numerator: '9165', denominator: '10000' }, '50'],
  ['at the baseline', 15, { numerator: '903', denominator: '1000' }, '0'],
  ['at the target', 15, { numerator: '93', denominator: '100' }, '100'],
  ['beyond it', 15, { numerator: '1', denominator: '1' }, '359.259259'],
  ['worse than at the start', 15, { numerator: '0', denominator: '1' }, '-3344.444444'],
  ['less is better: from 0.57 down to 0.5', 2, { numerator: '535', denominator: '1000' }, '50'],
  ['no value', 15, {}, 'noValue'],
  ['baseline and target are the same', 1, { numerator: '1', denominator: '1' }, 'same'],
  ['the baseline is a range', 14, { numerator: '1', denominator: '2' }, 'words'],
  ['classes', 4, {}, 'parts'],
])('%s', (_, seq, given, meant) => {
  expect(share(seq, given)).toBe(meant)
})
