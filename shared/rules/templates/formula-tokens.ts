/** One end of a reference: its column as written, its row, and whether the row is fixed by `$`. */
export interface ReferenceEnd {
  readonly column: string
  readonly row: number
  readonly isFixed: boolean
}

export type FormulaToken =
  | { readonly kind: 'other'; readonly text: string }
  | { readonly kind: 'function' | 'name'; readonly text: string }
  /** Cells or whole rows (then without columns); null as sheet: the formula's own. */
  | {
      readonly kind: 'reference'
      readonly text: string
      /** As written, with its `!`. */
      readonly prefix: string
      readonly sheet: string | null
      readonly from: ReferenceEnd
      readonly to: ReferenceEnd | null
    }

const after = '(?![\\p{L}\\p{N}_.(!\\[])'
const patterns = {
  text: /"(?:[^"]|"")*"/uy,
  sheet: /(?:'((?:[^']|'')+)'|([\p{L}_\\][\p{L}\p{N}_.\\]*))!/uy,
  area: new RegExp(`(\\$?[A-Z]{1,3})(\\$?)(\\d{1,7})(?::(\\$?[A-Z]{1,3})(\\$?)(\\d{1,7}))?${after}`, 'iuy'),
  columns: new RegExp(`\\$?[A-Z]{1,3}:\\$?[A-Z]{1,3}${after}`, 'iuy'),
  rows: new RegExp(`(\\$?)(\\d{1,7}):(\\$?)(\\d{1,7})${after}`, 'uy'),
  number: /(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?(?![\p{L}\p{N}_.])/iuy,
  word: /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy,
  error: /#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!)/uy,
  operator: /[-+*/^&=<>%(),;{}\s]/uy,
}

const lastRow = 1_048_576

function isColumn(letters: string): boolean {
  const plain = letters.replace('$', '').toUpperCase()
  return plain.length < 3 || plain <= 'XFD'
}

/**
 * The pieces of a formula (without its `=`), which joined are the formula again.
 *
 * @returns null for a formula in which anything is not positively understood: other files, ranges over several sheets,
 * tables' columns, calculated ranges, spilled ranges
 */
export function formulaTokens(formula: string): FormulaToken[] | null {
  const tokens: FormulaToken[] = []
  let at = 0
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at
    const found = pattern.exec(formula)
    if (found) at += found[0].length
    return found
  }
  while (at < formula.length) {
    const start = at
    const text = take(patterns.text) ?? take(patterns.error)
    if (text) {
      tokens.push({ kind: 'other', text: text[0] })
      continue
    }
    const prefix = take(patterns.sheet)
    const sheet = prefix ? (prefix[1]?.replaceAll("''", "'") ?? prefix[2] ?? '') : null
    if (sheet !== null && /[[\]:]/.test(sheet)) return null
    const head = prefix?.[0] ?? ''
    const area = take(patterns.area)
    if (area) {
      const [, column = '', fixed, row, toColumn, toFixed, toRow] = area
      const from = { column, row: Number(row), isFixed: fixed === '$' }
      const to =
        toColumn === undefined ? null : { column: toColumn, row: Number(toRow), isFixed: toFixed === '$' }
      const ends = to ? [from, to] : [from]
      if (ends.every((end) => isColumn(end.column) && end.row >= 1 && end.row <= lastRow)) {
        tokens.push({ kind: 'reference', text: formula.slice(start, at), prefix: head, sheet, from, to })
        continue
      }
      if (to || prefix) return null
      at = start
    }
    const rows = area ? null : take(patterns.rows)
    if (rows) {
      const from = { column: '', row: Number(rows[2]), isFixed: rows[1] === '$' }
      const to = { column: '', row: Number(rows[4]), isFixed: rows[3] === '$' }
      tokens.push({ kind: 'reference', text: formula.slice(start, at), prefix: head, sheet, from, to })
      continue
    }
    if (take(patterns.columns)) {
      tokens.push({ kind: 'other', text: formula.slice(start, at) })
      continue
    }
    if (prefix) return null
    const plain = take(patterns.number) ?? take(patterns.operator)
    if (plain) {
      tokens.push({ kind: 'other', text: plain[0] })
      continue
    }
    const word = take(patterns.word)
    if (!word) return null
    tokens.push({ kind: formula[at] === '(' ? 'function' : 'name', text: word[0] })
  }
  return tokens
}

/** True where a formula speaks of this sheet, or of a name, which may mean any: its result may change with the sheet. */
export function mayReadSheet(formula: string, sheet: string): boolean {
  const tokens = formulaTokens(formula)
  if (!tokens) return true
  const isConstant = (text: string) => /^(TRUE|FALSE)$/i.test(text)
  return (
    formula.toLowerCase().includes(`${sheet.toLowerCase().replaceAll("'", "''")}!`) ||
    formula.toLowerCase().includes(`${sheet.toLowerCase().replaceAll("'", "''")}'!`) ||
    tokens.some(({ kind, text }) => kind === 'name' && !isConstant(text))
  )
}
