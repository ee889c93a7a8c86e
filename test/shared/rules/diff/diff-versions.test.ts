import { describe, expect, it } from 'vitest'
import type { ListDifference, VersionDifference } from '../../../../shared/contract/versions.ts'
import type { VersionState } from '../../../../shared/rules/diff/diff-versions.ts'
import { differenceSummary } from '../../../../shared/rules/diff/difference-summary.ts'
import { type Row, ratio, row, target } from '../../../fixtures/returns-builder.ts'
import { diffOf, stateOf } from '../../../fixtures/versions-builder.ts'

const project = (name: string, cells: Row['cells'] = {}) =>
  row(name, { name, owner: '甲公司', years: '2022-2024', totalInvestment: '100', ...cells }, name)

const projects = (version: number, ...rows: Row[]) => stateOf(version, { projects: rows })

function listOf(difference: VersionDifference, list = 'projects'): ListDifference {
  const found = difference.lists.find((one) => one.list === list)
  if (!found) throw new Error(`no ${list} in the difference`)
  return found
}

const projectsOf = (before: VersionState, after: VersionState) => listOf(diffOf(before, after))

describe('rows of two versions', () => {
  it('are one by the name of their entry, however the name is written', () => {
    const before = stateOf(1, { wastes: [row('粉煤灰', { name: '粉煤灰', generated: '1' }, '粉煤灰')] })
    const after = stateOf(2, { wastes: [row('粉煤灰', { name: '煤灰', generated: '2' }, '煤灰')] })
    const list = listOf(diffOf(before, after), 'wastes')
    expect(list.rowCounts).toEqual({ kept: 1, added: 0, removed: 0, moved: 0, renamed: 0 })
    expect(list.counts).toMatchObject({ rewritten: 1, changed: 1 })
  })

  it('are one by name, owner and years; a corrected year alone does not part them', () => {
    const list = projectsOf(
      projects(1, project('焚烧厂'), project('填埋场')),
      projects(2, project('焚烧厂', { years: '2022-2025' }), project('填埋场', { owner: '' })),
    )
    expect(list.rowCounts).toMatchObject({ kept: 2, added: 0, removed: 0 })
    expect(list.counts).toMatchObject({ reworded: 1, cleared: 1 })
  })

  it('with another owner are asked about, never taken for one', () => {
    const list = projectsOf(
      projects(1, project('焚烧厂')),
      projects(2, project('焚烧厂', { owner: '乙公司' })),
    )
    expect(list.rowCounts).toMatchObject({ kept: 0, added: 1, removed: 1 })
    expect(list.asked).toMatchObject([
      { row: { label: '焚烧厂' }, candidates: [{ row: { label: '焚烧厂' }, score: 1 }] },
    ])
  })

  it('phases of one project are told apart by their years', () => {
    const first = project('产业园', { years: '2021-2022', totalInvestment: '1' })
    const second = project('产业园', { years: '2023-2024', totalInvestment: '2' })
    const list = projectsOf(
      projects(1, first, second),
      projects(2, project('产业园', { years: '2023-2024', totalInvestment: '3' }), first),
    )
    expect(list.counts).toMatchObject({ changed: 1, filled: 0, reworded: 0 })
    expect(list.rowCounts).toMatchObject({ kept: 2, moved: 1 })
  })

  it('of one key are paired by equal content first, then in order', () => {
    const twin = (total: string) => project('驿站', { totalInvestment: total })
    const list = projectsOf(projects(1, twin('1'), twin('2'), twin('3')), projects(2, twin('9'), twin('1')))
    expect(list.rows.filter((one) => one.change === 'removed')).toMatchObject([
      {
        cells: expect.arrayContaining([
          expect.objectContaining({
            field: 'totalInvestment',
            before: expect.objectContaining({ value: '3' }),
          }),
        ]),
      },
    ])
    expect(list.counts).toMatchObject({ changed: 1 })
  })

  it('are one by their hidden id, whatever they are called', () => {
    const list = projectsOf(
      projects(1, project('焚烧厂', { rowId: 'r7' })),
      projects(2, project('餐厨中心', { rowId: 'r7', owner: '丙公司' })),
    )
    expect(list.rowCounts).toMatchObject({ kept: 1, renamed: 1 })
    expect(list.rows).toMatchObject([{ pairedBy: 'row-id', renamed: true }])
    expect(list.counts.reworded).toBe(2)
  })

  it('with an id that was copied along are paired by their names', () => {
    const list = projectsOf(
      projects(1, project('焚烧厂', { rowId: 'r7' }), project('填埋场', { rowId: 'r8' })),
      projects(2, project('填埋场', { rowId: 'r7' }), project('焚烧厂', { rowId: 'r7' })),
    )
    expect(list.rowCounts).toMatchObject({ kept: 2, renamed: 0 })
    expect(list.rows.every((one) => one.pairedBy === 'key')).toBe(true)
  })

  it('renamed, are asked about with the likeliest first, and paired as a person says', () => {
    const before = projects(1, project('固废综合利用中心', { totalInvestment: '5' }), project('填埋场'))
    const after = projects(
      2,
      project('填埋场'),
      project('餐厨中心', { owner: '乙公司' }),
      project('固废综合利用中心一期', { totalInvestment: '5' }),
    )
    const asked = listOf(diffOf(before, after))
    expect(asked.asked[0]?.candidates.map((one) => one.row.label)[0]).toBe('固废综合利用中心一期')
    expect(asked.rowCounts).toMatchObject({ added: 2, removed: 1 })
    const [old] = before.tables[0]?.records ?? []
    const renamed = after.tables[0]?.records[2]
    if (!old || !renamed) throw new Error('the rows are there')
    const list = listOf(diffOf(before, after, [[old, renamed]]))
    expect(list.rowCounts).toEqual({ kept: 2, added: 1, removed: 0, moved: 1, renamed: 1 })
    expect(list.rows.find((one) => one.renamed)).toMatchObject({ pairedBy: 'person' })
    expect(list.asked).toEqual([])
  })

  it('of two entries that the catalogue knows are two things, however alike', () => {
    const before = stateOf(1, { targets: [target(15, { value: '1' })] })
    const after = stateOf(2, { targets: [target(16, { value: '1' })] })
    expect(listOf(diffOf(before, after), 'targets')).toMatchObject({
      rowCounts: { added: 1, removed: 1 },
      asked: [],
    })
  })

  it('that are renumbered have not changed', () => {
    const list = projectsOf(
      projects(1, project('焚烧厂', { seq: '1' })),
      projects(2, project('填埋场', { seq: '1', owner: '丁公司' }), project('焚烧厂', { seq: '2' })),
    )
    expect(list.counts).toMatchObject({ renumbered: 1, changed: 0 })
    expect(list.rows.map((one) => one.change)).toEqual(['added'])
  })
})

