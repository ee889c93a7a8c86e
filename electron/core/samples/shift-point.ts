import { decimalText, exact } from '../../../shared/rules/exact.ts'

/** Moves the decimal point: shiftPoint('32000', -4) = '3.2'. Exact; this is how 吨 become 万吨 and steps become tonnes. */
export function shiftPoint(number: string | number, places: number): string {
  return decimalText(exact(number).mul(exact(10).pow(places)))
}
