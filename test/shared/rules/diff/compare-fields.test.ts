import { describe, expect, it } from 'vitest'
import type { FieldValue } from '../../../../shared/model/record.ts'
import { compareFields, fieldDifference } from '../../../../shared/rules/diff/compare-fields.ts'
import { converted, foreign, slip } from '../../../fixtures/returns-builder.ts'

const number = (value: string, more: Partial<FieldValue> = {}): FieldValue => ({
  state: value === '0' ? 'zero' : 'number',
  value,
  decimals: 0,
  ...more,
})
const text = (value: string, raw?: string): FieldValue => ({
  state: 'text',
  value,
  ...(raw === undefined ? {} : { raw }),
})
const blank: FieldValue = { state: 'blank', value: null }
const none = (raw: string): FieldValue => ({ state: 'not-applicable', value: null, raw })
const range = (value: string): FieldValue => ({ state: 'range', value })

const cases: [
  what: string,
  before: FieldValue | undefined,
  after: FieldValue | undefined,
  change: string | null,
][] = [
  ['the same number', number('12'), number('12'), 'unchanged'],
  ['the same words', text('在建'), text('在建'), 'unchanged'],
  ['the same 不适用', none('/'), none('/'), 'unchanged'],
  ['the same slip', slip, slip, 'unchanged'],
  ['another number', number('12'), number('13'), 'changed'],
  ['a number that became zero', number('12'), number('0'), 'changed'],
  ['another range', range('1-2'), range('1-3'), 'changed'],
  ['another slip', slip, { ...slip, raw: '1..25' }, 'changed'],
  ['other words', text('在建'), text('已完成'), 'reworded'],
  ['a blank that was filled', blank, number('1'), 'filled'],
  ['a column that is new', undefined, text('有'), 'filled'],
  ['a number that was cleared', number('1'), blank, 'cleared'],
  ['a column that is gone', text('有'), undefined, 'cleared'],
  ['a number that became 不适用', number('1'), none('/'), 'state-changed'],
  ['words that became a number', text('约五'), number('5'), 'state-changed'],
  ['a slip that was mended', slip, number('12.5'), 'state-changed'],
  ['a unit that converts now', foreign('3', '车'), number('3', { unit: '吨' }), 'state-changed'],
  [
    'the same amount in 万吨',
    number('12000', { unit: '吨' }),
    converted('1.2', '万吨', '吨', '10000', '12000'),
    'rewritten',
  ],
  ['decimals more', number('300'), number('300', { raw: '300.0' }), 'rewritten'],
  ['不适用 by another sign', none('/'), none('不适用'), 'rewritten'],
  ['full width', text('A公司'), text('Ａ公司'), 'rewritten'],
  [
    'one number of two units that do not convert',
    number('3', { unit: '吨/日' }),
    number('3', { unit: '吨/年' }),
    'changed',
  ],
  ['nothing on either side', blank, undefined, null],
]

describe('a cell of two versions', () => {
  it.each(cases)('%s', (_what, before, after, change) => {
    expect(compareFields(before, after)).toBe(change)
  })

  const mirror: Record<string, string> = { filled: 'cleared', cleared: 'filled' }
  it.each(cases)('the other way round: %s', (_what, before, after, change) => {
    expect(compareFields(after, before)).toBe(change === null ? null : (mirror[change] ?? change))
  })

  it.each<[FieldValue, FieldValue, string | null, string | null]>([
    [number('0.1'), number('0.3'), '0.2', '200'],
    [number('3'), number('1'), '-2', '-66.666666666666666667'],
    [number('-4'), number('-5'), '-1', '-25'],
    [number('0'), number('5'), '5', null],
    [number('1'), none('/'), null, null],
    [number('3', { unit: '吨/日' }), number('3', { unit: '吨/年' }), null, null],
  ])('%o to %o differs by %s, %s%%', (before, after, difference, relative) => {
    expect(fieldDifference(before, after)).toEqual({ difference, relative })
  })
})
