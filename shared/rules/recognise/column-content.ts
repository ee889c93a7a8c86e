import type { FormField } from '../../model/catalogue.ts'
import { isListKind, type TableKind } from '../../model/list-kind.ts'
import type { CatalogueIndex } from '../catalogue-index.ts'
import { cleanText, normaliseName } from '../normalise-name.ts'
import { withoutNumbering } from './numbered-name.ts'
import { type SheetGrid, shownText } from './sheet-grid.ts'
import { wasteNamed } from './waste-in-cell.ts'

/** Rows below a header that are looked at to learn what a column holds. */
const sampleRows = 40

const textsByGrid = new WeakMap<SheetGrid, Map<string, readonly string[]>>()

/** What a column's cells say under the header, row by row; rows of one cell (sections, notes) are left out. */
export function columnTexts(grid: SheetGrid, bottom: number, column: number): readonly string[] {
  const known = textsByGrid.get(grid) ?? new Map<string, readonly string[]>()
  textsByGrid.set(grid, known)
  const id = `${bottom} ${column}`
  const before = known.get(id)
  if (before) return before
  const texts: string[] = []
  for (const row of rowsBelow(grid, bottom)) {
    if (grid.size(row) < 2) continue
    const text = cleanText(shownText(grid.cell(row, column)))
    if (text !== '') texts.push(text)
  }
  known.set(id, texts)
  return texts
}

function rowsBelow(grid: SheetGrid, bottom: number): readonly number[] {
  const start = grid.rowNumbers.findIndex((row) => row > bottom)
  return start < 0 ? [] : grid.rowNumbers.slice(start, start + sampleRows)
}

const columnsByGrid = new WeakMap<SheetGrid, Map<number, readonly number[]>>()

/** Columns that hold something below the header. */
export function filledColumns(grid: SheetGrid, bottom: number): readonly number[] {
  const known = columnsByGrid.get(grid) ?? new Map<number, readonly number[]>()
  columnsByGrid.set(grid, known)
  const before = known.get(bottom)
  if (before) return before
  const columns = new Set<number>()
  for (const row of rowsBelow(grid, bottom)) for (const column of grid.row(row).keys()) columns.add(column)
  const filled = [...columns].sort((a, b) => a - b)
  known.set(bottom, filled)
  return filled
}

const knownNames = new WeakMap<CatalogueIndex, Map<string, boolean>>()

/** True where the catalogue has an entry of that name in the list. */
export function isKnownEntry(list: TableKind, text: string, index: CatalogueIndex): boolean {
  if (!isListKind(list) || list === 'projects' || text.length > 120) return false
  const memory = knownNames.get(index) ?? new Map<string, boolean>()
  knownNames.set(index, memory)
  const id = `${list} ${text}`
  const before = memory.get(id)
  if (before !== undefined) return before
  const known = (label: string) =>
    list === 'targets'
      ? index.indicator(label) !== null
      : list === 'wastes'
        ? wasteNamed(label, index) !== null
        : index.taskByTitle(label) !== null
  const bare = withoutNumbering(text)
  const isKnown = normaliseName(text).length >= 2 && (known(text) || (bare !== text && known(bare)))
  if (memory.size >= 5000) memory.clear()
  memory.set(id, isKnown)
  return isKnown
}

/**
 * How many cells of a column name entries of the list, where that is what the column is for: at least two, and at least
 * half of what it holds (a lone cell counts where it is all there is). Else 0.
 */
export function countEntries(
  list: TableKind,
  grid: SheetGrid,
  bottom: number,
  column: number,
  index: CatalogueIndex,
): number {
  const texts = columnTexts(grid, bottom, column)
  let known = 0
  let unknown = 0
  for (const text of texts) {
    if (isKnownEntry(list, text, index)) known += 1
    else unknown += 1
    // Most columns hold something else, which shows before their end.
    if (unknown * 2 > texts.length) return 0
  }
  return known * 2 >= texts.length && (known >= 2 || (known === 1 && texts.length === 1)) ? known : 0
}

/** True where most of a column's cells are numbers. */
export function holdsNumbers(grid: SheetGrid, bottom: number, column: number): boolean {
  const texts = columnTexts(grid, bottom, column)
  const numbers = texts.filter((text) => /^[-+]?[\d,]+(?:\.\d+)?\D{0,6}$/.test(text.normalize('NFKC')))
  return texts.length > 0 && numbers.length * 2 >= texts.length
}

/** A field that a cell names, and what the cell says beside: 分子：综合利用量（万吨） → numerator, 综合利用量（万吨）. */
export interface NamedField {
  readonly field: FormField
  readonly rest: string
}

/** The number and value fields of a form by the words that head them. */
export function fieldInCell(text: string, named: (words: string) => FormField | null): NamedField | null {
  const plain = cleanText(text.normalize('NFKC')).replace(/^(?:其中[:：]?|#)/, '')
  const cut = /^([^:：(（]{1,12})[:：(（](.*?)[)）]?$/.exec(plain)
  const whole = named(plain)
  if (whole) return { field: whole, rest: cut?.[2] ?? '' }
  const field = cut?.[1] === undefined ? null : named(cut[1])
  return field === null ? null : { field, rest: (cut?.[2] ?? '').trim() }
}
