import type { CatalogueIndex } from '../catalogue-index.ts'
import { type FormRow, readFormRowId } from '../forms/form-mark.ts'
import { normaliseName } from '../normalise-name.ts'
import { partLabel } from './classify-row.ts'
import type { FoundTable } from './find-tables.ts'
import { identifyEntry } from './identify-entry.ts'
import { shownText } from './sheet-grid.ts'

/** A row of a form, known by its id. */
export interface KnownRow extends FormRow {
  /** What the catalogue calls it, for a row whose name is gone; empty for what only the row names. */
  readonly name: string
}

/** The name of the catalogue's entry; null where it has none (any more). */
function nameOf({ list, key, part }: FormRow, index: CatalogueIndex): string | null {
  if (key === null) return ''
  switch (list) {
    case 'targets': {
      const indicator = index.indicatorByKey(key)
      return indicator && (part === null || indicator.parts.includes(part)) ? indicator.name : null
    }
    case 'wastes':
      return index.catalogue.wastes.some((waste) => waste.name === key) ? key : null
    case 'tasks':
      return index.taskByCode(key)?.title ?? null
    default:
      return null
  }
}

/** True where a row's own words name another entry than its id: nobody knows then which of the two has been moved. */
function isContradicted(
  { list, key, part }: FormRow,
  label: string,
  code: string,
  index: CatalogueIndex,
): boolean {
  if (key === null) return false
  const said = partLabel(label)
  if (list === 'targets' && said !== null)
    return part === null || !normaliseName(said).startsWith(normaliseName(part))
  const entry = identifyEntry(list, label, (field) => (field === 'code' ? code : ''), null, null, index)
  if (entry === null) return false
  // A waste that the catalogue does not list has a key of its own making.
  const isKnown =
    list === 'wastes' ? index.catalogue.wastes.some((waste) => waste.name === entry.key) : entry.key !== null
  if (!isKnown) return false
  return entry.key !== key || (list === 'targets' && entry.part !== part)
}

/**
 * The rows of a form's table by their ids. An id that stands twice was copied and names neither row. Where a row says by its
 * own words that it is another entry, the ids were left behind when the rows were sorted or pasted over: none of them counts
 * then, and the words decide as in any table.
 */
export function formRowsIn(
  { grid, header }: FoundTable,
  idColumn: number,
  index: CatalogueIndex,
): ReadonlyMap<number, KnownRow> {
  const columnOf = (name: string) => header.columns.find(({ field }) => field?.field === name)?.column
  const keyField = header.form.fields.find((field) => field.content === 'key')?.field ?? ''
  const [labels, codes] = [columnOf(keyField), columnOf('code')]
  const textAt = (row: number, column: number | undefined) =>
    column === undefined ? '' : shownText(grid.cell(row, column)).trim()
  const rows = new Map<number, KnownRow>()
  const seen = new Map<string, number[]>()
  for (const row of grid.rowNumbers) {
    if (row <= header.bottom) continue
    const id = textAt(row, idColumn)
    const known = readFormRowId(id)
    const name = known?.list === header.list ? nameOf(known, index) : null
    if (!known || name === null) continue
    if (isContradicted(known, textAt(row, labels), textAt(row, codes), index)) return new Map()
    seen.set(id, [...(seen.get(id) ?? []), row])
    rows.set(row, { ...known, name })
  }
  for (const copies of seen.values()) if (copies.length > 1) for (const row of copies) rows.delete(row)
  return rows
}
