import type { FormField } from '../../model/catalogue.ts'
import type { RawCell, RawSheet } from '../../model/raw-sheet.ts'
import type { FieldValue } from '../../model/record.ts'
import type { CatalogueIndex } from '../catalogue-index.ts'
import { cellRef } from '../cell-ref.ts'
import { normaliseName } from '../normalise-name.ts'
import type { ValueContext } from '../values/value-context.ts'
import { columnTexts } from './column-content.ts'
import type { FoundTable } from './find-tables.ts'
import { type EntryHint, noHints, type ReadingHints } from './hints.ts'
import { withoutNumbering } from './numbered-name.ts'
import { rowIdColumn } from './row-id-column.ts'
import type { Statement } from './statement.ts'

/** Why a cell or a row was left out, in words for a person. */
export interface LeftOutWords {
  readonly hiddenRow: string
  readonly hiddenColumn: string
  readonly unknownColumn: (path: string) => string
  readonly noHeader: string
  readonly noEntry: string
  readonly onlyBlanks: string
  readonly partOfNothing: string
  /** A person has said that the row's entry is none of the catalogue's. */
  readonly setAside: string
  readonly realigned: string
  /** A long table says twice what one field of an entry is. */
  readonly saidBefore: string
  /** A row that says it is of another year, or of a plan. */
  readonly otherTime: (text: string) => string
  /** A small table of something else that stands under a list. */
  readonly otherTable: string
  /** A long table names a field that the list does not have. */
  readonly noSuchItem: string
}

/** What the words around a table give to every row of it. */
export interface TableSetting {
  /** Units of measure for the whole table, joined by 、; null where nothing says one. */
  readonly measure: string | null
  /** Group headings that a title or the sheet's name says: one sheet for each category of wastes. */
  readonly groups: ReadonlyMap<string, string>
  /** What the title says a list of named things is about; null for every other list, and where it says nothing. */
  readonly heading: Statement | null
}

/** A record while its table is read: in a long table, several rows add to it. */
export interface OpenRecord {
  readonly key: string | null
  readonly label: string
  readonly part: string | null
  readonly row: number
  readonly fields: Record<string, FieldValue>
}

/** What all rows of a table share while it is read from the top down. */
export interface TableWalk {
  readonly table: FoundTable
  readonly setting: TableSetting
  /** Year of the return. */
  readonly year: number | null
  readonly index: CatalogueIndex
  readonly words: LeftOutWords
  /** field → column, hidden columns left out. */
  readonly columns: ReadonlyMap<string, number>
  /** The fields that have a column or are filled down, in the form's order. */
  readonly fields: readonly { readonly field: FormField; readonly column: number | undefined }[]
  /** A record's fields before they are read, where every record has the same ones; else null. */
  readonly unread: Readonly<Record<string, FieldValue>> | null
  readonly keyField: string
  /** Where rows carry their ids, hidden or not. */
  readonly rowIdColumn: number | null
  /** Columns that the reading uses, those of the table's shape included. */
  readonly usedColumns: ReadonlySet<number>
  /** column → unit of measure that the header states. */
  readonly columnUnits: ReadonlyMap<number, string | null>
  /** What was attached to cells, by address; null on a sheet without comments. */
  readonly comments: ReadonlyMap<string, string> | null
  /** Texts read before, in fields of words and of codes: a register says the same few in every row. */
  readonly texts: Readonly<Record<'words' | 'codes', Map<string, FieldValue>>>
  /** Units of measure of a field, by the unit that its row states. */
  readonly contexts: Map<string, ValueContext>
  /** Group headings, filled down. */
  readonly groups: Map<string, string>
  /** Group headings of the list that the catalogue knows, in normal form → field. */
  readonly headings: ReadonlyMap<string, string>
  readonly entryHints: ReadonlyMap<string, EntryHint>
  /** What a list of named things is about from here on, where no column says it; null where nothing does. */
  heading: Statement | null
  /** True where a heading holds for the rows below it until the next: sections, or a column that says it once for several rows. */
  readonly headingsRunOn: boolean
  /** The last record: an 其中 row, or a further row of a long table, belongs to it. */
  open: OpenRecord | null
  /** Name of the last entry: it holds for the rows of other years under it. */
  lastLabel: string
  /** Records of a long table by entry. */
  readonly byEntry: Map<string, OpenRecord>
}

