/** The 31 signs of a unified social credit code: figures and capitals without I, O, S, V, Z (GB 32100—2015). */
const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const organisationSigns = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2]

/** What is wrong with a code; null for a right one. */
export type CreditCodeFault = 'length' | 'signs' | 'check-digit'

/** Full width, blanks and lower case are a matter of typing. */
export function normaliseCreditCode(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200B-\u200F\uFEFF]+/g, '')
    .toUpperCase()
}

/**
 * GB 32100—2015: sign 18 is 31 − Σ(value of sign i × 3^(i−1) mod 31) mod 31 over the signs 1 to 17, 31 being 0.
 * @param code of 18 signs, in normal form
 */
function checkSign(code: string): string {
  let sum = 0
  let weight = 1
  for (const sign of code.slice(0, 17)) {
    sum += signs.indexOf(sign) * weight
    weight = (weight * 3) % 31
  }
  return signs[(31 - (sum % 31)) % 31] ?? ''
}

/** Looks at length, signs and check digit of a unified social credit code. */
export function creditCodeFault(text: string): CreditCodeFault | null {
  const code = normaliseCreditCode(text)
  if (code.length !== 18) return 'length'
  if ([...code].some((sign) => !signs.includes(sign))) return 'signs'
  return checkSign(code) === code[17] ? null : 'check-digit'
}

/**
 * The code of the organisation inside, signs 9 to 17, with its own check digit (GB 11714): 11 − Σ(value × weight) mod 11,
 * 10 being X and 11 being 0.
 * @param text a unified social credit code
 */
export function hasOrganisationCheck(text: string): boolean {
  const own = normaliseCreditCode(text).slice(8, 17)
  const sum = organisationWeights.reduce(
    (total, weight, place) => total + organisationSigns.indexOf(own[place] ?? '') * weight,
    0,
  )
  const check = 11 - (sum % 11)
  return own[8] === (check === 10 ? 'X' : check === 11 ? '0' : String(check))
}

const lookalikes: Readonly<Record<string, string>> = { O: '0', I: '1', S: '5', Z: '2', V: 'U' }

/**
 * What a wrong code should probably be: letters that a code does not have replaced by those they look like, or the only
 * two neighbours that make it right when they change places.
 */
export function creditCodeInstead(text: string): { kind: 'rewrite' | 'transposed'; code: string } | null {
  const code = normaliseCreditCode(text)
  if (code.length !== 18) return null
  const replaced = code.replace(/[OISZV]/g, (sign) => lookalikes[sign] ?? sign)
  if (replaced !== code)
    return creditCodeFault(replaced) === null ? { kind: 'rewrite', code: replaced } : null
  const swapped = Array.from(
    { length: 17 },
    (_, at) => code.slice(0, at) + code[at + 1] + code[at] + code.slice(at + 2),
  ).filter((one) => one !== code && creditCodeFault(one) === null && hasOrganisationCheck(one))
  const [only, ...others] = new Set(swapped)
  return only !== undefined && others.length === 0 ? { kind: 'transposed', code: only } : null
}
