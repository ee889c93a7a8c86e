import { describe, expect, test } from 'vitest'
import { terms } from '../../../../shared/locale/zh/terms.ts'
import { listKinds } from '../../../../shared/model/list-kind.ts'
import { buildReport } from '../../../../shared/rules/report/build-report.ts'
import type { ReportBlock, ReportTable } from '../../../../shared/rules/report/report-content.ts'
import { type MatterOrder, reportMatter, someLists } from '../../../fixtures/report-matter.ts'
import { type Lists, ratio, row } from '../../../fixtures/returns-builder.ts'
import { seedCatalogue } from '../../../seeds/seed-catalogue.ts'

const reportOf = (order: MatterOrder = {}) => buildReport(reportMatter(order))

function allBlocks(order: MatterOrder = {}): readonly ReportBlock[] {
  const { annexes, blocks } = reportOf(order)
  return [...blocks, ...annexes]
}

const textOf = (order: MatterOrder = {}) =>
  allBlocks(order)
    .flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
    .join('\n')

function tableOf(order: MatterOrder, caption: string): ReportTable {
  const found = allBlocks(order).find((block) => block.kind === 'table' && block.caption.endsWith(caption))
  if (found?.kind !== 'table') throw new Error(`no table ${caption}`)
  return found
}

/** Every unit hands in everything. */
const everybody: Lists = Object.fromEntries(
  seedCatalogue.units
    .filter(({ kind }) => kind !== 'city')
    .map(({ id }) => [
      id,
      {
        targets: [ratio(15, '95', '100')],
        wastes: [row('粉煤灰', { generated: '1' })],
        tasks: seedCatalogue.tasks.map(({ code }) => row(code, { status: '已完成' })),
        projects: [row(null, {}, `${id}项目`)],
      },
    ]),
)

describe('the frame', () => {
  const report = reportOf()
  test('title, mark, signature', () => {
    expect(report.title).toEqual(['连云港市“无废城市”建设', '2023年度工作报告'])
    expect(report).toMatchObject({
      mark: '（草稿）',
      header: '草稿　数据尚未定稿',
      issuer: '【请补充：报告单位】',
    })
    expect(reportOf({ isFinal: true, date: '2024-01-09' })).toMatchObject({
      ...{ mark: '（定稿）', header: null, date: '2024年1月9日' },
    })
  })
  test('the skeleton of the plan, in its order', () => {
    const heads = report.blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 1 ? [block.text] : [],
    )
    expect(heads).toEqual(['一、总体情况', '二、主要做法和成效', '三、存在问题及建议'])
  })
  test('what only a person can write is a place to fill in, and nothing else is', () => {
    const blanks = report.blocks.flatMap((block) => (block.kind === 'blank' ? [block.text] : []))
    expect(blanks).toHaveLength(4)
    for (const blank of blanks) expect(blank).toMatch(/^【请补充：.+】$/)
    expect(textOf()).not.toContain('【')
  })
  test('tables and charts are numbered in the order of the text', () => {
    const captions = (kind: 'table' | 'chart') =>
      report.blocks.flatMap((block) => (block.kind === kind ? [/^[表图]\d+/.exec(block.caption)?.[0]] : []))
    expect(captions('table')).toEqual(captions('table').map((_, at) => `表${at + 1}`))
    expect(captions('chart')).toEqual(['图1', '图2', '图3'])
  })
  test('every table has one cell for each column and is as wide as the text', () => {
    for (const block of allBlocks()) {
      if (block.kind !== 'table') continue
      for (const { cells } of block.rows) expect(cells).toHaveLength(block.columns.length)
      expect(
        block.columns.reduce((sum, { width }) => sum + width, 0),
        block.caption,
      ).toBe(156)
    }
  })
})

