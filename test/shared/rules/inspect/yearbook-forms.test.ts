import { describe, expect, it } from 'vitest'
import { inspectBook } from '../../../../shared/rules/inspect/inspect-book.ts'
import { bookOf, type Content, sheetOf } from '../../../fixtures/sheet-builder.ts'

// Forms of the national, provincial and city yearbooks, with figures made up here.

const provinces =
  '北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆'.split(
    ' ',
  )
type Row = readonly Content[]

const made = (at: number, measure: number) => ((at * 37 + measure * 53) % 97) + 3
const column = (measure: number) => provinces.map((_, at) => made(at, measure))
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

/** Each total as "C4 = C5:C35 exact". */
function totalsOf(rows: readonly Row[]): string[] {
  const sheets = inspectBook(bookOf(sheetOf(rows)))
  return sheets.flatMap((sheet) =>
    sheet.tables.flatMap((table) =>
      table.totals.map((total) => `${total.cell} = ${total.parts.join(' ')} ${total.verdict}`),
    ),
  )
}

/** Left to right, one block of three columns beside the other. */
function beside(left: readonly Row[], right: readonly Row[], gap: number): Row[] {
  const empty = Array<Content>(gap).fill(null)
  return left.map((row, at) => [...row, ...empty, ...(right[at] ?? [])])
}

const [first, second] = [column(1), column(2)]
const lines = provinces.map((name, at): Row => [name, first[at] ?? 0, second[at] ?? 0])
const country: Row = ['全国', sum(first), sum(second)]

describe('a list of provinces', () => {
  it('in groups of five with blank rows, under headings in two languages, with rates and ranks between', () => {
    const rows: Row[] = [
      ['9-1  分地区财政收入 (2021年)'],
      ['单位：亿元'],
      ['地  区\nRegion', '收入合计\nTotal', '比上年增长(%)\nGrowth', '占全国比重(%)', '位次', '税收收入'],
      ['全    国  National Total', sum(first), 7.4, 100, null, sum(second)],
    ]
    provinces.forEach((name, at) => {
      if (at % 5 === 0) rows.push([])
      rows.push([[...name].join('  '), first[at] ?? 0, 3 + at / 10, 2.1, at + 1, second[at] ?? 0])
    })
    const parts = (letter: string) =>
      ['6:10', '12:16', '18:22', '24:28', '30:34', '36:40', '42']
        .map((range) =>
          range
            .split(':')
            .map((row) => letter + row)
            .join(':'),
        )
        .join(' ')
    expect(totalsOf(rows)).toEqual([
      `B4 = ${parts('B')} exact`,
      `C4 = ${parts('C')} not-additive`,
      `D4 = ${parts('D')} not-additive`,
      `F4 = ${parts('F')} exact`,
    ])
  })

  it.each([
    ['marked cities below are part of their province', ['#大连', '#青岛', '#深圳'], 0, 'B3:B33'],
    ['the construction corps is a part of its own', ['新疆生产建设兵团', '#大连'], 1, 'B3:B34'],
    ['land reclamation and the corps are parts', ['黑龙江农垦', '新疆兵团'], 2, 'B3:B35'],
    ['cities listed once more are no parts', ['大连', '青岛', '宁波', '厦门', '深圳'], 0, 'B3:B33'],
  ])('with its total at the bottom: %s', (_, extra, counted, parts) => {
    const total = sum(first) + 7 * counted
    const rows: Row[] = [
      ['地区', '成交额(万元)'],
      ['合计', total],
      ...lines.map(([name, number]): Row => [name ?? null, number ?? null]),
      ...extra.map((name): Row => [name, 7]),
    ]
    expect(totalsOf(rows)).toEqual([`B2 = ${parts} exact`])
    const [heading = [], top = [], ...body] = rows
    const below = (range: string) => range.replace(/\d+/g, (row) => String(Number(row) - 1))
    expect(totalsOf([heading, ...body, top])).toEqual([`B${body.length + 2} = ${below(parts)} exact`])
  })

  it('with dashes, dots and blanks among the parts', () => {
    const gaps: Content[] = ['-', '…', null, '—']
    const parts = first.map((number, at) => (at % 4 === 1 ? (gaps[(at % 16) >> 2] ?? null) : number))
    const total = sum(parts.filter((part) => typeof part === 'number'))
    expect(
      totalsOf([
        ['地区', '农场数'],
        ['全国总计', total],
        ...provinces.map((name, at): Row => [name, parts[at] ?? null]),
      ]),
    ).toEqual(['B2 = B3:B33 exact'])
  })

  it('under the parts of the country, which the total does not hold twice', () => {
    const east = ['北京', '天津', '河北', '上海', '江苏', '浙江', '福建', '山东', '广东', '海南']
    const north = ['辽宁', '吉林', '黑龙江']
    const of = (names: readonly string[]) =>
      sum(provinces.flatMap((name, at) => (names.includes(name) ? (first[at] ?? 0) : [])))
    const totals = totalsOf([
      ['地区', '出口额(亿元)'],
      ['全国', sum(first)],
      ['东部地区', of(east)],
      ['东北地区', of(north)],
      ...lines.map(([name, number]): Row => [name ?? null, number ?? null]),
    ])
    expect(totals).toEqual([
      'B2 = B5:B35 exact',
      'B3 = B5:B7 B13:B15 B17 B19 B23 B25 exact',
      'B4 = B10:B12 exact',
    ])
  })

  it.each([0, 1])('that goes on in a block to the right, %i blank columns between', (gap) => {
    const heading: Row = ['地区', '单位数', '人数']
    const rows = beside([heading, country, ...lines.slice(0, 15)], [heading, ...lines.slice(15)], gap)
    const [letter, next] = gap === 0 ? ['E', 'F'] : ['F', 'G']
    expect(totalsOf([['各地区企业数'], ...rows])).toEqual([
      `B3 = B4:B18 ${letter}3:${letter}18 exact`,
      `C3 = C4:C18 ${next}3:${next}18 exact`,
    ])
  })

  it('that goes on below a repeated heading', () => {
    expect(
      totalsOf([
        ['表1 各地区产量'],
        ['地区', '粮食', '棉花'],
        country,
        ...lines.slice(0, 16),
        [],
        ['表1 续表'],
        ['地区', '粮食', '棉花'],
        ...lines.slice(16),
      ]),
    ).toEqual(['B3 = B4:B19 B23:B37 exact', 'C3 = C4:C19 C23:C37 exact'])
  })
})

