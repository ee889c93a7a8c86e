import type { Decimal } from 'decimal.js'
import { exact } from '../exact.ts'

/** Powers of ten that stand before a unit: 万吨, 百万元. */
export const prefixes: ReadonlyMap<string, string> = new Map([
  ['十', '10'],
  ['百', '100'],
  ['千', '1000'],
  ['万', '10000'],
  ['十万', '100000'],
  ['百万', '1000000'],
  ['千万', '10000000'],
  ['亿', '100000000'],
  ['十亿', '1000000000'],
  ['百亿', '10000000000'],
  ['千亿', '100000000000'],
  ['万亿', '1000000000000'],
])

interface BaseAmount {
  readonly base: string
  readonly over: Decimal
  readonly under: Decimal
}

/** base: spellings with their amount of it. Names as normalised: lower case, half width. */
const scales: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  吨: { '吨 t': '1', '千克 公斤 kg': '0.001', '克 g': '0.000001', '毫克 mg': '0.000000001' },
  元: { '元 圆': '1' },
  平方米: {
    '平方米 m2 平方': '1',
    '公顷 ha hm2': '10000',
    '平方公里 平方千米 km2': '1000000',
    亩: '2000/3',
  },
  立方米: { '立方米 m3 立方 方': '1', '升 立升': '0.001', '毫升 ml': '0.000001' },
  米: { '米 m': '1', '公里 千米 km': '1000', '厘米 cm': '0.01', '毫米 mm': '0.001', 海里: '1852' },
  '%': { '%': '1', '‰': '0.1' },
  千瓦: { '千瓦 kw': '1', '兆瓦 mw': '1000', 瓦: '0.001' },
  千瓦时: { '千瓦时 度 kwh 千瓦·时': '1', '兆瓦时 mwh': '1000' },
  吨标准煤: { '吨标准煤 吨标煤 tce': '1', '千克标准煤 公斤标准煤 千克标煤 公斤标煤 kgce': '0.001' },
  千焦: { '千焦 kj': '1', '兆焦 mj': '1000', '吉焦 gj': '1000000', 焦耳: '0.001' },
  小时: { 小时: '1' },
  日: { '日 天': '1' },
  年: { 年: '1' },
  台套: { 台套: '1' },
  人·日: { '人·日 人·天 人日 人天': '1' },
}

/** Units that convert into nothing but their own tens. */
const counted =
  '美元 欧元 港元 日元 百分点 个 家 座 套 件 项 人 户 处 村 所 次 辆 台 艘 头 只 羽 片 条 宗 份 例 起 名 批 月 床 张 ' +
  '镇 乡 街道 小区 社区 企业 单位 人次 户次 车次 批次 家次 架次 项次 户数 株 棵 眼 册 篇 标台 标箱 teu 吨公里 人公里 ' +
  '吨·公里 人·公里 吨二氧化碳 吨二氧化碳当量 张床 床位 枚 瓶 桶 袋 盒 分贝 摄氏度'

function amountOf(base: string, amount: string): BaseAmount {
  const [over = '1', under = '1'] = amount.split('/')
  return { base, over: exact(over), under: exact(under) }
}

/** Every unit the product knows without a prefix. */
export const baseUnits: ReadonlyMap<string, BaseAmount> = new Map([
  ...counted.split(' ').map((name) => [name, amountOf(name, '1')] as const),
  ...Object.entries(scales).flatMap(([base, amounts]) =>
    Object.entries(amounts).flatMap(([names, amount]) =>
      names.split(' ').map((name) => [name, amountOf(base, amount)] as const),
    ),
  ),
])
