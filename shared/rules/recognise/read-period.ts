import { normaliseName } from '../normalise-name.ts'

const chineseDigits = new Map([...'〇一二三四五六七八九'].map((digit, value) => [digit, String(value)]))
const labelled =
  /(?:报告期|报告年度|报告年份|统计年度|统计年份|统计时间|统计期间?|统计区间|统计时段|所属期|所属年度|填报年度|数据年度|期别|期间|年度|年份):?((?:19|20)\d{2})/
// A year by itself, or with the months or the day that it runs to.
const alone =
  /^\(?(?:截[至止](?:到)?)?((?:19|20)\d{2})(?:年度?|年?(?:全年|年底|年末)|年1月?[-~至到]1?\d月(?:份|底)?|年12月(?:底|末|31日)|(?:年度)?年报)\)?$/
const titled = /^(?:.{0,40}?)(?:^|\D)((?:19|20)\d{2})(?:年度?(?!\d|月|[-~至到]|底前|前)|年1月?[-~至到]1?\d月)/
const isTitle = /清单|表|名录|台账|统计|一览|汇总/
// Days on which somebody signed or handed in, and terms of validity, speak of another time.
const otherDays =
  /(?:填报|填表|报出|上报|报送|制表|打印|编制|印发|提交|审核|签发)(?:日期|时间):?[^\s,，;；)]*|有效期至?:?[^\s,，;；)]*|(?<!截[至止]|至)(?:19|20)\d{2}年\d{1,2}月\d{1,2}日/g

/** 二〇二三年 → 2023年. */
export function arabicYears(text: string): string {
  return text.replace(/[〇零○一二三四五六七八九]{4}(?=年)/g, (digits) =>
    [...digits.replace(/[零○]/g, '〇')].map((digit) => chineseDigits.get(digit) ?? digit).join(''),
  )
}

/** A span of different years (2022-2025年) is the plan's, not the return's. */
function isSpan(text: string): boolean {
  const [, from, to] = /((?:19|20)\d{2})年?(?:\d{1,2}月)?[-~至到]((?:19|20)\d{2})/.exec(text) ?? []
  return from !== undefined && from !== to
}

// 2023年1-6月, 2023年上半年, 截至2023年9月底: a part of a year is no return of the year.
const partOfYear =
  /((?:19|20)\d{2})年(?:度)?(1月?[-~至到](?:[2-9]|1[01])月|上半年|下半年|第?[一二三四1-4]季度|前[二三23]季度|(?:[1-9]|1[01])月[末底])/
const nothingElse = /^\(?(?:报告期|统计时间|统计期间?|所属期|期间)?:?(?:截[至止]到?)?$/

/** A title's or a label's part of a year, as it is written; null where it says none. */
function partOfYearIn(normal: string): string | null {
  const part = partOfYear.exec(normal)
  if (!part) return null
  const before = normal.slice(0, part.index)
  return isTitle.test(normal) || nothingElse.test(before) ? `${part[1]}年${part[2]}` : null
}

/**
 * The years that a title or a line above a table names as its period: 2023年度, 报告期：2023年, 二〇二三年,
 * 2023年1—12月, 截至2023年底. Days of signing, spans of years and years of targets are no periods.
 * A part of a year is said as it is written (2023年1-6月): it is no year.
 */
export function readYears(text: string): string[] {
  const pieces = [...text.split(/[\s\u3000]{2,}/), text]
  const years = pieces.flatMap((piece) => {
    const normal = arabicYears(normaliseName(piece)).replace(otherDays, '')
    if (isSpan(normal)) return []
    const part = partOfYearIn(normal)
    if (part !== null) return [part]
    const said =
      labelled.exec(normal)?.[1] ??
      alone.exec(normal)?.[1] ??
      (isTitle.test(normal) ? titled.exec(normal)?.[1] : undefined)
    return said === undefined ? [] : [said]
  })
  return [...new Set(years)]
}

/** The years that a sheet's name says: 2022年, 2022, 废物清单2022. */
export function yearsOfName(name: string): string[] {
  return readYears(normaliseName(name).replace(/(?<!\d)((?:19|20)\d{2})(?![\d年])/, '$1年'))
}
