import { describe, expect, it } from 'vitest'
import { checkReportSchema } from '../../../../shared/contract/checks.ts'
import { evaluationOf } from '../../../../shared/rules/checks/evaluations.ts'
import { runChecks } from '../../../../shared/rules/checks/run-checks.ts'
import {
  foreign,
  type Lists,
  ratio,
  returnsOf,
  row,
  slip,
  target,
} from '../../../fixtures/returns-builder.ts'
import { seedCatalogue } from '../../../seeds/seed-catalogue.ts'

function check(lists: Lists, rules: readonly string[], unit: string | null = null) {
  const checkRules = seedCatalogue.checkRules.filter(({ id }) => rules.includes(id))
  expect(checkRules).toHaveLength(rules.length)
  return checkReportSchema.parse(
    runChecks({ ...seedCatalogue, checkRules }, returnsOf('2023', lists), { unit }),
  )
}

const keysOf = (report: ReturnType<typeof check>) =>
  report.findings.map(({ unit, key, result }) => [unit, key, result])

describe('required indicators', () => {
  const rules = ['targets.required-present']

  it.each([
    ['a number', target(5, { value: '3' }), true],
    ['zero', target(5, { value: '0' }), true],
    ['不适用', target(5, { value: '/' }), true],
    ['the number in the column of numerators', target(5, { numerator: '3' }), true],
    ['numerator and denominator alone', ratio(1, '3', '4'), true],
    ['a text where words are asked for', target(45, { value: '已建立' }), true],
    ['a summary of classes', target(4, { value: '大型 50%' }), true],
    ['classes without a row of their own', ratio(4, '1', '2', '50', '大型'), true],
    ['a blank', target(5, { value: '' }), false],
    ['words for a number', target(5, { value: '若干' }), false],
    ['a slip', target(5, { value: slip }), false],
  ])('%s: present is %4$s', (_, answer, isPresent) => {
    const optional = answer.key === '5' ? ['targets.optional-present'] : rules
    const report = check({ donghai: { targets: [answer] } }, optional, 'donghai')
    expect(report.findings.some(({ key }) => key === answer.key)).toBe(!isPresent)
  })

  it('are asked of each unit as far as it reports them', () => {
    const report = check({ donghai: { targets: [] } }, rules, 'donghai')
    // 37 ★ less no. 44 (the city) and no. 60 (a survey).
    expect(report.counts).toEqual({ pass: 0, fail: 35, unverifiable: 0 })
    const city = check({ lianyungang: { targets: [] } }, rules, 'lianyungang')
    expect(city.findings.map(({ key }) => key)).toEqual(['44', '60'])
    const ofXuwei = check({ xuwei: { targets: [] } }, ['targets.optional-present'], 'xuwei')
    expect(ofXuwei.findings.map(({ key }) => key)).toEqual(expect.arrayContaining(['6', '37']))
    expect(ofXuwei.findings.map(({ key }) => key)).not.toContain('7')
  })

  it('say what was written instead, and where', () => {
    const [finding] = check({ donghai: { targets: [target(2, { value: slip })] } }, rules, 'donghai').findings
    expect(finding?.message).toBe(
      '东海县目标责任清单第2项“一般工业固体废物产生强度”（L5）填的“12..5”不是一个可以汇总的数值。请只填数字；确实没有的，填“不适用”。',
    )
    expect(finding?.cells[0]).toMatchObject({ ref: 'L5', raw: '12..5' })
  })
})

describe('the parts of a ratio', () => {
  it.each([
    ['both', ratio(15, '1', '2', '50'), 'pass'],
    ['only the rate', ratio(15, '', '', '50'), 'fail'],
    ['only the numerator', ratio(15, '1', '', ''), 'fail'],
    ['a dash for both beside a rate', ratio(15, '/', '/', '50'), 'fail'],
    ['不适用', ratio(15, '/', '/', '/'), null],
    ['nothing', ratio(15, '', '', ''), null],
  ])('%s', (_, answer, result) => {
    const { counts, findings } = check(
      { donghai: { targets: [answer] } },
      ['targets.ratio-parts-given'],
      'donghai',
    )
    expect(findings[0]?.result ?? (counts.pass === 1 ? 'pass' : null)).toBe(result)
  })
})

it('names units of measure that do not convert', () => {
  const lists = {
    donghai: { wastes: [row('粉煤灰', { generated: foreign('3', '箱'), stored: '1' }, '粉煤灰')] },
  }
  const [finding] = check(lists, ['wastes.measure-known'], 'donghai').findings
  expect(finding?.message).toContain('东海县废物清单“粉煤灰”（F5）写明的计量单位不能换算：产生量“箱”')
})

