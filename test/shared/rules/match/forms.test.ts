import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { provinces } from '../../../../shared/rules/match/divisions.ts'
import { expandAliases } from '../../../../shared/rules/match/expand-aliases.ts'
import { knownAliases, type NameKind } from '../../../../shared/rules/match/known-aliases.ts'
import { readName } from '../../../../shared/rules/match/read-name.ts'
import { readUnit } from '../../../../shared/rules/match/read-unit.ts'
import { simplify } from '../../../../shared/rules/match/traditional.ts'
import { normaliseName } from '../../../../shared/rules/normalise-name.ts'

const kinds: readonly NameKind[] = ['indicator', 'unit', 'organisation', 'task']

describe('known aliases', () => {
  it('never give one short form two meanings', () => {
    for (const kind of kinds) {
      const shorts = knownAliases.filter((alias) => alias.kinds.includes(kind)).map((alias) => alias.short)
      expect(shorts.filter((short, at) => shorts.indexOf(short) !== at)).toEqual([])
    }
  })

  it('say why, and are written as normal forms are', () => {
    for (const alias of knownAliases) {
      expect(alias.reason).not.toBe('')
      expect([normaliseName(alias.short), normaliseName(alias.full)]).toEqual([alias.short, alias.full])
    }
  })

  it('change nothing the second time', () => {
    const words = fc.constantFrom(...knownAliases.flatMap(({ short, full }) => [short, full]), '市', '量')
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.array(words, { maxLength: 4 }), (kind, parts) => {
        const once = expandAliases(kind, parts.join(''))
        expect(expandAliases(kind, once)).toBe(once)
      }),
    )
  })
})

describe('normal forms', () => {
  it('are their own normal forms', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'廢物产-Ａ（）(％)％ 　★"“”、。年23县縣⼯·'),
      maxLength: 12,
    })
    fc.assert(
      fc.property(text, (name) => {
        expect(normaliseName(normaliseName(name))).toBe(normaliseName(name))
      }),
    )
  })

  it('keep every form’s key without blanks', () => {
    for (const kind of kinds) {
      for (const form of readName(kind, ' 江苏省 连云港市　灌云县 (吨) / 甲 '))
        expect(form.key).not.toMatch(/\s/)
    }
  })

  it('are simplified, but not where a character is a name of its own', () => {
    expect(simplify('醫療廢物處置')).toBe('医疗废物处置')
    expect(simplify('乾县')).toBe('乾县')
    expect(simplify('綿陽巿')).toBe('绵阳市')
  })
})

describe('divisions', () => {
  it('are 34, with every prefecture once', () => {
    expect(provinces).toHaveLength(34)
    const prefectures = provinces.flatMap((province) => province.prefectures)
    expect(new Set(prefectures).size).toBe(prefectures.length)
    expect(prefectures).toHaveLength(333)
  })

  it.each([
    ['江苏连云港市灌云县', '灌云县', { province: '江苏省', prefecture: '连云港市' }],
    ['恩施土家族苗族自治州恩施市', '恩施市', { province: '湖北省', prefecture: '恩施土家族苗族自治州' }],
    ['湖北省天门市', '天门市', { province: '湖北省' }],
    ['新疆生产建设兵团', '新疆生产建设兵团', {}],
    ['连云港市徐圩新区', '连云港徐圩新区', { province: '江苏省' }],
    ['沙县', '沙县', {}],
  ])('are taken off %s', (name, key, stated) => {
    expect(readUnit(name)).toMatchObject({ key, stated })
  })
})
