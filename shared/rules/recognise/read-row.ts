import type { FormField } from '../../model/catalogue.ts'
import { isListKind } from '../../model/list-kind.ts'
import type { RawCell } from '../../model/raw-sheet.ts'
import type { FieldValue, ListRecord, PrintedTotal } from '../../model/record.ts'
import { cellRef, columnLetters } from '../cell-ref.ts'
import { cleanText, normaliseName } from '../normalise-name.ts'
import { isNoteRow, isSectionRow, isTotalRow, partLabel, type RowKind, textsOf } from './classify-row.ts'
import { isKnownEntry } from './column-content.ts'
import { entryOfRow, isSetAside } from './entry-of-row.ts'
import type { KnownRow } from './form-rows.ts'
import { identifyEntry } from './identify-entry.ts'
import { itemIndicator, takeItemHeading } from './item-indicator.ts'
import { withoutNumbering } from './numbered-name.ts'
import { addressed, readCell } from './read-field.ts'
import { readFurtherFigure, readLongRow } from './read-long-row.ts'
import { type Realignment, realignRow } from './realign-row.ts'
import { readRowId } from './row-id-column.ts'
import { rowTime } from './row-time.ts'
import { shownText } from './sheet-grid.ts'
import { fillGroups, type OpenRecord, type TableWalk, takeHeading, visibleCells } from './table-walk.ts'

export interface RowReading {
  readonly kind: RowKind
  /** A record that begins in this row; null where the row is no entry, or adds to an earlier one. */
  readonly record: ListRecord | null
  /** Why the row was skipped; null for every other kind. */
  readonly why: string | null
  /** The numbers of a row of totals. */
  readonly total?: PrintedTotal
  /** The columns used, where they are not the table's. */
  readonly used?: ReadonlySet<number>
}

function lettersOf(realignment: Realignment): Record<string, string> {
  return Object.fromEntries([...realignment].map(([field, column]) => [field, columnLetters(column)]))
}

const without = (kind: RowKind, why: string | null = null): RowReading => ({ kind, record: null, why })

const saysTotal = /[计全本]/

/** What a row is by its words alone; null for one that may be an entry. */
function plainKind(walk: TableWalk, row: number, cells: ReadonlyMap<number, RawCell>): RowReading | null {
  if (cells.size > 6) {
    // A row of many cells can only be a total beside an entry; most of them cannot even be that.
    let checked = 0
    for (const cell of cells.values()) {
      const text = shownText(cell)
      if (text !== '' && ++checked > 3) break
      if (saysTotal.test(text) && isTotalRow([normaliseName(text)])) return without('subtotal')
    }
    return null
  }
  const texts = textsOf(cells.values())
  if (texts.length === 0) return without('skipped', walk.words.onlyBlanks)
  if (isNoteRow(texts)) return without('note')
  if (takeItemHeading(walk, row, texts)) return without('title')
  const [only] = texts
  if (texts.length === 1 && only !== undefined && takeHeading(walk, only)) return without('title')
  if (isSectionRow(texts)) return without('title')
  if (isTotalRow(texts.slice(0, 3))) return without('subtotal')
  return null
}

/** A row that gives a heading's or a whole unit's figures: a total, whatever it is called. */
function isGroupTotal(walk: TableWalk, label: string): boolean {
  const { list } = walk.table.header
  if (!isListKind(list) || list === 'projects' || label === '') return false
  if (walk.index.unit(label) !== null) return true
  const heading = withoutNumbering(label)
  const numbered = heading !== cleanText(label.normalize('NFKC'))
  const isEntry = list === 'wastes' && walk.index.waste(heading) !== null
  // 医疗废物 is a category and a waste: its row is both.
  if (isEntry && !numbered) takeHeading(walk, label)
  return (numbered || !isEntry) && walk.headings.has(normaliseName(heading)) && takeHeading(walk, label)
}

function readFields(
  walk: TableWalk,
  columns: ReadonlyMap<string, number>,
  cells: ReadonlyMap<number, RawCell>,
  key: string | null,
  text: (field: string) => string,
  row: number,
): Record<string, FieldValue> {
  const isUsual = columns === walk.columns
  // A copy with all its fields is made at once, and needs no room for more.
  const values: Record<string, FieldValue> = isUsual && walk.unread ? { ...walk.unread } : {}
  const { turned } = walk.table.grid
  for (const { field, column: usual } of walk.fields) {
    const column = isUsual ? usual : columns.get(field.field)
    const name = field.field
    if (field.content === 'group' && (column === undefined || text(name) === '')) {
      const heading = walk.groups.get(name)
      if (heading !== undefined) {
        values[name] = { state: 'text', value: heading, raw: '' }
        continue
      }
    }
    if (column === undefined) continue
    const own = cells.get(column)
    const over = own ? undefined : mergedWords(walk, field, row, column)
    const value = readCell(field, column, own ?? over, walk, key, text)
    if (over) values[name] = addressed(value, over.row, over.column)
    else values[name] = turned ? addressed(value, column, row) : value
  }
  if (walk.table.header.list === 'items') {
    const column = walk.columns.get('indicator')
    const ref = column === undefined ? '' : cellRef(row, column)
    values.indicator = itemIndicator(walk, values.indicator, ref)
  }
  const id = readRowId(walk, row)
  return id === null ? values : { ...values, rowId: id }
}