it('finds rows that the catalogue does not know', () => {
  const lists = {
    donghai: {
      targets: [
        row(null, { name: '绿色交通出行比例', value: '71' }, '绿色交通出行比例'),
        ratio(15, '1', '2'),
      ],
      tasks: [
        row(null, { code: 'D-15', title: '新任务' }, '新任务'),
        row(null, { code: 'A-1', title: seedCatalogue.tasks[1]?.title ?? '' }, seedCatalogue.tasks[1]?.title),
        row('A-3', { code: 'A-3' }),
      ],
    },
  }
  const report = check(lists, ['targets.indicator-known', 'tasks.task-known'], 'donghai')
  expect(report.counts).toEqual({ pass: 2, fail: 3, unverifiable: 0 })
  expect(report.findings.map(({ message }) => message)).toEqual([
    expect.stringContaining('“绿色交通出行比例”（D5）不在目标清单所列指标之内'),
    expect.stringContaining('“新任务”（A5、C5）不在任务清单之内'),
    expect.stringContaining('的序号是A-1，任务名称却是A-2的'),
  ])
})

it('knows departments and units by name and alias, several in a cell', () => {
  const task = (lead: string, support = '/') => row('A-1', { lead, support })
  const tasks = [
    task('市生态环境局、连云港市发改委'),
    task('各县区政府，功能板块管委会'),
    task('市生态\n环境局'),
    task('市城管局\n市财政局', '东海县'),
    task('市环保监察大队', '市农业农村局；市火星局'),
    task(''),
  ]
  const report = check({ donghai: { tasks } }, ['tasks.department-known'], 'donghai')
  expect(report.counts).toEqual({ pass: 4, fail: 1, unverifiable: 0 })
  expect(report.findings[0]?.message).toContain('“市环保监察大队”、“市火星局”不是方案中的部门或单位')
  expect(report.findings[0]?.cells.map(({ ref }) => ref)).toEqual(['D9', 'E9'])
})

describe('a report', () => {
  it('has one finding for a list that did not come in, and counts every rule that waits for it', () => {
    const report = check({}, ['targets.ratio-consistent', 'targets.measure-known', 'wastes.waste-balance'])
    // Ten units with three rules; of the city only its targets are awaited.
    expect(report.counts).toEqual({ pass: 0, fail: 0, unverifiable: 32 })
    expect(report.findings).toHaveLength(21)
    expect(report.findings[0]).toMatchObject({
      ...{
        id: 'targets.not-received/lianyungang',
        unit: '连云港市',
        key: '',
        cells: [],
        suggestion: null,
      },
      message: '连云港市还没有报送目标责任清单，这张清单的2条规则都无法核验。请催报后重新审核。',
    })
  })

  it('is ordered by severity, unit, list and row, whatever came in first', () => {
    const wrong = [row(null, {}, '乙'), row(null, {}, '甲')]
    const rules = [
      'tasks.department-known',
      'tasks.task-known',
      'targets.indicator-known',
      'wastes.waste-balance',
    ]
    const tasks = [row(null, { lead: '谁' }, '丙')]
    const report = check({ guanyun: { targets: wrong }, donghai: { tasks, targets: wrong } }, rules)
    const failed = report.findings.filter(({ result }) => result === 'fail')
    expect(failed.map(({ severity, unit, key }) => `${severity} ${unit} ${key}`)).toEqual([
      'A 东海县 乙',
      'A 东海县 甲',
      'A 东海县 丙',
      'A 灌云县 乙',
      'A 灌云县 甲',
      'D 东海县 丙',
    ])
  })

  it('speaks of one unit when asked to', () => {
    const lists = { donghai: { targets: [] }, guanyun: { targets: [] } }
    const report = check(lists, ['targets.required-present'], 'guanyun')
    expect(new Set(keysOf(report).map(([unit]) => unit))).toEqual(new Set(['灌云县']))
  })

  it('gives every finding an id of its own, the same in every run', () => {
    const lists = { donghai: { targets: [ratio(15, '1', '2', '99'), ratio(15, '1', '2', '98')] } }
    const ids = () => check(lists, ['targets.ratio-consistent'], 'donghai').findings.map(({ id }) => id)
    expect(ids()).toEqual(['targets.ratio-consistent/donghai/15', 'targets.ratio-consistent/donghai/15#2'])
    expect(ids()).toEqual(ids())
  })

  it('refuses a rule that nothing evaluates, and knows all of the plan’s', () => {
    for (const { evaluation } of seedCatalogue.checkRules)
      expect(evaluationOf(evaluation).evaluate).toBeTypeOf('function')
    const checkRules = seedCatalogue.checkRules.map((rule) => ({ ...rule, evaluation: 'no-such-thing' }))
    expect(() => runChecks({ ...seedCatalogue, checkRules }, returnsOf('2023', {}), { unit: null })).toThrow(
      'no-such-thing',
    )
  })
})
