import { type Cell, foreign, type Lists, type Row, row, slip } from '../../../../fixtures/returns-builder.ts'
import type { RuleCase, RuleCases } from './rule-case.ts'

const enterprise = (cells: Row['cells'], name = '东海县某硅业有限公司') => row(name, { name, ...cells })
const facility = (cells: Row['cells'], name = '生活垃圾焚烧厂') => row(name, { name, ...cells })
const firms = (...enterprises: Row[]): Lists => ({ donghai: { enterprises } })
const plants = (...facilities: Row[]): Lists => ({ donghai: { facilities } })
const firm = (says: string, cells: Row['cells']): RuleCase => ({ says, now: firms(enterprise(cells)) })
const plant = (says: string, cells: Row['cells']): RuleCase => ({ says, now: plants(facility(cells)) })

/** What a code field holds: figures that are no amount. */
const code = (value: string): Cell => ({ state: 'text', value })
const inYear = (year: number): Cell => ({ state: 'text', value: `${year}年`, date: { kind: 'year', year } })
/** Right by both check digits: registered in 东海县, in 海州区 and in Beijing. */
const donghai = code('91320722MA1XQ7K23P')
const haizhou = code('91320706MA20P4T88X')
const beijing = code('91110108MA003L5B20')
const broken: Cell = { state: 'unparseable', value: null, raw: '9.13E+17' }

const otherFirm = (name: string, creditCode: Cell): Lists => ({
  ...firms(enterprise({ creditCode: donghai })),
  guanyun: { enterprises: [enterprise({ creditCode }, name)] },
})
const amounts = (generated: string, utilised: string, disposed: string, stored: string) => ({
  ...{ generated, utilised, disposed, stored },
})
const load = (designCapacity: string, actual: string, loadRate: string, measure = '') => ({
  ...{ designCapacity, actual, loadRate, measure },
})

const noFirms: RuleCase = {
  says: 'the register came a year before, and has not come in',
  now: {},
  before: firms(enterprise({})),
}
const noPlants: RuleCase = { ...noFirms, before: plants(facility({})) }

const creditCode = (list: 'enterprises' | 'facilities'): RuleCases => {
  const one = (says: string, creditCode: Cell): RuleCase =>
    list === 'enterprises' ? firm(says, { creditCode }) : plant(says, { creditCode })
  const cell = list === 'enterprises' ? 'C5' : 'G5'
  return {
    // The example of GB 32100—2015 itself.
    pass: [one('a right one', donghai), one('of the standard', code('91350100M000100Y43'))],
    fail: [
      { ...one('a digit is wrong', code('91320722MA1XQ7K24P')), cell },
      { ...one('two changed places', code('91320722MA1QX7K23P')), cell, to: '91320722MA1XQ7K23P' },
      { ...one('a digit is lost', code('91320722MA1XQ7K2P')), cell },
      { ...one('O for 0', code('9132O722MA1XQ7K23P')), cell, to: '91320722MA1XQ7K23P' },
    ],
    unverifiable: [one('a spreadsheet made a number of it', broken)],
  }
}

