import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { parseValue } from '../../../../shared/rules/parse-value.ts'
import { amountIn, fieldOf, numberCell, textCell } from '../../../fixtures/value-contexts.ts'

const contexts = [
  amountIn('吨'),
  amountIn('%'),
  amountIn('吨', '万吨'),
  amountIn(null),
  fieldOf('text'),
  fieldOf('code'),
  fieldOf('date'),
  fieldOf('sequence'),
]

/** Decimal strings without needless zeros. */
const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: 0, max: 9 }))
  .map(([whole, places]) => {
    const digits = (whole < 0n ? -whole : whole).toString().padStart(places + 1, '0')
    const head = digits.slice(0, digits.length - places)
    const tail = digits.slice(digits.length - places).replace(/0+$/, '')
    return `${whole < 0n && /[1-9]/.test(digits) ? '-' : ''}${head}${tail === '' ? '' : `.${tail}`}`
  })

function grouped(digits: string, separator: string): string {
  const [whole = '', ...rest] = digits.split('.')
  return [whole.replace(/\B(?=(?:\d{3})+(?!\d))/g, separator), ...rest].join('.')
}

const fullWidth = (text: string) =>
  text.replace(/[0-9.,%-]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))

const ways: Readonly<Record<string, (digits: string) => string>> = {
  plain: (digits) => digits,
  'full width': fullWidth,
  'with commas': (digits) => grouped(digits, ','),
  'with full-width commas': (digits) => grouped(digits, '，'),
  'with thin blanks': (digits) => grouped(digits, '\u2009'),
  'between blanks': (digits) => `\u3000 ${digits}\u00A0\u200B`,
  'with a real minus': (digits) => digits.replace('-', '−'),
  'with a unit': (digits) => `${digits} 吨`,
  'with a footnote': (digits) => `${digits}①`,
}

describe('every number comes back as it was written', () => {
  it.each(Object.entries(ways))('%s', (_way, print) => {
    fc.assert(
      fc.property(decimals, (digits) => {
        expect(parseValue(textCell(print(digits)), amountIn('吨')).value).toBe(digits)
      }),
    )
  })

  it('as a number cell', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        const { value } = parseValue(numberCell(String(number)), amountIn('吨'))
        expect(Number(value)).toBe(number === 0 ? Number(value) : number)
      }),
    )
  })
})

describe('whatever stands in a cell', () => {
  const scraps = fc.constantFrom(
    ...'0 1 23 . , ， 。 % ％ - — － ~ ～ ( ) （ ① * [1] 约 以上 万 亿 千 百 十 一 两 点 百分之 成 吨 个 元 年 月 、 / + × = O l E+ \n \u3000 大型 产生 ≥ < … 无 x'.split(
      ' ',
    ),
    ' ',
  )
  const anything = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(scraps, { maxLength: 14 }).map((all) => all.join('')),
  )

  it('the reading ends, only a clear number has one, and nothing written is lost', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom(...contexts), (content, context) => {
        const parsed = parseValue(textCell(content), context)
        if (parsed.state === 'number' || parsed.state === 'zero') {
          expect(parsed.value).toMatch(/^-?\d+(?:\.\d+)?$/)
          expect(Number(parsed.value) === 0).toBe(parsed.state === 'zero')
        }
        if (parsed.state === 'unparseable') expect(parsed.notes?.length).toBeGreaterThan(0)
        if (parsed.value !== content && content !== '') expect(parsed.raw).toBe(content)
      }),
      { numRuns: 2_000 },
    )
  })

  it('a suggestion is itself read without a question', () => {
    fc.assert(
      fc.property(anything, (content) => {
        for (const { to, code } of parseValue(textCell(content), amountIn('吨')).notes ?? []) {
          if (to === undefined) continue
          expect([code, to, parseValue(textCell(to), amountIn('吨')).state]).toEqual([
            code,
            to,
            expect.stringMatching(/^(?:number|zero)$/),
          ])
        }
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('long text', () => {
  let seen = 0

  beforeEach(() => {
    seen = 0
    const exec = RegExp.prototype.exec
    vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function (this: RegExp, text: string) {
      seen += text.length
      return exec.call(this, text)
    })
  })

  afterEach(() => vi.restoreAllMocks())

  it.each([
    '1',
    '1,',
    '1.',
    ' ',
    '①',
    '一百',
    '约1',
    '1、',
    '大型1%、',
    '(',
    '-',
    '1\n',
    '1+',
    '万1',
    '\u00A0 ',
  ])('of “%s” a hundred thousand times costs no more for each character than a short one', (piece) => {
    const content = `a${piece.repeat(100_000)}a`
    for (const context of contexts) parseValue(textCell(content), context)
    // Patterns with more than one way to go on are for short text only; each of them may see that once.
    expect(seen).toBeLessThan(contexts.length * 16 * content.length)
  })
})
