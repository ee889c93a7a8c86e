import { isBlank, isEmptyTag, scanAttributes, type TagAttributes } from './scan-attributes.ts'
import { giveUp } from './scan-give-up.ts'
import { scanStringItem } from './scan-strings.ts'

/** What a cell's element holds, as written; filled anew for every cell. */
export interface CellContent {
  /** Where the stored value stands in the text; the same place twice where there is none or an empty one. */
  from: number
  to: number
  /** The formula's text; null without a formula, empty where it is that of another cell. */
  formula: string | null
  /** The number of the formula this cell shares. */
  shares: string | null
  inline: string | null
  /** The position after the cell's closing tag. */
  end: number
}

const attributes: TagAttributes = new Map()
const formulaAttributes: ReadonlySet<string> = new Set(
  't ref si ca aca bx r1 r2 dt2D dtr del1 del2 space'.split(' '),
)

function scanFormula(text: string, at: number, prefix: string, into: CellContent): number {
  if (into.formula !== null) giveUp()
  const start = scanAttributes(text, at, attributes)
  const type = attributes.get('t') ?? 'normal'
  if (!['normal', 'shared', 'array', 'dataTable'].includes(type)) giveUp()
  for (const name of attributes.keys()) if (!formulaAttributes.has(name)) giveUp()
  // The library looks for this very spelling.
  if ((type === 'shared') !== text.slice(at, start).includes('t="shared"')) giveUp()
  into.shares = type === 'shared' ? (attributes.get('si') ?? giveUp()) : null
  if (into.shares !== null && !/^(0|[1-9]\d{0,8})$/.test(into.shares)) giveUp()
  into.formula = ''
  if (isEmptyTag(text, start)) {
    // The library overlooks a shared formula here under a prefix, and all that follows could differ.
    return prefix === '' ? start : giveUp()
  }
  const close = text.indexOf('<', start)
  const mark = `</${prefix}f>`
  if (close < 0 || !text.startsWith(mark, close)) giveUp()
  into.formula = text.slice(start, close)
  return close + mark.length
}

/**
 * Reads value, formula and inline text of a cell.
 *
 * @param at the position after the cell's opening tag
 */
export function scanCellContent(text: string, at: number, prefix: string, into: CellContent): void {
  into.from = 0
  into.to = 0
  into.formula = null
  into.shares = null
  into.inline = null
  let hasValue = false
  for (;;) {
    while (isBlank(text.charCodeAt(at))) at++
    if (text.charCodeAt(at) !== 60) giveUp()
    if (text.charCodeAt(at + 1) === 47) {
      const mark = `</${prefix}c>`
      if (!text.startsWith(mark, at)) giveUp()
      into.end = at + mark.length
      return
    }
    if (prefix !== '' && !text.startsWith(prefix, at + 1)) giveUp()
    const name = at + 1 + prefix.length
    const next = text.charCodeAt(name + 1)
    const isOneLetter = next === 62 || next === 32 || next === 47
    if (isOneLetter && text.charCodeAt(name) === 118) {
      if (hasValue) giveUp()
      hasValue = true
      const start = text.indexOf('>', name) + 1
      if (start === 0) giveUp()
      if (isEmptyTag(text, start)) {
        at = start
        continue
      }
      const close = text.indexOf('<', start)
      const mark = `</${prefix}v>`
      if (close < 0 || !text.startsWith(mark, close)) giveUp()
      into.from = start
      into.to = close
      at = close + mark.length
    } else if (isOneLetter && text.charCodeAt(name) === 102) {
      at = scanFormula(text, name + 1, prefix, into)
    } else if (text.startsWith('is>', name)) {
      if (into.inline !== null) giveUp()
      const item = scanStringItem(text, name + 3, prefix, `</${prefix}is>`)
      into.inline = item.content
      at = item.end
    } else giveUp()
  }
}
