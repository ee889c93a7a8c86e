import { type Row, ratio, target } from '../../../../fixtures/returns-builder.ts'
import type { RuleCase, RuleCases } from './rule-case.ts'
import { of } from './target-returns.ts'

const years = (says: string, now: Row, before: Row): RuleCase => ({ says, now: of(now), before: of(before) })
const first = (now: Row): RuleCase => ({ says: 'there is no return of the year before', now: of(now) })

/** Rules that compare a return with the same unit's return of the year before. */
export const targetPeriodCases: Readonly<Record<string, RuleCases>> = {
  'targets.unit-factor-before': {
    pass: [
      years('about as much', ratio(15, '90', '100', '90'), ratio(15, '80', '95', '84.21')),
      years('few become more', target(5, { value: '10' }), target(5, { value: '1' })),
      years('five times as much', target(19, { value: '500' }), target(19, { value: '100' })),
    ],
    fail: [
      {
        ...years('a thousandth', ratio(15, '0.09', '100', '0.09'), ratio(15, '80', '95', '84.21')),
        cell: 'I5',
        to: '90',
      },
      {
        ...years('ten times', target(19, { value: '1050' }), target(19, { value: '100' })),
        cell: 'L5',
        to: '105',
      },
      {
        ...years('in 万元', target(48, { value: '12000' }), target(48, { value: '1' })),
        cell: 'L5',
        to: '1.2',
      },
    ],
    unverifiable: [first(ratio(15, '90', '100', '90'))],
  },
  'targets.amount-steady': {
    pass: [
      years('half as much again', target(19, { value: '150' }), target(19, { value: '100' })),
      years('a few more', target(5, { value: '5' }), target(5, { value: '1' })),
    ],
    fail: [
      { ...years('twice as much', target(19, { value: '200' }), target(19, { value: '100' })), cell: 'L5' },
      { ...years('from nothing', target(19, { value: '200' }), target(19, { value: '0' })), cell: 'L5' },
    ],
    unverifiable: [first(target(19, { value: '150' }))],
  },
  'targets.rate-steady': {
    pass: [years('20 points', ratio(15, '90', '100', '90'), ratio(15, '70', '100', '70'))],
    fail: [{ ...years('21 points', ratio(15, '91', '100', '91'), ratio(15, '70', '100', '70')), cell: 'L5' }],
    unverifiable: [first(ratio(15, '90', '100', '90'))],
  },
  'targets.cumulative-not-falling': {
    pass: [years('as many', target(5, { value: '3' }), target(5, { value: '3' }))],
    fail: [{ ...years('fewer', target(5, { value: '2' }), target(5, { value: '3' })), cell: 'L5' }],
    unverifiable: [first(target(5, { value: '3' }))],
  },
  'targets.household-waste-falls': {
    pass: [years('less', target(11, { value: '0.84' }), target(11, { value: '0.85' }))],
    fail: [{ ...years('as much', target(11, { value: '0.85' }), target(11, { value: '0.85' })), cell: 'L5' }],
    unverifiable: [first(target(11, { value: '0.85' }))],
  },
  'targets.soda-residue-rises': {
    pass: [years('more', target(19, { value: '110' }), target(19, { value: '100' }))],
    fail: [{ ...years('less', target(19, { value: '90' }), target(19, { value: '100' })), cell: 'L5' }],
    unverifiable: [first(target(19, { value: '90' }))],
  },
  'targets.base-period': {
    pass: [
      years('a fixed base', ratio(33, '20', '100', '20'), ratio(33, '10', '100', '10')),
      years('the year before', ratio(33, '20', '90', '22.22'), ratio(33, '10', '100', '10')),
    ],
    fail: [
      { ...years('another', ratio(33, '20', '120', '16.67'), ratio(33, '10', '100', '10')), cell: 'K5' },
    ],
    unverifiable: [
      first(ratio(33, '20', '100', '20')),
      years('no base then', ratio(33, '20', '100', '20'), ratio(33, '', '', '10')),
    ],
  },
  'targets.target-kept': {
    pass: [years('met both times', ratio(15, '94', '100', '94'), ratio(15, '93', '100', '93'))],
    fail: [
      { ...years('not any more', ratio(15, '91', '100', '91'), ratio(15, '93', '100', '93')), cell: 'L5' },
    ],
    unverifiable: [first(ratio(15, '91', '100', '91'))],
  },
  'targets.vanished': {
    pass: [years('still there', ratio(15, '94', '100', '94'), ratio(15, '93', '100', '93'))],
    fail: [
      { ...years('不适用', ratio(15, '/', '/', '/'), ratio(15, '93', '100', '93')), cell: 'L5' },
      { ...years('nothing', target(19, { value: '0' }), target(19, { value: '90' })), cell: 'L5' },
    ],
    unverifiable: [first(ratio(15, '/', '/', '/'))],
  },
  'targets.not-last-years': {
    pass: [
      years('other digits', ratio(15, '9312', '10048', '92.68'), ratio(15, '9287', '10011', '92.77')),
      years(
        'round figures and their like',
        ratio(15, '9312', '10048', '92.68'),
        ratio(15, '9312', '10049', '92.67'),
      ),
    ],
    fail: [
      {
        ...years('to the digit', ratio(15, '9312', '10048', '92.68'), ratio(15, '9312', '10048', '92.68')),
        cell: 'I5',
      },
    ],
    unverifiable: [first(ratio(15, '9312', '10048', '92.68'))],
  },
}
