import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { consolidationSchema } from '../../../../shared/contract/figures.ts'
import { exact } from '../../../../shared/rules/exact.ts'
import { unguardText } from '../../../../shared/rules/machine/guard-text.ts'
import {
  type MachineKind,
  type MachineMatter,
  machineKinds,
} from '../../../../shared/rules/machine/machine-file.ts'
import { machineFiles, proveMachineFile } from '../../../../shared/rules/machine/machine-files.ts'
import { defaultSdmxSettings } from '../../../../shared/rules/machine/sdmx-settings.ts'
import { reportMatter, someLists } from '../../../fixtures/report-matter.ts'
import { type Lists, row } from '../../../fixtures/returns-builder.ts'

function matterOf(lists: Lists = someLists): MachineMatter {
  const { catalogue, consolidation } = reportMatter({ lists })
  return { catalogue, consolidation, sdmx: defaultSdmxSettings }
}

const matter = matterOf()
const textOf = (kind: MachineKind, of = matter) => machineFiles(of, [kind])[0]?.text ?? ''

/** The rows by an independent reader, with the head's names. */
function rowsOf(text: string): Record<string, string>[] {
  const { data } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    newline: '\r\n',
    skipEmptyLines: true,
  })
  return data.map((one) =>
    Object.fromEntries(Object.entries(one).map(([name, value]) => [name, unguardText(value)])),
  )
}

describe('every file', () => {
  test.each(machineKinds)('%s: the same figures give the same text, which proves right', (kind) => {
    const [file] = machineFiles(matter, [kind])
    expect(file?.text).toBe(textOf(kind))
    expect(proveMachineFile(kind, file?.text ?? '', matter)).toBeNull()
  })

  test.each(machineKinds)('%s: nothing received is written and proved too', (kind) => {
    const empty = matterOf({})
    expect(proveMachineFile(kind, textOf(kind, empty), empty)).toBeNull()
  })

  test.each([
    ['indicators', '900', '901'],
    ['indicators', '数值', '未填'],
    ['indicators', 'donghai.xlsx', 'other.xlsx'],
    ['wastes', '1000.25', '1000.26'],
    ['tasks', '未开展', '已完成'],
    ['projects', '500000', '50000'],
    ['json', '"900"', '"90"'],
    ['sdmx', 'IND_15,NUMERATOR,_T,2023,1700', 'IND_15,NUMERATOR,_T,2023,1701'],
    ['sdmx', 'WST_7C89-7164-7070', 'WST_7C89'],
    ['codes', '粉煤灰', '煤灰'],
    ['structure', 'SDMX-CSV 2.0', 'SDMX-CSV 1.0'],
  ] as const)('%s: %s turned into %s is found', (kind, from, to) => {
    const text = textOf(kind)
    expect(text).toContain(from)
    expect(proveMachineFile(kind, text.replace(from, to), matter)).not.toBeNull()
  })

  test.each(machineKinds)('%s: a line that is lost is found', (kind) => {
    const text = textOf(kind)
    const line = kind === 'json' ? '' : text.split('\r\n')[1]
    const cut = kind === 'json' ? text.slice(0, -4) : text.replace(`${line}\r\n`, '')
    expect(proveMachineFile(kind, cut, matter)).not.toBeNull()
  })
})

