/**
 * Rows that a list of provinces may carry beside its 31: a table says nowhere whether its total holds them, only its
 * arithmetic does.
 */
const besides: readonly RegExp[] = [
  /^(?:新疆)?(?:生产)?建设兵团$|^新疆(?:生产建设)?兵团$|^兵团$/,
  /^(?:香港|澳门|台湾)(?:特别行政区|省|地区)?$|^港澳台(?:地区)?$/,
  /^(?:大连|青岛|宁波|厦门|深圳)市?$/,
  /^(?:黑龙江)?(?:农垦|农垦总局|森工)|^(?:中央|部直属|中央本级|部属)$|^不分地区$|^现役军人$|^其他$/,
]

/** Which kind of extra row a name is, 0-based; null for any other name. */
export function besideKind(name: string): number | null {
  const at = besides.findIndex((pattern) => pattern.test(name))
  return at < 0 ? null : at
}

export const besideKinds = besides.length

const provinces =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆'
const province = new RegExp(`^(?:${provinces})(?:省|市|(?:壮族|回族|维吾尔)?自治区)?$`)

/** The rank that a place's name says: 1 province, 2 prefecture, 3 county; null for other names. */
export function placeRank(name: string): number | null {
  if (province.test(name) && !/^吉林市$/.test(name)) return 1
  if (/(?:省|自治区)$/.test(name)) return 1
  if (/^(?:市辖区|市区|市郊区|郊区|县)$/.test(name)) return 3
  if (/..(?:市|自治州|州|盟|地区)$/.test(name)) return 2
  if (/(?:县|区|旗)$/.test(name)) return 3
  return null
}

// As the yearbooks divide the country.
const countryParts: Record<string, string> = {
  东部: '北京 天津 河北 上海 江苏 浙江 福建 山东 广东 海南',
  中部: '山西 安徽 江西 河南 湖北 湖南',
  西部: '内蒙古 广西 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆',
  东北: '辽宁 吉林 黑龙江',
  华北: '北京 天津 河北 山西 内蒙古',
  华东: '上海 江苏 浙江 安徽 福建 江西 山东',
  中南: '河南 湖北 湖南 广东 广西 海南',
  华中: '河南 湖北 湖南',
  华南: '广东 广西 海南',
  西南: '重庆 四川 贵州 云南 西藏',
  西北: '陕西 甘肃 青海 宁夏 新疆',
}

/** The provinces of a part of the country (东部地区, 华北); null for any other name. */
export function provincesOf(name: string): ((province: string) => boolean) | null {
  const part = /^(.{2})(?:地区|区)?(?:合计|小计)?$/.exec(name)?.[1]
  const members = part === undefined ? undefined : countryParts[part]?.split(' ')
  if (!members) return null
  return (other) => {
    const short = other.replace(/(?:省|市|(?:壮族|回族|维吾尔)?自治区)$/, '')
    return members.includes(short) && province.test(other)
  }
}

/** Parts of the country that group provinces: 东部地区, 华北. */
export function isCountryPart(name: string): boolean {
  return provincesOf(name) !== null
}

/** True for a name that can only be one place, so that a row without figures is an empty one and no heading. */
export function isOnePlace(name: string): boolean {
  return province.test(name) || /.[^城](?:市|县|自治州|盟|旗)$|[^城郊市县地辖新]区$/.test(name)
}
