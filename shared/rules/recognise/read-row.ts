import type { FormField } from '../../model/catalogue.ts'
import type { RawCell } from '../../model/raw-sheet.ts'
import type { FieldValue, ListRecord } from '../../model/record.ts'
import type { CatalogueIndex } from '../catalogue-index.ts'
import { columnLetters } from '../cell-ref.ts'
import { cleanText } from '../normalise-name.ts'
import { parseValue } from '../parse-value.ts'
import { isNoteRow, isSectionRow, isTotalRow, partLabel, type RowKind, rowTexts } from './classify-row.ts'
import type { FoundTable } from './find-tables.ts'
import { identifyEntry } from './identify-entry.ts'
import { type Realignment, realignRow } from './realign-row.ts'
import { rowUnits } from './row-units.ts'
import { type SheetGrid, shownText } from './sheet-grid.ts'

/** Why a cell or a row was left out, in words for a person. */
export interface LeftOutWords {
  readonly hiddenRow: string
  readonly hiddenColumn: string
  readonly unknownColumn: (path: string) => string
  readonly noHeader: string
  readonly noEntry: string
  readonly onlyBlanks: string
  readonly partOfNothing: string
  readonly realigned: string
}

/** What all rows of a table share while it is read from the top down. */
export interface TableWalk {
  readonly grid: SheetGrid
  readonly table: FoundTable
  readonly sheetUnit: string | null
  readonly index: CatalogueIndex
  readonly words: LeftOutWords
  /** field → column, hidden columns left out. */
  readonly columns: ReadonlyMap<string, number>
  /** column → unit of measure that the header states. */
  readonly columnUnits: ReadonlyMap<number, string | null>
  readonly hiddenColumns: ReadonlySet<number>
  /** Group headings, filled down. */
  readonly groups: Map<string, string>
  /** The entry that an 其中 row belongs to. */
  entry: { readonly key: string | null; readonly label: string } | null
}

export interface RowReading {
  readonly kind: RowKind
  readonly record: ListRecord | null
  /** Why the row was skipped; null for every other kind. */
  readonly why: string | null
}

/** The columns, units and hidden parts of a table, worked out once. */
export function startWalk(
  grid: SheetGrid,
  table: FoundTable,
  sheetUnit: string | null,
  index: CatalogueIndex,
  words: LeftOutWords,
): TableWalk {
  const hiddenColumns = new Set(grid.sheet.hiddenColumns)
  const visible = table.header.columns.filter((column) => !hiddenColumns.has(column.column))
  return {
    grid,
    table,
    sheetUnit,
    index,
    words,
    columns: new Map(visible.flatMap((at) => (at.field ? [[at.field.field, at.column] as const] : []))),
    columnUnits: new Map(visible.map((at) => [at.column, table.unitRow.get(at.column) ?? at.unit])),
    hiddenColumns,
    groups: new Map(),
    entry: null,
  }
}

/** Remembers the row's group headings; a new heading ends the narrower ones under the last. */
function fillGroups(walk: TableWalk, text: (field: string) => string): void {
  let changed = false
  for (const field of walk.table.header.form.fields) {
    if (field.content !== 'group') continue
    const heading = text(field.field)
    if (heading !== '') {
      changed = changed || walk.groups.get(field.field) !== heading
      walk.groups.set(field.field, heading)
    } else if (changed) walk.groups.delete(field.field)
  }
}

function readField(
  field: FormField,
  column: number | undefined,
  cells: ReadonlyMap<number, RawCell>,
  walk: TableWalk,
  key: string | null,
  at: (field: string) => string,
): FieldValue | null {
  if (field.content === 'group' && at(field.field) === '') {
    const heading = walk.groups.get(field.field)
    if (heading !== undefined) return { state: 'text', value: heading, raw: '' }
  }
  if (column === undefined) return null
  const columnUnit = walk.columnUnits.get(column) ?? null
  const { sheetUnit, index } = walk
  const units = rowUnits(field, { list: walk.table.header.list, key, columnUnit, sheetUnit, at, index })
  return parseValue(cells.get(column), units)
}

function lettersOf(realignment: Realignment): Record<string, string> {
  return Object.fromEntries([...realignment].map(([field, column]) => [field, columnLetters(column)]))
}

const without = (kind: RowKind, why: string | null = null): RowReading => ({ kind, record: null, why })

/** Says what a row below the header is, and reads it where it is an entry of the list. */
export function readRow(walk: TableWalk, row: number): RowReading {
  const { grid, table, index, words } = walk
  const { fields, list } = { fields: table.header.form.fields, list: table.header.list }
  const texts = rowTexts(grid, row)
  if (texts.length === 0) return without('skipped', words.onlyBlanks)
  if (isNoteRow(texts)) return without('note')
  if (isSectionRow(texts)) return without('title')
  if (isTotalRow(texts.slice(0, 3))) return without('subtotal')
  const all = grid.row(row)
  const cells =
    walk.hiddenColumns.size === 0
      ? all
      : new Map([...all].filter(([column]) => !walk.hiddenColumns.has(column)))
  const realignment = realignRow(cells, table.header, index)
  const columns = realignment ?? walk.columns
  const text = (field: string) => {
    const column = columns.get(field)
    return column === undefined ? '' : cleanText(shownText(cells.get(column)))
  }
  fillGroups(walk, text)
  const label = text(fields.find((field) => field.content === 'key')?.field ?? '')
  const part = partLabel(label)
  const entry = identifyEntry(list, label, text, part, walk.entry, index)
  // A lone text that names nothing known is a remark, not an entry.
  if (texts.length === 1 && (entry === null || entry.key === null)) return without('note')
  if (entry === null) return without('skipped', part === null ? words.noEntry : words.partOfNothing)
  if (part === null) walk.entry = { key: entry.key, label }
  const values: Record<string, FieldValue> = {}
  for (const field of fields) {
    const value = readField(field, columns.get(field.field), cells, walk, entry.key, text)
    if (value) values[field.field] = value
  }
  const realigned = realignment ? { realigned: lettersOf(realignment) } : {}
  return { kind: 'used', record: { list, ...entry, row, fields: values, ...realigned }, why: null }
}