const enterpriseCases: Readonly<Record<string, RuleCases>> = {
  'enterprises.value-understood': {
    pass: [firm('a number', { generated: '3' })],
    fail: [{ ...firm('a slip', { generated: slip }), cell: 'M5' }],
    unverifiable: [noFirms],
  },
  'enterprises.credit-code': creditCode('enterprises'),
  'enterprises.credit-code-organisation': {
    pass: [firm('a right one', { creditCode: donghai })],
    fail: [{ ...firm('wrong inside', { creditCode: code('91320722MA1XQ7K261') }), cell: 'C5' }],
    unverifiable: [firm('a spreadsheet made a number of it', { creditCode: broken })],
  },
  'enterprises.credit-code-division': {
    pass: [firm('of the province', { creditCode: haizhou })],
    fail: [{ ...firm('of another', { creditCode: beijing }), cell: 'C5' }],
    unverifiable: [firm('a spreadsheet made a number of it', { creditCode: broken })],
  },
  'enterprises.repeated': {
    pass: [
      {
        says: 'two wastes of one',
        now: firms(enterprise({ wasteName: '炉渣' }), enterprise({ wasteName: '粉煤灰' })),
      },
    ],
    fail: [
      {
        says: 'one waste twice',
        now: firms(enterprise({ wasteName: '炉渣' }), enterprise({ wasteName: '炉渣' })),
        cell: 'B6',
      },
    ],
    unverifiable: [firm('no code to read', { creditCode: broken })],
  },
  'enterprises.repeated-elsewhere': {
    pass: [{ says: 'another one', now: otherFirm('灌云县某化工有限公司', haizhou) }],
    fail: [{ says: 'the same', now: otherFirm('东海县某硅业有限公司', donghai), cell: 'C5' }],
    unverifiable: [firm('no code to read', { creditCode: broken })],
  },
  'enterprises.one-name': {
    pass: [{ says: 'one name', now: otherFirm('东海县某硅业有限公司', donghai) }],
    fail: [{ says: 'two names', now: otherFirm('灌云县某化工有限公司', donghai), cell: 'B5' }],
    unverifiable: [firm('no code to read', { creditCode: broken })],
  },
  'enterprises.one-code': {
    pass: [{ says: 'one code', now: otherFirm('东海县某硅业有限公司', donghai) }],
    fail: [{ says: 'two codes', now: otherFirm('东海县某硅业有限公司', haizhou), cell: 'C5' }],
    unverifiable: [firm('no code to read', { creditCode: broken })],
  },
  'enterprises.waste-code': {
    pass: [firm('a class', { wasteCode: 'HW08' }), firm('a long code', { wasteCode: '900-001-S17' })],
    fail: [{ ...firm('given up', { wasteCode: 'HW43' }), cell: 'K5' }],
    unverifiable: [firm('a slip', { wasteCode: slip })],
  },
  'enterprises.hazardous-with-permit': {
    pass: [firm('with one', { wasteCode: 'HW08', permit: code('91320722MA1XQ7K23P001V') })],
    fail: [{ ...firm('without', { wasteCode: 'HW08', permit: '' }), cell: 'R5' }],
    unverifiable: [firm('nobody knows what', { wasteCode: slip, permit: '' })],
  },
  'enterprises.not-negative': {
    pass: [firm('nothing', { generated: '0' })],
    fail: [{ ...firm('less', { generated: '-4' }), cell: 'M5', to: '4' }],
    unverifiable: [firm('a slip', { generated: slip })],
  },
  'enterprises.measure-known': {
    pass: [firm('tonnes', { generated: '3' })],
    fail: [{ ...firm('boxes', { generated: foreign('3', '箱') }), cell: 'M5' }],
    unverifiable: [noFirms],
  },
  'enterprises.balance': {
    pass: [
      firm('in balance', amounts('10', '6', '3', '1')),
      firm('with blanks', amounts('10', '10', '', '')),
    ],
    fail: [{ ...firm('one is missing', amounts('10', '6', '', '1')), cell: 'M5' }],
    unverifiable: [firm('nothing became of it', amounts('10', '', '', ''))],
  },
  'enterprises.scale-before': {
    pass: [{ ...firm('as before', { generated: '10' }), before: firms(enterprise({ generated: '12' })) }],
    fail: [
      {
        ...firm('in kg', { generated: '11000' }),
        ...{ before: firms(enterprise({ generated: '12' })), cell: 'M5', to: '11' },
      },
    ],
    unverifiable: [firm('no year before', { generated: '10' })],
  },
  'enterprises.still-listed': {
    pass: [{ ...firm('still there', {}), before: firms(enterprise({ generated: '12' })) }],
    fail: [
      {
        says: 'gone',
        now: firms(enterprise({}, '另一家有限公司')),
        ...{ before: firms(enterprise({ generated: '12' })), cell: null },
      },
    ],
    unverifiable: [firm('no year before', {})],
  },
  'enterprises.phone': {
    pass: [
      firm('a mobile one', { phone: code('13812345678') }),
      firm('with its area', { phone: code('0518-87212345') }),
    ],
    fail: [{ ...firm('a digit is lost', { phone: code('1381234567') }), cell: 'I5' }],
    unverifiable: [firm('a slip', { phone: slip })],
  },
  'enterprises.industry-code': {
    pass: [
      firm('a class', { industry: code('C2614') }),
      firm('without its letter', { industry: code('2614') }),
    ],
    fail: [{ ...firm('too long', { industry: code('C26143') }), cell: 'D5' }],
    unverifiable: [firm('a slip', { industry: slip })],
  },
  'enterprises.location-own': {
    pass: [firm('its own', { location: '东海县' })],
    fail: [{ ...firm('another', { location: '灌南县' }), cell: 'E5' }],
    unverifiable: [firm('no unit', { location: '工业集中区' })],
  },
}

