import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NameKind } from '../../../../shared/rules/match/known-aliases.ts'
import { matchNames } from '../../../../shared/rules/match/match-names.ts'

/** What the name means in the list, and how that was decided. */
function decide(kind: NameKind, name: string, list: readonly string[]) {
  const [match] = matchNames(kind, list, [name])
  return match?.decision === null ? null : [match?.decision, match?.how]
}

describe('an indicator’s name decides', () => {
  it.each([
    ['letter by letter', '秸秆综合利用率', '秸秆综合利用率', 'exact'],
    ['with its unit of measure behind it', '秸秆综合利用率（%）', '秸秆综合利用率', 'normalised'],
    ['under two scales of one unit', '粉煤灰产生量（万吨）', '粉煤灰产生量（吨）', 'normalised'],
    ['with blanks inside words', '秸秆 综合利 用率', '秸秆综合利用率', 'normalised'],
    ['with the number that its place gave it', '3.秸秆综合利用率', '秸秆综合利用率', 'normalised'],
    ['with a Chinese number', '（二）秸秆综合利用率', '秸秆综合利用率', 'normalised'],
    ['in traditional characters', '醫療廢物處置量', '医疗废物处置量', 'normalised'],
    ['with its English', '发 明 Invention', '发明', 'normalised'],
    ['with English against the bracket', '篇数(篇)Pieces(piece)', '篇数', 'normalised'],
    ['with its English in a step of its own', '(piece) / 发明 / Invention', '发明', 'normalised'],
    ['behind 其中', '#出口 Export', '出口', 'normalised'],
    ['as the leaf of a header', '畜禽养殖(头) / 年末存栏 / 奶牛 (头)', '奶牛', 'normalised'],
    ['as group and leaf', '播种面积(千公顷) / 大豆', '播种面积_大豆', 'normalised'],
    ['as leaf and group', '产量(万吨) / 粮食', '粮食产量', 'normalised'],
    ['with an acronym for a leaf', '篇 数(篇) Pieces(piece) / CPCI-S', '篇数cpcis', 'normalised'],
    ['under its table’s title', '表3 各地工业固体废物情况 / 粉煤灰', '粉煤灰', 'normalised'],
    ['with a year below it', '农用柴油使用量(万吨) / 2019 年', '农用柴油使用量', 'normalised'],
    ['in the law’s other word', '一般工业固废综合利用率(%)', '一般工业固体废物综合利用率', 'normalised'],
    ['with a known abbreviation', '农机总动力（万千瓦）', '农业机械总动力', 'alias'],
  ])('%s', (_, name, entry, how) => {
    expect(decide('indicator', name, ['不相干的指标', entry])).toEqual([entry, how])
  })

  it.each([
    ['another head', '有害垃圾处置量', '有害垃圾处置率'],
    ['another class', '工业危险废物综合利用率', '一般工业固体废物综合利用率'],
    ['another unit of measure', '粉煤灰综合利用（%）', '粉煤灰综合利用（吨）'],
    ['another year', '2022年产生量', '2023年产生量'],
    ['one word more', 'R&D经费内部支出(万元)', '经费内部支出'],
    ['a near synonym', '谷物联合收割机', '联合收获机'],
    ['a share of the thing', '占比(%) / 工业固体废物', '工业固体废物'],
    ['a class that only the group states', '危险废物 / 处置设施', '处置设施'],
    ['a word that says nothing without its group', '种畜禽场(个) / 其他', '其他'],
    ['nothing but English', 'Export', '出口'],
    ['nothing at all', '——', '出口'],
  ])('nothing under %s', (_, name, entry) => {
    expect(decide('indicator', name, [entry])).toBeNull()
  })

  it('takes the most complete reading of a path', () => {
    const list = ['大豆', '播种面积_大豆', '产量_大豆']
    expect(decide('indicator', '作物 / 播种面积 / 大豆', list)).toEqual(['播种面积_大豆', 'normalised'])
    expect(decide('indicator', '作物 / 价格 / 大豆', list)).toEqual(['大豆', 'normalised'])
    expect(decide('indicator', '作物 / 出口 / 大豆', list)).toBeNull()
  })

  it('does not choose between names that the list numbers', () => {
    const list = ['年末机构数', '年末机构数B', '年末机构数D']
    expect(decide('indicator', '二、农机户 / 年末机构数(个)', list)).toBeNull()
    expect(decide('indicator', '年末机构数B', list)).toEqual(['年末机构数B', 'exact'])
  })
})

