import type { TableKind } from '../../model/list-kind.ts'
import type { RawBook, RawCells, RawSheet } from '../../model/raw-sheet.ts'
import type { CatalogueIndex } from '../catalogue-index.ts'
import { writeFormMark } from '../forms/form-mark.ts'
import { normaliseName } from '../normalise-name.ts'
import { askAboutTables } from './ask-about-tables.ts'
import { askPeriod } from './ask-period.ts'
import { columnTexts } from './column-content.ts'
import type { FoundTable } from './find-tables.ts'
import { type FoundMark, formMarkOn, formTable } from './form-sheet.ts'
import { noHints, type ReadingHints } from './hints.ts'
import {
  type Heard,
  isCity,
  readMeasure,
  readSurroundings,
  type Surroundings,
  type UnitEvidence,
  unitInTitle,
  unitsOf,
  zoneOfCity,
} from './identify-return.ts'
import { itemHeading } from './item-list.ts'
import type { HeaderContext } from './match-header.ts'
import { yearsOfName } from './read-period.ts'
import { readTable, type TableReading, type TakeRecords } from './read-table.ts'
import type { ReadingQuestion } from './reading-question.ts'
import { indexSheet, type SheetGrid } from './sheet-grid.ts'
import { tablesOfSheet } from './split-sheet.ts'
import { statementsIn } from './statement.ts'
import type { LeftOutWords, TableSetting } from './table-walk.ts'

/** One sheet of a return, understood or left out as a whole. */
export interface SheetReading {
  readonly sheet: RawSheet<RawCells>
  readonly grid: SheetGrid
  readonly tables: readonly TableReading[]
  /** Why nothing of the sheet was read; null where tables were. */
  readonly leftOut: string | null
  /** True for a sheet of a form that holds no data, its guide or a list that nobody has filled in: all of it is notes. */
  readonly isNotes?: true
}

export interface ReturnReading {
  readonly sheets: readonly SheetReading[]
  /** Ids of all reporting units that the content names. */
  readonly units: readonly string[]
  /** Years that the content names as the reporting period. */
  readonly years: readonly string[]
  /** Which cells say so. */
  readonly reasons: { readonly units: readonly Heard[]; readonly years: readonly Heard[] }
  /** What only a person can say. */
  readonly questions: readonly ReadingQuestion[]
}

/** The words for sheets that are left out as a whole, beside those for rows and cells. */
export interface ReadingWords extends LeftOutWords {
  readonly hiddenSheet: string
  readonly noList: string
  /** A sheet that says it is of another year, beside one of the year of the return. */
  readonly otherYear: (said: string) => string
  /** The guide of a form, and a list of one that has come back as it went out. */
  readonly guide: string
  readonly unfilled: string
}

/** A cover or a sheet of explanations says little; a sheet with more cells is something else. */
const largestCover = 400

/** What stands around a table: above it in its own columns, above it anywhere on the sheet, in its notes, in the name. */
function settingOf(
  table: FoundTable,
  whole: SheetGrid,
  index: CatalogueIndex,
): TableSetting & { said: Surroundings } {
  const { grid, header, rowsFrom, rowsTo } = table
  // The titles of a table on its side stand over its first row, not before its first column.
  const used = header.columns.filter((column) => column.field !== null).map((column) => column.column)
  const titles = grid.turned
    ? statementsIn(whole, (row) => row < Math.min(...used))
    : statementsIn(grid, (row) => row >= rowsFrom && row < header.top)
  const wide =
    grid === whole || grid.turned ? [] : statementsIn(whole, (row) => row >= rowsFrom && row < header.top)
  const said = readSurroundings(
    [...titles, ...wide.filter((one) => !titles.some((own) => own.ref === one.ref))],
    index,
  )
  const notes = statementsIn(
    grid,
    (row) => row > header.bottom && row <= rowsTo && grid.size(row) <= 2 && !table.headerRows.has(row),
  )
  const name = `(${grid.sheet.name.replace(/^.*[(（]/, '').replace(/[)）]$/, '')})`
  const measure =
    readMeasure(titles.map((one) => one.text)) ??
    said.measure ??
    readMeasure(notes.filter((one) => /单位|以.{1,4}计/.test(one.text)).map((one) => one.text)) ??
    readMeasure([`单位：${name.slice(1, -1)}`])
  const groups = new Map<string, string>()
  if (header.list === 'wastes') {
    const around = normaliseName([grid.sheet.name, ...titles.map((one) => one.text)].join('\n'))
    const categories = [...new Set(index.catalogue.wastes.map((waste) => waste.category))]
    const named = categories.filter((category) => around.includes(normaliseName(category)))
    const [only, ...more] = named
    if (only !== undefined && more.length === 0) groups.set('category', only)
  }
  const heading = header.list === 'items' ? itemHeading(grid, header.top, index) : null
  return { measure, groups, heading, said }
}

