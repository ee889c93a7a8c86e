import type { RawCell } from '../../model/raw-sheet.ts'
import type { ListRecord, PrintedTotal } from '../../model/record.ts'
import type { CatalogueIndex } from '../catalogue-index.ts'
import { isNoteRow, type RowKind, rowTexts } from './classify-row.ts'
import type { FoundTable } from './find-tables.ts'
import { isForeignHead } from './foreign-head.ts'
import { headerFingerprint, headerKey, noHints, type ReadingHints } from './hints.ts'
import { readRow } from './read-row.ts'
import type { SheetGrid } from './sheet-grid.ts'
import { type LeftOutWords, startWalk, type TableSetting, type TableWalk } from './table-walk.ts'

export interface SkippedCell {
  /** In the file, whichever way the table was read. */
  readonly row: number
  readonly column: number
  readonly raw: string
  readonly why: string
}

/** How many cells of a table ended as what. */
export type CellCounts = Readonly<Record<Exclude<RowKind, 'blank'>, number>>

/**
 * Takes the records of a table in batches, in their order and each of them once: a long register goes on its way while
 * it is read, instead of standing in memory as a whole.
 */
export type TakeRecords = (table: FoundTable, records: readonly ListRecord[]) => void

const takeNone: TakeRecords = () => {}

/** Records of one table that the reading itself carries on; of a longer one these are the first. */
const keptRecords = 5000
const batch = 25

/** A table understood: what each row is, the records, and every cell that was left out with the reason. */
export interface TableReading {
  readonly table: FoundTable
  /** Names the header's layout; see headerFingerprint. */
  readonly fingerprint: string
  /** headerKey of each of the header's columns. */
  readonly headerKeys: readonly string[]
  /** Rows of the sheet, first to last. */
  readonly rowsFrom: number
  readonly rowsTo: number
  readonly rowKinds: ReadonlyMap<number, RowKind>
  readonly cells: CellCounts
  /** The first records, which of all but a long register are all. */
  readonly records: readonly ListRecord[]
  readonly recordCount: number
  /** Entry and part that each record speaks of, for those the catalogue knows. */
  readonly entries: readonly string[]
  readonly skipped: readonly SkippedCell[]
  readonly realigned: readonly { readonly row: number; readonly why: string }[]
  readonly totals: readonly PrintedTotal[]
}

function rawOf(cell: RawCell): string {
  return cell.content === '' ? `=${cell.formula ?? ''}` : cell.content
}

/** Why a cell of a used row was not: no field of the list took it. The same words for every cell of a column. */
function whyLeft(walk: TableWalk, column: number, known: Map<number, string>): string {
  const before = known.get(column)
  if (before !== undefined) return before
  const why = reasonLeft(walk, column)
  known.set(column, why)
  return why
}

function reasonLeft(walk: TableWalk, column: number): string {
  const { table, words } = walk
  if (table.grid.hiddenColumns.has(column)) return words.hiddenColumn
  const header = table.header.columns.find((at) => at.column === column)
  return header && header.path !== '' ? words.unknownColumn(header.path) : words.noHeader
}

const strength: readonly RowKind[] = ['blank', 'skipped', 'note', 'title', 'subtotal', 'header', 'used']

/** Rows of the sheet where the table stands on its side: each is the strongest thing that one of its cells is. */
function rowsOfTurned(kinds: ReadonlyMap<RawCell, RowKind>, grid: SheetGrid): Map<number, RowKind> {
  const rows = new Map<number, RowKind>()
  let last = 0
  for (const { row } of grid.sheet.cells) last = Math.max(last, row)
  for (let row = 1; row <= last; row++) rows.set(row, 'blank')
  for (const [{ row }, kind] of kinds) {
    if (strength.indexOf(kind) > strength.indexOf(rows.get(row) ?? 'blank')) rows.set(row, kind)
  }
  return rows
}

function plainKindOf(table: FoundTable, row: number): RowKind | null {
  const { grid } = table
  if (table.headerRows.has(row)) return 'header'
  if (grid.size(row) === 0) return 'blank'
  if (table.titleRows.has(row)) return 'title'
  if (grid.hiddenRows.has(row)) return null
  return row < table.header.top ? (isNoteRow(rowTexts(grid, row, 7)) ? 'note' : 'title') : null
}