describe('a list with levels', () => {
  it('of a budget: set in, central and local, 其中 rows aside', () => {
    expect(
      totalsOf([
        ['2021年一般公共预算支出'],
        ['单位：亿元'],
        ['项目', '全国', '中央', '地方'],
        ['全国一般公共预算支出', 100, 30, 70],
        ['  一、一般公共服务', 20, 5, 15],
        ['    人大事务', 8, 2, 6],
        ['    政协事务', 12, 3, 9],
        ['  二、外交', 10, 10, '-'],
        ['    其中：对外合作', 3, 3, null],
        ['  三、教育', 70, 15, 55],
      ]).filter((total) => /^[BC]\d+ = [BC]/.test(total) && !total.includes(':D')),
    ).toEqual(['B4 = B5 B8 B10 exact', 'C4 = C5 C8 C10 exact', 'B5 = B6:B7 exact', 'C5 = C6:C7 exact'])
  })

  it('of numbered items with their sum at the bottom', () => {
    expect(
      totalsOf([
        ['项目', '预算数', '完成预算的%'],
        ['一、税收收入', 60, 110],
        ['（一）增值税', 40, 110],
        ['（二）所得税', 20, 110],
        ['1.企业所得税', 12, 108.3],
        ['2.个人所得税', 8, 112.5],
        ['二、非税收入', 40, 110],
        ['收入合计', 100, 110],
      ]),
    ).toEqual([
      'B2 = B3:B4 exact',
      'C2 = C3:C4 not-additive',
      'B4 = B5:B6 exact',
      'C4 = C5:C6 not-additive',
      'B8 = B2 B7 exact',
      'C8 = C2 C7 not-additive',
    ])
  })

  it('of cities under their provinces, a sum of all cities on top, whole city beside its districts', () => {
    const rows: Row[] = [
      ['城市 City', '年末总户数(户)', null, '自然增长率(‰)', null],
      [null, '全市', '市辖区', '全市', '市辖区'],
      ['城市合计', 60, 33, null, null],
      ['地级以上城市'],
      ['河北省', 30, 15, null, null],
      ['石家庄市', 20, 10, 6.1, 5.9],
      ['唐山市', 10, 5, 6.2, 5.8],
      ['山西省', 30, 18, null, null],
      ['太原市', 18, 12, 5.1, 5],
      ['大同市', 12, 6, 5.2, 4.9],
    ]
    expect(totalsOf(rows)).toEqual([
      'B3 = B5 B8 exact',
      'C3 = C5 C8 exact',
      'B5 = B6:B7 exact',
      'C5 = C6:C7 exact',
      'B8 = B9:B10 exact',
      'C8 = C9:C10 exact',
    ])
  })
})

