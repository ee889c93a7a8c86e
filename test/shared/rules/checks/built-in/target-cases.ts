import {
  foreign,
  type Lists,
  type Row,
  ratio,
  row,
  slip,
  target,
} from '../../../../fixtures/returns-builder.ts'
import type { RuleCase, RuleCases } from './rule-case.ts'

const of = (...targets: Row[]): Lists => ({ donghai: { targets } })

/** What every rule about a list says while the list has not come in. */
const nothing: RuleCase = { says: 'the list has not come in', now: {} }

export const targetCases: Readonly<Record<string, RuleCases>> = {
  'targets.indicator-known': {
    pass: [{ says: 'an indicator of the plan', now: of(target(5, { value: '3' })) }],
    fail: [{ says: 'another', now: of(row(null, { name: '人均绿地面积', value: '3' })), cell: 'D5' }],
    unverifiable: [nothing],
  },
  'targets.ratio-consistent': {
    pass: [{ says: 'the quotient', now: of(ratio(15, '93', '100', '93')) }],
    fail: [{ says: 'another number', now: of(ratio(15, '93', '100', '39')), cell: 'L5' }],
    unverifiable: [{ says: 'no denominator', now: of(ratio(15, '93', '', '93')) }],
  },
  'targets.ratio-parts-given': {
    pass: [{ says: 'both', now: of(ratio(15, '93', '100', '93')) }],
    fail: [{ says: 'the rate alone', now: of(ratio(15, '', '', '93')), cell: 'L5' }],
    unverifiable: [nothing],
  },
  'targets.measure-known': {
    pass: [{ says: 'the unit of the plan', now: of(target(5, { value: '3' })) }],
    fail: [{ says: 'another', now: of(target(5, { value: foreign('3', '亩') })), cell: 'L5' }],
    unverifiable: [nothing],
  },
  'targets.value-understood': {
    pass: [{ says: 'a number', now: of(target(5, { value: '3' })) }],
    fail: [{ says: 'a slip', now: of(target(5, { value: slip })), cell: 'L5' }],
    unverifiable: [nothing],
  },
}
