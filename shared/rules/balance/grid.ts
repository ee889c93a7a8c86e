import { inUnits, placesOf, unitsText } from './plain-decimal.ts'
import type { PrintedFigure, PrintRule } from './printed-figure.ts'

/** A figure counted in steps of the last printed place, in whole numbers throughout. */
export interface GridFigure {
  readonly value: string
  /** The nearest printable value. */
  readonly nearest: bigint
  /** Towards the printable value on the other side of the exact one: up, down, or 0n where the value is printable itself. */
  readonly turn: -1n | 0n | 1n
  /** How much further away the other side is, in units of the finest place of any figure on the grid; 0n at exactly half. */
  readonly detour: bigint
}

/** The printable values: every multiple of one unit of the last printed place. */
export interface Grid {
  place(value: string): GridFigure
  text(steps: bigint): string
  print(figure: GridFigure, steps: bigint): PrintedFigure
}

/** Rounded by its absolute value, as `roundForPrint` says: 四舍五入, or GB/T 8170 with exactly half to the even step. */
function nearestStep(units: bigint, step: bigint, rounding: PrintRule['rounding']): bigint {
  const size = units < 0n ? -units : units
  const below = size / step
  const apart = 2n * (size - below * step) - step
  const goesUp = apart > 0n || (apart === 0n && (rounding === 'half-up' || below % 2n === 1n))
  const nearest = goesUp ? below + 1n : below
  return units < 0n ? -nearest : nearest
}

/** @param values all plain decimals that are to be placed: they say how fine the remainders are */
export function gridOf(values: readonly string[], { decimals, rounding }: PrintRule): Grid {
  const finest = values.reduce((most, value) => Math.max(most, placesOf(value)), Math.max(decimals, 0))
  const step = 10n ** BigInt(finest - decimals)
  const text = (steps: bigint) => unitsText(steps, decimals)
  return {
    place(value) {
      const units = inUnits(value, finest)
      const nearest = nearestStep(units, step, rounding)
      const beyond = units - nearest * step
      const turn = beyond === 0n ? 0n : beyond > 0n ? 1n : -1n
      return { value, nearest, turn, detour: step - 2n * beyond * turn }
    },
    text,
    print: (figure, steps) => ({ exact: figure.value, nearest: text(figure.nearest), printed: text(steps) }),
  }
}