describe('a unit’s name decides', () => {
  it.each([
    ['with its prefecture', '连云港市灌云县', '灌云县', 'normalised'],
    ['with province and prefecture', '江苏省连云港市灌云县', '灌云县', 'normalised'],
    ['where the list has the province', '连云港市灌云县', '江苏省连云港市灌云县', 'normalised'],
    ['where its county’s name begins like its city’s', '吉安市吉安县', '吉安县', 'normalised'],
    ['under a code table’s heading', '北京市市辖区密云区', '密云区', 'normalised'],
    ['as a government', '灌云县人民政府', '灌云县', 'normalised'],
    ['without its rank', '灌云', '灌云县', 'normalised'],
    ['as a province’s short name', '内 蒙 古', '内蒙古自治区', 'normalised'],
    ['as a prefecture’s short name', '连云港', '连云港市', 'normalised'],
    ['in its only look-alike', '沙巿区', '沙市区', 'normalised'],
    ['a zone with its city’s 市', '岳阳市屈原管理区', '岳阳屈原管理区', 'normalised'],
    ['a zone with its committee', '滁州经济技术开发区管委会', '滁州经济技术开发区', 'normalised'],
    ['a zone’s short name', '信阳高新区', '信阳高新技术产业开发区', 'alias'],
    ['the corps', '新疆建\n设兵团', '新疆生产建设兵团', 'alias'],
    ['with a former name noted', '柴桑区（原九江县）', '柴桑区', 'normalised'],
    ['of four places, with its city', '江苏省徐州市鼓楼区', '徐州市鼓楼区', 'normalised'],
  ])('%s', (_, name, entry, how) => {
    expect(decide('unit', name, ['不相干县', entry])).toEqual([entry, how])
  })

  it.each([
    ['another rank', '广州区', '广州市'],
    ['a county that became a district', '栾城县', '栾城区'],
    ['a county whose own name is one character', '沙县', '沙县区'],
    ['the short form of an autonomous county', '乐东县', '乐东黎族自治县'],
    ['a neighbouring zone', '连云经济技术开发区', '连云港经济技术开发区'],
    ['a zone of no city', '高新区', '连云港高新技术产业开发区'],
    ['another zone of the city', '连云港经济开发区', '连云港经济技术开发区'],
    ['the region for its corps', '新疆', '新疆生产建设兵团'],
    ['the corps for its region', '新疆兵团', '新疆维吾尔自治区'],
    ['a province for its namesake city', '吉林', '吉林市'],
    ['a city for its namesake county', '长沙', '长沙县'],
    ['another prefecture', '徐州市沛县', '宿迁市沛县'],
    ['another province', '山东省沛县', '江苏省徐州市沛县'],
    ['a prefecture of another province', '山东省徐州市沛县', '沛县'],
    ['one of four places, without saying which', '鼓楼区', '徐州市鼓楼区'],
    ['one of four places, where the list does not say', '徐州市鼓楼区', '鼓楼区'],
    ['a place inside the place', '灌云县伊山镇', '灌云县'],
    ['a city for its district', '襄阳市', '襄阳区'],
  ])('nothing for %s', (_, name, entry) => {
    expect(decide('unit', name, [entry])).toBeNull()
  })

  it('nothing where two places share a short name', () => {
    expect(decide('unit', '伊宁', ['伊宁市', '伊宁县'])).toBeNull()
    expect(decide('unit', '伊宁', ['伊宁县'])).toEqual(['伊宁县', 'normalised'])
    expect(decide('unit', '和田', ['和田地区', '和田市', '和田县'])).toBeNull()
    expect(decide('unit', '长沙', ['长沙县', '长沙市'])).toEqual(['长沙市', 'normalised'])
  })

  it('where the list leaves the rank out', () => {
    expect(decide('unit', '灌云县', ['东海', '灌云'])).toEqual(['灌云', 'normalised'])
    expect(decide('unit', '连云港市', ['连云港'])).toEqual(['连云港', 'normalised'])
    expect(decide('unit', '吉林市', ['吉林'])).toBeNull()
  })
})

