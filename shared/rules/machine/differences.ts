/** The first place where what was read back is not what was meant; null where all is the same. */
export function firstDifference(meant: unknown, found: unknown, at = ''): string | null {
  if (Object.is(meant, found)) return null
  if (typeof meant !== 'object' || typeof found !== 'object' || meant === null || found === null)
    return `${at}: ${JSON.stringify(meant)} ≠ ${JSON.stringify(found)}`
  const keys = new Set([...Object.keys(meant), ...Object.keys(found)])
  for (const key of keys) {
    const one = (meant as Record<string, unknown>)[key]
    const other = (found as Record<string, unknown>)[key]
    const difference = firstDifference(one, other, at === '' ? key : `${at}.${key}`)
    if (difference !== null) return difference
  }
  return null
}