/** Units that the table itself names: in each row, or at the head of a column. */
function unitsInTable({ header, grid }: FoundTable, index: CatalogueIndex): Heard[] {
  const at = { sheet: grid.sheet.name, ref: '' }
  const inRows = header.unitColumn === null ? [] : columnTexts(grid, header.bottom, header.unitColumn)
  return [
    ...header.unitsAbove.map((says) => ({ ...at, says, text: index.unitById(says)?.name ?? says })),
    ...inRows.flatMap((text) => {
      const says = index.unit(text)?.id
      return says === undefined ? [] : [{ ...at, says, text }]
    }),
  ]
}

type Evidence = { readonly [What in keyof UnitEvidence]: UnitEvidence[What][number][] }

/** A sheet with its tables found, not read yet, and the years it says. */
interface FoundSheet {
  readonly sheet: RawSheet<RawCells>
  readonly grid: SheetGrid
  readonly tables: readonly {
    readonly table: FoundTable
    readonly setting: TableSetting
    readonly said: Surroundings
  }[]
  readonly years: readonly Heard[]
  /** What the sheet says of itself where it is one of a form. */
  readonly mark: FoundMark | null
}

function tablesOn(grid: SheetGrid, mark: FoundMark | null, context: HeaderContext): FoundTable[] {
  if (mark?.part === 'guide') return []
  const own = mark ? formTable(grid, { ...mark, part: mark.part }, context) : null
  return own ? [own] : tablesOfSheet(grid, context)
}

function findOn(sheet: RawSheet<RawCells>, context: HeaderContext): FoundSheet {
  const grid = indexSheet(sheet)
  const mark = formMarkOn(sheet)
  const tables = (sheet.hidden ? [] : tablesOn(grid, mark, context)).map((table) => {
    const { said, ...setting } = settingOf(table, grid, context.index)
    return { table, setting, said }
  })
  const stated = tables.flatMap(({ said }) => said.years)
  const at = { text: sheet.name, sheet: sheet.name, ref: '' }
  const named = tables.length === 0 ? [] : yearsOfName(sheet.name).map((says): Heard => ({ ...at, says }))
  const years = stated.length > 0 ? stated : named
  const marked = mark ? [heardOf(sheet, mark, mark.period)] : []
  return { sheet, grid, tables, mark, years: [...years, ...marked] }
}

/** What a form's mark says, as if its cell said it in words. */
function heardOf(sheet: RawSheet<RawCells>, mark: FoundMark, says: string): Heard {
  return { text: writeFormMark(mark), sheet: sheet.name, ref: mark.ref, says }
}

