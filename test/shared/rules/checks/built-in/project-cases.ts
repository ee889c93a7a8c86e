import { foreign, type Lists, type Row, row, slip } from '../../../../fixtures/returns-builder.ts'
import type { RuleCase, RuleCases } from './rule-case.ts'

const project = (cells: Row['cells'], name = '填埋场整治工程') => row(name, { name, ...cells })
const of = (...projects: Row[]): Lists => ({ donghai: { projects } })
const one = (says: string, cells: Row['cells']): RuleCase => ({ says, now: of(project(cells)) })
const money = (total: string, completed: string, done = '') => ({
  ...{ totalInvestment: total, completedInvestment: completed, yearDone: done },
})
const nothing: RuleCase = { says: 'the list has not come in', now: {} }
const broken = (field: string): RuleCase => one('a broken cell', { [field]: slip })
/** The same project, or one of the same name, in a county and a zone. */
const twice = (owner: string): Lists => ({
  donghai: { projects: [project({ owner: '城投公司' })] },
  kaifaqu: { projects: [project({ owner })] },
})
const totals = (...amounts: string[]): Lists =>
  of(...amounts.map((totalInvestment, place) => project({ totalInvestment }, `项目${place}`)))

export const projectCases: Readonly<Record<string, RuleCases>> = {
  'projects.measure-known': {
    pass: [one('万元', { totalInvestment: '3' })],
    fail: [{ ...one('another', { totalInvestment: foreign('3', '美元') }), cell: 'H5' }],
    unverifiable: [nothing],
  },
  'projects.value-understood': {
    pass: [one('a number', { totalInvestment: '3' })],
    fail: [{ ...broken('totalInvestment'), cell: 'H5' }],
    unverifiable: [nothing],
  },
  'projects.value-certain': {
    pass: [one('a number', { totalInvestment: '3' })],
    fail: [
      {
        ...one('roughly', {
          totalInvestment: { state: 'number', value: '3', notes: [{ code: 'vague' }] },
        }),
        cell: 'H5',
      },
    ],
    unverifiable: [nothing],
  },
  'projects.not-negative': {
    pass: [one('nothing', { yearDone: '0' })],
    fail: [{ ...one('less', { yearDone: '-3.5' }), cell: 'K5', to: '3.5' }],
    unverifiable: [broken('yearDone')],
  },
  'projects.total-positive': {
    pass: [one('some', { totalInvestment: '3' })],
    fail: [{ ...one('none', { totalInvestment: '0' }), cell: 'H5' }],
    unverifiable: [broken('totalInvestment')],
  },
  'projects.total-given': {
    pass: [one('given', { totalInvestment: '3' })],
    fail: [{ ...one('blank', { totalInvestment: '', status: '在建' }), cell: 'H5' }],
    unverifiable: [nothing],
  },
  'projects.completed-within-total': {
    pass: [one('all', money('100', '100'))],
    fail: [{ ...one('more', money('100', '110')), cell: 'I5' }],
    unverifiable: [one('no total', money('', '110'))],
  },
  'projects.year-within-completed': {
    pass: [one('a part', money('100', '60', '40'))],
    fail: [{ ...one('more', money('100', '60', '80')), cell: 'K5' }],
    unverifiable: [one('of nothing known', money('100', '', '80'))],
  },
  'projects.year-within-plan': {
    pass: [one('a little more', { yearDone: '12', yearPlan: '10' })],
    fail: [{ ...one('thrice', { yearDone: '30', yearPlan: '10' }), cell: 'K5' }],
    unverifiable: [one('a slip', { yearDone: slip, yearPlan: '10' })],
  },
  'projects.repeated': {
    pass: [{ says: 'two projects', now: of(project({}), project({}, '转运站')) }],
    fail: [{ says: 'one twice', now: of(project({}), project({})), cell: 'B6' }],
    unverifiable: [nothing],
  },
  'projects.repeated-elsewhere': {
    pass: [{ says: 'another of the name', now: twice('水务公司') }],
    fail: [{ says: 'the same', now: twice('城投公司'), cell: 'B5' }],
    unverifiable: [one('no owner to read', { owner: slip })],
  },
  'projects.named-elsewhere': {
    pass: [{ says: 'the same one, which another rule reports', now: twice('城投公司') }],
    fail: [{ says: 'another of the name', now: twice('水务公司'), cell: 'B5' }],
    unverifiable: [nothing],
  },
  'projects.status-given': {
    pass: [one('given', { status: '在建' })],
    fail: [{ ...one('blank', { status: '' }), cell: 'L5' }],
    unverifiable: [nothing],
  },
  'projects.status-known': {
    pass: [one('as the form asks', { status: '在建' }), one('nearly', { status: '已竣工' })],
    fail: [{ ...one('words', { status: '推进顺利' }), cell: 'L5' }],
    unverifiable: [broken('status')],
  },
  'projects.finished-invested': {
    pass: [one('all of it', { ...money('100', '100'), status: '已完工' })],
    fail: [{ ...one('a third', { ...money('100', '33'), status: '已完工' }), cell: 'I5' }],
    unverifiable: [one('not said', { ...money('100', ''), status: '已完工' })],
  },
  'projects.ongoing-not-complete': {
    pass: [one('half', { ...money('100', '50'), status: '在建' })],
    fail: [{ ...one('all', { ...money('100', '100'), status: '在建' }), cell: 'I5' }],
    unverifiable: [one('not said', { ...money('100', ''), status: '在建' })],
  },
  'projects.unbegun-not-invested': {
    pass: [one('nothing', { ...money('100', '0'), status: '未开工' })],
    fail: [{ ...one('some', { ...money('100', '20'), status: '未开工' }), cell: 'I5' }],
    unverifiable: [one('a slip', { completedInvestment: slip, status: '未开工' })],
  },
  'projects.years-in-order': {
    pass: [
      one('years', { years: '2022—2024' }),
      one('months', { years: '2022.3-2024.6' }),
      one('one year', { years: '2023年' }),
      one('the same year', { years: '2023-2023' }),
    ],
    fail: [{ ...one('reversed', { years: '2025—2023' }), cell: 'G5' }],
    unverifiable: [one('words', { years: '尽快' })],
  },
  'projects.finished-in-time': {
    pass: [one('over', { years: '2022—2023', status: '已完工' })],
    fail: [{ ...one('not over', { years: '2022—2025', status: '已完工' }), cell: 'L5' }],
    unverifiable: [one('words', { years: '尽快', status: '已完工' })],
  },
  'projects.ongoing-in-time': {
    pass: [one('not over', { years: '2022—2023', status: '在建' })],
    fail: [{ ...one('over', { years: '2020—2022', status: '在建' }), cell: 'L5' }],
    unverifiable: [one('words', { years: '尽快', status: '在建' })],
  },
  'projects.unbegun-in-time': {
    pass: [one('next year', { years: '2024—2025', status: '未开工' })],
    fail: [{ ...one('last year', { years: '2022—2025', status: '未开工' }), cell: 'L5' }],
    unverifiable: [one('words', { years: '尽快', status: '未开工' })],
  },
  'projects.scale-before': {
    pass: [{ ...one('as before', money('100', '')), before: of(project(money('100', ''))) }],
    fail: [
      {
        ...one('in 元', money('1000000', '')),
        ...{ before: of(project(money('100', ''))), cell: 'H5', to: '100' },
      },
    ],
    unverifiable: [one('no year before', money('100', ''))],
  },
  'projects.scale-usual': {
    pass: [{ says: 'as the others', now: totals('900', '4000', '2000', '3000', '60000') }],
    fail: [
      { says: 'in 元', now: totals('30000000', '4000', '2000', '3000', '6000'), cell: 'H5', to: '3000' },
    ],
    unverifiable: [{ says: 'two projects only', now: totals('900', '4000') }],
  },
  'projects.completed-not-less': {
    pass: [{ ...one('more', money('100', '60')), before: of(project(money('100', '50'))) }],
    fail: [{ ...one('less', money('100', '40')), before: of(project(money('100', '50'))), cell: 'I5' }],
    unverifiable: [one('no year before', money('100', '60'))],
  },
  'projects.completed-adds-up': {
    pass: [{ ...one('adds up', money('100', '60', '10')), before: of(project(money('100', '50'))) }],
    fail: [
      { ...one('does not', money('100', '60', '30')), before: of(project(money('100', '50'))), cell: 'I5' },
    ],
    unverifiable: [one('no year before', money('100', '60', '10'))],
  },
  'projects.total-unchanged': {
    pass: [{ ...one('a little more', money('110', '')), before: of(project(money('100', ''))) }],
    fail: [{ ...one('half more', money('150', '')), before: of(project(money('100', ''))), cell: 'H5' }],
    unverifiable: [one('no year before', money('110', ''))],
  },
  'projects.still-listed': {
    pass: [{ ...one('still there', {}), before: of(project({ status: '在建' })) }],
    fail: [
      { says: 'gone', now: of(project({}, '转运站')), before: of(project({ status: '在建' })), cell: null },
    ],
    unverifiable: [one('no year before', {})],
  },
  'projects.owner-given': {
    pass: [one('given', { owner: '城投公司' })],
    fail: [{ ...one('blank', { owner: '' }), cell: 'C5' }],
    unverifiable: [nothing],
  },
  'projects.content-given': {
    pass: [one('given', { content: '整治填埋场一处' })],
    fail: [{ ...one('blank', { content: '' }), cell: 'E5' }],
    unverifiable: [nothing],
  },
  'projects.nature-known': {
    pass: [one('new', { nature: '新建' })],
    fail: [{ ...one('words', { nature: '重点' }), cell: 'F5' }],
    unverifiable: [broken('nature')],
  },
  'projects.approval-form': {
    pass: [
      one('a document', { approval: '连发改审〔2023〕12号' }),
      one('a code of the platform', { approval: '2205-320722-89-01-123456' }),
    ],
    fail: [{ ...one('half of one', { approval: '12号' }), cell: 'M5' }],
    unverifiable: [broken('approval')],
  },
  'projects.lead-known': {
    pass: [one('of the plan', { lead: '市城管局' })],
    fail: [{ ...one('another', { lead: '市环保监察大队' }), cell: 'N5' }],
    unverifiable: [nothing],
  },
  'projects.location-own': {
    pass: [
      one('its own', { location: '东海县' }),
      one('a township', { location: '连云港市东海县白塔埠镇' }),
      {
        says: 'the host of a zone',
        unit: 'kaifaqu',
        now: { kaifaqu: { projects: [project({ location: '连云区' })] } },
      },
    ],
    fail: [{ ...one('another', { location: '灌云县伊山镇' }), cell: 'D5' }],
    unverifiable: [nothing],
  },
}
