const zero = 48
const point = 46

function isDigit(code: number): boolean {
  return code >= zero && code <= zero + 9
}

/** The whole number that stands between two places of a text: up to nine digits and nothing else; else −1. */
export function wholeNumber(text: string, from: number, to: number): number {
  if (to <= from || to - from > 9) return -1
  let value = 0
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (!isDigit(code)) return -1
    value = value * 10 + code - zero
  }
  return value
}

/**
 * True for a number of at most nine digits that is written in the shortest way: its double prints as the same text, and
 * so does the General format. No sign, no leading or ending zero that says nothing, no exponent.
 */
export function isShortNumber(text: string, from: number, to: number): boolean {
  if (to <= from || to - from > 10) return false
  let fraction = -1
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code === point && fraction < 0) fraction = at
    else if (!isDigit(code)) return false
  }
  const whole = (fraction < 0 ? to : fraction) - from
  if (whole === 0 || (whole > 1 && text.charCodeAt(from) === zero)) return false
  if (fraction < 0) return whole <= 9
  // 0.0001 and smaller fractions leave less room for digits; the General format decides about those.
  if (text.charCodeAt(from) === zero && to - fraction > 5) return false
  return to - fraction > 1 && text.charCodeAt(to - 1) !== zero
}
