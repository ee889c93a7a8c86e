import { type Cell, type Lists, type Row, row, target } from '../../../../fixtures/returns-builder.ts'
import type { RuleCase, RuleCases } from './rule-case.ts'

/** What a code field holds: figures that are no amount. */
const code = (value: string): Cell => ({ state: 'text', value })
/** Right by both check digits. */
const donghai = code('91320722MA1XQ7K23P')
const haizhou = code('91320706MA20P4T88X')
const broken: Cell = { state: 'unparseable', value: null, raw: '9.13E+17' }

const item = (name: string, cells: Row['cells'] = {}) => row(name, { name, indicator: '5', ...cells })
const items = (...all: Row[]): Lists => ({ donghai: { items: all } })
const listed = (says: string, ...all: Row[]): RuleCase => ({ says, now: items(...all) })
const counted = (says: string, targets: readonly Row[], ...all: Row[]): RuleCase => ({
  ...{ says, now: { donghai: { targets, items: all } } },
})
const noItems: RuleCase = {
  says: 'the list came a year before, and has not come in',
  now: {},
  before: items(item('甲公司')),
}
const unknown: Cell = { state: 'unparseable', value: null, raw: '绿色港口' }
const mine = (kind: string, numerator: string) => target(4, { numerator, denominator: '9' }, kind)

export const itemCases: Readonly<Record<string, RuleCases>> = {
  'items.indicator-known': {
    pass: [listed('of the plan', item('甲公司'))],
    fail: [
      { ...listed('a name nobody knows', item('甲公司', { indicator: unknown })), cell: 'B5' },
      { ...listed('none', row('甲公司', { name: '甲公司' })), cell: 'B5' },
    ],
    unverifiable: [noItems],
  },
  'items.credit-code': {
    pass: [listed('a right one', item('甲公司', { creditCode: donghai }))],
    fail: [
      {
        ...listed('a digit is wrong', item('甲公司', { creditCode: code('91320722MA1XQ7K24P') })),
        cell: 'D5',
      },
      { ...listed('a digit is lost', item('甲公司', { creditCode: code('91320722MA1XQ7K2P') })), cell: 'D5' },
    ],
    unverifiable: [listed('a spreadsheet made a number of it', item('甲公司', { creditCode: broken }))],
  },
  'items.repeated': {
    pass: [
      listed('two of them', item('甲公司'), item('乙公司')),
      listed('one for two indicators', item('甲公司'), item('甲公司', { indicator: '47' })),
    ],
    fail: [{ ...listed('one twice', item('甲公司'), item('甲公司')), cell: 'C6' }],
    unverifiable: [listed('nobody knows for what', item('甲公司', { indicator: unknown }))],
  },
  'items.repeated-code': {
    pass: [
      listed('two of them', item('甲公司', { creditCode: donghai }), item('乙公司', { creditCode: haizhou })),
    ],
    fail: [
      {
        ...listed(
          'under two names',
          item('甲公司', { creditCode: donghai }),
          item('乙公司', { creditCode: donghai }),
        ),
        cell: 'D6',
      },
    ],
    unverifiable: [listed('no code to read', item('甲公司', { creditCode: broken }))],
  },
  'items.repeated-elsewhere': {
    pass: [
      {
        says: 'for another indicator',
        now: {
          ...items(item('甲公司', { creditCode: donghai })),
          guanyun: { items: [item('甲公司', { creditCode: donghai, indicator: '47' })] },
        },
      },
    ],
    fail: [
      {
        says: 'the same',
        now: {
          ...items(item('甲公司', { creditCode: donghai })),
          guanyun: { items: [item('甲公司有限责任公司', { creditCode: donghai })] },
        },
        cell: 'D5',
      },
    ],
    unverifiable: [listed('no code to read', item('甲公司', { creditCode: broken }))],
  },
  'items.count-agrees': {
    pass: [
      counted('as many', [target(5, { value: '2' })], item('甲公司'), item('乙公司')),
      counted('one of them twice', [target(5, { value: '1' })], item('甲公司'), item('甲公司')),
      counted(
        'of all classes',
        [mine('大型', '1'), mine('中型', '1')],
        ...['甲矿', '乙矿'].map((name) => item(name, { indicator: '4' })),
      ),
    ],
    fail: [
      {
        ...counted('one is missing', [target(5, { value: '3' })], item('甲公司'), item('乙公司')),
        cell: 'L5',
      },
      {
        ...counted(
          'two names of one code',
          [target(5, { value: '2' })],
          ...['甲公司', '乙公司'].map((name) => item(name, { creditCode: donghai })),
        ),
        cell: 'L5',
      },
    ],
    unverifiable: [
      counted('no number', [target(5, { value: '' })], item('甲公司')),
      listed('no target list', item('甲公司')),
    ],
  },
}