describe('cells of two versions', () => {
  it('carry both sources, the difference and its share, exactly', () => {
    const difference = diffOf(
      projects(1, project('焚烧厂', { totalInvestment: '0.1' })),
      projects(2, project('焚烧厂', { totalInvestment: '0.3' })),
    )
    expect(listOf(difference).rows[0]?.cells).toEqual([
      expect.objectContaining({
        field: 'totalInvestment',
        label: '总投资',
        change: 'changed',
        difference: '0.2',
        relative: '200',
        affects: true,
        before: expect.objectContaining({
          source: expect.objectContaining({ version: 1, ref: 'H5', raw: '0.1' }),
        }),
        after: expect.objectContaining({
          source: expect.objectContaining({ version: 2, ref: 'H5', raw: '0.3' }),
        }),
      }),
    ])
  })

  it('that the form asks for and nobody fills are still missing; remarks are not', () => {
    const open = { numerator: '', denominator: '5', value: '', note: '' }
    const list = listOf(
      diffOf(stateOf(1, { targets: [target(15, open)] }), stateOf(2, { targets: [target(15, open)] })),
      'targets',
    )
    expect(list.rows[0]?.cells.map(({ field, change }) => [field, change])).toEqual([
      ['numerator', 'still-missing'],
      ['value', 'still-missing'],
    ])
    expect(list.counts).toMatchObject({ unchanged: 1, 'still-missing': 2 })
  })

  it('of a list that comes for the first time are all new', () => {
    const difference = diffOf(stateOf(1, {}), projects(2, project('焚烧厂')))
    expect(listOf(difference)).toMatchObject({ fromVersion: null, toVersion: 2, counts: { added: 4 } })
  })
})

