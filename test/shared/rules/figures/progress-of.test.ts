import { describe, expect, it } from 'vitest'
import { exact } from '../../../../shared/rules/exact.ts'
import { noNumbers } from '../../../../shared/rules/figures/aggregation.ts'
import { progressOf } from '../../../../shared/rules/figures/progress-of.ts'
import { seedCatalogue } from '../../../seeds/seed-catalogue.ts'

function verdict(seq: number, value: string | null, period = '2023') {
  const indicator = seedCatalogue.indicators.find((one) => one.seq === seq)
  if (!indicator) throw new Error(`no indicator ${seq}`)
  const whole = { ...noNumbers, value: value === null ? null : exact(value) }
  return progressOf(indicator, seedCatalogue.plan, period, { whole, parts: [], text: null, reason: null })
}

function verdictOfMines(...values: (string | null)[]) {
  const indicator = seedCatalogue.indicators.find((one) => one.seq === 4)
  if (!indicator) throw new Error('no indicator 4')
  const parts = indicator.parts.map((part, place) => {
    const value = values[place] ?? null
    return { ...noNumbers, part, value: value === null ? null : exact(value) }
  })
  return progressOf(indicator, seedCatalogue.plan, '2023', {
    whole: noNumbers,
    parts,
    text: null,
    reason: null,
  })
}

describe('progress towards the target', () => {
  it.each([
    // 90.3 → 93 between 2021 and 2025: the line is at 91.65 in 2023.
    [15, '93', '2023', 'met'],
    [15, '92.9999999999', '2023', 'on-track'],
    [15, '91.65', '2023', 'on-track'],
    [15, '91.6499999999', '2023', 'behind'],
    [15, '90.3', '2023', 'behind'],
    [15, '90.3', '2021', 'on-track'],
    [15, '90.29', '2023', 'worse-than-baseline'],
    [15, '92.99', '2025', 'behind'],
    [15, null, '2023', 'cannot-tell'],
    // 0.57 → 0.5, lower is better: 0.535 in 2023.
    [2, '0.5', '2023', 'met'],
    [2, '0.535', '2023', 'on-track'],
    [2, '0.5350001', '2023', 'behind'],
    [2, '0.58', '2023', 'worse-than-baseline'],
    // 100 → 100: whatever is not 100 has gone back.
    [1, '100', '2023', 'met'],
    [1, '99.9999', '2023', 'worse-than-baseline'],
    // > 95 is strict.
    [22, '95', '2025', 'behind'],
    [22, '95.0001', '2025', 'met'],
    // > 0 without a baseline.
    [33, '0', '2023', 'cannot-tell'],
    [33, '0.01', '2023', 'met'],
    // A printed range decides where both of its ends agree: 30~40 → 60, lines at 45 and 50.
    [14, '60', '2023', 'met'],
    [14, '50', '2023', 'on-track'],
    [14, '47', '2023', 'cannot-tell'],
    [14, '42', '2023', 'behind'],
    [14, '29', '2023', 'worse-than-baseline'],
    // Trends against the baseline.
    [11, '0.85', '2023', 'met'],
    [11, '0.87', '2023', 'worse-than-baseline'],
    [19, '1', '2023', 'met'],
    [19, '0', '2023', 'behind'],
    // 新增5项 begins with nothing: 2.5 in 2023.
    [44, '3', '2023', 'on-track'],
    [44, '2', '2023', 'behind'],
    // No baseline, and a target in words.
    [31, '99', '2023', 'cannot-tell'],
    [41, '122', '2023', 'cannot-tell'],
  ])('no. %i at %s in %s is %s', (seq, value, period, expected) => {
    expect(verdict(seq, value, period)).toBe(expected)
  })

  it.each([
    [['90', '95', '60'], 'met'],
    [['90', '95', null], 'met'],
    [['70', '45', '60'], 'on-track'],
    [['69', '95', '60'], 'behind'],
    [['49', '95', '60'], 'worse-than-baseline'],
    [['90', '95', '59'], 'cannot-tell'],
    [['69', '95', '59'], 'behind'],
    [[null, null, null], 'cannot-tell'],
  ])('a composite indicator at %j is %s', (values, expected) => {
    expect(verdictOfMines(...values)).toBe(expected)
  })
})