/**
 * Reads every row of a found table. Each row ends as exactly one kind and each cell is used, named by its row's kind, or
 * skipped with its reason; nothing disappears.
 *
 * @param year year of the return: for the header's fingerprint, and for rows that name one
 * @param take is given the records as they are read
 */
export function readTable(
  table: FoundTable,
  setting: TableSetting,
  year: number | null,
  index: CatalogueIndex,
  words: LeftOutWords,
  hints: ReadingHints = noHints,
  take: TakeRecords = takeNone,
): TableReading {
  const { grid } = table
  const rowKinds = new Map<number, RowKind>()
  const cellKinds = grid.turned ? new Map<RawCell, RowKind>() : null
  const cells = { used: 0, header: 0, title: 0, note: 0, subtotal: 0, skipped: 0 }
  const records: ListRecord[] = []
  const entries: string[] = []
  let recordCount = 0
  const waiting: ListRecord[] = []
  const skipped: SkippedCell[] = []
  const realigned: { row: number; why: string }[] = []
  const totals: PrintedTotal[] = []
  const reasons = new Map<number, string>()
  const walk = startWalk(table, setting, year, index, words, hints)
  const skip = (cell: RawCell, why: string) => {
    cells.skipped += 1
    skipped.push({ row: cell.row, column: cell.column, raw: rawOf(cell), why })
    cellKinds?.set(cell, 'skipped')
  }
  const end = (row: number, kind: RowKind) => {
    rowKinds.set(row, kind)
    if (kind === 'skipped') return
    // The id of a row that nobody has filled in says as much as a note.
    if (kind === 'blank') {
      cells.note += grid.size(row)
      if (cellKinds) for (const cell of grid.row(row).values()) cellKinds.set(cell, 'note')
      return
    }
    cells[kind] += grid.size(row)
    if (cellKinds) for (const cell of grid.row(row).values()) cellKinds.set(cell, kind)
  }
  let ended = false
  for (let row = table.rowsFrom; row <= table.rowsTo; row++) {
    const plain = plainKindOf(table, row)
    if (plain !== null) {
      end(row, plain)
      continue
    }
    const before = rowKinds.get(row - 1)
    ended ||= (before === 'blank' || before === 'note') && isForeignHead(walk, row)
    const reading = ended
      ? { kind: 'skipped' as const, record: null, why: words.otherTable }
      : grid.hiddenRows.has(row)
        ? { kind: 'skipped' as const, record: null, why: words.hiddenRow }
        : readRow(walk, row)
    end(row, reading.kind)
    if ('total' in reading && reading.total) totals.push(reading.total)
    if (reading.kind === 'skipped') {
      for (const cell of grid.row(row).values()) skip(cell, reading.why ?? words.noEntry)
      continue
    }
    if (reading.kind !== 'used') continue
    const used = ('used' in reading ? reading.used : undefined) ?? walk.usedColumns
    for (const [column, cell] of grid.row(row)) {
      if (used.has(column)) continue
      cells.used -= 1
      skip(cell, whyLeft(walk, column, reasons))
    }
    if (!reading.record) continue
    if (recordCount < keptRecords) records.push(reading.record)
    recordCount += 1
    const { key, part } = reading.record
    // One thing may be named in several lists of named things; twice in one is for the checks to say.
    if (key !== null && table.header.list !== 'items') entries.push(part === null ? key : `${key}#${part}`)
    waiting.push(reading.record)
    // A row may still add to a record above it; in a long table any row may, to any record.
    if (waiting.length >= 2 * batch && !table.header.long) take(table, waiting.splice(0, batch))
    if (reading.record.realigned) realigned.push({ row, why: words.realigned })
  }
  take(table, waiting)
  const headerKeys = table.header.columns.map((column) => headerKey(column.path, year))
  const rows = cellKinds ? rowsOfTurned(cellKinds, grid) : rowKinds
  return {
    table,
    fingerprint: headerFingerprint(headerKeys),
    headerKeys,
    rowsFrom: cellKinds ? 1 : table.rowsFrom,
    rowsTo: cellKinds ? rows.size : table.rowsTo,
    rowKinds: rows,
    ...{ cells, records, recordCount, entries, skipped, realigned, totals },
  }
}
