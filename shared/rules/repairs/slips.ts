import type { Decimal } from 'decimal.js'
import { exact } from '../exact.ts'

/** How a number may have come to be another one under somebody's fingers. */
export type SlipKind = 'unit-factor' | 'percent' | 'sign' | 'transposed'

export interface Slip {
  readonly kind: SlipKind
  /** What it should have been. */
  readonly value: Decimal
  /** The factor of a unit or a point, else empty. */
  readonly times: string
}

/** 万 left out or written twice, kilograms for tonnes, the point by one place; the likelier first. */
const factors = ['10000', '0.0001', '1000', '0.001', '10', '0.1'] as const
const percents = ['100', '0.01'] as const

/** The number with two neighbouring digits exchanged, each pair that differs once; the point stays where it is. */
function transpositions(text: string): string[] {
  const places = [...text].flatMap((sign, index) => (/\d/.test(sign) ? [index] : []))
  return places.slice(1).flatMap((place, index) => {
    const before = places[index] ?? 0
    const signs = [...text]
    if (signs[before] === signs[place]) return []
    ;[signs[before], signs[place]] = [signs[place] ?? '', signs[before] ?? '']
    return [signs.join('')]
  })
}

/**
 * What a number may have been before it was mistyped.
 * @param written the digits as they stand in the cell, without separators; exchanged digits are those of the paper
 * @param factor what brings the written number to the catalogue's unit
 */
export function slipsOf(value: Decimal, written: string, factor: Decimal): Slip[] {
  if (value.isZero()) return []
  const digits = /^-?\d+(\.\d+)?$/.test(written) ? written : value.div(factor).toFixed()
  return [
    ...percents.map((times): Slip => ({ kind: 'percent', value: value.mul(times), times })),
    ...factors.map((times): Slip => ({ kind: 'unit-factor', value: value.mul(times), times })),
    { kind: 'sign', value: value.neg(), times: '' },
    ...transpositions(digits).map(
      (text): Slip => ({ kind: 'transposed', value: exact(text).mul(factor), times: '' }),
    ),
  ]
}
