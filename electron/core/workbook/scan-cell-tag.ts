import { isBlank } from './scan-attributes.ts'
import { giveUp } from './scan-give-up.ts'

/** The opening tag of a cell; filled anew for every cell. */
export interface CellTag {
  /** 1-based; both 0 where the cell has no address of its own. */
  row: number
  column: number
  /** Nothing where the cell names no type: then it is a number. */
  type: string
  /** -1 where the cell names no style. */
  style: number
  /** The position after the tag. */
  end: number
}

function wholeNumber(text: string, start: number, end: number): number {
  let number = 0
  if (end === start || end - start > 9) giveUp()
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) giveUp()
    number = number * 10 + digit
  }
  return number
}

function scanAddress(text: string, start: number, end: number, into: CellTag): void {
  let column = 0
  let at = start
  for (; at < end; at++) {
    const letter = text.charCodeAt(at) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  if (at === start || at - start > 4 || text.charCodeAt(at) === 48 || into.row > 0) giveUp()
  into.row = wholeNumber(text, at, end)
  into.column = column
}

/**
 * Reads address, style and type of a cell. This runs for every cell, so it cuts nothing out of the text but the type.
 *
 * @param at the position after the tag's name
 */
export function scanCellTag(text: string, at: number, into: CellTag): void {
  into.row = 0
  into.column = 0
  into.type = ''
  into.style = -1
  for (;;) {
    const before = at
    while (isBlank(text.charCodeAt(at))) at++
    const code = text.charCodeAt(at)
    if (code === 62 || (code === 47 && text.charCodeAt(at + 1) === 62)) {
      into.end = at + (code === 62 ? 1 : 2)
      return
    }
    const isShort = text.charCodeAt(at + 1) === 61
    const start = at + (isShort ? 3 : 4)
    const close = text.indexOf('"', start)
    if (at === before || text.charCodeAt(start - 1) !== 34 || close < 0) giveUp()
    if (isShort && code === 114) scanAddress(text, start, close, into)
    else if (isShort && code === 115) into.style = wholeNumber(text, start, close)
    else if (isShort && code === 116) into.type = text.slice(start, close)
    // Cell and value metadata and the phonetic flag say nothing about the content.
    else if (isShort || !['cm=', 'vm=', 'ph='].includes(text.slice(at, at + 3))) giveUp()
    at = close + 1
  }
}
