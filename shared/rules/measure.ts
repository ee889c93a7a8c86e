import type { Decimal } from 'decimal.js'
import { decimalText, exact } from './exact.ts'
import { normaliseName } from './normalise-name.ts'
import { baseUnits, prefixes } from './values/base-units.ts'

/** An amount of a base unit as a fraction: 亩 is 2000/3 of a square metre, which no decimal says. */
interface Amount {
  readonly base: string
  readonly over: Decimal
  readonly under: Decimal
}

const longest = 16
/** A quotient of two amounts that ends does so long before this; one that does not fills all digits there are. */
const exactDigits = 40
const one = exact(1)

/** The unit's normal spelling: 万㎡ → 万平方米, brackets and blanks off. */
export const normaliseMeasure = remembered((text: string): string => {
  return (
    normaliseName(text)
      .replace(/^\((.*)\)$/, '$1')
      .replace(/^单位:/, '')
      .replace(/台(?:\(套\)|\/套)/, '台套')
      // 吨(或亩), 头(羽、只): the first one is what counts.
      .replace(/\((?:或[^)]*|[^)]*、[^)]*)\)$/, '')
      .replace(/百分比|百分率|百分数/, '%')
      .replace(/平米|平方公尺/, '平方米')
      .replace(/立方公尺|立米/, '立方米')
      .replace(/个百分点/, '百分点')
      .replace(/人民币/, '')
  )
})

function simpleMeasure(text: string): Amount | null {
  const whole = baseUnits.get(text)
  if (whole) return whole
  for (const length of [2, 1]) {
    const prefix = prefixes.get(text.slice(0, length))
    const rest = baseUnits.get(text.slice(length))
    if (prefix !== undefined && rest) return { ...rest, over: rest.over.mul(prefix) }
  }
  return null
}

/** 公斤/(日·人), 公斤/(人·日) and 公斤/人/日 are one unit: what is below the line has no order. */
function parseMeasure(text: string): Amount | null {
  const plain = normaliseMeasure(text)
  const simple = simpleMeasure(plain)
  if (simple) return simple
  const [above, ...below] = plain.replace(/每/g, '/').split('/')
  if (above === undefined || below.length === 0) return null
  const numerator = simpleMeasure(above)
  const names = below.flatMap((part) => part.replace(/^\(|\)$/g, '').split(/[·*]/))
  const denominators = names.map(simpleMeasure)
  if (!numerator || denominators.some((part) => part === null)) return null
  const bases = denominators.map((part) => part?.base ?? '').sort()
  let { over, under } = numerator
  for (const part of denominators) {
    over = over.mul(part?.under ?? one)
    under = under.mul(part?.over ?? one)
  }
  return { base: `${numerator.base}/${bases.join('·')}`, over, under }
}

/** Tables say the same few units over and over. */
function remembered<Result>(work: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const result = work(text)
    if (known.size >= 5_000) known.clear()
    known.set(text, result)
    return result
  }
}

const measureOf = remembered(parseMeasure)

/** True for text that is nothing but a unit of measure the product knows. */
export function isMeasure(text: string): boolean {
  return text.length <= longest && measureOf(text) !== null
}

/** The units that one statement names: 万元、吨 → both. Empty where any of it is no unit of measure. */
export function splitMeasures(text: string): string[] {
  const parts = text.split(/[、，,;；]|和/).map((part) => part.trim())
  return parts.every(isMeasure) ? parts.map(normaliseMeasure) : []
}

const factorOf = remembered((pair: string): string | null => {
  const [from = '', to = ''] = pair.split('\n')
  if (normaliseMeasure(from) === normaliseMeasure(to)) return '1'
  const source = measureOf(from)
  const target = measureOf(to)
  if (!source || !target || source.base !== target.base) return null
  const over = source.over.mul(target.under)
  const under = source.under.mul(target.over)
  const factor = over.div(under)
  // Only exact factors: 1 公顷 is 15 亩, but 1 亩 is no decimal part of a 公顷.
  return factor.precision() <= exactDigits && factor.mul(under).eq(over) ? decimalText(factor) : null
})

/**
 * What a number in `from` is multiplied by to be in `to`.
 * @returns a decimal string, or null where the two do not convert.
 */
export function conversionFactor(from: string, to: string): string | null {
  return from === to ? '1' : factorOf(`${from}\n${to}`)
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
  if (parsed) return parsed.base
  return counters.test(plain) ? plain.replace(/^[十百千万亿]+/, '') : null
}