/** What a row of totals prints; a table on its side or of single values has none that could be told apart. */
function totalOf(
  walk: TableWalk,
  row: number,
  cells: ReadonlyMap<number, RawCell>,
  label: string,
): RowReading {
  const reading = without('subtotal')
  const { header, grid } = walk.table
  if (header.long || grid.turned) return reading
  const fields: Record<string, FieldValue> = {}
  for (const { field, column } of walk.fields) {
    const cell = column === undefined || field.content !== 'number' ? undefined : cells.get(column)
    if (!cell || column === undefined) continue
    fields[field.field] = readCell(field, column, cell, walk, null, () => '')
  }
  const named = label || textsOf(cells.values()).find((text) => isTotalRow([text])) || ''
  return Object.keys(fields).length === 0 ? reading : { ...reading, total: { label: named, row, fields } }
}

/** Words that a merged cell above gives to each of its rows; figures are never repeated. */
function mergedWords(walk: TableWalk, field: FormField, row: number, column: number): RawCell | undefined {
  if (walk.table.grid.merges.length === 0) return undefined
  return ['number', 'value', 'sequence', 'measure', 'group'].includes(field.content) ||
    (field.content === 'key' && !isRegister(walk))
    ? undefined
    : walk.table.grid.coveringCell(row, column)
}

/** An enterprise's name stands once over all of its wastes. */
function mergedKey(walk: TableWalk, row: number): string {
  const column = walk.columns.get(walk.keyField)
  if (column === undefined || !isRegister(walk) || walk.table.grid.merges.length === 0) return ''
  return cleanText(shownText(walk.table.grid.coveringCell(row, column)))
}

/** A thing of a list of named things may say no more than its name, in a column that is not the first, where remarks stand. */
function isNamedAlone(walk: TableWalk, cells: ReadonlyMap<number, RawCell>): boolean {
  const { list, columns } = walk.table.header
  const key = walk.columns.get(walk.keyField)
  return list === 'items' && key !== undefined && cells.has(key) && key !== columns[0]?.column
}

function isRegister({ table }: TableWalk): boolean {
  return !isListKind(table.header.list)
}

/** A row of last year or of the plan, in a table that has several rows for each entry; null for any other. */
function ofOtherTime(walk: TableWalk, row: number, cells: ReadonlyMap<number, RawCell>): RowReading | null {
  const { header, grid } = walk.table
  if (header.timeColumn === null) return null
  const said = cleanText(shownText(cells.get(header.timeColumn) ?? grid.coveringCell(row, header.timeColumn)))
  if (rowTime(said, walk.year) !== 'other') return null
  const key = walk.columns.get(walk.keyField)
  const label = key === undefined ? '' : cleanText(shownText(cells.get(key)))
  if (label !== '') {
    walk.lastLabel = label
    walk.open = null
  }
  return without('skipped', walk.words.otherTime(said))
}

/**
 * A waste's name that is merged over several rows of figures: whether they add up or break down the first, nothing says.
 * Empty for any other row.
 */
function nameOverRows(walk: TableWalk, row: number): string {
  const { header, grid } = walk.table
  const column = walk.columns.get(walk.keyField)
  if (header.list !== 'wastes' || column === undefined || grid.merges.length === 0) return ''
  const hasFigure = walk.fields.some(
    ({ field, column: at }) => field.content === 'number' && at !== undefined && grid.cell(row, at),
  )
  return hasFigure ? cleanText(shownText(grid.coveringCell(row, column))) : ''
}

/** The indicator whose parts stand in a column of their own (大型, 中型, 小型) beside its name. */
function headOf(walk: TableWalk, label: string, row: number): OpenRecord | null {
  const entry = identifyEntry(walk.table.header.list, label, () => '', null, null, walk.index)
  return entry && { ...entry, row, fields: {} }
}

