import { decimalText, exact } from '../exact.ts'

const figures = new Map([...'零一二三四五六七八九'].flatMap((figure, value) => [[figure, value] as const]))
for (const [value, formal] of [...'零壹贰叁肆伍陆柒捌玖'].entries()) figures.set(formal, value)
figures.set('〇', 0).set('两', 2)
const steps = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
])
const sections = new Map([
  ['亿', 100_000_000],
  ['万', 10_000],
])
const all = [...figures.keys(), ...steps.keys(), ...sections.keys()].join('')
const numeral = new RegExp(
  `^(百分之|千分之)?([${all}]+)(?:点([${[...figures.keys()].join('')}]+))?(.*)$`,
  's',
)

const onlyNumerals = new RegExp(`^[${all}]+$`)

/** Below 10 000; null where it does not say one number: 三四, 一百二 (102 or 120?), 十百. */
function sectionValue(text: string): number | null {
  let total = 0
  let figure: number | null = null
  let last = 10_000
  let filled = false
  for (const sign of text) {
    const value = figures.get(sign)
    const step = steps.get(sign)
    if (value === 0) {
      if (figure !== null) return null
      filled = true
    } else if (value !== undefined) {
      if (figure !== null) return null
      figure = value
    } else if (step !== undefined) {
      if (step >= last || (figure === null && (step !== 10 || total > 0))) return null
      total += (figure ?? 1) * step
      last = step
      figure = null
      filled = false
    }
  }
  // 一百二 is 120 in speech and 102 in a hurry.
  if (figure !== null && last > 10 && last < 10_000 && !filled) return null
  return total + (figure ?? 0)
}

function wholeValue(text: string): number | null {
  let rest = text
  let total = 0
  for (const [sign, size] of sections) {
    const [head = '', ...tail] = rest.split(sign)
    if (tail.length > 1) return null
    const [below] = tail
    if (below === undefined) continue
    const value = head === '' ? null : sectionValue(head)
    if (value === null || value === 0) return null
    // 三万四: 34 000 or 30 004?
    if (below.length === 1) return null
    total += value * size
    rest = below
  }
  const last = sectionValue(rest)
  return last === null ? null : total + last
}

/** Text of nothing but numerals, which was meant to be a number, clear or not. */
export function isInNumerals(text: string): boolean {
  return text.length > 1 && onlyNumerals.test(text)
}

export interface ChineseNumber {
  readonly digits: string
  /** What stands behind the numeral; `%` and `‰` for 百分之 and 千分之. */
  readonly tail: string
}

/** Reads a number in Chinese numerals: 一百零五, 两千, 三点五, 百分之九十八. Null where it is none, or not a clear one. */
export function chineseNumber(text: string): ChineseNumber | null {
  const [, share, whole, decimals = '', tail = ''] = numeral.exec(text) ?? []
  if (whole === undefined) return null
  const value = share !== undefined && whole === '百' ? 100 : wholeValue(whole)
  if (value === null || (share !== undefined && tail !== '')) return null
  const behind = [...decimals].map((figure) => figures.get(figure)).join('')
  const digits = decimalText(exact(behind === '' ? value : `${value}.${behind}`))
  return { digits, tail: share === undefined ? tail : share === '百分之' ? '%' : '‰' }
}
