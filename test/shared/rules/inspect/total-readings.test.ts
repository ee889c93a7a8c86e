import { describe, expect, it } from 'vitest'
import { inspectBook } from '../../../../shared/rules/inspect/inspect-book.ts'
import { bookOf, type Content, sheetOf } from '../../../fixtures/sheet-builder.ts'

/** Every judged total as `cell = parts : verdict`. */
function judged(rows: readonly (readonly Content[])[], more: Parameters<typeof sheetOf>[1] = {}): string[] {
  const [sheet] = inspectBook(bookOf(sheetOf(rows, more)))
  return (sheet?.tables ?? []).flatMap((table) =>
    table.totals.map((total) => `${total.cell} = ${total.parts.join(' + ')} : ${total.verdict}`),
  )
}

interface Case {
  readonly name: string
  readonly rows: readonly (readonly Content[])[]
  readonly totals: readonly string[]
}

const cases: readonly Case[] = [
  {
    name: 'sections by numbers, their rows unnumbered: 总计 = 一 + 二, 一 = its rows',
    rows: [
      ['类别', '机构(个)'],
      ['总计', 15],
      ['一、零售商业', 9],
      ['全民', 4],
      ['集体', 5],
      ['二、饮食业', 6],
      ['全民', 2],
      ['个体', 4],
    ],
    totals: ['B2 = B3 + B6 : exact', 'B3 = B4:B5 : exact', 'B6 = B7:B8 : exact'],
  },
  {
    name: 'a budget of three levels: 一、 over （一） over 1.',
    rows: [
      ['项目', '预算数', '决算数'],
      ['一、税收收入', 100, 110],
      ['（一）增值税', 70, 75],
      ['1.国内增值税', 60, 63],
      ['2.进口增值税', 10, 12],
      ['（二）企业所得税', 30, 35],
      ['二、非税收入', 20, 21],
      ['（一）专项收入', 15, 15],
      ['（二）罚没收入', 5, 6],
      ['收入合计', 120, 131],
    ],
    totals: [
      'B2 = B3 + B6 : exact',
      'C2 = C3 + C6 : exact',
      'B3 = B4:B5 : exact',
      'C3 = C4:C5 : exact',
      'B7 = B8:B9 : exact',
      'C7 = C8:C9 : exact',
      'B10 = B2 + B7 : exact',
      'C10 = C2 + C7 : exact',
    ],
  },
  {
    name: '其中 rows, and the rows set in under them, are never added',
    rows: [
      ['项目', '数量'],
      ['合计', 30],
      ['甲', 10],
      ['  其中：乙', 4],
      ['        丙', 3],
      ['丁', 20],
      ['#戊', 9],
    ],
    totals: ['B2 = B3 + B6 : exact'],
  },
  {
    name: 'with or without the extra rows of a list of provinces, as the figures say',
    rows: [
      ['地 区', '甲', '乙'],
      ['全 国', 30, 300],
      ['北 京', 10, 100],
      ['新 疆', 20, 200],
      ['新疆生产建设兵团', 5, 40],
    ],
    totals: ['B2 = B3:B4 : exact', 'C2 = C3:C4 : exact'],
  },
  {
    name: 'with them where they belong, bilingual labels',
    rows: [
      ['地 区\nRegion', '甲', '乙'],
      ['全 国 National Total', 35, 340],
      ['北 京 Beijing', 10, 100],
      ['新 疆 Xinjiang', 20, 200],
      ['香 港 Hong Kong', 5, 40],
    ],
    totals: ['B2 = B3:B5 : exact', 'C2 = C3:C5 : exact'],
  },
  {
    name: 'a misprint keeps its parts',
    rows: [
      ['地区', '甲', '乙', '丙'],
      ['全国', 53, 63, 7],
      ['北京', 20, 20, 3],
      ['天津', 43, 43, 4],
    ],
    totals: ['B2 = B3:B4 : mismatch', 'C2 = C3:C4 : exact', 'D2 = D3:D4 : exact'],
  },
  {
    name: 'parts of the country over their provinces',
    rows: [
      ['地区', '数量'],
      ['全国', 100],
      ['东部地区', 60],
      ['北京', 20],
      ['上海', 40],
      ['中部地区', 40],
      ['山西', 15],
      ['河南', 25],
    ],
    totals: ['B2 = B4:B5 + B7:B8 : exact', 'B3 = B4:B5 : exact', 'B6 = B7:B8 : exact'],
  },
  {
    name: 'prefectures and their counties without setting in',
    rows: [
      ['地区', '人口', '户数'],
      ['连云港市', 60, 20],
      ['海州区', 25, 8],
      ['东海县', 35, 12],
      ['徐州市', 90, 30],
      ['云龙区', 50, 20],
      ['沛县', 40, 10],
    ],
    totals: ['B2 = B3:B4 : exact', 'C2 = C3:C4 : exact', 'B5 = B6:B7 : exact', 'C5 = C6:C7 : exact'],
  },
  {
    name: 'places of one rank below another that do not add up are no parts',
    rows: [
      ['地区', '人口', '户数'],
      ['连云港市', 60, 20],
      ['东海县', 35, 12],
      ['徐州市', 90, 30],
      ['沛县', 40, 10],
    ],
    totals: [],
  },
  {
    name: 'a row of rates is never added, and its totals across are not additive',
    rows: [
      ['指标', '合计', '市区', '县'],
      ['产生量(吨)', 30, 10, 20],
      ['利用量(吨)', 27, 9, 18],
      ['综合利用率(%)', 90, 90, 90],
    ],
    totals: ['B2 = C2:D2 : exact', 'B3 = C3:D3 : exact', 'B4 = C4:D4 : not-additive'],
  },
  {
    name: '总人口 beside its areas, flat',
    rows: [
      ['年份', '总人口', '市区', '赣榆县'],
      ['1949', '141.83', '15.80', '126.03'],
      ['1950', '143.98', '16.20', '127.78'],
      ['1951', '148.63', '18.77', '129.76'],
      ['1952', '149.94', '18.31', '131.63'],
    ],
    totals: ['B2 = C2:D2 : exact', 'B3 = C3:D3 : exact', 'B4 = C4:D4 : mismatch', 'B5 = C5:D5 : exact'],
  },
  {
    name: 'two ways of dividing the whole: 男 and 女, 城镇 and 乡村',
    rows: [
      ['地区', '总人口', '男', '女', '城镇', '乡村'],
      ['甲县', 10, 6, 4, 3, 7],
      ['乙县', 20, 11, 9, 8, 12],
    ],
    totals: ['B2 = C2:D2 : exact', 'B3 = C3:D3 : exact', 'B2 = E2:F2 : exact', 'B3 = E3:F3 : exact'],
  },
  {
    name: 'areas times measures in one line of headings',
    rows: [
      [
        '类别',
        '全市 机构(个)',
        '全市 人员(人)',
        '市区 机构(个)',
        '市区 人员(人)',
        '东海县 机构(个)',
        '东海县 人员(人)',
      ],
      ['商业', 5, 50, 2, 20, 3, 30],
      ['服务业', 7, 70, 3, 30, 4, 40],
    ],
    totals: ['B2 = D2 + F2 : exact', 'B3 = D3 + F3 : exact', 'C2 = E2 + G2 : exact', 'C3 = E3 + G3 : exact'],
  },
  {
    name: 'two measures in one cell are two sums',
    rows: [
      ['县区', '装机容量(台/千瓦)'],
      ['赣榆县', '946/31195'],
      ['东海县', '1473/63283'],
      ['合计', '2419/94478'],
    ],
    totals: ['B4 = B2:B3 : exact', 'B4 = B2:B3 : exact'],
  },
  {
    name: 'points of rates add up although the rates do not',
    rows: [
      ['考核项目', '指标值', '评分'],
      ['饮用水源水质达标率(%)', 99, 6.5],
      ['工业废水处理率(%)', 40.8, 1.5],
      ['合计', null, 8],
    ],
    totals: ['C4 = C2:C3 : exact'],
  },
  {
    name: 'averages, indices and prices in a table of amounts',
    rows: [
      ['地区', '产量(吨)', '单产(公斤/公顷)', '人均产量(公斤)', '价格指数', '比上年增长%', '占全省比重'],
      ['全省', 30, 15, 3, 101, 2, 100],
      ['甲市', 10, 12, 2, 102, 1, 33],
      ['乙市', 20, 18, 4, 100, 3, 67],
    ],
    totals: [
      'B2 = B3:B4 : exact',
      ...['C', 'D', 'E', 'F', 'G'].map((column) => `${column}2 = ${column}3:${column}4 : not-additive`),
    ],
  },
  {
    name: 'a table of rates by its title',
    rows: [
      ['各地区研究与试验发展经费投入强度'],
      ['地区', '2011', '2012'],
      ['全国', 1.78, 1.91],
      ['北京', 5.76, 5.95],
      ['天津', 2.63, 2.8],
    ],
    totals: ['B3 = B4:B5 : not-additive', 'C3 = C4:C5 : not-additive'],
  },
  {
    name: 'output at constant prices is an amount, whatever the word price suggests',
    rows: [
      ['地区', '工业总产值(当年价格)(万元)', '年平均人数(人)'],
      ['合计', 30, 12],
      ['甲', 10, 5],
      ['乙', 20, 7],
    ],
    totals: ['B2 = B3:B4 : exact', 'C2 = C3:C4 : exact'],
  },
  {
    name: 'blanks, dashes, amounts below the unit and blanks between thousands',
    rows: [
      ['地区', '投入(万元)'],
      ['全国', '27 286.87'],
      ['北京', '<0.01'],
      ['天津', '—'],
      ['河北', '…'],
      ['山西', '1770 974.00'],
      ['广东', '-1 743 687.13'],
    ],
    totals: ['B2 = B3:B7 : exact'],
  },
  {
    name: 'empty provinces at the end are parts too',
    rows: [
      ['地区', '数量'],
      ['全国', 3],
      ['北京', 1],
      ['西藏', null],
      ['青海', 2],
    ],
    totals: ['B2 = B3:B5 : exact'],
  },
  {
    name: '小计 above its rows',
    rows: [
      ['行业', '数量'],
      ['合计', 10],
      ['工业小计', 6],
      ['采矿业', 2],
      ['制造业', 4],
      ['农业小计', 4],
      ['种植业', 1],
      ['林业', 3],
    ],
    totals: ['B2 = B4:B5 + B7:B8 : exact', 'B3 = B4:B5 : exact', 'B6 = B7:B8 : exact'],
  },
  {
    name: 'a total of columns at the right end, with headings over it',
    rows: [
      ['单位', '工业固废', null, null, '合计'],
      [null, '产生量', '贮存量', '小计', null],
      ['甲厂', 1, 2, 3, 3],
      ['乙厂', 4, 5, 9, 9],
      ['丙厂', 4, 6, 10, 10],
    ],
    totals: ['D3 = B3:C3 : exact', 'D4 = B4:C4 : exact', 'D5 = B5:C5 : exact'],
  },
  {
    name: 'a list in two columns on the page',
    rows: [
      ['地区', '甲', '乙', null, '地区', '甲', '乙'],
      ['全国', 100, 10, null, '江苏', 30, 3],
      ['北京', 15, 1, null, '浙江', 20, 2],
      ['天津', 25, 3, null, '安徽', 10, 1],
    ],
    totals: ['B2 = B3:B4 + F2:F4 : exact', 'C2 = C3:C4 + G2:G4 : exact'],
  },
  {
    name: 'a city: its urban districts under 市区, beside its counties',
    rows: [
      ['地区', '户数', '人口'],
      ['全市', 60, 100],
      ['市区', 25, 40],
      ['海州区', 10, 25],
      ['连云区', 15, 15],
      ['赣榆县', 20, 30],
      ['东海县', 15, 30],
    ],
    totals: [
      'B2 = B3 + B6:B7 : exact',
      'C2 = C3 + C6:C7 : exact',
      'B3 = B4:B5 : exact',
      'C3 = C4:C5 : exact',
    ],
  },
  {
    name: 'groups by merged cells, 小计 in each, 合计 over both label columns',
    rows: [
      ['类别', '项目', '数量', '金额'],
      ['工业', '甲', 1, 10],
      [null, '乙', 2, 20],
      [null, '小计', 3, 30],
      ['农业', '丙', 4, 40],
      [null, '丁', 5, 50],
      [null, '小计', 9, 90],
      ['合计', null, 12, 120],
    ],
    totals: [
      'C4 = C2:C3 : exact',
      'D4 = D2:D3 : exact',
      'C7 = C5:C6 : exact',
      'D7 = D5:D6 : exact',
      'C8 = C2:C3 + C5:C6 : exact',
      'D8 = D2:D3 + D5:D6 : exact',
    ],
  },
  {
    name: 'a serial number beside the names is no figure',
    rows: [
      ['序号', '单位', '数量'],
      [1, '甲厂', 10],
      [2, '乙厂', 20],
      [null, '合计', 30],
    ],
    totals: ['C4 = C2:C3 : exact'],
  },
  {
    name: '累计 that adds nothing up is no total',
    rows: [
      ['月份', '本月', '累计'],
      ['1月', 10, 10],
      ['2月', 20, 30],
      ['3月', 5, 35],
    ],
    totals: [],
  },
  {
    name: '工农业总产值 over its two',
    rows: [
      ['年份', '工农业总产值', '工业总产值', '农业总产值'],
      ['1978', 30, 10, 20],
      ['1980', 50, 20, 30],
      ['1985', 90, 50, 40],
    ],
    totals: ['B2 = C2:D2 : exact', 'B3 = C3:D3 : exact', 'B4 = C4:D4 : exact'],
  },
  {
    name: 'a total of the first of several groups of columns only',
    rows: [
      ['地区', '合计', '国有', '集体', '产量(吨)', '面积(亩)'],
      ['甲', 3, 1, 2, 77, 88],
      ['乙', 7, 3, 4, 55, 66],
      ['丙', 11, 5, 6, 33, 44],
    ],
    totals: ['B2 = C2:D2 : exact', 'B3 = C3:D3 : exact', 'B4 = C4:D4 : exact'],
  },
  {
    name: 'a whole divided again and again, each time under a heading',
    rows: [
      ['项目', '企业数', '产值'],
      ['总计', 10, 100],
      ['按登记注册类型分'],
      ['  内资企业', 7, 60],
      ['    国有企业', 3, 20],
      ['    集体企业', 4, 40],
      ['  外商投资企业', 3, 40],
      ['按轻重工业分'],
      ['  轻工业', 6, 30],
      ['  重工业', 4, 70],
      ['在总计中：国有控股', 5, 50],
    ],
    totals: [
      'B2 = B4 + B7 : exact',
      'C2 = C4 + C7 : exact',
      'B2 = B9:B10 : exact',
      'C2 = C9:C10 : exact',
      'B4 = B5:B6 : exact',
      'C4 = C5:C6 : exact',
    ],
  },
  {
    name: 'a unit line that names several units makes no column a rate',
    rows: [
      ['人口情况'],
      ['单位：万人、%'],
      ['地区', '年末人口', '出生率'],
      ['全市', 30, 9],
      ['甲县', 10, 8],
      ['乙县', 20, 10],
    ],
    totals: ['B4 = B5:B6 : exact', 'C4 = C5:C6 : not-additive'],
  },
  {
    name: 'capacities a day add up',
    rows: [
      ['地区', '处理能力(吨/日)', '平均工资(元/月)'],
      ['合计', 30, 9],
      ['甲县', 10, 8],
      ['乙县', 20, 10],
    ],
    totals: ['B2 = B3:B4 : exact', 'C2 = C3:C4 : not-additive'],
  },
  {
    name: 'the average of a country is not its sum',
    rows: [
      ['地区', '工资(元)'],
      ['全国平均', 50],
      ['北京', 60],
      ['天津', 40],
    ],
    totals: [],
  },
]

describe('the reading of printed totals', () => {
  it.each(cases)('$name', ({ rows, totals }) => {
    expect(judged(rows).toSorted()).toEqual([...totals].toSorted())
  })
})
