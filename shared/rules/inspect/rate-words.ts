/**
 * Words by which a heading says that its figures are quotients, averages, indices, ranks: none of them is ever the sum of
 * its parts. 率, 比重, 人均 and their like are the terms of the statistical yearbooks.
 */
const rate =
  /率|比重|比例|占比|占.*(?:百分|之比)|性别比|[^对]比$|之比|同比|环比|强度|[人户亩村均]均|平均|每(?!日送)|指数|单价|均价|价格|密度|浓度|增长(?!量|额|数|人)|增速|增减(?!量|额|数|变)|百分|构成|系数|幅度|抚养比|年龄$|年纪$|年龄中位|年限|单产|倍数?$|弹性|位次|排序|名次|排名|寿命|气温|温度|湿度|水位|海拔|汇率|规模(?:\(人\/户\))?$|单位(?:面积|产值|gdp|能耗|产品|成本)|万元.*(?:能耗|水耗|电耗|用水量|排放量|产值)|公斤\/|[%‰℃]/
const rateEnglish =
  /\b(?:rate|ratio|per capita|percentage|percent|proportion|index|indices|density|average|intensity)\b/i
// At constant or current prices is still an amount; an average number of people is still a count of people.
const amounts =
  /(?:按?(?:当年|现行|可比|不变|现|(?:19|20)\d{2}年(?:不变|可比)?)价格?(?:计算)?)|年?平均(?:从业|职工|用工|在岗)?(?:人数|人员|人口|余额)|比较|万分比|每户家庭/g

/** True where the words of a heading, a label or a title name a rate. */
export function namesRate(text: string): boolean {
  const normal = text.normalize('NFKC').replace(/\s+/g, /\p{Script=Han}/u.test(text) ? '' : ' ')
  if (!/\p{Script=Han}/u.test(normal)) return rateEnglish.test(normal) || /[%‰℃]/.test(normal)
  return rate.test(normal.replace(amounts, '').toLowerCase())
}

/** True where a unit of measure is one of a rate: 元/人, %, ‰. So much a day or a year (吨/日) is a capacity, which adds up. */
export function isRateUnit(unit: string | null): boolean {
  if (unit === null) return false
  const normal = unit.normalize('NFKC')
  if (/^[^元/]+\/(?:日|天|年|月|季|小时|时|秒|d|a|h|s)$/i.test(normal)) return false
  return /[%‰℃/]|每|^(?:倍|岁|位次|名次|百分点)$/.test(normal)
}

// Words on which a heading ends that counts or measures something.
const amountEnd = /(?:[数量额值人]|人口|面积|收入|支出|经费|资金|合计|总计)(?:\([^()]*\))?$/

/** True where a heading says of itself that it holds amounts, whatever the title is about. */
export function namesAmount(text: string): boolean {
  return amountEnd.test(text.normalize('NFKC').replace(/\s+/g, ''))
}
