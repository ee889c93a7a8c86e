import type { NoteCode } from '../../model/record.ts'
import { decimalText, exact } from '../exact.ts'
import { prefixes } from './base-units.ts'
import { chineseNumber } from './chinese-numeral.ts'
import { writtenNumber } from './written-number.ts'

/** What is wrong with text that was meant to be a number, and what it should probably be. */
export interface Guess {
  readonly code: NoteCode
  readonly to?: string
}

/** The text of a suggestion: only where it can be read without a question. */
function legible(text: string): { readonly to?: string } {
  return writtenNumber(text) ? { to: text } : {}
}

function negative(folded: string): Guess | null {
  const inside = /^(?:\((\d[^()]*)\)|[△▲▽▼]\(?([\d][^()]*)\)?|—+(\d.*))$/s.exec(folded)
  const number = inside?.[1] ?? inside?.[2] ?? inside?.[3]
  return number !== undefined && writtenNumber(number) ? { code: 'negative-mark', to: `-${number}` } : null
}

function commaGuess(to: string): Guess | null {
  return writtenNumber(to) ? { code: 'decimal-comma', to } : null
}

/** 12,5 and 1.234,5 are how others write 12.5 and 1234.5; 1234,567 may be either. */
function decimalComma(folded: string): Guess | null {
  const [, whole = '', decimals = '', tail = ''] = /^([+-]?\d+),(\d{1,2})([^\d,].*)?$/s.exec(folded) ?? []
  if (whole !== '') return commaGuess(`${whole}.${decimals}${tail}`)
  const [, groups = '', rest = '', unit = ''] =
    /^([+-]?\d{1,3}(?:\.\d{3})+),(\d+)(\D.*)?$/s.exec(folded) ?? []
  if (groups === '') return null
  return commaGuess(`${groups.replace(/\./g, '')}.${rest}${unit}`)
}

/** All sums or all products; nothing that would need rules of precedence. */
function calculated(folded: string): string | null {
  const sum = folded.split('+')
  if (sum.length > 1 && sum.every((term) => /^\d+(?:\.\d+)?$/.test(term)))
    return decimalText(sum.reduce((total, term) => total.add(term), exact(0)))
  const product = folded.split(/[×*xX]/)
  if (product.length > 1 && product.every((term) => /^\d+(?:\.\d+)?$/.test(term)))
    return decimalText(product.reduce((total, term) => total.mul(term), exact(1)))
  return null
}

function arithmetic(folded: string): Guess | null {
  if (/^=./s.test(folded)) return { code: 'arithmetic' }
  if (!/^[\d.()%]+(?:[+\-×*xX÷/][\d.()%]+)+=?$/.test(folded) || !/[+×*xX÷()]|-.*-/.test(folded)) return null
  const to = calculated(folded)
  return { code: 'arithmetic', ...(to === null ? {} : { to }) }
}

/** 3万4千, 1亿2000万: clear to most, but written by hand in two systems at once. */
function mixedNumerals(folded: string): Guess | null {
  const [, chain = '', tail = ''] = /^((?:\d+(?:\.\d+)?[十百千万亿]){1,6}\d*)(.*)$/s.exec(folded) ?? []
  const terms = [...chain.matchAll(/(\d+(?:\.\d+)?)([十百千万亿]?)/g)]
  if (terms.length < 2) return null
  const sizes = terms.map(([, , step = '']) => exact(prefixes.get(step) ?? 1))
  const falls = sizes.every((size, place) => place === 0 || size.lt(sizes[place - 1] ?? 0))
  if (!falls || terms.at(-1)?.[2] === '') return { code: 'mixed-numerals' }
  const total = terms.reduce(
    (sum, [, number = '0'], place) => sum.add(exact(number).mul(sizes[place] ?? 1)),
    exact(0),
  )
  return { code: 'mixed-numerals', ...legible(`${decimalText(total)}${tail}`) }
}

function tenths(folded: string): Guess | null {
  const [, written = '', rest = ''] =
    /^(\d+(?:\.\d+)?|[一二三四五六七八九十])成([一二三四五六七八九半]?)$/.exec(folded) ?? []
  if (written === '') return null
  const whole = /^\d/.test(written) ? written : (chineseNumber(written)?.digits ?? '')
  const behind = rest === '半' ? '5' : rest === '' ? '0' : (chineseNumber(rest)?.digits ?? '')
  return { code: 'tenths', to: `${decimalText(exact(whole).mul(10).add(behind))}%` }
}

/** Slips of the keyboard, each with what undoes it. */
const repairs: readonly (readonly [RegExp, string])[] = [
  [/^['"‘’“”`]+|['"‘’“”`]+$/g, ''],
  [/ /g, ''],
  [/(?<=[\d.][oO]*)[oO](?=[\dOo.%]|$)|^[oO](?=[\d.])/g, '0'],
  [/(?<=[\d.][lI|]*)[lI|](?=[\dlI|.%]|$)|^[lI|](?=[\d.])/g, '1'],
  [/(?<=\d)(?:\.{2,}|\.?[。·・]\.?|\.,|,\.)(?=\d)/g, '.'],
  [/^\./, '0.'],
  [/(?<=\d)[.,。、;:]+(?=\D|$)/g, ''],
  [/%{2,}/g, '%'],
  [/^%(.+)$/s, '$1%'],
  [/^([+-])[+-]+/, '$1'],
]

/** 12 5 may be 125, 12.5 or two numbers; 1 2.5 and 1 234 can be one only. */
function isTwoNumbers(folded: string): boolean {
  return folded.includes(' ') && !folded.includes('.') && !/^[+-]?\d{1,3}(?: \d{3})+(?!\d)/.test(folded)
}

function slip(folded: string): Guess | null {
  if (!/\d/.test(folded)) return null
  let repaired = folded
  for (const [pattern, plain] of repairs) repaired = repaired.replace(pattern, plain)
  if (repaired !== folded && writtenNumber(repaired))
    return isTwoNumbers(folded) ? { code: 'several-values' } : { code: 'slip', to: repaired }
  // 1,23,456: separators in the wrong places.
  const bare = repaired.replace(/,/g, '')
  if (/^[+-]?\d+(?:,\d+){2,}(?!,)/.test(repaired) && writtenNumber(bare)) return { code: 'slip', to: bare }
  if (/^[+-]?\d{4,},\d{3}(?!\d)/.test(repaired)) return { code: 'slip' }
  const power = /^[+-]?\d(?:\.\d+)?[eE][+-]?\d{1,2}$/.test(repaired)
  return power ? { code: 'slip', to: decimalText(exact(repaired)) } : null
}

/** What text that is no number was probably meant to be. Nothing is repaired; a person decides. */
export function guessNumber(folded: string): Guess | null {
  return (
    negative(folded) ??
    decimalComma(folded) ??
    arithmetic(folded) ??
    mixedNumerals(folded) ??
    tenths(folded) ??
    slip(folded)
  )
}
