const shownDecimals = 6

/**
 * A decimal string for reading: thousands apart, and after six decimals cut with an ellipsis, never rounded, since
 * rounding belongs to the core. Anything else comes back as it is.
 */
export function numberText(value: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value)
  if (!match) return value
  const [, sign = '', whole = '', decimals = ''] = match
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  const cut = decimals.length > shownDecimals ? `${decimals.slice(0, shownDecimals)}…` : decimals
  return `${sign}${grouped}${cut ? `.${cut}` : ''}`
}