describe('every number is the library’s', () => {
  test('an indicator that is named stands with its figure as it is shown', () => {
    const { consolidation } = reportMatter()
    const paragraphs = allBlocks().filter((block) => block.kind === 'paragraph')
    const named = paragraphs.flatMap(({ figures, text }) => figures.map((figure) => ({ ...figure, text })))
    expect(named.length).toBeGreaterThan(10)
    for (const { of, printed, text } of named) {
      expect(text).toContain(printed)
      const seq = /^indicator:(\d+)$/.exec(of)?.[1]
      if (seq === undefined) continue
      expect(consolidation.indicators.find((one) => one.seq === Number(seq))?.city.display).toBe(printed)
    }
  })
  test('all indicators stand in the annexes, the required ones in the first', () => {
    const { annexes } = reportOf()
    const [required, others] = annexes.filter((block) => block.kind === 'table')
    expect(required?.rows).toHaveLength(37)
    expect(others?.rows).toHaveLength(25)
    expect(required?.rows.find(({ of }) => of === 'indicator:15')?.cells).toEqual([
      ...['15', '一般工业固体废物综合利用率★', '%', '90.30%', '93%', '85.00%', '2/10', '劣于现状值'],
    ])
  })
  test('no figure: a dash in the table, and the reason below it', () => {
    const table = tableOf({ lists: {} }, '必选指标（★）完成情况')
    expect(table.rows.find(({ of }) => of === 'indicator:15')?.cells[5]).toBe('—')
    expect(table.notes.join()).toContain('第15项没有全市数：还没有可以汇总的填报。')
  })
  test('wastes: spoken in ten thousands, exact in the table', () => {
    expect(textOf()).toContain(
      '一般工业固体废物：涉及1种，产生量2.10万吨，综合利用量2.09万吨（其中利用往年贮存量10吨），',
    )
    expect(tableOf({}, '各类固体废物产生、利用和处置情况').rows[0]?.cells.slice(0, 5)).toEqual([
      ...['一般工业固体废物', '1', '吨', '21000.25', '20900'],
    ])
  })
  test('the verdicts add up to all indicators', () => {
    const text = textOf()
    const counts = [...text.matchAll(/的指标有(\d+)项：/g)].map((match) => Number(match[1]))
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(62)
    for (const { name, seq } of seedCatalogue.indicators) expect(text).toContain(`第${seq}项${name}`)
  })
})

