import { describe, expect, it } from 'vitest'
import { readScope } from '../../../../shared/rules/scope/read-scope.ts'
import { zonesSpokenOf } from '../../../../shared/rules/scope/zones-in.ts'
import { seedCatalogue } from '../../../seeds/seed-catalogue.ts'

const zonesOf = (sender: string) => zonesSpokenOf(seedCatalogue, sender, '2023')
const said = (sender: string, text: string) =>
  readScope(text, zonesOf(sender)).map(({ includes, zones }) =>
    `${includes ? '含' : '不含'} ${zones.join(' ')}`.trim(),
  )

describe('what a district says of its zones', () => {
  it.each<[string, readonly string[]]>([
    ['统计范围：含徐圩新区', ['含 xuwei']],
    ['统计范围： 含 徐圩新区', ['含 xuwei']],
    ['统计范围:不含徐圩新区', ['不含 xuwei']],
    ['本表数据不含功能板块', ['不含']],
    ['本表数据不含功能板块。', ['不含']],
    ['注：本表数据均不包括各功能板块。', ['不含']],
    ['口径：含辖区内功能板块（开发区、徐圩新区）', ['含 kaifaqu xuwei']],
    ['统计口径为全区，包含开发区和徐圩新区数据', ['含 kaifaqu xuwei']],
    ['以上数据包括东中西示范区（徐圩新区）在内', ['含 xuwei']],
    ['本表数据已扣除徐圩新区', ['不含 xuwei']],
    ['连云区数据不含开发区，徐圩新区。', ['不含 kaifaqu xuwei']],
    ['连云区废物清单（不含徐圩新区）', ['不含 xuwei']],
    ['连云区2023年度目标责任清单（含开发区、徐圩新区两个功能板块）', ['含 kaifaqu xuwei']],
    ['统计范围：全区（徐圩新区除外）', ['不含 xuwei']],
    ['含徐圩新区，不含开发区', ['含 xuwei', '不含 kaifaqu']],
    ['含徐圩新区，开发区除外', ['含 xuwei', '不含 kaifaqu']],
    ['含功能板块（徐圩新区除外）', ['含', '不含 xuwei']],
    ['含功能板块，不含徐圩新区', ['含', '不含 xuwei']],
    ['统计范围：含徐圩新区　　单位：吨', ['含 xuwei']],
    ['1.数据来源于环境统计；\n2.本表数据含徐圩新区。', ['含 xuwei']],
    ['含市开发区', ['含 kaifaqu']],
    ['含云台山景区', ['含 yuntaishan']],
    ['本数含徐圩新区', ['含 xuwei']],
    ['含徐圩新区', ['含 xuwei']],
    ['含连云港经济技术开发区', ['含 kaifaqu']],
  ])('%s', (text, expected) => {
    expect(said('lianyun', text)).toEqual(expected)
  })
})

describe('what is not clear, or says nothing of the kind, gives no scope', () => {
  it.each([
    '',
    '含水率60%',
    '含往年贮存量',
    '利用量包括综合利用往年贮存量',
    '徐圩新区',
    '连云区目标责任清单',
    '徐圩新区目标责任清单',
    '是否含功能板块：',
    '请注明是否含徐圩新区',
    '统计范围：□含 □不含功能板块',
    '含/不含功能板块',
    '各县区数据应不含功能板块',
    '各县区数据不含功能板块',
    '填报时请扣除徐圩新区数据',
    // A part of the numbers, or some of what is there.
    '产生量含徐圩新区',
    '产生量（含徐圩新区）',
    '产生量100吨，含徐圩新区',
    '部分指标含徐圩新区',
    '含徐圩新区部分企业',
    '含徐圩新区、开发区等',
    '含徐圩新区等功能板块',
    '含园区企业',
    // Another place, or one that nobody knows.
    '含东海高新区',
    '含连云经济技术开发区',
    '含徐圩新区、东海高新区',
    '含徐圩新区，东海高新区',
    '含高新区',
    '含功能板块（见附表）',
    // It contradicts itself.
    '含徐圩新区，不含徐圩新区',
    '含功能板块；不含功能板块',
    '含开发区、徐圩新区，不含徐圩新区',
    // One sentence that is not understood makes the others doubtful.
    '含徐圩新区。产生量不含开发区。',
  ])('%s', (text) => {
    expect(said('lianyun', text)).toEqual([])
  })
})

describe('whose zones are meant', () => {
  it('a short name is the zone that lies in the district', () => {
    expect(said('haizhou', '统计范围：不含高新区')).toEqual(['不含 gaoxin'])
    expect(said('haizhou', '不含徐圩新区')).toEqual([])
  })

  it('a county’s 开发区 is its own', () => {
    expect(said('donghai', '含开发区')).toEqual([])
    expect(said('donghai', '不含功能板块')).toEqual(['不含'])
  })

  it('the city and its departments may speak of all of them', () => {
    expect(said('tongji', '全市数据，含开发区、高新区')).toEqual(['含 kaifaqu gaoxin'])
    expect(said('tongji', '本表数据含开发区、高新区')).toEqual(['含 kaifaqu gaoxin'])
  })
})
