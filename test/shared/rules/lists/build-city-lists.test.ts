import { describe, expect, test } from 'vitest'
import { seedCatalogue } from '../../../../electron/core/seed-catalogue.ts'
import type { PrintedRow } from '../../../../shared/model/printed-list.ts'
import type { PeriodReturns } from '../../../../shared/model/received.ts'
import { consolidate } from '../../../../shared/rules/figures/consolidate.ts'
import { buildCityLists } from '../../../../shared/rules/lists/build-city-lists.ts'
import { cellText } from '../../../../shared/rules/lists/printed-text.ts'
import { number, received, text } from './received-lists.ts'

const catalogue = seedCatalogue()
const returns: PeriodReturns = {
  period: '2023',
  lists: [
    received('donghai', 'targets', [
      ['16', '工业危险废物综合利用率', { numerator: number('90'), denominator: number('100') }],
    ]),
    received('guanyun', 'targets', [
      ['16', '工业危险废物综合利用率', { numerator: number('1'), denominator: number('900') }],
    ]),
    received('donghai', 'wastes', [
      [
        '粉煤灰',
        '粉煤灰',
        {
          producers: number('2'),
          generated: number('10'),
          utilised: number('7'),
          utilisedPrior: number('1'),
          stored: number('3'),
        },
      ],
    ]),
    received('guanyun', 'wastes', [
      ['粉煤灰', '粉煤灰', { producers: number('3'), generated: number('5'), utilised: number('5') }],
    ]),
    received('donghai', 'tasks', [['A-1', '制定宣传方案', { status: text('已完成') }]]),
    received('donghai', 'projects', [['甲项目', '甲项目', { totalInvestment: number('12.5') }]]),
    received('guanyun', 'projects', [['乙项目', '乙项目', { totalInvestment: number('0.25') }]]),
  ],
}
const [targets, wastes, tasks, projects] = buildCityLists(catalogue, returns, consolidate(catalogue, returns))

function shown(row: PrintedRow | undefined, field: string): string | null {
  const cell = row && 'cells' in row ? row.cells[field] : undefined
  return cell ? cellText(cell) : null
}

describe('the lists of the city', () => {
  test('a rate is the ratio of the sums, shown with coverage and the names of those who are missing', () => {
    const row = targets?.rows.find((candidate) => shown(candidate, 'seq') === '16')
    expect(shown(row, 'numerator')).toBe('91')
    expect(shown(row, 'denominator')).toBe('1000')
    expect(shown(row, 'value')).toBe('9.10')
    expect(shown(row, 'coverage')).toBe('2/10')
    expect(shown(row, 'note')).toContain('赣榆区')
    expect(shown(row, 'note')).not.toContain('东海县')
  })
  test('all 62 indicators and 57 tasks are there', () => {
    expect(targets?.rows.filter((row) => row.kind === 'entry')).toHaveLength(62)
    expect(tasks?.rows.filter((row) => row.kind === 'entry')).toHaveLength(57)
  })
  test('wastes show the balance of the sums', () => {
    const row = wastes?.rows.find((candidate) => shown(candidate, 'name') === '粉煤灰')
    expect(shown(row, 'generated')).toBe('15')
    expect(shown(row, 'producers')).toBe('5')
    // 15 − (12 − 1) − 0 − 3
    expect(shown(row, 'balance')).toBe('1')
    expect(shown(row, 'coverage')).toBe('2/10')
  })
  test('tasks count the units in each state, and those that said nothing', () => {
    const row = tasks?.rows.find((candidate) => shown(candidate, 'code') === 'A-1')
    expect([shown(row, 'done'), shown(row, 'noState')]).toEqual(['1', '9'])
  })
  test('projects of all units with their unit and total', () => {
    expect(projects?.rows.map((row) => shown(row, 'unit'))).toEqual(['东海县', '灌云县', null])
    expect(shown(projects?.rows.at(-1), 'totalInvestment')).toBe('12.75')
  })
  test('who has not handed in the list is named below it; how to fill in the form is not', () => {
    expect(projects?.notes.at(-1)).toContain('未报送本清单的单位（8家）')
    expect(targets?.notes.some((note) => note.includes('填“不适用”'))).toBe(false)
  })
})
