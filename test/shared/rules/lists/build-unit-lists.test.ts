import { describe, expect, test } from 'vitest'
import { seedCatalogue } from '../../../../electron/core/seed-catalogue.ts'
import { listWords } from '../../../../shared/locale/zh/lists.ts'
import type { PrintedList, PrintedRow } from '../../../../shared/model/printed-list.ts'
import type { ReceivedList } from '../../../../shared/model/received.ts'
import { buildUnitLists } from '../../../../shared/rules/lists/build-unit-lists.ts'
import { cellText } from '../../../../shared/rules/lists/printed-text.ts'
import { blank, notApplicable, number, received, text } from './received-lists.ts'

const catalogue = seedCatalogue()
const donghai = catalogue.units.find((unit) => unit.id === 'donghai')
if (!donghai) throw new Error('no 东海县 in the catalogue')

function build(...lists: ReceivedList[]): Record<string, PrintedList> {
  const printed = buildUnitLists(catalogue, { period: '2023', lists }, donghai as NonNullable<typeof donghai>)
  return Object.fromEntries(printed.map((list) => [list.list, list]))
}

function shown(row: PrintedRow | undefined, field: string): string | null {
  const cell = row && 'cells' in row ? row.cells[field] : undefined
  return cell ? cellText(cell) : null
}

function rowOf(list: PrintedList | undefined, field: string, content: string): PrintedRow | undefined {
  return list?.rows.find((row) => shown(row, field) === content)
}

describe('the target list of a unit', () => {
  const { targets } = build(
    received('donghai', 'targets', [
      [
        '15',
        '一般工业固体废物综合利用率',
        { numerator: number('1234.50', { decimals: 2 }), denominator: blank, value: number('85.2') },
      ],
      ['35', '化工废盐利用处置率', { numerator: notApplicable, value: notApplicable }],
      ['1', '通过清洁生产审核', { value: { state: 'unparseable', value: null, raw: '12..5' } }],
      [
        '2',
        '产生强度',
        {
          numerator: number('3', { raw: '3 车', foreignUnit: '车' }),
          denominator: number('7000', { converted: { from: '万元', factor: '10000' }, decimals: 3 }),
        },
      ],
      [null, '绿色交通出行比例', { value: number('70') }],
      ['4', '绿色矿山建成率', { value: text('大型 90%') }],
      ['4', '绿色矿山建成率', { numerator: number('2') }, '大型'],
    ]),
  )
  test('holds all 62 indicators in the order of the plan, answered or not', () => {
    const entries = targets?.rows.filter((row) => row.kind === 'entry') ?? []
    expect(entries.slice(0, 62).map((row) => shown(row, 'seq'))).toEqual(
      Array.from({ length: 62 }, (_, index) => String(index + 1)),
    )
    expect(shown(rowOf(targets, 'seq', '16'), 'value')).toBeNull()
    expect(shown(rowOf(targets, 'seq', '16'), 'target')).toBe('40%')
  })
  test('a number keeps the decimals it was written with, blank stays blank, 不适用 is a dash', () => {
    const row = rowOf(targets, 'seq', '15')
    expect(shown(row, 'numerator')).toBe('1234.50')
    expect(shown(row, 'denominator')).toBeNull()
    expect(shown(rowOf(targets, 'seq', '35'), 'value')).toBe('—')
  })
  test('what could not be understood is printed as written, a foreign unit of measure beside its number', () => {
    expect(shown(rowOf(targets, 'seq', '1'), 'value')).toBe('12..5')
    expect(shown(rowOf(targets, 'seq', '2'), 'numerator')).toBe('3 车')
    expect(shown(rowOf(targets, 'seq', '2'), 'denominator')).toBe('7000')
  })
  test('a class stands below its indicator; what the catalogue does not know stands at the end', () => {
    const at = targets?.rows.indexOf(rowOf(targets, 'seq', '4') as PrintedRow) ?? -1
    expect(shown(targets?.rows[at + 1], 'name')).toBe('其中：大型')
    expect(targets?.rows[at + 1]?.kind).toBe('part')
    expect(targets?.rows.at(-2)).toEqual({ kind: 'section', text: listWords.beyondCatalogue.targets })
    expect(shown(targets?.rows.at(-1), 'name')).toBe('绿色交通出行比例')
  })
  test('years are filled in, a form without a number prints none', () => {
    expect(targets?.title).toBe('东海县目标责任清单（2023年）')
    expect(targets?.columns.map((column) => column.group)).toContain('2023年度完成情况')
    expect(targets?.formNumber).toBeNull()
  })
})

describe('the waste list of a unit', () => {
  const { wastes } = build(
    received('donghai', 'wastes', [
      ['冶炼废渣', '冶炼废渣', { generated: number('0.1', { decimals: 1 }), utilised: number('5') }],
      ['粉煤灰', '粉煤灰', { generated: number('0.2', { decimals: 1 }), utilised: blank }],
    ]),
  )
  test('adds up exactly, by category and in all', () => {
    const subtotal = wastes?.rows.find((row) => row.kind === 'subtotal')
    expect(shown(subtotal, 'category')).toBe('一般工业固体废物')
    expect(shown(subtotal, 'generated')).toBe('0.3')
    expect(shown(wastes?.rows.at(-1), 'utilised')).toBe('5')
  })
  test('a column without any number has no total', () => {
    expect(shown(wastes?.rows.at(-1), 'stored')).toBeNull()
  })
  test('rows of different units of measure are not added', () => {
    const other = build(
      received('donghai', 'wastes', [
        ['SW99 报废车', '报废车', { measure: text('辆'), generated: number('3') }],
      ]),
    ).wastes
    expect(other?.rows.some((row) => row.kind === 'total')).toBe(false)
    expect(other?.line[2]).toBe(listWords.measureInTable)
  })
})

describe('tasks and projects of a unit', () => {
  const { tasks, projects } = build(
    received('donghai', 'tasks', [['A-1', '制定宣传方案', { status: text('已完成') }]]),
    received('donghai', 'projects', [['甲项目', '甲项目', { totalInvestment: number('12.5') }]]),
  )
  test('all 57 tasks under four sections', () => {
    expect(tasks?.rows.filter((row) => row.kind === 'entry')).toHaveLength(57)
    expect(tasks?.rows.flatMap((row) => ('text' in row ? [row.text] : []))).toHaveLength(4)
    expect(shown(rowOf(tasks, 'code', 'A-1'), 'status')).toBe('已完成')
  })
  test('projects are numbered and added up', () => {
    expect(shown(projects?.rows[0], 'seq')).toBe('1')
    expect(shown(projects?.rows.at(-1), 'totalInvestment')).toBe('12.5')
  })
})

test('a list that has not come in says so and invents nothing', () => {
  const printed = build()
  for (const list of Object.values(printed)) {
    expect(list.rows[0]).toEqual({ kind: 'remark', text: listWords.notReceived })
    for (const row of list.rows) {
      const answers = 'cells' in row ? Object.values(row.cells).filter((cell) => cell.kind === 'number') : []
      expect(answers).toEqual([])
    }
  }
  expect(printed.projects?.rows).toHaveLength(1)
})