/** True where a row holds more than what tells its entry from others. */
function isAnswered(walk: TableWalk, cells: ReadonlyMap<number, RawCell>): boolean {
  const naming = ['sequence', 'key', 'group', 'code', 'measure']
  return walk.fields.some(
    ({ field, column }) =>
      column !== undefined && !naming.includes(field.content) && shownText(cells.get(column)).trim() !== '',
  )
}

/** A row that a form names: its id says which entry it is, whatever its own words have become. */
function readFormRow(
  walk: TableWalk,
  row: number,
  cells: ReadonlyMap<number, RawCell>,
  { key, part, name }: KnownRow,
): RowReading {
  const { list } = walk.table.header
  const text = (field: string) => {
    const column = walk.columns.get(field)
    return column === undefined ? '' : cleanText(shownText(cells.get(column)))
  }
  fillGroups(walk, text)
  const label = text(walk.keyField) || name
  const entry =
    key === null
      ? entryOfRow(walk, label, text, null)
      : // A class is told by its part; it is called after its indicator.
        { key, label: part === null ? label : name, part }
  if (entry === null) return without('skipped', walk.words.noEntry)
  // What may arise or not and is left empty has not arisen: only an answer makes an entry of it.
  if (list === 'wastes' && !isAnswered(walk, cells)) return without('note')
  if (isSetAside(walk, entry, label, part)) return without('skipped', walk.words.setAside)
  const fields = readFields(walk, walk.columns, cells, entry.key, text, row)
  const open: OpenRecord = { ...entry, row, fields }
  if (part === null) walk.open = open
  return { kind: 'used', record: { list, ...open }, why: null }
}

/** Says what a row below the header is, and reads it where it is an entry of the list. */
export function readRow(walk: TableWalk, row: number): RowReading {
  const { table, index, words } = walk
  const { list, long } = table.header
  const cells = visibleCells(walk, row)
  // Nothing but its id: a row of a form that nobody has filled in.
  if (cells.size === 0 && readRowId(walk, row) !== null) return without('blank')
  const plain = table.form?.has(row) ? null : plainKind(walk, row, cells)
  if (plain) {
    // What stands under a total belongs to none of the entries above it.
    if (!long && plain.kind === 'subtotal') walk.open = null
    return plain.kind === 'subtotal' ? totalOf(walk, row, cells, '') : plain
  }
  const known = table.form?.get(row)
  if (known) return readFormRow(walk, row, cells, known)
  const other = ofOtherTime(walk, row, cells)
  if (other) return other
  if (long) return readLongRow(walk, row, cells, long)
  const realignment = list === 'targets' && !table.grid.turned ? realignRow(cells, table.header, index) : null
  const columns = realignment ?? walk.columns
  const text = (field: string) => {
    const column = columns.get(field)
    return column === undefined ? '' : cleanText(shownText(cells.get(column)))
  }
  fillGroups(walk, text)
  const label =
    text(walk.keyField) || mergedKey(walk, row) || (table.header.timeColumn === null ? '' : walk.lastLabel)
  walk.lastLabel = label
  if (isGroupTotal(walk, label)) {
    walk.open = null
    return totalOf(walk, row, cells, label)
  }
  const further = readFurtherFigure(walk, row, cells, label)
  if (further) return further
  const inColumn = table.header.partColumn === null ? '' : shownText(cells.get(table.header.partColumn))
  if (inColumn !== '' && label !== '') walk.open = headOf(walk, label, row)
  const part = inColumn === '' ? partLabel(label) : cleanText(inColumn)
  const over = label === '' ? nameOverRows(walk, row) : ''
  const entry = entryOfRow(walk, label, text, part, over)
  // A lone text that names nothing known is a remark, not an entry.
  const isLone = cells.size <= 6 && textsOf(cells.values(), 2).length === 1 && !isNamedAlone(walk, cells)
  if (isLone && !(entry && isKnownEntry(list, label, index))) return without('note')
  if (entry === null) return without('skipped', part === null ? words.noEntry : words.partOfNothing)
  if (isSetAside(walk, entry, label, part)) {
    // What follows under 其中 is its own, not the entry's above.
    walk.open = { ...entry, row, fields: {} }
    return without('skipped', words.setAside)
  }
  const fields = readFields(walk, columns, cells, entry.key, text, row)
  const keyColumn = columns.get(walk.keyField)
  const from = table.grid.turned ? (keyColumn ?? 1) : row
  const open: OpenRecord = { ...entry, row: from, fields }
  if (part === null) walk.open = open
  if (!realignment) return { kind: 'used', record: { list, ...open }, why: null }
  const record = { list, ...open, realigned: lettersOf(realignment) }
  return { kind: 'used', record, why: null, used: new Set(realignment.values()) }
}
