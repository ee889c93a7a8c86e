import { describe, expect, it } from 'vitest'
import type { Alias, Answered, Question, ReadingMemory } from '../../../../shared/model/mapping.ts'
import { indexCatalogue } from '../../../../shared/rules/catalogue-index.ts'
import { hintsFromMemory } from '../../../../shared/rules/mapping/hints-from-memory.ts'
import { findTarget } from '../../../../shared/rules/mapping/mapping-targets.ts'
import { rankCandidates } from '../../../../shared/rules/mapping/rank-candidates.ts'
import { vocabularyOf } from '../../../../shared/rules/mapping/vocabulary-of.ts'
import { normaliseName } from '../../../../shared/rules/normalise-name.ts'
import type { Candidate } from '../../../../shared/rules/recognise/reading-question.ts'
import { seedCatalogue } from '../../../seeds/seed-catalogue.ts'

const alias = (more: Pick<Alias, 'kind' | 'name' | 'target' | 'scope'>): Alias => ({
  ...{ id: 1, author: '张三', at: '2024-03-01', takenBack: null },
  ...more,
  normal: normaliseName(more.name),
})
const memoryOf = (...aliases: Alias[]): ReadingMemory => ({ hash: 'h', aliases, profiles: [] })

describe('remembered names beside the catalogue’s own', () => {
  const memory = memoryOf(
    alias({ kind: 'indicator', name: '稻麦秸秆利用率', target: '20', scope: null }),
    alias({ kind: 'waste', name: '炉灰渣', target: '炉渣', scope: 'donghai' }),
    alias({ kind: 'department', name: '管废科', target: null, scope: null }),
  )

  it('decide for the whole office or for one unit only', () => {
    const office = indexCatalogue(vocabularyOf(seedCatalogue, memory, null))
    const unit = indexCatalogue(vocabularyOf(seedCatalogue, memory, 'donghai'))
    expect(office.indicator('稻麦 秸秆利用率')?.seq).toBe(20)
    expect(office.waste('炉灰渣')).toBeNull()
    expect(unit.waste('炉灰渣')?.name).toBe('炉渣')
    expect(unit.department('管废科')).toBeNull()
  })

  it('leave the catalogue itself alone', () => {
    expect(vocabularyOf(seedCatalogue, memoryOf(), null)).toBe(seedCatalogue)
    expect(indexCatalogue(seedCatalogue).indicator('稻麦秸秆利用率')).toBeNull()
  })
})

describe('hints for reading', () => {
  it('what the unit said goes before what holds for all, what was said now before both', () => {
    const name = { kind: 'indicator', name: '利用率' } as const
    const memory = memoryOf(
      alias({ ...name, target: '20', scope: 'donghai' }),
      alias({ ...name, target: '21', scope: null }),
    )
    const ofTargets = (unit: string, said: readonly Answered[] = []) =>
      hintsFromMemory(memory, unit, said, 2023).entries.filter(({ list }) => list === 'targets')
    const keyFor = (unit: string) => ofTargets(unit).map((hint) => hint.key)
    expect(keyFor('donghai')).toEqual(['20'])
    expect(keyFor('guanyun')).toEqual(['21'])
    const question: Question = {
      ...{ id: 'q', sheet: 's', ref: 'A1', raw: '利用率', path: null, fingerprint: null },
      ...{ kind: 'entry', list: 'targets', sentence: '', blocking: false, candidates: [] },
    }
    const said = [{ question, key: '22', remember: 'no' }] as const
    expect(ofTargets('donghai', said)).toEqual([
      { list: 'targets', name: '利用率', key: '22', how: 'confirmed' },
    ])
  })
})

describe('targets', () => {
  it.each([
    ['indicator', '20', '20'],
    ['indicator', '秸秆综合利用率', '20'],
    ['unit', '赣榆县', 'ganyu'],
    ['column', 'wastes.generated', 'wastes.generated'],
    ['task', 'A-1', 'A-1'],
  ] as const)('%s “%s” is %s', (kind, text, key) => {
    expect(findTarget(kind, text, seedCatalogue)?.key).toBe(key)
  })

  it('what the catalogue does not have is none', () => {
    expect(findTarget('indicator', '999', seedCatalogue)).toBeNull()
  })
})

describe('candidates', () => {
  const index = indexCatalogue(seedCatalogue)
  const entries = seedCatalogue.indicators.map((one) => ({ answer: String(one.seq), label: one.name }))
  const ask = (raw: string, candidates: Candidate[], kind: 'entry' | 'column' = 'entry') =>
    rankCandidates({ kind, list: 'targets', raw, path: null, candidates }, index)

  it('of an entry are those that resemble its name, the nearest first, never more than there are number keys', () => {
    const ranked = ask('稻麦秸秆利用率', entries)
    expect(ranked[0]).toMatchObject({ key: '20', label: '秸秆综合利用率' })
    expect(ranked.length).toBeLessThanOrEqual(9)
    expect(ranked.every((one) => one.score > 0)).toBe(true)
    expect(ranked.map((one) => one.score)).toEqual(ranked.map((one) => one.score).toSorted((a, b) => b - a))
  })

  it('that the table itself speaks for go first', () => {
    const ranked = ask('稻麦秸秆利用率', [{ answer: '3', label: '另一项', isNear: true }, ...entries])
    expect(ranked[0]?.key).toBe('3')
    expect(ranked[1]?.key).toBe('20')
  })

  it('of a column all stay to choose from, the nearest first', () => {
    const fields = ['面积', '处置量', '综合利用量'].map((label) => ({ answer: label, label }))
    const ranked = ask('合计 / 综合利用数', fields, 'column')
    expect(ranked[0]?.key).toBe('综合利用量')
    expect(ranked.map((one) => one.key).toSorted()).toEqual(fields.map((one) => one.answer).toSorted())
  })
})
