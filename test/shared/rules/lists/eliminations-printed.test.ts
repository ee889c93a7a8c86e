import { describe, expect, it } from 'vitest'
import type { PrintedList, PrintedRow } from '../../../../shared/model/printed-list.ts'
import { consolidate } from '../../../../shared/rules/figures/consolidate.ts'
import { buildCityLists } from '../../../../shared/rules/lists/build-city-lists.ts'
import { controlTotals } from '../../../../shared/rules/lists/control-totals.ts'
import { cellText } from '../../../../shared/rules/lists/printed-text.ts'
import { decided, type Lists, ratio, returnsOf, row } from '../../../fixtures/returns-builder.ts'
import { seedCatalogue } from '../../../seeds/seed-catalogue.ts'

const bureau = seedCatalogue.departments.find(({ name }) => name === '市统计局')?.id ?? ''
const lists: Lists = {
  lianyun: {
    targets: [ratio(2, '900', '1000')],
    wastes: [row('粉煤灰', { generated: '500' })],
    projects: [row(null, { owner: '甲公司', totalInvestment: '100.5' }, '焚烧项目')],
  },
  xuwei: {
    targets: [ratio(2, '400', '500')],
    wastes: [row('粉煤灰', { generated: '200' })],
    projects: [
      row(null, { owner: '甲公司', totalInvestment: '100.5' }, '焚烧项目'),
      row(null, { owner: '乙公司', totalInvestment: '7' }, '分拣中心'),
    ],
  },
}
const decisions = [
  decided({ kind: 'scope', host: 'lianyun', zone: 'xuwei', list: 'targets', key: null, includes: true }, 1),
  decided({ kind: 'scope', host: 'lianyun', zone: 'xuwei', list: 'wastes', key: null, includes: true }, 2),
  decided(
    {
      kind: 'department-figure',
      department: bureau,
      indicator: 2,
      part: null,
      role: 'denominator',
      value: '1200',
    },
    3,
  ),
  decided({ kind: 'source', indicator: 2, role: 'denominator', department: bureau }, 4),
]
const returns = returnsOf('2023', lists)
const consolidation = consolidate(seedCatalogue, returns, decisions)
const [targets, wastes, , projects] = buildCityLists(seedCatalogue, returns, consolidation)

const notesOf = (list: PrintedList | undefined) => list?.notes.join('\n') ?? ''
const shown = (printed: PrintedRow | undefined, field: string) => {
  const cell = printed && 'cells' in printed ? printed.cells[field] : undefined
  return cell ? cellText(cell) : null
}

describe('the printed lists of the city', () => {
  it('say in the row of an indicator what was taken out, and whose number counts and why', () => {
    const printed = targets?.rows.find((one) => shown(one, 'seq') === '2')
    expect(shown(printed, 'numerator')).toBe('900')
    expect(shown(printed, 'denominator')).toBe('1200')
    const note = shown(printed, 'note')
    expect(note).toContain('数据来源：分母：口径核定（连无废办函〔2024〕3号）')
    expect(note).toContain('剔除重复：徐圩新区，连云区的数据含徐圩新区：口径核定（连无废办函〔2024〕3号）')
  })

  it('print the waste without what stands there twice, and say so below', () => {
    const printed = wastes?.rows.find((one) => shown(one, 'name') === '粉煤灰')
    expect(shown(printed, 'generated')).toBe('500')
    expect(notesOf(wastes)).toContain('剔除重复：徐圩新区，连云区的数据含徐圩新区')
  })

  it('print every project, what is there twice as a line of its own, and a total that is the consolidated one', () => {
    const rows = projects?.rows.map((one) => [shown(one, 'name'), shown(one, 'totalInvestment')])
    expect(rows).toEqual([
      ['焚烧项目', '100.5'],
      ['焚烧项目', '100.5'],
      ['分拣中心', '7'],
      ['剔除重复', '-100.5'],
      ['合计', '107.5'],
    ])
    expect(projects && controlTotals(projects).totalInvestment).toBe(consolidation.projects.totalInvestment)
    expect(notesOf(projects)).toContain('徐圩新区“焚烧项目”，与连云区第5行“焚烧项目”是同一项目，只计一次')
  })
})
