import type { FieldValue } from '../../../../../shared/model/record.ts'
import { ratio, target } from '../../../../fixtures/returns-builder.ts'
import type { RuleCases } from './rule-case.ts'
import { nothing, of } from './target-returns.ts'

const mines: FieldValue = {
  state: 'composite',
  value: '大型 50%、中型 25%',
  parts: [
    { part: '大型', value: '50' },
    { part: '中型', value: '25' },
  ],
}

/** Rules that compare what stands within a list: numbers of a row, and of rows that speak of the same thing. */
export const targetRowCases: Readonly<Record<string, RuleCases>> = {
  'targets.ratio-consistent': {
    pass: [{ says: 'the quotient', now: of(ratio(15, '93', '100', '93')) }],
    fail: [
      { says: 'another number', now: of(ratio(15, '93', '100', '39')), cell: 'L5' },
      { says: 'a numerator in 万吨', now: of(ratio(15, '9.3', '100000', '93')), cell: 'I5', to: '93000' },
    ],
    unverifiable: [{ says: 'no denominator', now: of(ratio(15, '93', '', '93')) }],
  },
  'targets.ratio-parts-given': {
    pass: [{ says: 'both', now: of(ratio(15, '93', '100', '93')) }],
    fail: [{ says: 'the rate alone', now: of(ratio(15, '', '', '93')), cell: 'I5' }],
    unverifiable: [nothing],
  },
  'targets.not-negative': {
    pass: [
      { says: 'an amount', now: of(ratio(15, '93', '100', '93')) },
      { says: 'a decrease that is none', now: of(ratio(33, '-5', '100', '-5')) },
    ],
    fail: [{ says: 'less than nothing', now: of(ratio(15, '93', '100', '-93')), cell: 'L5', to: '93' }],
    unverifiable: [nothing],
  },
  'targets.counts-whole': {
    pass: [
      { says: 'whole things', now: of(target(5, { value: '3' })) },
      { says: 'amounts', now: of(ratio(12, '3', '4', '75'), ratio(15, '9.3', '10.5', '88.57')) },
    ],
    fail: [
      { says: 'a part of one', now: of(target(5, { value: '2.5' })), cell: 'L5' },
      { says: 'a part of one in a ratio', now: of(ratio(12, '3.5', '4', '87.5')), cell: 'I5' },
    ],
    unverifiable: [nothing],
  },
  'targets.rate-range': {
    pass: [
      { says: 'all of it', now: of(ratio(15, '100', '100', '100')) },
      { says: 'a capacity and a share', now: of(ratio(41, '120', '100', '120'), ratio(15, '9', '10', '90')) },
    ],
    fail: [{ says: 'more than all', now: of(ratio(15, '103', '100', '103')), cell: 'L5' }],
    unverifiable: [nothing],
  },
  'targets.part-within-whole-counts': {
    pass: [{ says: 'a part', now: of(ratio(12, '3', '4', '75')) }],
    fail: [
      { says: 'more than the whole', now: of(ratio(12, '5', '4', '125')), cell: 'I5' },
      { says: 'the two have changed places', now: of(ratio(12, '4', '3', '75')), cell: 'I5', to: '3' },
    ],
    unverifiable: [nothing],
  },
  'targets.part-within-whole-amounts': {
    pass: [
      { says: 'a part', now: of(ratio(15, '93', '100', '93')) },
      { says: 'as much within the rounding', now: of(ratio(15, '9.34', '9.3', '100')) },
    ],
    fail: [{ says: 'stock of earlier years', now: of(ratio(15, '103', '100', '103')), cell: 'I5' }],
    unverifiable: [nothing],
  },
  'targets.composite-parts': {
    pass: [
      {
        says: 'the same in both',
        now: of(
          target(4, { value: mines }),
          ratio(4, '1', '2', '50', '大型'),
          ratio(4, '1', '4', '25.0', '中型'),
        ),
      },
      {
        says: 'the sum of the classes',
        now: of(ratio(4, '2', '6', ''), ratio(4, '1', '2', '50', '大型'), ratio(4, '1', '4', '25', '中型')),
      },
    ],
    fail: [
      {
        says: 'a class says otherwise',
        now: of(
          target(4, { value: mines }),
          ratio(4, '1', '2', '50', '大型'),
          ratio(4, '2', '4', '50', '中型'),
        ),
        cell: 'L5',
      },
      {
        says: 'another sum',
        now: of(ratio(4, '3', '6', ''), ratio(4, '1', '2', '50', '大型'), ratio(4, '1', '4', '25', '中型')),
        cell: 'I5',
      },
    ],
    unverifiable: [{ says: 'no rows of the classes', now: of(target(4, { value: mines })) }],
  },
  'targets.statement-specific': {
    pass: [{ says: 'what was done', now: of(target(45, { value: '成立领导小组，县长任组长' })) }],
    fail: [
      { says: 'too little', now: of(target(45, { value: '有。' })), cell: 'L5' },
      { says: 'a phrase', now: of(target(45, { value: '按计划推进。' })), cell: 'L5' },
    ],
    unverifiable: [nothing],
  },
  'targets.note-agrees': {
    pass: [
      {
        says: 'met, and says so',
        now: of(target(15, { numerator: '95', denominator: '100', note: '已达标' })),
      },
      {
        says: 'missed, and says so',
        now: of(target(15, { numerator: '90', denominator: '100', note: '尚未达标' })),
      },
    ],
    fail: [
      {
        says: 'met, and says it is not',
        now: of(target(15, { numerator: '95', denominator: '100', value: '95', note: '未达到目标' })),
        cell: 'O5',
      },
      {
        says: 'missed, and says it is met',
        now: of(target(15, { numerator: '90', denominator: '100', value: '90', note: '已提前达到目标' })),
        cell: 'O5',
      },
    ],
    unverifiable: [{ says: 'no number', now: of(target(15, { value: '', note: '未达标' })) }],
  },
  'targets.gypsum-within-general-utilised': {
    pass: [{ says: 'a part', now: of(ratio(15, '90', '100'), ratio(17, '9', '10')) }],
    fail: [{ says: 'more than all', now: of(ratio(15, '90', '100'), ratio(17, '95', '99')), cell: 'I6' }],
    unverifiable: [{ says: 'no. 15 is lacking', now: of(ratio(17, '9', '10')) }],
  },
  'targets.gypsum-within-general-generated': {
    pass: [{ says: 'a part', now: of(ratio(15, '90', '100'), ratio(17, '9', '10')) }],
    fail: [{ says: 'more than all', now: of(ratio(15, '90', '100'), ratio(17, '9', '101')), cell: 'K6' }],
    unverifiable: [{ says: 'no. 15 is lacking', now: of(ratio(17, '9', '10')) }],
  },
  'targets.straw-removed-within-used': {
    pass: [{ says: 'a part', now: of(ratio(20, '90', '100'), ratio(24, '22', '100')) }],
    fail: [{ says: 'more than all', now: of(ratio(20, '90', '100'), ratio(24, '91', '100')), cell: 'I6' }],
    unverifiable: [{ says: 'no. 20 is lacking', now: of(ratio(24, '22', '100')) }],
  },
  'targets.straw-collectable': {
    pass: [{ says: 'the same', now: of(ratio(20, '90', '100'), ratio(24, '22', '100')) }],
    fail: [{ says: 'another', now: of(ratio(20, '90', '100'), ratio(24, '22', '110')), cell: 'K6' }],
    unverifiable: [{ says: 'no. 20 is lacking', now: of(ratio(24, '22', '100')) }],
  },
  'targets.industry-value-added': {
    pass: [{ says: 'the same', now: of(ratio(2, '50', '100'), ratio(3, '1', '100')) }],
    fail: [{ says: 'another', now: of(ratio(2, '50', '100'), ratio(3, '1', '1000')), cell: 'K6' }],
    unverifiable: [{ says: 'no. 2 is lacking', now: of(ratio(3, '1', '100')) }],
  },
  'targets.general-waste-generated': {
    pass: [{ says: 'less the stock used', now: of(ratio(2, '95', '100'), ratio(15, '90', '100')) }],
    fail: [{ says: 'more', now: of(ratio(2, '105', '100'), ratio(15, '90', '100')), cell: 'I5' }],
    unverifiable: [{ says: 'no. 15 is lacking', now: of(ratio(2, '95', '100')) }],
  },
  'targets.hazardous-waste-generated': {
    pass: [{ says: 'less the stock used', now: of(ratio(3, '95', '100'), ratio(16, '30', '100')) }],
    fail: [{ says: 'more', now: of(ratio(3, '105', '100'), ratio(16, '30', '100')), cell: 'I5' }],
    unverifiable: [{ says: 'no. 16 is lacking', now: of(ratio(3, '95', '100')) }],
  },
  'targets.household-waste-collected': {
    pass: [{ says: 'what was collected', now: of(ratio(11, '100', '9'), ratio(28, '30', '100')) }],
    fail: [
      { says: 'less than was collected', now: of(ratio(11, '100', '9'), ratio(28, '30', '90')), cell: 'K6' },
    ],
    unverifiable: [{ says: 'no. 11 is lacking', now: of(ratio(28, '30', '100')) }],
  },
  'targets.household-waste-daily': {
    pass: [{ says: '365 days', now: of(ratio(11, '36600', '9'), ratio(41, '120', '100')) }],
    fail: [{ says: 'in 万吨', now: of(ratio(11, '3.66', '9'), ratio(41, '120', '100')), cell: 'K6' }],
    unverifiable: [{ says: 'no. 11 is lacking', now: of(ratio(41, '120', '100')) }],
  },
}
