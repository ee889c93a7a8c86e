import { type Cell, type Lists, type Row, row, slip } from '../../../../fixtures/returns-builder.ts'
import { seedCatalogue } from '../../../../seeds/seed-catalogue.ts'
import type { RuleCase, RuleCases } from './rule-case.ts'

/** A-1 was due at the end of 2023, A-8 is due at the end of 2024, B-5 goes on. */
const task = (code: string, cells: Row['cells'] = {}) => row(code, { code, title: code, ...cells })
const of = (...tasks: Row[]): Lists => ({ donghai: { tasks } })
const one = (says: string, code: string, cells: Row['cells']): RuleCase => ({
  says,
  now: of(task(code, cells)),
})
const all = seedCatalogue.tasks.map(({ code }) => task(code))
const inYear = (year: number): Cell => ({
  ...{ state: 'text', value: `${year}年`, date: { kind: 'year', year } },
})

const nothing: RuleCase = { says: 'the list has not come in', now: {} }
const unclear: RuleCase = one('no known state', 'A-1', { status: '见附件' })

export const taskCases: Readonly<Record<string, RuleCases>> = {
  'tasks.task-known': {
    pass: [one('a task of the plan', 'A-1', {})],
    fail: [{ says: 'another', now: of(row(null, { code: 'D-15', title: '联合检查' })), cell: 'A5' }],
    unverifiable: [nothing],
  },
  'tasks.department-known': {
    pass: [one('of the plan', 'A-1', { lead: '市生态环境局' })],
    fail: [{ ...one('another', 'A-1', { lead: '市环保监察大队' }), cell: 'D5' }],
    unverifiable: [nothing],
  },
  'tasks.value-understood': {
    pass: [one('words', 'A-1', { status: '已完成' })],
    fail: [{ ...one('a broken cell', 'A-1', { status: slip }), cell: 'G5' }],
    unverifiable: [nothing],
  },
  'tasks.value-certain': {
    pass: [one('a year', 'A-1', { due: inYear(2023) })],
    fail: [
      {
        ...one('a number for a date', 'A-1', {
          due: {
            state: 'text',
            value: '45107',
            notes: [{ code: 'date-serial', facts: { day: '2023-06-30' } }],
          },
        }),
        cell: 'F5',
      },
    ],
    unverifiable: [nothing],
  },
  'tasks.repeated': {
    pass: [{ says: 'two tasks', now: of(task('A-1'), task('A-2')) }],
    fail: [{ says: 'one twice', now: of(task('A-1'), task('A-1')), cell: 'C6' }],
    unverifiable: [nothing],
  },
  'tasks.tasks-listed': {
    pass: [{ says: 'all of them', now: of(...all) }],
    fail: [{ says: 'all but one', now: of(...all.slice(1)), cell: null }],
    unverifiable: [nothing],
  },
  'tasks.status-given': {
    pass: [one('said', 'A-1', { status: '已完成' }), one('not its task', 'A-1', { status: '/' })],
    fail: [{ ...one('blank', 'A-1', { status: '' }), cell: 'G5' }],
    unverifiable: [nothing],
  },
  'tasks.status-known': {
    pass: [one('a state', 'A-1', { status: '已完成' }), one('nearly one', 'A-1', { status: '进行中' })],
    fail: [{ ...one('words', 'A-1', { status: '见附件' }), cell: 'G5' }],
    unverifiable: [one('a broken cell', 'A-1', { status: slip })],
  },
  'tasks.lead-as-planned': {
    pass: [one('the same', 'A-5', { lead: '市生态环境局' })],
    fail: [{ ...one('another', 'A-5', { lead: '市城管局' }), cell: 'D5' }],
    unverifiable: [one('unknown', 'A-5', { lead: '市环保监察大队' })],
  },
  'tasks.support-as-planned': {
    pass: [one('the same, in another order', 'A-10', { support: '市发改委、市工信局' })],
    fail: [{ ...one('one is missing', 'A-10', { support: '市发改委' }), cell: 'E5' }],
    unverifiable: [one('unknown', 'A-10', { support: '市环保监察大队' })],
  },
  'tasks.due-as-planned': {
    pass: [one('the same', 'A-1', { due: inYear(2023) })],
    fail: [{ ...one('a year later', 'A-1', { due: inYear(2024) }), cell: 'F5' }],
    unverifiable: [one('no date', 'A-1', { due: '尽快' })],
  },
  'tasks.done-with-evidence': {
    pass: [one('with a document', 'A-1', { status: '已完成', evidence: '连政办发〔2023〕1号' })],
    fail: [{ ...one('without', 'A-1', { status: '已完成', evidence: '' }), cell: 'I5' }],
    unverifiable: [unclear],
  },
  'tasks.done-with-progress': {
    pass: [one('with a word', 'A-1', { status: '已完成', progress: '已印发' })],
    fail: [{ ...one('without', 'A-1', { status: '已完成', progress: '' }), cell: 'H5' }],
    unverifiable: [unclear],
  },
  'tasks.overdue-with-problem': {
    pass: [one('with a reason', 'A-1', { status: '正在推进', problem: '资金没有落实' })],
    fail: [{ ...one('without', 'A-1', { status: '正在推进', problem: '' }), cell: 'J5' }],
    unverifiable: [unclear],
  },
  'tasks.overdue-not-started': {
    pass: [one('begun', 'A-1', { status: '正在推进' })],
    fail: [{ ...one('not begun', 'A-1', { status: '未开展' }), cell: 'G5' }],
    unverifiable: [unclear],
  },
  'tasks.continuous-not-done': {
    pass: [one('goes on', 'B-5', { status: '持续开展' })],
    fail: [{ ...one('done', 'B-5', { status: '已完成' }), cell: 'G5' }],
    unverifiable: [one('no known state', 'B-5', { status: '见附件' })],
  },
  'tasks.dated-not-continuous': {
    pass: [one('under way', 'A-1', { status: '正在推进' })],
    fail: [{ ...one('goes on', 'A-1', { status: '持续开展' }), cell: 'G5' }],
    unverifiable: [unclear],
  },
  'tasks.state-before': {
    pass: [
      { ...one('done now', 'A-8', { status: '已完成' }), before: of(task('A-8', { status: '正在推进' })) },
    ],
    fail: [
      {
        ...one('not done any more', 'A-8', { status: '正在推进' }),
        ...{ before: of(task('A-8', { status: '已完成' })), cell: 'G5' },
      },
    ],
    unverifiable: [one('no year before', 'A-8', { status: '已完成' })],
  },
  'tasks.progress-agrees': {
    pass: [
      one('a remark', 'A-1', { status: '已完成', progress: '已印发实施' }),
      one('the share', 'A-1', { status: '正在推进', progress: '已完成60%' }),
    ],
    fail: [{ ...one('the contrary', 'A-1', { status: '未开展', progress: '已完成100%' }), cell: 'G5' }],
    unverifiable: [one('no known state', 'A-1', { status: '见附件', progress: '已完成100%' })],
  },
}