describe('columns that are sums', () => {
  const people: Row[] = [2017, 2018, 2019].map((year, at) => {
    const [men, women, town] = [made(at, 1), made(at, 2), made(at, 4) % 3]
    return [year, men + women, men, women, town, men + women - town]
  })

  it('of each division of their heading: by sex, by town and country', () => {
    const totals = totalsOf([
      ['年份', '年末总人口', '按性别分', null, '按城乡分', null],
      [null, null, '男', '女', '城镇', '乡村'],
      ...people,
    ])
    expect(totals).toEqual([
      ...[3, 4, 5].map((row) => `B${row} = C${row}:D${row} exact`),
      ...[3, 4, 5].map((row) => `B${row} = E${row}:F${row} exact`),
    ])
  })

  it('with a share after each of them', () => {
    const totals = totalsOf([
      ['年份', '年末总人口', '按性别分', null, null, null],
      [null, null, '男', '比重(%)', '女', '比重(%)'],
      ...people.map(
        ([year, all, men, women]): Row => [year ?? 0, all ?? 0, men ?? 0, 51.2, women ?? 0, 48.8],
      ),
    ])
    expect(totals).toEqual([3, 4, 5].map((row) => `B${row} = C${row} E${row} exact`))
  })

  it('but a net amount beside a subtotal is no part of it', () => {
    expect(
      totalsOf([
        ['险种', '保费收入', null, null, '赔付', null],
        [null, '小计', '新单', '续期', '小计', '净额'],
        ...['寿险', '财险', '健康险'].map((name, at): Row => [name, at + 7, at + 3, 4, at + 20, at + 19]),
      ]),
    ).toEqual([3, 4, 5].map((row) => `B${row} = C${row}:D${row} exact`))
  })
})

describe('rows named twice', () => {
  it('are summed over the places, measure by measure; the measure that is a rate is not', () => {
    const table = (name: string, area: number, yield_: number, rate: number): Row[] => [
      [name, '播种面积', area, area * 3],
      [name, '产量', yield_, yield_ * 2],
      [name, '单产', rate, rate],
    ]
    expect(
      totalsOf([
        ['地区', '指标', '2019', '2020'],
        ...table('全国', 30, 60, 2),
        ...table('甲省', 10, 25, 2.5),
        ...table('乙省', 20, 35, 1.75),
      ]),
    ).toEqual([
      'C2 = C5 C8 exact',
      'D2 = D5 D8 exact',
      'C3 = C6 C9 exact',
      'D3 = D6 D9 exact',
      'C4 = C7 C10 not-additive',
      'D4 = D7 D10 not-additive',
    ])
  })

  it('are summed in both directions where the measures have a total of their own', () => {
    const table = (name: string, central: number, local: number): Row[] => [
      [name, '合计', central + local],
      [null, '中央', central],
      [null, '地方', local],
    ]
    expect(
      totalsOf([
        ['地区', '隶属', '人数'],
        ...table('全国', 9, 33),
        ...table('甲省', 4, 13),
        ...table('乙省', 5, 20),
      ]),
    ).toEqual([
      'C2 = C3:C4 exact',
      'C2 = C5 C8 exact',
      'C3 = C6 C9 exact',
      'C4 = C7 C10 exact',
      'C5 = C6:C7 exact',
      'C8 = C9:C10 exact',
    ])
  })
})
