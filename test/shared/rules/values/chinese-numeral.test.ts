import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chineseNumber } from '../../../../shared/rules/values/chinese-numeral.ts'

const figures = [...'零一二三四五六七八九']
const steps = ['', '十', '百', '千']

/** 1..9999 as one writes it. */
function section(number: number): string {
  const digits = String(number)
  let text = ''
  for (const [place, digit] of [...digits].entries()) {
    const step = steps[digits.length - 1 - place]
    if (digit !== '0') text += `${figures[Number(digit)]}${step}`
    else if (!text.endsWith('零') && /[1-9]/.test(digits.slice(place))) text += '零'
  }
  return text
}

/** 1..99 999 999 as one writes it, 零 between parts that do not touch. */
function written(number: number): string {
  const above = Math.floor(number / 10_000)
  const below = number % 10_000
  if (above === 0) return section(below)
  const gap = below > 0 && below < 1000 ? '零' : ''
  return `${section(above)}万${below === 0 ? '' : `${gap}${section(below)}`}`
}

describe('numbers in Chinese', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (number) => {
        expect(chineseNumber(written(number))).toEqual({ digits: String(number), tail: '' })
      }),
      { numRuns: 1_000 },
    )
  })

  it.each([
    ['十', '10', ''],
    ['零', '0', ''],
    ['三点五', '3.5', ''],
    ['两万三千吨', '23000', '吨'],
    ['一亿零五百万', '105000000', ''],
    ['壹佰贰拾', '120', ''],
    ['百分之九十八点五', '98.5', '%'],
    ['千分之三', '3', '‰'],
  ])('%s', (text, digits, tail) => {
    expect(chineseNumber(text)).toEqual({ digits, tail })
  })

  it.each(['一百二', '三四', '百', '万', '十百', '二〇二三', '三万四', '一万一亿', '千分之三吨', '吨', ''])(
    '“%s” is not one clear number',
    (text) => {
      expect(chineseNumber(text)).toBeNull()
    },
  )
})
