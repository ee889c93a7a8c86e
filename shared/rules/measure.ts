import { decimalText, exact } from './exact.ts'
import { normaliseName } from './normalise-name.ts'

/**
 * Units of measure of Chinese statistical tables. A unit is an amount of its base unit: 万吨 = 10 000 吨. Conversions are
 * exact; units of different kinds do not convert, and a unit that is not known never does.
 */
const prefixes: Record<string, string> = {
  十: '10',
  百: '100',
  千: '1000',
  万: '10000',
  十万: '100000',
  百万: '1000000',
  千万: '10000000',
  亿: '100000000',
  十亿: '1000000000',
}

// unit → [base, amount]
const units: Record<string, readonly [base: string, amount: string]> = {
  吨: ['吨', '1'],
  t: ['吨', '1'],
  千克: ['吨', '0.001'],
  公斤: ['吨', '0.001'],
  kg: ['吨', '0.001'],
  克: ['吨', '0.000001'],
  元: ['元', '1'],
  平方米: ['平方米', '1'],
  m2: ['平方米', '1'],
  公顷: ['平方米', '10000'],
  平方公里: ['平方米', '1000000'],
  平方千米: ['平方米', '1000000'],
  立方米: ['立方米', '1'],
  方: ['立方米', '1'],
  m3: ['立方米', '1'],
  米: ['米', '1'],
  公里: ['米', '1000'],
  千米: ['米', '1000'],
  '%': ['%', '1'],
  '‰': ['%', '0.1'],
  千瓦: ['千瓦', '1'],
  千瓦时: ['千瓦时', '1'],
  度: ['千瓦时', '1'],
}
for (const word of '个 家 座 套 件 项 人 户 处 村 所 次 辆 台 艘 头 只 羽 亩 片 条 宗 份 例 起 名 批 天 日 月 年 小时 床 张 吨标准煤 人·日 人·天 镇 乡 街道 小区 企业 单位'.split(
  ' ',
)) {
  units[word] ??= [word, '1']
}

/** The unit's normal spelling: 万㎡ → 万平方米, brackets and blanks off. */
export function normaliseMeasure(text: string): string {
  return (
    normaliseName(text)
      .replace(/^\((.*)\)$/, '$1')
      // 吨(或亩), 头(羽、只): the first one is what counts.
      .replace(/\((?:或[^)]*|[^)]*、[^)]*)\)$/, '')
      .replace(/百分比|百分率|百分数/, '%')
      .replace(/平米|平方公尺/, '平方米')
      .replace(/立方公尺/, '立方米')
      .replace(/人民币/, '')
  )
}

function simpleMeasure(text: string): readonly [base: string, amount: string] | null {
  const whole = units[text]
  if (whole) return whole
  for (const length of [2, 1]) {
    const prefix = prefixes[text.slice(0, length)]
    const rest = units[text.slice(length)]
    if (prefix !== undefined && rest) return [rest[0], decimalText(exact(prefix).mul(rest[1]))]
  }
  return null
}

function parseMeasure(text: string): readonly [base: string, amount: string] | null {
  const plain = normaliseMeasure(text)
  const simple = simpleMeasure(plain)
  if (simple) return simple
  const [above, below, ...more] = plain.split('/')
  if (above === undefined || below === undefined || more.length > 0) return null
  const numerator = simpleMeasure(above)
  // 公斤/(日·人) and 公斤/(人·日) are one unit: order inside the bracket carries no meaning.
  const factors = below
    .replace(/^\(|\)$/g, '')
    .replace(/天/g, '日')
    .split('·')
    .sort()
  const denominators = factors.map(simpleMeasure)
  if (!numerator || denominators.some((part) => part === null)) return null
  const base = `${numerator[0]}/${denominators.map((part) => part?.[0]).join('·')}`
  const amount = denominators.reduce((total, part) => total.div(part?.[1] ?? '1'), exact(numerator[1]))
  return [base, decimalText(amount)]
}

/** True for text that is nothing but a unit of measure the product knows. */
export function isMeasure(text: string): boolean {
  return text.length <= 12 && parseMeasure(text) !== null
}

/**
 * What a number in `from` is multiplied by to be in `to`.
 * @returns a decimal string, or null where the two do not convert.
 */
export function conversionFactor(from: string, to: string): string | null {
  if (normaliseMeasure(from) === normaliseMeasure(to)) return '1'
  const source = parseMeasure(from)
  const target = parseMeasure(to)
  if (!source || !target || source[0] !== target[0]) return null
  const factor = exact(source[1]).div(target[1])
  // Only exact factors: 亩 and 公顷, for one, do not convert in decimals.
  return factor.mul(target[1]).eq(source[1]) ? decimalText(factor) : null
}

// Words that count things; they convert to nothing but their own multiples.
const counters =
  /^[十百千万亿]*(?:枚|份|粒|株|尾|箱|盒|册|种|班|场|间|栋|幢|艘|架|部|颗|筐|担|篇|期|款|队|团|步|包|群|公斤|箱次|人次|车次|标准箱)$/

/**
 * What a unit of measure measures, so that 万吨 and 吨 are the same and 吨 and % are not.
 * @returns its base unit, or null for text that is no unit of measure
 */
export function conversionBase(text: string): string | null {
  const plain = normaliseMeasure(text)
  const parsed = plain.length <= 12 ? parseMeasure(plain) : null
  if (parsed) return parsed[0]
  return counters.test(plain) ? plain.replace(/^[十百千万亿]+/, '') : null
}