/** The headings of a list's groups as the catalogue knows them: categories of wastes, levels of indicators, domains. */
function knownHeadings(table: FoundTable, index: CatalogueIndex): Map<string, string> {
  const headings = new Map<string, string>()
  const { indicators, wastes, tasks } = index.catalogue
  const add = (field: string, names: readonly string[]) => {
    for (const name of names) headings.set(normaliseName(name), field)
  }
  if (table.header.list === 'wastes') {
    add(
      'category',
      wastes.map((waste) => waste.category),
    )
  } else if (table.header.list === 'targets') {
    add(
      'level2',
      indicators.map((one) => one.level2),
    )
    add(
      'level1',
      indicators.map((one) => one.level1),
    )
  } else if (table.header.list === 'tasks') {
    add(
      'domain',
      tasks.map((task) => task.domain),
    )
  }
  return headings
}

function commentsOf({ comments }: Pick<RawSheet, 'comments'>): ReadonlyMap<string, string> | null {
  if (comments === undefined || comments.length === 0) return null
  return new Map(comments.map(({ row, column, text }) => [cellRef(row, column), text]))
}

const unread: FieldValue = { state: 'blank', value: null }

/** The columns, units and hidden parts of a table, worked out once. */
export function startWalk(
  table: FoundTable,
  setting: TableSetting,
  year: number | null,
  index: CatalogueIndex,
  words: LeftOutWords,
  hints: ReadingHints = noHints,
): TableWalk {
  const { header, grid } = table
  const ids = rowIdColumn(header.columns)
  const visible = header.columns.filter(({ column }) => !grid.hiddenColumns.has(column) && column !== ids)
  const columns = new Map(visible.flatMap((at) => (at.field ? [[at.field.field, at.column] as const] : [])))
  const shape = [
    ...[header.long?.item, header.long?.amount, ids ?? undefined],
    ...[header.unitColumn ?? undefined, header.partColumn ?? undefined, header.timeColumn ?? undefined],
  ]
  const fields = header.form.fields
    .map((field) => ({ field, column: columns.get(field.field) }))
    .filter(({ field, column }) => column !== undefined || field.content === 'group')
  const isEven = fields.every(({ column }) => column !== undefined)
  return {
    ...{ table, setting, year, index, words, columns },
    fields,
    rowIdColumn: ids,
    // A row's id comes beside the form's own fields.
    unread:
      isEven && ids === null ? Object.fromEntries(fields.map(({ field }) => [field.field, unread])) : null,
    keyField: header.form.fields.find((field) => field.content === 'key')?.field ?? '',
    usedColumns: new Set([...columns.values(), ...shape.filter((column) => column !== undefined)]),
    columnUnits: new Map(visible.map((at) => [at.column, table.unitRow.get(at.column) ?? at.unit])),
    comments: commentsOf(grid.sheet),
    texts: { words: new Map(), codes: new Map() },
    contexts: new Map(),
    groups: new Map(setting.groups),
    headings: knownHeadings(table, index),
    entryHints: new Map(
      hints.entries.filter((hint) => hint.list === header.list).map((hint) => [hint.name, hint]),
    ),
    heading: setting.heading,
    headingsRunOn: header.list === 'items' && runsOn(table, columns.get('indicator')),
    open: null,
    lastLabel: '',
    byEntry: new Map(),
  }
}

/**
 * True where a column names something once for several rows below: most of them leave it empty, and no two neighbours say the
 * same.
 */
function runsOn({ grid, header }: FoundTable, column: number | undefined): boolean {
  if (column === undefined) return true
  const key = header.columns.find((one) => one.field?.content === 'key')?.column
  const rows = key === undefined ? 0 : columnTexts(grid, header.bottom, key).length
  const texts = columnTexts(grid, header.bottom, column)
  return texts.length * 2 <= rows && texts.every((text, at) => at === 0 || text !== texts[at - 1])
}

/** Remembers a heading that a row of its own gives; true where the catalogue knows it. */
export function takeHeading(walk: TableWalk, text: string): boolean {
  const heading = withoutNumbering(text)
  const field = walk.headings.get(normaliseName(heading))
  if (field === undefined) return false
  walk.groups.set(field, heading)
  return true
}

/** Remembers the row's group headings; a new heading ends the narrower ones under the last. */
export function fillGroups(walk: TableWalk, text: (field: string) => string): void {
  let changed = false
  for (const { field, column } of walk.fields) {
    if (field.content !== 'group' || column === undefined) continue
    const heading = text(field.field)
    if (heading !== '') {
      changed = changed || walk.groups.get(field.field) !== heading
      walk.groups.set(field.field, heading)
    } else if (changed) walk.groups.delete(field.field)
  }
}

/** The cells of a row that are not hidden and say something: a row's id does not. */
export function visibleCells(walk: TableWalk, row: number): ReadonlyMap<number, RawCell> {
  const { grid } = walk.table
  const all = grid.row(row)
  if (grid.hiddenColumns.size === 0 && walk.rowIdColumn === null) return all
  return new Map(
    [...all].filter(([column]) => !grid.hiddenColumns.has(column) && column !== walk.rowIdColumn),
  )
}
