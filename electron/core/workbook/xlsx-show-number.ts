/** Up to this size a rounded number has no exponent and its hundredfold is still whole. */
const largest = 1e12

function withoutEndingZeros(digits: string): string {
  if (!digits.includes('.')) return digits
  let end = digits.length
  while (digits.charCodeAt(end - 1) === 48) end--
  return digits.slice(0, digits.charCodeAt(end - 1) === 46 ? end - 1 : end)
}

/** What the General format shows: at most eleven characters. Null where it would turn to an exponent. */
function general(value: number): string | null {
  if (Number.isInteger(value) && Math.abs(value) < 2 ** 31) return String(value)
  // The same expression as the library's, so that both see the same power of ten where rounding decides.
  const power = Math.floor(Math.log(Math.abs(value)) * Math.LOG10E)
  if (power >= -4 && power <= -1) return withoutEndingZeros(value.toPrecision(10 + power))
  if (power < -4 || power > 9) return null
  const room = value < 0 ? 12 : 11
  const fixed = withoutEndingZeros(value.toFixed(12))
  if (fixed.length <= room) return fixed
  const precise = value.toPrecision(10)
  return precise.length <= room ? withoutEndingZeros(precise) : null
}

function grouped(digits: string): string {
  let text = digits
  for (let at = digits.length - 3; at > 0; at -= 3) text = `${text.slice(0, at)},${text.slice(at)}`
  return text
}

/** `value` rounded half up to as many decimals as `scale` (a power of ten) says, all of them written. */
function fixed(value: number, scale: number): string {
  const text = String(Math.round(value * scale) / scale)
  const decimals = String(scale).length - 1
  if (decimals === 0) return text
  const point = text.indexOf('.')
  return point < 0 ? `${text}.${'0'.repeat(decimals)}` : text.padEnd(point + 1 + decimals, '0')
}

/**
 * What a cell shows for a number in one of the everyday formats, to the character as the spreadsheet library shows it.
 *
 * @returns null for any other format, and for numbers so large or small that the library shall decide
 */
export function showNumber(format: string, value: number): string | null {
  const size = Math.abs(value)
  if (format === 'General' || format === '@') return general(value)
  if (size >= largest || (size < 1e-4 && size > 0)) return null
  switch (format) {
    case '0':
      return String(Math.round(value))
    case '0.0':
      return fixed(value, 10)
    case '0.00':
      return fixed(value, 100)
    case '0.000':
      return fixed(value, 1000)
    case '0%':
      return `${Math.round(value * 100)}%`
    case '0.0%':
      return `${fixed(value * 100, 10)}%`
    case '0.00%':
      return `${fixed(value * 100, 100)}%`
    case '#,##0':
      return `${value < 0 ? '-' : ''}${grouped(String(Math.round(size)))}`
    case '#,##0.00': {
      const whole = Math.floor(size)
      const cents = Math.round((size - whole) * 100)
      const [units, rest] = cents >= 100 ? [whole + 1, 0] : [whole, cents]
      return `${value < 0 ? '-' : ''}${grouped(String(units))}.${String(rest).padStart(2, '0')}`
    }
    default:
      return null
  }
}
