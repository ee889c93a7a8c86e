/**
 * The numbers that a decimal string becomes where two neighbouring digits change places, the point staying where it is:
 * 1234.5 gives 2134.5, 1324.5, 1243.5 and 1235.4. None with a 0 in front.
 */
export function transpositionsOf(number: string): string[] {
  const places = [...number].flatMap((sign, place) => (/\d/.test(sign) ? [place] : []))
  const swapped = places.slice(1).map((right, index) => {
    const left = places[index] ?? 0
    const digits = [...number]
    const kept = digits[left] ?? ''
    digits[left] = digits[right] ?? ''
    digits[right] = kept
    return digits.join('')
  })
  return [...new Set(swapped)].filter((one) => one !== number && !/^-?0\d/.test(one))
}