test('tables begin with the mark of UTF-8 and end every line with CRLF; SDMX begins with STRUCTURE', () => {
  for (const kind of ['indicators', 'wastes', 'tasks', 'projects', 'codes'] as const) {
    expect(textOf(kind)).toMatch(/^\uFEFF/)
    expect(textOf(kind).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  }
  expect(textOf('sdmx')).toMatch(/^STRUCTURE,STRUCTURE_ID,ACTION,/)
})

describe('indicators', () => {
  const rows = rowsOf(textOf('indicators'))
  test('the city: value, parts, coverage', () => {
    expect(rows.find((one) => one.序号 === '15' && one.层级 === '全市')).toMatchObject({
      ...{ 单位代码: '320700', 分子: '1700', 分母: '2000', 完成值: '85', 显示值: '85.00%' },
      ...{ 分子计量单位: '吨', 已报单位数: '2', 应报单位数: '10', 进度: '劣于现状值' },
    })
    const classes = rows.filter((one) => one.序号 === '4' && one.层级 === '全市' && one.分档 !== '')
    expect(classes.map((one) => [one.分档, one.分子, one.分母, one.完成值])).toEqual([
      ['大型', '9', '10', '90'],
      ['中型', '5', '10', '50'],
      ['小型', '6', '10', '60'],
    ])
  })
  test('a unit: its answer with the cells it stands in; silence is a row with its reason', () => {
    const own = rows.filter((one) => one.序号 === '16' && one.层级 === '单位')
    expect(own).toHaveLength(10)
    expect(own[0]).toMatchObject({ 填报单位: '东海县', 单位代码: '320722', 状态: '数值', 分子: '30' })
    expect(own[0]).toMatchObject({ 分子来源文件: 'donghai.xlsx', 分子来源工作表: 'targets' })
    expect(own[0]?.分子来源单元格).toMatch(/^[A-Z]+6$/)
    expect(own[1]).toMatchObject({
      填报单位: '灌云县',
      状态: '不适用',
      分子: '',
      无数或未计入的原因: expect.any(String),
    })
    expect(own[2]).toMatchObject({ 填报单位: '灌南县', 状态: '未填', 无数或未计入的原因: '未报送' })
  })
  test('an answer in words', () => {
    expect(rows.find((one) => one.序号 === '34' && one.填报单位 === '东海县')?.文本).toBe(
      '已纳入全市应急处置体系',
    )
  })
})

test('control totals are the sums of the city’s rows', () => {
  const [wastes, tasks, projects] = machineFiles(matter, ['wastes', 'tasks', 'projects'])
  expect(wastes?.totals).toMatchObject({ 产生量: '21000.25', 综合利用量: '20900' })
  expect(tasks?.totals).toMatchObject({ 已完成家数: '1', 正在推进家数: '1', 未开展家数: '1' })
  expect(projects?.totals).toEqual({ 项目数: '2', 总投资: '1040000', 累计完成投资: '1000' })
})

test('JSON holds what consolidate gives, with format and version in front', () => {
  const document = JSON.parse(textOf('json'))
  expect(document).toMatchObject({ format: 'huibiao-figures', formatVersion: '1.0', period: '2023' })
  expect(consolidationSchema.parse(document.consolidation)).toEqual(matter.consolidation)
})

describe('SDMX-CSV', () => {
  const rows = rowsOf(textOf('sdmx'))
  const at = (area: string, indicator: string, component: string, part = '_T') =>
    rows.find(
      (one) =>
        one.REF_AREA === area &&
        one.INDICATOR === indicator &&
        one.COMPONENT === component &&
        one.PART === part,
    )
  test('head: structure, dimensions, measures, attributes', () => {
    expect(textOf('sdmx').split('\r\n')[0]).toBe(
      'STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,COMPONENT,PART,TIME_PERIOD,OBS_VALUE,OBS_TEXT,UNIT_MEASURE,UNIT_MULT,DECIMALS,OBS_STATUS,CONF_STATUS,COMMENT_OBS',
    )
  })
  test('values, missing values and why they are missing', () => {
    expect(at('320700', 'IND_15', 'VALUE')).toMatchObject({
      OBS_VALUE: '85',
      UNIT_MEASURE: 'PT',
      OBS_STATUS: 'A',
      DECIMALS: '0',
    })
    expect(at('320723', 'IND_16', 'NUMERATOR')).toMatchObject({
      OBS_VALUE: '',
      OBS_STATUS: 'M',
      DECIMALS: '',
    })
    expect(at('320724', 'IND_15', 'VALUE')).toMatchObject({
      OBS_VALUE: '',
      OBS_STATUS: 'O',
      COMMENT_OBS: '未报送',
    })
    expect(at('320722', 'IND_34', 'VALUE')).toMatchObject({
      OBS_VALUE: '',
      OBS_TEXT: '已纳入全市应急处置体系',
      OBS_STATUS: 'A',
    })
    expect(at('320722', 'WST_7C89-7164-7070', 'GENERATED')).toMatchObject({
      OBS_VALUE: '1000.25',
      DECIMALS: '2',
    })
    expect(at('320700', 'PRJ', 'COUNT')?.OBS_VALUE).toBe('2')
  })
  test('ids are ids', () => {
    for (const row of rows) {
      for (const column of ['REF_AREA', 'INDICATOR', 'COMPONENT', 'PART'])
        expect(row[column]).toMatch(/^[A-Za-z0-9_@$-]+$/)
      expect(row.UNIT_MEASURE).toMatch(/^[A-Za-z0-9_@$-]*$/)
    }
  })
  test('no key comes twice', () => {
    const keys = rows.map((one) => [one.REF_AREA, one.INDICATOR, one.COMPONENT, one.PART].join('.'))
    expect(new Set(keys).size).toBe(keys.length)
  })
  test('the units’ states of a task add up to the city’s', () => {
    for (const component of ['DONE', 'ONGOING', 'NOT_STARTED', 'OVERDUE']) {
      const all = rows.filter((one) => one.INDICATOR === 'TSK_A-2' && one.COMPONENT === component)
      const units = all.filter((one) => one.REF_AREA !== '320700' && one.OBS_VALUE !== '')
      const sum = units.reduce((total, one) => total.add(one.OBS_VALUE ?? '0'), exact(0))
      expect(sum.toFixed()).toBe(at('320700', 'TSK_A-2', component)?.OBS_VALUE)
    }
  })
  test('the office names the structure', () => {
    const sdmx = { agency: 'LYG.WFB', structure: 'WFC', version: '2.1.0', action: 'R' } as const
    const named = { ...matter, sdmx }
    const text = textOf('sdmx', named)
    expect(text.split('\r\n')[1]).toMatch(/^datastructure,LYG\.WFB:WFC\(2\.1\.0\),R,A,/)
    expect(proveMachineFile('sdmx', text, named)).toBeNull()
    expect(proveMachineFile('sdmx', text, matter)).not.toBeNull()
    expect(textOf('structure', named)).toContain('LYG.WFB:WFC(2.1.0)')
  })
})

test('whatever units write, every file proves right and no text begins like a formula', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.string({
      unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', '\r', '\n', '\t', '＝', '甲', '😀'),
      minLength: 1,
    }),
    fc.constantFrom('\uD800', '甲\uDC00', "=cmd|' /C calc'!A0", '<img onerror=x>', '甲'.repeat(1500)),
  )
  fc.assert(
    fc.property(hostile, hostile, hostile, (one, two, three) => {
      const text = (value: string) => ({ state: 'text' as const, value })
      const of = matterOf({
        donghai: {
          wastes: [row(one, { generated: '-5' }, two)],
          tasks: [row('A-1', { status: text('已完成'), progress: text(three) })],
          projects: [row(null, { owner: text(one), status: text(two), totalInvestment: '1' }, three)],
        },
      })
      for (const { kind, text: written } of machineFiles(of)) {
        // Half characters have no UTF-8: what is read back from a disk is whole.
        expect(written).toBe(written.toWellFormed())
        expect(proveMachineFile(kind, written, of)).toBeNull()
      }
      const fields = Papa.parse<string[]>(textOf('projects', of), { newline: '\r\n' }).data.flat()
      for (const field of fields)
        if (!/^-?\d+(\.\d+)?$/.test(field)) expect(field).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
    }),
    { numRuns: 15 },
  )
})