describe('an organisation’s name decides', () => {
  it.each([
    ['brackets of either width', '中林华慧(南雄)投资有限公司', '中林华慧（南雄）投资有限公司', 'normalised'],
    ['a mark between two hosts', '中国科学院、水利部成都所', '中国科学院水利部成都所', 'normalised'],
    ['a former name noted behind it', '广前公司（原前进农场）', '广前公司', 'normalised'],
    ['a department’s usual name', '连云港市发改委', '连云港市发展和改革委员会', 'alias'],
    ['an academy’s usual name', '中科院声学研究所', '中国科学院声学研究所', 'alias'],
  ])('with %s', (_, name, entry, how) => {
    expect(decide('organisation', name, ['不相干公司', entry])).toEqual([entry, how])
  })

  it.each([
    ['another legal form', '安平县浩源养殖有限公司', '安平县浩源养殖股份有限公司'],
    ['another campus', '中国石油大学（北京）', '中国石油大学（华东）'],
    ['a campus left out', '哈尔滨工业大学（威海）', '哈尔滨工业大学'],
    ['its trade union', '武汉市蔬菜科学研究所工会委员会', '武汉市蔬菜科学研究所'],
    ['a word left out', '西南科技大学', '西南大学'],
    ['another city', '徐州市财政局', '连云港市财政局'],
    ['another abbreviation in a company’s name', '东海固废处置有限公司', '东海固体废物处置有限公司'],
  ])('nothing for %s', (_, name, entry) => {
    expect(decide('organisation', name, [entry])).toBeNull()
  })
})

describe('a list', () => {
  it('whose entries share a normal form decides only letter by letter', () => {
    const list = ['粉煤灰产生量', '粉煤灰产生量(吨)']
    expect(decide('indicator', '粉煤灰产生量', list)).toEqual(['粉煤灰产生量', 'exact'])
    expect(decide('indicator', '粉煤灰 产生量（万吨）', list)).toBeNull()
  })

  it('may repeat an entry', () => {
    expect(decide('unit', '灌云', ['灌云县', '灌云县'])).toEqual(['灌云县', 'normalised'])
  })

  const words = fc.constantFrom(
    ...'灌云 灌云县 灌云区 连云港市灌云县 江苏省灌云县 沛县 徐州市沛县 高新区 经开区 新疆 兵团 秸秆 固废 产量 / (吨) (%) 1 B'.split(
      ' ',
    ),
  )
  const names = fc.array(words, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''))
  const kinds = fc.constantFrom<NameKind>('indicator', 'unit', 'organisation', 'task')

  it('decides and suggests the same in any order', () => {
    fc.assert(
      fc.property(
        kinds,
        names,
        fc.uniqueArray(names, { maxLength: 8 }),
        fc.nat(),
        (kind, name, list, turn) => {
          const turned = [
            ...list.slice(turn % (list.length || 1)),
            ...list.slice(0, turn % (list.length || 1)),
          ].reverse()
          expect(matchNames(kind, turned, [name])).toEqual(matchNames(kind, list, [name]))
        },
      ),
    )
  })

  it('always knows its own entries, letter by letter', () => {
    fc.assert(
      fc.property(kinds, fc.uniqueArray(names, { minLength: 1, maxLength: 8 }), (kind, list) => {
        for (const match of matchNames(kind, list, list))
          expect([match.decision, match.how]).toEqual([match.name, 'exact'])
      }),
    )
  })

  it('answers organisations the same from either side', () => {
    fc.assert(
      fc.property(names, names, (one, other) => {
        const there = matchNames('organisation', [other], [one])[0]?.decision ?? null
        const back = matchNames('organisation', [one], [other])[0]?.decision ?? null
        expect(there === null).toBe(back === null)
      }),
    )
  })
})
