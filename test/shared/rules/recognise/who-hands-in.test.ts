import { describe, expect, it } from 'vitest'
import { seedCatalogue } from '../../../../electron/core/seed-catalogue.ts'
import { readingWords } from '../../../../shared/locale/zh/reading.ts'
import { indexCatalogue } from '../../../../shared/rules/catalogue-index.ts'
import { readReturn } from '../../../../shared/rules/recognise/read-return.ts'
import { cityDepartments } from '../../../../shared/rules/senders.ts'
import { bookOf, type Content, sheetOf } from '../../../fixtures/sheet-builder.ts'

const index = indexCatalogue(seedCatalogue())
const body: Content[][] = [
  ['三级指标', '分子数值', '分母数值', '完成值'],
  ['一般工业固体废物产生强度', 105, 250, 0.42],
  ['秸秆综合利用率', 97, 100, '97%'],
]
const names = (rows: readonly Content[][], name = 'Sheet1') =>
  readReturn(bookOf(sheetOf(rows, { name })), 2023, index, readingWords).units.map(
    (id) => index.sender(id)?.name,
  )

describe('a line above the table that says who hands it in', () => {
  it.each<[string, readonly string[]]>([
    ['填报单位：市统计局', ['市统计局']],
    ['填报单位：连云港市统计局（盖章）', ['市统计局']],
    ['填报单位（盖章）：连云港市住房和城乡建设局', ['市住建局']],
    ['报送部门: 市农业农村局 填报日期：2024年1月5日', ['市农业农村局']],
    ['数据提供部门：市统计局', ['市统计局']],
    ['数据提供单位：连云港海事局', ['连云港海事局']],
    ['综合机关名称：连云港市统计局', ['市统计局']],
    ['填报单位：连云银保监分局', ['连云港银保监分局']],
    // A county's own bureau speaks for its county.
    ['填报单位：东海县统计局', ['东海县']],
    ['填报单位：东海县水务局', ['东海县']],
    ['填报单位：连云港市东海县统计局', ['东海县']],
    ['填报单位：灌云县住建局', ['灌云县']],
    // Nobody known: a person is asked.
    ['填报单位：统计局', []],
    ['填报单位：XX县生态环境局', []],
    ['填报单位：南京市统计局', []],
    ['填报单位：连云港市生态环境局海州分局', []],
    ['填报单位：市统计局工业科', []],
    ['填报单位：相关部门', []],
    ['填报单位：各县区政府', []],
    ['数据提供部门：东海县统计局', []],
    // No line of that kind.
    ['数据来源：市统计局', []],
    ['责任部门：市统计局', []],
    ['统计部门：市统计局', []],
    ['主管部门：市住建局', []],
    ['制定机关：连云港市统计局', []],
  ])('%s', (line, expected) => {
    expect(names([['“无废城市”建设目标责任清单'], [line], ...body])).toEqual(expected)
  })
})

describe('a unit’s return', () => {
  it.each<[string, readonly Content[][]]>([
    [
      'names departments in its columns',
      [
        ['填报单位：东海县'],
        ['三级指标', '完成值', '数据来源', '责任部门'],
        ['秸秆综合利用率', '97%', '市农业农村局', '市统计局'],
        ['碱渣综合利用量', 5, '市生态环境局', '市生态环境局'],
      ],
    ],
    ['names who provided its figures', [['填报单位：东海县', null, '数据提供部门：市统计局'], ...body]],
    ['names its source below', [['东海县目标责任清单'], ...body, ['数据来源：市统计局']]],
  ])('%s', (_, rows) => {
    expect(names(rows)).toEqual(['东海县'])
  })
})

describe('a department that hands in, while something else names a unit', () => {
  it.each<[string, readonly Content[][], string]>([
    ['a title', [['东海县目标责任清单'], ['填报单位：市统计局'], ...body], 'Sheet1'],
    ['another line', [['填报单位：市统计局'], ['填报地区：东海县'], ...body], 'Sheet1'],
    ['the name of the sheet', [['填报单位：市统计局'], ...body], '东海县'],
    [
      'every row',
      [
        ['填报单位：市统计局'],
        ['县区', '三级指标', '完成值'],
        ['东海县', '秸秆综合利用率', '97%'],
        ['东海县', '碱渣综合利用量', 5],
      ],
      'Sheet1',
    ],
  ])('is not decided: %s', (_, rows, sheet) => {
    expect(names(rows, sheet).toSorted()).toEqual(['东海县', '市统计局'])
  })
})

describe('the city’s departments', () => {
  it('are single bodies of the city, whatever else the plan names', () => {
    const known = new Set(cityDepartments(index.catalogue).map(({ name }) => name))
    const others = index.catalogue.departments.map(({ name }) => name).filter((name) => !known.has(name))
    expect(others).toEqual([
      '东海县水务局',
      '各县区政府',
      '功能板块管委会',
      '“无废城市”建设工作领导小组成员单位',
      '负责“无废城市”建设的相关部门',
      '市湾长制工作领导小组成员单位',
      '相关部门',
      '第三方调查',
    ])
  })

  it('are known by code, name or alias after the units', () => {
    expect(index.senderNamed('连云港市统计局')).toEqual({
      id: 'tongji',
      name: '市统计局',
      kind: 'department',
    })
    expect(index.senderNamed('320722')?.id).toBe('donghai')
    expect(index.senderNamed('东海县水务局')).toBeNull()
    const { units, departments } = index.catalogue
    const clash = {
      ...index.catalogue,
      departments: [{ id: units[1]?.id ?? '', name: '市甲局', aliases: [] }, ...departments],
    }
    expect(indexCatalogue(clash).senderNamed('市甲局')).toBeNull()
  })
})
