import { describe, expect, it } from 'vitest'
import type { NameKind } from '../../../../shared/rules/match/known-aliases.ts'
import { matchNames } from '../../../../shared/rules/match/match-names.ts'

function suggestions(kind: NameKind, name: string, list: readonly string[]) {
  return matchNames(kind, list, [name])[0]?.suggestions ?? []
}

describe('suggestions', () => {
  it.each<[string, NameKind, string, string, string[]]>([
    ['a county that became a district', 'unit', '赣榆县', '赣榆区', ['灌南县', '东海县', '榆林市']],
    ['a county renamed by its rank’s syllable', 'unit', '蓟县', '蓟州区', ['冠县', '林县', '和县', '蓟运区']],
    ['an autonomous county', 'unit', '前郭县', '前郭尔罗斯蒙古族自治县', ['前进区', '郭县', '建昌县']],
    [
      'the county of the same prefecture',
      'unit',
      '河北省邢台市桥东区',
      '河北省邢台市襄都区',
      ['河北省张家口市桥西区', '山东省泰安市东区'],
    ],
    [
      'a word more in the header',
      'indicator',
      '农用塑料膜使用量 (万吨) / 2022年',
      '农用薄膜使用量',
      ['农药使用量', '农用柴油用量'],
    ],
    [
      'the class that agrees',
      'indicator',
      '危废利用处置量',
      '危险废物利用处置总量',
      ['一般废物利用处置量', '医疗废物利用处置量'],
    ],
    [
      'a signboard in brackets',
      'organisation',
      '某中心（某某研究所）',
      '某中心',
      ['某某研究所工会', '另一中心'],
    ],
  ])('begin with %s', (_, kind, name, wanted, others) => {
    const found = suggestions(kind, name, [...others, wanted])
    expect(found[0]?.name).toBe(wanted)
    expect(matchNames(kind, [...others, wanted], [name])[0]?.decision).toBeNull()
  })

  it('are at most five, best first, with four decimals between 0 and 1', () => {
    const list = Array.from({ length: 30 }, (_, at) => `粉煤灰产生量${'甲乙丙丁戊己'[at % 6]}${at}`)
    const found = suggestions('indicator', '粉煤灰产生总量', list)
    expect(found).toHaveLength(5)
    expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).toSorted((a, b) => b - a))
    for (const { score } of found) {
      expect(score).toBeGreaterThan(0)
      expect(score).toBeLessThanOrEqual(1)
      expect(Math.round(score * 10_000) / 10_000).toBe(score)
    }
  })

  it('begin with the decision, where there is one', () => {
    expect(suggestions('unit', '灌云县', ['灌云区', '灌云县'])[0]).toEqual({ name: '灌云县', score: 1 })
  })

  it('are none where nothing but the rank is alike', () => {
    expect(suggestions('unit', '崇文区', ['东丽区', '和平区'])).toEqual([])
  })
})