const facilityCases: Readonly<Record<string, RuleCases>> = {
  'facilities.value-understood': {
    pass: [plant('a number', { actual: '3' })],
    fail: [{ ...plant('a slip', { actual: slip }), cell: 'L5' }],
    unverifiable: [noPlants],
  },
  'facilities.credit-code': creditCode('facilities'),
  'facilities.kind-given': {
    pass: [plant('given', { kind: '焚烧', actual: '3' })],
    fail: [{ ...plant('blank', { kind: '', actual: '3' }), cell: 'C5' }],
    unverifiable: [plant('nobody knows whether it is one', { kind: '', actual: slip })],
  },
  'facilities.capacity-positive': {
    pass: [plant('some', { designCapacity: '800' })],
    fail: [{ ...plant('none', { designCapacity: '0' }), cell: 'K5' }],
    unverifiable: [plant('a slip', { designCapacity: slip })],
  },
  'facilities.not-negative': {
    pass: [plant('nothing', { actual: '0' })],
    fail: [{ ...plant('less', { actual: '-3' }), cell: 'L5', to: '3' }],
    unverifiable: [plant('a slip', { actual: slip })],
  },
  'facilities.measure-given': {
    pass: [plant('given', { designCapacity: '800', measure: '吨/日' })],
    fail: [{ ...plant('blank', { designCapacity: '800', measure: '' }), cell: 'J5' }],
    unverifiable: [plant('nobody knows of what', { designCapacity: slip, measure: '' })],
  },
  'facilities.load-consistent': {
    pass: [
      plant('the quotient', load('800', '600', '75', '吨/日')),
      plant('the amount of a year', load('800', '219000', '75', '吨/日')),
      plant('of 330 days', load('800', '198000', '75', '吨/日')),
    ],
    fail: [
      { ...plant('another', load('800', '600', '57', '吨/日')), cell: 'M5', to: '75' },
      { ...plant('a fraction', load('800', '600', '0.75', '吨/日')), cell: 'M5', to: '75' },
    ],
    unverifiable: [plant('no capacity', load('', '600', '57', '吨/日'))],
  },
  'facilities.load-limit': {
    pass: [plant('full', { loadRate: '105' })],
    fail: [{ ...plant('overfull', { loadRate: '130' }), cell: 'M5' }],
    unverifiable: [plant('a slip', { loadRate: slip })],
  },
  'facilities.actual-within-capacity': {
    pass: [
      plant('less', load('800', '600', '', '吨/日')),
      plant('of the year', load('800', '280000', '', '吨/日')),
    ],
    fail: [{ ...plant('more', load('60000', '90000', '', '吨/年')), cell: 'L5' }],
    unverifiable: [plant('no capacity', load('', '600', '', '吨/年'))],
  },
  'facilities.commissioned-past': {
    pass: [
      plant('years ago', { commissioned: inYear(2015) }),
      plant('of the year', { commissioned: inYear(2023) }),
    ],
    fail: [{ ...plant('to come', { commissioned: inYear(2025) }), cell: 'N5' }],
    unverifiable: [plant('words', { commissioned: '早年' })],
  },
  'facilities.stopped-without-load': {
    pass: [plant('nothing', { status: '停用', actual: '0' })],
    fail: [{ ...plant('some', { status: '停用', actual: '5' }), cell: 'L5' }],
    unverifiable: [plant('a slip', { status: '停用', actual: slip })],
  },
  'facilities.status-known': {
    pass: [plant('running', { status: '运行' }), plant('nearly', { status: '正常运行' })],
    fail: [{ ...plant('words', { status: '良好' }), cell: 'Q5' }],
    unverifiable: [plant('a slip', { status: slip })],
  },
  'facilities.repeated': {
    pass: [{ says: 'two of them', now: plants(facility({}), facility({}, '填埋场')) }],
    fail: [{ says: 'one twice', now: plants(facility({}), facility({})), cell: 'B6' }],
    unverifiable: [plant('no operator to read', { operator: slip })],
  },
  'facilities.repeated-elsewhere': {
    pass: [
      {
        says: 'another operator',
        now: {
          donghai: { facilities: [facility({ operator: '甲公司' })] },
          guanyun: { facilities: [facility({ operator: '乙公司' })] },
        },
      },
    ],
    fail: [
      {
        says: 'the same',
        now: {
          donghai: { facilities: [facility({ operator: '甲公司' })] },
          guanyun: { facilities: [facility({ operator: '甲公司' })] },
        },
        cell: 'B5',
      },
    ],
    unverifiable: [plant('no operator to read', { operator: slip })],
  },
  'facilities.scale-before': {
    pass: [
      {
        ...plant('as before', { designCapacity: '800' }),
        before: plants(facility({ designCapacity: '800' })),
      },
    ],
    fail: [
      {
        ...plant('a point is lost', { designCapacity: '8000' }),
        ...{ before: plants(facility({ designCapacity: '800' })), cell: 'K5', to: '800' },
      },
    ],
    unverifiable: [plant('no year before', { designCapacity: '800' })],
  },
  'facilities.still-listed': {
    pass: [{ ...plant('still there', {}), before: plants(facility({})) }],
    fail: [{ says: 'gone', now: plants(facility({}, '填埋场')), before: plants(facility({})), cell: null }],
    unverifiable: [plant('no year before', {})],
  },
  'facilities.location-own': {
    pass: [plant('its own', { location: '东海县' })],
    fail: [{ ...plant('another', { location: '灌南县' }), cell: 'D5' }],
    unverifiable: [plant('no unit', { location: '工业集中区' })],
  },
}

export const registerCases: Readonly<Record<string, RuleCases>> = { ...enterpriseCases, ...facilityCases }