describe('sentences for none, one, some and all', () => {
  test.each([
    ['none', {}, '目标责任清单应报10家，尚无单位报送'],
    ['one', { donghai: someLists.donghai ?? {} }, '目标责任清单应报10家，已报1家，未报9家（灌云县、'],
    ['all', everybody, '目标责任清单应报10家，已全部报送；废物清单应报10家，已全部报送'],
  ] as const)('returns: %s', (_, lists, sentence) => {
    expect(textOf({ lists })).toContain(sentence)
  })
  test.each([
    [
      'none',
      {},
      '均为“未填报”。没有所有应报单位都已完成的任务。到2023年底，没有已过完成时限仍未完成的任务。',
    ],
    ['all', everybody, '10家应报单位应填报570项次。按填报情况，均为“已完成”。全部任务所有应报单位都已完成。'],
    ['some', someLists, '到2023年底，有单位已过完成时限仍未完成的任务1项，共2项次，见下表。'],
  ] as const)('tasks: %s', (_, lists, sentence) => {
    expect(textOf({ lists })).toContain(sentence)
  })
  test.each([
    ['none', {}, '没有单位报送项目。'],
    ['without numbers', everybody, '各单位共报送项目10个，总投资没有单位填报，累计完成投资没有单位填报。'],
    ['some', someLists, '各单位共报送项目2个，总投资1040000万元，累计完成投资1000万元。'],
  ] as const)('projects: %s', (_, lists, sentence) => {
    expect(textOf({ lists })).toContain(sentence)
  })
  test('projects beside the indicator that is their sum', () => {
    expect(textOf()).toContain(
      '与第48项“无废城市”建设项目投资总额核对：目标责任清单合计100 亿元，项目清单合计104 亿元，两者相差4 亿元，超出修约范围，须核实。',
    )
  })
  test('checks, queries, adjustments: none', () => {
    const text = textOf({ lists: everybody })
    for (const sentence of [
      '各项清单应报尽报，没有缺报单位。',
      '审核没有发现问题。',
      '没有向填报单位发出核实。',
      '没有市级调整，汇总数据均按各单位报送数计算。',
      '填报单位没有对审核问题作出说明。',
    ])
      expect(text).toContain(sentence)
  })
  test('queries: one, all alike, several', () => {
    const query = (state: 'sent' | 'answered', overdue = false) => ({ unit: '东海县', state, overdue })
    expect(textOf({ queries: [query('sent', true)] })).toContain(
      '向填报单位提出核实1件，为“已发出、待答复”；超过期限未答复1件。',
    )
    expect(textOf({ queries: [query('sent'), query('sent')] })).toContain(
      '提出核实2件，均为“已发出、待答复”。',
    )
    expect(textOf({ queries: [query('sent'), query('answered')] })).toContain(
      '提出核实2件，已发出、待答复1件，已答复、待认可1件。',
    )
  })
  test('adjustments and explanations stand in tables', () => {
    const order: MatterOrder = {
      adjustments: [
        {
          ...{
            id: 3,
            unit: '东海县',
            row: '第15项 一般工业固体废物综合利用率',
            fieldLabel: '分子',
            part: null,
          },
          ...{
            from: '900 吨',
            to: '910 吨',
            kind: 'error',
            reason: '漏报',
            document: '函1号',
            state: 'in-force',
          },
        },
      ],
      explanations: [
        {
          unit: '灌云县',
          row: '粉煤灰',
          ruleName: '废物平衡',
          cause: 'shutdown',
          text: '企业停产',
          state: 'in-force',
        },
      ],
    }
    expect(textOf(order)).toContain('市级调整1处，为“错误更正（县已确认）”，报送数保留，见下表。')
    expect(tableOf(order, '市级调整').rows[0]?.cells).toContain('910 吨')
    expect(tableOf(order, '对审核问题的说明').rows[0]?.cells).toContain('企业停产')
  })
})

test('a unit that has not reported a list is named with it', () => {
  const text = textOf()
  const missing = listKinds.map((list) => terms.list[list]).join('、')
  expect(text).toContain(`灌南县未报送${missing}`)
})

test('indicators that are behind: what the city lacks, and each unit’s share', () => {
  const table = tableOf({}, '进度滞后指标的差距和各单位的份额')
  const row15 = table.rows.find(({ of }) => of === 'indicator:15')
  expect(row15?.cells[2]).toMatch(/还差160 吨$/)
  expect(row15?.cells[3]).toContain('灌云县差130 吨，占全市差距的81.25%')
  expect(row15?.cells[3]).toContain('东海县差30 吨，占全市差距的18.75%')
})

test('a plan of another name', () => {
  const plan = (title: string) => ({
    catalogue: { ...seedCatalogue, plan: { ...seedCatalogue.plan, title } },
  })
  expect(reportOf(plan('某市节水行动方案')).title[0]).toBe('某市节水')
  expect(reportOf(plan('关于推进某事的意见')).title[0]).toBe('《关于推进某事的意见》')
})

test.each([
  ['nothing', {}],
  ['one unit', { donghai: someLists.donghai ?? {} }],
  ['some units', someLists],
  ['all units', everybody],
] as const)('%s: no sentence has a hole in it', (_, lists) => {
  const noUnits = { ...seedCatalogue, units: seedCatalogue.units.filter(({ kind }) => kind === 'city') }
  for (const order of [{ lists }, { lists, catalogue: noUnits }]) {
    for (const sentence of textOf(order).split('\n')) {
      expect(sentence).not.toMatch(
        /undefined|null|NaN|，，|；；|。。|、、|（）|“”|[，；：、（][。；，）]|^[，；。、]/,
      )
      expect(sentence).toMatch(/。$|^(附表：|　　　)\d\. /)
    }
  }
})
