/**
 * A number as a person types it, as a decimal string: full-width digits, blanks and separators of thousands are
 * understood; null for everything else.
 */
export function typedNumber(text: string): string | null {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '')
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain)) return plain.replaceAll(',', '')
  return /^-?\d+(\.\d+)?$/.test(plain) ? plain : null
}
