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
import { realignRow } from './realign-row.ts'
import { rowUnits } from './row-units.ts'
import { type SheetGrid, shownText } from './sheet-grid.ts'

export interface SkippedCell {
  readonly row: number
  readonly column: number
  readonly raw: string
  readonly why: string
}

/** A table understood: what each row is, the records, and every cell that was left out with the reason. */
export interface TableReading {
  readonly table: FoundTable
  readonly rowKinds: ReadonlyMap<number, RowKind>
  readonly records: readonly ListRecord[]
  readonly skipped: readonly SkippedCell[]
  readonly realigned: readonly { readonly row: number; readonly why: string }[]
}

interface RowReading {
  readonly kind: RowKind
  readonly record: ListRecord | null
  readonly why: string | null
}

/** Why a cell or a row was left out: the caller words it (locale/zh/reading.ts). */
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

interface Walk {
  /** Group values filled down. */
  readonly groups: Map<string, string>
  /** Key and label of the entry that an 其中 row belongs to. */
  entry: { key: string | null; label: string } | null
}

function fieldText(cell: RawCell | undefined): string {
  return cleanText(shownText(cell))
}

/** Remembers the row's group headings; a new heading ends the narrower ones under the last. */
function fillGroups(
  fields: readonly FormField[],
  text: (field: string) => string,
  groups: Map<string, string>,
): void {
  let changed = false
  for (const field of fields.filter((candidate) => candidate.content === 'group')) {
    const heading = text(field.field)
    if (heading !== '') {
      changed = changed || groups.get(field.field) !== heading
      groups.set(field.field, heading)
    } else if (changed) groups.delete(field.field)
  }
}

function readFields(
  cells: ReadonlyMap<number, RawCell>,
  columnOf: (field: FormField) => number | undefined,
  table: FoundTable,
  sheetUnit: string | null,
  key: string | null,
  index: CatalogueIndex,
  walk: Walk,
): Record<string, FieldValue> {
  const fields: Record<string, FieldValue> = {}
  const at = (name: string) => {
    const field = table.header.form.fields.find((candidate) => candidate.field === name)
    const column = field ? columnOf(field) : undefined
    return column === undefined ? '' : fieldText(cells.get(column))
  }
  for (const field of table.header.form.fields) {
    const column = columnOf(field)
    const filled = walk.groups.get(field.field)
    if (
      field.content === 'group' &&
      filled !== undefined &&
      (column === undefined || fieldText(cells.get(column)) === '')
    ) {
      fields[field.field] = { state: 'text', value: filled, raw: '' }
      continue
    }
    if (column === undefined) continue
    const headerColumn = table.header.columns.find((candidate) => candidate.column === column)
    const columnUnit = table.unitRow.get(column) ?? headerColumn?.unit ?? null
    const units = rowUnits(field, { list: table.header.list, key, columnUnit, sheetUnit, at, index })
    fields[field.field] = parseValue(cells.get(column), units)
  }
  return fields
}

