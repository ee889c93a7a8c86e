import type { InspectedTable } from '../../contract/inspections.ts'
import type { RawCell } from '../../model/raw-sheet.ts'
import { decimalText, exact } from '../exact.ts'
import { scaledInteger, scaledText } from '../scaled-integer.ts'
import { decimalsOf, type PrintedValue, printedValue } from '../structure/printed-value.ts'

export type PrintedTotal = InspectedTable['totals'][number]
type Verdict = Omit<PrintedTotal, 'cell' | 'parts'>

type Printed = Extract<PrintedValue, { kind: 'number' }>

const unknown = { sum: null, difference: null, tolerance: null } as const

/** What the file stores without the last digits of a binary number: 0.049000000000000002 is 0.049. */
function withoutNoise(number: string): string {
  if (number.length <= 15) return number
  const digits = number.replace(/^[-0.]+/, '').replace('.', '')
  return digits.length > 15 ? decimalText(exact(number).toSignificantDigits(15)) : number
}

/** Adds up one measure: as stored, or, where that leaves a difference, as printed. */
function addUp(total: Printed, parts: readonly (Printed | null)[], asShown: boolean): Verdict {
  const figure = (value: Printed) =>
    asShown && value.shown !== null ? value.shown : withoutNoise(value.number)
  const printed = figure(total)
  // Bare numbers lose their last zeros: they have the decimals of the longest of them.
  let bare = total.places === null || asShown ? decimalsOf(printed) : 0
  let own = 0
  const numbers: string[] = []
  for (const part of parts) {
    if (part === null) continue
    const number = figure(part)
    numbers.push(number)
    if (part.places === null || part.shown !== null) bare = Math.max(bare, decimalsOf(number))
    else own = Math.max(own, part.places)
  }
  const places = Math.max(bare, own)
  const totalPlaces = total.places === null || total.shown !== null ? places : Math.max(total.places, bare)
  const rounding = { parts: parts.length, places, totalPlaces }
  return compareScaled(printed, numbers, rounding) ?? compareDecimals(printed, numbers, rounding)
}

interface Rounding {
  readonly parts: number
  /** Decimals that the parts print. */
  readonly places: number
  readonly totalPlaces: number
}

function verdictOf(isExact: boolean, within: boolean): Verdict['verdict'] {
  return isExact ? 'exact' : within ? 'rounding' : 'mismatch'
}

/** In integers of the smallest half step; null where these do not hold the figures exactly. */
function compareScaled(printed: string, numbers: readonly string[], rounding: Rounding): Verdict | null {
  const scale = Math.max(rounding.places, rounding.totalPlaces) + 1
  const total = scaledInteger(printed, scale)
  if (total === null) return null
  let sum = 0
  for (const number of numbers) {
    const scaled = scaledInteger(number, scale)
    if (scaled === null) return null
    sum += scaled
  }
  const half = (decimals: number) => 5 * 10 ** (scale - 1 - decimals)
  const tolerance = half(rounding.places) * rounding.parts + half(rounding.totalPlaces)
  const difference = total - sum
  if (![sum, tolerance, difference].every(Number.isSafeInteger)) return null
  return {
    printed,
    sum: scaledText(sum, scale),
    difference: scaledText(difference, scale),
    tolerance: scaledText(tolerance, scale),
    verdict: verdictOf(difference === 0, Math.abs(difference) <= tolerance),
  }
}

function compareDecimals(printed: string, numbers: readonly string[], rounding: Rounding): Verdict {
  const sum = numbers.reduce((subtotal, number) => subtotal.plus(number), exact(0))
  const half = (decimals: number) => exact(10).pow(-decimals).div(2)
  const difference = exact(printed).minus(sum)
  const tolerance = half(rounding.places).mul(rounding.parts).plus(half(rounding.totalPlaces))
  return {
    printed,
    sum: decimalText(sum),
    difference: decimalText(difference),
    tolerance: decimalText(tolerance),
    verdict: verdictOf(difference.isZero(), difference.abs().lte(tolerance)),
  }
}

function better(one: Verdict, other: Verdict): Verdict {
  const rank = { exact: 0, rounding: 1, mismatch: 2, 'not-additive': 3, unverifiable: 3 }
  return rank[other.verdict] < rank[one.verdict] ? other : one
}

/**
 * Checks a printed total against its parts. n parts and a total, each printed with d decimals, may differ by at most
 * (n + 1) · ½ · 10⁻ᵈ through rounding alone; more is a mismatch. A blank, a dash, an amount below the unit adds nothing;
 * a word makes the sum unverifiable. A cell with two measures (946/31195) gives one verdict for each.
 *
 * @returns nothing where no total is printed
 */
export function checkSum(
  total: RawCell | undefined,
  parts: readonly (RawCell | undefined)[],
  additive: boolean,
): Verdict[] {
  const value = printedValue(total)
  if (value === null || value.kind === 'nothing' || value.kind === 'text') return []
  if (value.kind === 'number' && !additive)
    return [{ printed: withoutNoise(value.number), ...unknown, verdict: 'not-additive' }]
  const values = parts.map(printedValue)
  if (value.kind === 'composite') return checkComposite(value.numbers, values, additive)
  const printed = withoutNoise(value.number)
  const numbers = values.map((part) => (part?.kind === 'number' ? part : null))
  const counted = numbers.filter((part) => part !== null).length
  if (values.some((part) => part?.kind === 'text' || part?.kind === 'composite') || counted === 0)
    return [{ printed, ...unknown, verdict: 'unverifiable' }]
  const stored = addUp(value, numbers, false)
  const rounds = value.shown !== null || numbers.some((part) => part?.shown !== null && part !== null)
  return [stored.verdict === 'exact' || !rounds ? stored : better(addUp(value, numbers, true), stored)]
}

function checkComposite(
  numbers: readonly string[],
  values: readonly (PrintedValue | null)[],
  additive: boolean,
): Verdict[] {
  const one = (number: string): Printed => ({
    kind: 'number',
    number,
    places: decimalsOf(number),
    shown: null,
  })
  return numbers.map((number, at): Verdict => {
    if (!additive) return { printed: number, ...unknown, verdict: 'not-additive' }
    const parts = values.map((part) =>
      part?.kind === 'composite' && part.numbers.length === numbers.length
        ? one(part.numbers[at] ?? '0')
        : null,
    )
    const other = values.some(
      (part, index) => parts[index] === null && part !== null && part.kind !== 'nothing',
    )
    if (other || parts.every((part) => part === null))
      return { printed: number, ...unknown, verdict: 'unverifiable' }
    return addUp(one(number), parts, false)
  })
}