describe('figures of the city', () => {
  const others = { guanyun: { targets: [ratio(15, '10', '40')] } }
  const figuresOf = (before: Row[], after: Row[]) =>
    diffOf(stateOf(1, { targets: before }, others), stateOf(2, { targets: after }, others)).figures

  it('of a rate change with numerator and denominator; the rate itself has no shares', () => {
    const figures = figuresOf([ratio(15, '30', '60')], [ratio(15, '40', '60')])
    expect(figures.map(({ field, before, after, difference }) => [field, before, after, difference])).toEqual(
      [
        ['value', '40', '50', '10'],
        ['numerator', '40', '50', '10'],
      ],
    )
    expect(figures[0]).toMatchObject({ additive: false, contributions: [] })
    expect(figures[1]).toMatchObject({
      additive: true,
      contributions: [{ before: '30', after: '40', difference: '10', share: '100' }],
    })
  })

  it('that come out the same are not named, however the cells changed', () => {
    expect(figuresOf([ratio(15, '30', '60', '49')], [ratio(15, '30', '60', '50')])).toEqual([])
  })

  it('lose a unit whose answer became unusable', () => {
    const figures = figuresOf([ratio(15, '30', '60')], [ratio(15, '/', '/', '/')])
    expect(figures.map(({ field, before, after }) => [field, before, after])).toEqual([
      ['value', '40', '25'],
      ['numerator', '40', '10'],
      ['denominator', '100', '40'],
    ])
  })

  it('count tasks by state, and projects by row', () => {
    const task = (status: string) => row('A-1', { title: '任务', status })
    const difference = diffOf(
      stateOf(1, { tasks: [task('未开展')], projects: [project('焚烧厂')] }),
      stateOf(2, { tasks: [task('已完成')], projects: [project('焚烧厂'), project('填埋场')] }),
    )
    const named = difference.figures.map(({ kind, field, difference: by }) => [kind, field, by])
    expect(named).toEqual(
      expect.arrayContaining([
        ['task', 'done', '1'],
        ['task', 'not-started', '-1'],
        ['project', 'count', '1'],
        ['project', 'totalInvestment', '100'],
      ]),
    )
    const status = listOf(difference, 'tasks').rows[0]?.cells.find((cell) => cell.field === 'status')
    expect(status).toMatchObject({ change: 'reworded', affects: true })
  })
})

describe('the summary of a difference', () => {
  it.each<[string, VersionState, VersionState, string]>([
    ['nothing', projects(1, project('甲')), projects(2, project('甲')), '第2版与第1版相比：没有变化。'],
    [
      'a number',
      projects(1, project('甲')),
      projects(2, project('甲', { totalInvestment: '7' })),
      '第2版与第1版相比：改数 1 格，影响全市数据 1 项。',
    ],
    [
      'words',
      projects(1, project('甲', { note: '一' })),
      projects(2, project('甲', { note: '二' })),
      '第2版与第1版相比：改文字 1 格，不影响全市数据。',
    ],
  ])('says %s', (_what, before, after, sentence) => {
    expect(differenceSummary(diffOf(before, after))).toBe(sentence)
  })
})
