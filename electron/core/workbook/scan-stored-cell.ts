import type { RawCell } from '../../../shared/model/raw-sheet.ts'
import type { CellContent } from './scan-cell-content.ts'
import { giveUp } from './scan-give-up.ts'
import { decodeResultText } from './xlsx-text.ts'

type Address = Pick<RawCell, 'row' | 'column' | 'formula'>

function textCell(at: Address, content: string): RawCell | null {
  return content === '' && at.formula === undefined ? null : { ...at, kind: 'text', content }
}

function booleanCell(at: Address, value: string): RawCell {
  if (!['0', '1', 'true', 'false'].includes(value)) giveUp()
  return { ...at, kind: 'boolean', content: value === '1' || value === 'true' ? 'TRUE' : 'FALSE' }
}

function errorCell(at: Address, value: string): RawCell {
  return /^#[A-Z0-9/?!_]+$/.test(value) ? { ...at, kind: 'error', content: value } : giveUp()
}

/**
 * The cell of any stored content that is not a number.
 *
 * @param type as the cell's tag names it; see ECMA-376 part 1, 18.18.11
 * @param value the stored value as written; null where there is none or an empty one
 * @param strings the shared strings
 * @returns null for a cell that holds nothing
 */
export function storedCell(
  at: Address,
  type: string,
  value: string | null,
  { inline }: CellContent,
  strings: readonly string[],
): RawCell | null {
  if ((inline !== null) !== (type === 'inlineStr') || (inline !== null && value !== null)) giveUp()
  if (inline !== null) return textCell(at, inline)
  if (type === 'str') return textCell(at, value === null ? '' : decodeResultText(value))
  if (value === null) {
    if (!['', 'n', 's'].includes(type)) giveUp()
    return at.formula === undefined ? null : { ...at, kind: 'uncalculated', content: '' }
  }
  if (type === 's')
    return textCell(at, /^\d{1,9}$/.test(value) ? (strings[Number(value)] ?? giveUp()) : giveUp())
  if (type === 'b') return booleanCell(at, value)
  return type === 'e' ? errorCell(at, value) : giveUp()
}
