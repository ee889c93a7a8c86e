/** CX2023-320722-0007: 查询, period, the unit's code, running number within both. */
export function queryCode(period: string, unitCode: string, number: number): string {
  return `${queryCodePrefix(period, unitCode)}${String(number).padStart(4, '0')}`
}

/** What all codes of a unit and period begin with. */
export function queryCodePrefix(period: string, unitCode: string): string {
  return `CX${period}-${unitCode.toUpperCase()}-`
}

/** The running number in a code. */
export function numberOfCode(code: string): number {
  return Number(code.slice(code.lastIndexOf('-') + 1))
}

export interface MarkedCode {
  readonly code: string
  /** The check word behind it; null where it is missing. */
  readonly check: string | null
}

const marked = /^(CX\d{4}-[A-Z0-9]+-\d{4,})(?:\/([0-9A-Z]{6}))?$/

/** The text of the hidden cell that names a row: the code and its check word. */
export function markCode(code: string, check: string): string {
  return `${code}/${check}`
}

/**
 * The query's code that a cell holds, however programs and people have changed its look: wide characters, blanks, small
 * letters, other dashes. @returns null for a cell that holds anything else
 */
export function readCode(text: string): MarkedCode | null {
  if (text.length > 200) return null
  const folded = text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, '')
    .toUpperCase()
  const found = marked.exec(folded)
  return found?.[1] === undefined ? null : { code: found[1], check: found[2] ?? null }
}