/** Keeps what a sheet and its tables say about whose return it is. */
function collect(
  evidence: Evidence,
  { sheet, tables, mark }: FoundSheet,
  readings: readonly TableReading[],
  index: CatalogueIndex,
): void {
  const at = { text: sheet.name, sheet: sheet.name, ref: '' }
  const named = unitInTitle(sheet.name, index)
  if (mark && index.unitById(mark.unit)) evidence.marked.push(heardOf(sheet, mark, mark.unit))
  if (named !== null) evidence.sheetNames.push({ ...at, says: named })
  const apart = named ?? zoneOfCity(sheet.name, index)
  if (
    apart !== null &&
    tables.every(({ said }) => [...said.stated, ...said.titled].every((one) => isCity(one, index)))
  )
    evidence.apart.push({ ...at, says: apart })
  tables.forEach(({ table, said }, place) => {
    const kinds = readings[place]?.rowKinds
    const notes = statementsIn(table.grid, (row) =>
      row > table.header.bottom && row <= table.rowsTo && table.grid.size(row) <= 6 && !table.grid.turned
        ? kinds?.get(row) === 'note'
        : false,
    )
    evidence.around.push(said)
    evidence.below.push(readSurroundings(notes, index))
    evidence.inTables.push(...unitsInTable(table, index))
  })
}

/**
 * Understands a return: finds the lists on its sheets, reads their rows, and hears from titles and notes which unit and
 * period it belongs to. Pure; the file was opened elsewhere.
 *
 * @param year reporting year, for columns that name one
 * @param hints what a person has said about this layout or these names before
 * @param take is given the records of each table as they are read
 */
export function readReturn(
  book: RawBook<RawCells>,
  year: number,
  index: CatalogueIndex,
  words: ReadingWords,
  hints: ReadingHints = noHints,
  take?: TakeRecords,
): ReturnReading {
  const evidence: Evidence = {
    marked: [],
    around: [],
    below: [],
    sheetNames: [],
    apart: [],
    inTables: [],
    elsewhere: [],
  }
  const { forms, plan } = index.catalogue
  const context = { forms, plan, year, index, hints }
  const found = book.sheets.map((sheet) => findOn(sheet, context))
  // A sheet of last year beside one of this year is no part of the return.
  const isOfYear = found.some((one) => one.years.some((heard) => heard.says === String(year)))
  const sheets = found.map((one): SheetReading & { readonly isOther: boolean } => {
    const { sheet, grid, tables } = one
    const out = { sheet, grid, tables: [], isOther: true }
    if (sheet.hidden) return { ...out, leftOut: words.hiddenSheet }
    if (one.mark?.part === 'guide') return { ...out, leftOut: words.guide, isNotes: true }
    const [other] = one.years
    if (isOfYear && other && !one.years.some((heard) => heard.says === String(year)))
      return { ...out, leftOut: words.otherYear(other.text.trim()) }
    if (tables.length === 0) {
      if (sheet.cells.length <= largestCover)
        evidence.elsewhere.push(
          readSurroundings(
            statementsIn(grid, () => true),
            index,
          ),
        )
      return { ...out, isOther: false, leftOut: words.noList }
    }
    const readings = tables.map(({ table, setting }) =>
      readTable(table, setting, year, index, words, hints, take),
    )
    collect(evidence, one, readings, index)
    // Left empty is not none: a list without any entry has not been handed in.
    if (one.mark && readings.every(({ recordCount, skipped }) => recordCount === 0 && skipped.length === 0))
      return { ...out, leftOut: words.unfilled, isNotes: true }
    return { ...out, isOther: false, tables: readings, leftOut: null }
  })
  const units = unitsOf(evidence, index)
  const near = found.flatMap((one) =>
    sheets.some((own) => own.sheet === one.sheet && !own.isOther) ? one.years : [],
  )
  const years = near.length > 0 ? near : evidence.elsewhere.flatMap((said) => said.years)
  return {
    sheets,
    units: [...new Set(units.map((heard) => heard.says))],
    years: [...new Set(years.map((heard) => heard.says))],
    reasons: { units, years },
    questions: [
      ...askPeriod(near),
      ...askAboutTables(
        sheets.filter((one) => !one.isOther),
        context,
      ),
    ],
  }
}

/** How many tables of each list a return holds. */
export function listsOf(reading: ReturnReading): Map<TableKind, TableReading[]> {
  const lists = new Map<TableKind, TableReading[]>()
  for (const sheet of reading.sheets) {
    for (const table of sheet.tables) {
      const list = table.table.header.list
      lists.set(list, [...(lists.get(list) ?? []), table])
    }
  }
  return lists
}
