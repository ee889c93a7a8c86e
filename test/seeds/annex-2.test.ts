import { describe, expect, it } from 'vitest'
import { annex2 } from '../fixtures/annex-2.ts'
import { readIndicatorRows } from './annex-rows.ts'
import { seedCatalogue } from './seed-catalogue.ts'

const printed = readIndicatorRows(annex2)
const { indicators } = seedCatalogue
const signs = { required: '★', optional: '☆', city: '※' } as const

describe('annex 2 as printed', () => {
  it('has 62 rows: 37 ★, 16 ☆, 9 ※', () => {
    expect(printed.map((row) => row.seq)).toEqual(Array.from({ length: 62 }, (_, index) => index + 1))
    const count = (sign: string) => printed.filter((row) => row.printedName.endsWith(sign)).length
    expect([count('★'), count('☆'), count('※')]).toEqual([37, 16, 9])
    expect(indicators).toHaveLength(62)
  })

  it('keeps what the printer did to it', () => {
    expect(annex2.match(/^序号\t/gm)).toHaveLength(1)
    expect(annex2).toContain('\n12\t城市居民小区生活垃圾分类覆盖率★\t\t48%')
    expect(annex2).toContain('\n注 2: ★表示')
    expect(printed.filter((row) => row.bodies.length < 2).map((row) => row.seq)).toEqual([26, 38, 43])
  })

  it.each(printed.map((row) => [row.seq, row] as const))('row %i is the catalogue entry', (seq, row) => {
    const indicator = indicators[seq - 1]
    expect(indicator).toMatchObject({
      seq,
      printedName: row.printedName,
      level1: row.level1,
      level2: row.level2,
      baseline: { printed: row.baseline },
      target: { printed: row.target },
    })
    if (!indicator) return
    expect(row.printedName.replace(/\s*[★☆※]$/, '')).toBe(indicator.name)
    expect(row.printedName.slice(-1)).toBe(signs[indicator.marker])
  })

  it.each(printed.map((row) => [row.seq, row] as const))('row %i names the same bodies', (seq, row) => {
    const indicator = indicators[seq - 1]
    const asPrinted = (names: readonly string[] | undefined) =>
      (names ?? []).join('、').replace('、相关部门', '及相关部门')
    const [source = '', responsible = ''] = row.bodies
    expect([asPrinted(indicator?.dataSource), asPrinted(indicator?.responsible)]).toEqual([
      source,
      responsible,
    ])
    // A lost cell is said to be lost, not guessed.
    if (responsible === '') expect(indicator?.openQuestions.join()).toContain('责任部门')
  })
})
