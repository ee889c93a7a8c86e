import { row, target } from '../../../../fixtures/returns-builder.ts'
import type { RuleCases } from './rule-case.ts'
import { of, withWastes } from './target-returns.ts'

interface WasteCase {
  /** Number of the indicator, its numbers where they agree with the wastes, and where they do not. */
  readonly seq: number
  readonly right: Parameters<typeof target>[1]
  readonly wrong: Parameters<typeof target>[1]
  readonly cell: string
  readonly wastes: Parameters<typeof withWastes>[1]
}

const general = {
  粉煤灰: { generated: '60', utilised: '55', utilisedPrior: '5', disposed: '2', stored: '3' },
  炉渣: { generated: '40', utilised: '35', utilisedPrior: '', disposed: '1', stored: '4' },
}
const hazardous = {
  废矿物油: { generated: '6', utilised: '2', utilisedPrior: '1' },
  废酸: { generated: '4', utilised: '3', utilisedPrior: '' },
}
const gypsum = {
  磷石膏: { generated: '60', utilised: '55', utilisedPrior: '5' },
  脱硫石膏: { generated: '40', utilised: '35', utilisedPrior: '' },
}
const one = (name: string) => ({
  [name]: { generated: '60', utilised: '50', utilisedPrior: '5', disposed: '7', stored: '3' },
})

const wasteCases: Readonly<Record<string, WasteCase>> = {
  'general-generated': {
    seq: 2,
    right: { numerator: '100' },
    wrong: { numerator: '101' },
    cell: 'I5',
    wastes: general,
  },
  'hazardous-generated': {
    seq: 3,
    right: { numerator: '10' },
    wrong: { numerator: '100' },
    cell: 'I5',
    wastes: hazardous,
  },
  'general-utilised': {
    seq: 15,
    right: { numerator: '90' },
    wrong: { numerator: '85' },
    cell: 'I5',
    wastes: general,
  },
  'general-base': {
    seq: 15,
    right: { denominator: '105' },
    wrong: { denominator: '100' },
    cell: 'K5',
    wastes: general,
  },
  'hazardous-utilised': {
    seq: 16,
    right: { numerator: '5' },
    wrong: { numerator: '6' },
    cell: 'I5',
    wastes: hazardous,
  },
  'hazardous-base': {
    seq: 16,
    right: { denominator: '11' },
    wrong: { denominator: '10' },
    cell: 'K5',
    wastes: hazardous,
  },
  'gypsum-utilised': {
    seq: 17,
    right: { numerator: '90' },
    wrong: { numerator: '55' },
    cell: 'I5',
    wastes: gypsum,
  },
  'gypsum-base': {
    seq: 17,
    right: { denominator: '105' },
    wrong: { denominator: '65' },
    cell: 'K5',
    wastes: gypsum,
  },
  'soda-residue-utilised': {
    seq: 19,
    right: { value: '50' },
    wrong: { value: '60' },
    cell: 'L5',
    wastes: one('碱渣'),
  },
  'straw-utilised': {
    seq: 20,
    right: { numerator: '50' },
    wrong: { numerator: '60' },
    cell: 'I5',
    wastes: one('秸秆'),
  },
  'straw-base': {
    seq: 20,
    right: { denominator: '65' },
    wrong: { denominator: '60' },
    cell: 'K5',
    wastes: one('秸秆'),
  },
  'manure-utilised': {
    seq: 21,
    right: { numerator: '50' },
    wrong: { numerator: '60' },
    cell: 'I5',
    wastes: one('畜禽粪污'),
  },
  'manure-base': {
    seq: 21,
    right: { denominator: '65' },
    wrong: { denominator: '60' },
    cell: 'K5',
    wastes: one('畜禽粪污'),
  },
  'construction-utilised': {
    ...{ seq: 26, right: { numerator: '0.0050' }, wrong: { numerator: '50' }, cell: 'I5' },
    wastes: one('拆除垃圾'),
  },
  'construction-base': {
    ...{ seq: 26, right: { denominator: '0.0065' }, wrong: { denominator: '0.0100' }, cell: 'K5' },
    wastes: one('拆除垃圾'),
  },
  'fly-ash-treated': {
    seq: 30,
    right: { numerator: '57' },
    wrong: { numerator: '50' },
    cell: 'I5',
    wastes: one('生活垃圾焚烧飞灰'),
  },
  'waste-salt-treated': {
    seq: 35,
    right: { numerator: '57' },
    wrong: { numerator: '50' },
    cell: 'I5',
    wastes: one('化工废盐'),
  },
  'general-kept': {
    ...{
      seq: 38,
      right: { numerator: '2', denominator: '12' },
      wrong: { numerator: '2', denominator: '15' },
    },
    ...{ cell: 'K5', wastes: general },
  },
  'industrial-sludge-treated': {
    seq: 39,
    right: { numerator: '57' },
    wrong: { numerator: '50' },
    cell: 'I5',
    wastes: one('工业污泥'),
  },
  'sewage-sludge-treated': {
    seq: 43,
    right: { numerator: '57' },
    wrong: { numerator: '50' },
    cell: 'I5',
    wastes: one('城镇污水污泥'),
  },
}

function casesOf({ seq, right, wrong, cell, wastes }: WasteCase): RuleCases {
  return {
    pass: [{ says: 'the waste list’s sum', now: withWastes([target(seq, right)], wastes) }],
    fail: [{ says: 'another number', now: withWastes([target(seq, wrong)], wastes), cell }],
    unverifiable: [
      { says: 'no waste list', now: of(target(seq, right)) },
      {
        says: 'a waste that may belong to it',
        now: {
          donghai: {
            targets: [target(seq, right)],
            wastes: [
              ...Object.entries(wastes).map(([name, cells]) => row(name, cells)),
              row(null, { generated: '9' }, '炉灰'),
            ],
          },
        },
      },
    ],
  }
}

const projects = [
  row('甲', { totalInvestment: '8000', completedInvestment: '3000' }),
  row('乙', { totalInvestment: '4000', completedInvestment: '' }),
]
const invested = (value: string) => ({ donghai: { targets: [target(48, { value })], projects } })

/** Rules that compare the target list with the unit's other lists. */
export const targetOtherListCases: Readonly<Record<string, RuleCases>> = {
  ...Object.fromEntries(
    Object.entries(wasteCases).map(([id, one]) => [`targets.wastes-${id}`, casesOf(one)]),
  ),
  'targets.project-investment': {
    pass: [
      { says: 'all that is planned', now: invested('1.2') },
      { says: 'all that is done', now: invested('0.30') },
    ],
    fail: [
      { says: 'another sum', now: invested('2.1'), cell: 'L5' },
      { says: 'in 万元', now: invested('12000'), cell: 'L5', to: '1.2' },
    ],
    unverifiable: [
      { says: 'no project list', now: of(target(48, { value: '1.2' })) },
      {
        says: 'an investment in words',
        now: {
          donghai: {
            targets: [target(48, { value: '1.2' })],
            projects: [row('甲', { totalInvestment: '约8000' })],
          },
        },
      },
    ],
  },
}