function readRow(
  grid: SheetGrid,
  row: number,
  table: FoundTable,
  sheetUnit: string | null,
  index: CatalogueIndex,
  walk: Walk,
  words: LeftOutWords,
  hiddenColumns: ReadonlySet<number>,
): RowReading {
  const all = grid.row(row)
  const texts = rowTexts(grid, row)
  if (texts.length === 0) return { kind: 'skipped', record: null, why: words.onlyBlanks }
  if (isNoteRow(texts)) return { kind: 'note', record: null, why: null }
  if (isSectionRow(texts)) return { kind: 'title', record: null, why: null }
  const cells = new Map([...all].filter(([column]) => !hiddenColumns.has(column)))
  const realignment = realignRow(cells, table.header, index)
  const headerColumns = new Map(
    table.header.columns.flatMap((at) => (at.field ? [[at.field.field, at.column] as const] : [])),
  )
  const columnOf = (field: FormField) => {
    const column = realignment ? realignment.get(field.field) : headerColumns.get(field.field)
    return column !== undefined && hiddenColumns.has(column) ? undefined : column
  }
  const keyField = table.header.form.fields.find((field) => field.content === 'key')
  const keyColumn = keyField ? columnOf(keyField) : undefined
  const label = keyColumn === undefined ? '' : fieldText(cells.get(keyColumn))
  const text = (name: string) => {
    const field = table.header.form.fields.find((candidate) => candidate.field === name)
    const column = field ? columnOf(field) : undefined
    return column === undefined ? '' : fieldText(cells.get(column))
  }
  if (isTotalRow(texts.slice(0, 3))) return { kind: 'subtotal', record: null, why: null }
  fillGroups(table.header.form.fields, text, walk.groups)
  const part = partLabel(label)
  const identity = identifyEntry(table.header.list, label, text, part, walk.entry, index)
  if (identity === null) {
    if (texts.length === 1) return { kind: 'note', record: null, why: null }
    return { kind: 'skipped', record: null, why: part === null ? words.noEntry : words.partOfNothing }
  }
  // A lone text that names nothing known is a remark, not an entry.
  if (identity.key === null && texts.length === 1) return { kind: 'note', record: null, why: null }
  if (part === null) walk.entry = { key: identity.key, label }
  const fields = readFields(cells, columnOf, table, sheetUnit, identity.key, index, walk)
  const record: ListRecord = {
    list: table.header.list,
    key: identity.key,
    label: identity.label,
    part: identity.part,
    row,
    fields,
    ...(realignment
      ? {
          realigned: Object.fromEntries(
            [...realignment].map(([field, column]) => [field, columnLetters(column)]),
          ),
        }
      : {}),
  }
  return { kind: 'used', record, why: null }
}

/**
 * Reads every row of a found table. Each row ends as exactly one kind and each cell is used, named by its row's kind, or
 * skipped with its reason; nothing disappears.
 */
export function readTable(
  grid: SheetGrid,
  table: FoundTable,
  sheetUnit: string | null,
  index: CatalogueIndex,
  words: LeftOutWords,
): TableReading {
  const rowKinds = new Map<number, RowKind>()
  const records: ListRecord[] = []
  const skipped: SkippedCell[] = []
  const realigned: { row: number; why: string }[] = []
  const hiddenRows = new Set(grid.sheet.hiddenRows)
  const hiddenColumns = new Set(grid.sheet.hiddenColumns)
  const walk: Walk = { groups: new Map(), entry: null }
  const skip = (row: number, column: number, cell: RawCell, why: string) =>
    skipped.push({ row, column, raw: cell.content === '' ? `=${cell.formula ?? ''}` : cell.content, why })
  for (let row = table.rowsFrom; row <= table.rowsTo; row++) {
    const cells = grid.row(row)
    const skipRow = (why: string) => {
      rowKinds.set(row, 'skipped')
      for (const [column, cell] of cells) skip(row, column, cell, why)
    }
    if (table.headerRows.has(row)) rowKinds.set(row, 'header')
    else if (cells.size === 0) rowKinds.set(row, 'blank')
    else if (hiddenRows.has(row)) skipRow(words.hiddenRow)
    else if (row < table.header.top) rowKinds.set(row, isNoteRow(rowTexts(grid, row)) ? 'note' : 'title')
    else {
      const reading = readRow(grid, row, table, sheetUnit, index, walk, words, hiddenColumns)
      if (reading.kind === 'skipped') {
        skipRow(reading.why ?? words.noEntry)
        continue
      }
      rowKinds.set(row, reading.kind)
      if (!reading.record) continue
      records.push(reading.record)
      if (reading.record.realigned) realigned.push({ row, why: words.realigned })
      const used = new Set(
        reading.record.realigned
          ? Object.values(reading.record.realigned)
          : table.header.columns.flatMap((at) => (at.field ? [columnLetters(at.column)] : [])),
      )
      for (const [column, cell] of cells) {
        if (hiddenColumns.has(column)) skip(row, column, cell, words.hiddenColumn)
        else if (!used.has(columnLetters(column))) {
          const header = table.header.columns.find((at) => at.column === column)
          skip(row, column, cell, header ? words.unknownColumn(header.path) : words.noHeader)
        }
      }
    }
  }
  return { table, rowKinds, records, skipped, realigned }
}
