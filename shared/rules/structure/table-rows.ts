import { normaliseName } from '../normalise-name.ts'
import { shownText } from '../recognise/sheet-grid.ts'
import { isYearText, printedValue } from './printed-value.ts'
import {
  continuesBody,
  isBodyRow,
  isColumnNumberRow,
  isNote,
  isSerialHeading,
  isTitlePiece,
  profileRow,
  type RowProfile,
  saysContinued,
} from './row-profile.ts'
import type { Area, VisibleGrid } from './visible-grid.ts'

/** Where the parts of a printed table lie on a sheet. Row numbers, ascending. */
export interface TableRows {
  readonly titleRows: readonly number[]
  readonly headerRows: readonly number[]
  readonly bodyRows: readonly number[]
  readonly noteRows: readonly number[]
  /** Rows of a header that comes again on a new page; they add no path. */
  readonly repeatedRows: readonly number[]
}

interface Draft {
  titleRows: number[]
  headerRows: number[]
  bodyRows: number[]
  noteRows: number[]
  repeatedRows: number[]
}

const longText = 40
// Pages of text above a table are no header.
const tallestHeader = 20

function texts(profile: RowProfile): string[] {
  return profile.cells.map((cell) => normaliseName(shownText(cell)))
}

/** A line above the header: one cell, or several that each state the unit, the period, who reports. */
function isTitle(grid: VisibleGrid, profile: RowProfile, area: Area): boolean {
  const [first, ...others] = profile.cells
  if (first === undefined || profile.numbers > 0) return false
  if (others.length > 0)
    return (
      others.every((cell) => isTitlePiece(shownText(cell))) &&
      !others.every((cell) => isYearText(shownText(cell)))
    )
  const merge = grid.merge(first.row, first.column)
  const width = merge ? merge.right - merge.left : 0
  // Set over some columns but not over the stub: a heading of these columns. A title spans most of the page.
  const most = (width + 1) * 10 >= (area.right - area.left + 1) * 6
  if (width > 0 && !most && first.column > area.left && merge && merge.right < area.right)
    return isTitlePiece(shownText(first)) && normaliseName(shownText(first)).length > 2
  return true
}

function splitHead(
  grid: VisibleGrid,
  head: readonly RowProfile[],
  area: Area,
): Pick<Draft, 'titleRows' | 'headerRows'> & { sections: number[] } {
  let begin = head.findIndex((profile) => !isTitle(grid, profile, area))
  if (begin < 0) {
    // Nothing but lone lines: the last one heads its columns where it stands clear of the stub.
    const [last] = head.at(-1)?.cells ?? []
    const heads = last !== undefined && last.column > area.left && !isTitlePiece(shownText(last))
    begin = heads ? head.length - 1 : head.length
  }
  begin = Math.max(begin, head.length - tallestHeader)
  const titleRows = head.slice(0, begin).map((profile) => profile.row)
  const rest = head.slice(begin)
  // Lone labels right above the body, under a stub that is already named, head a section of the body.
  let end = rest.length
  while (end > 1) {
    const profile = rest[end - 1]
    const [cell] = profile?.cells ?? []
    if (!profile || !cell || profile.cells.length !== 1 || cell.column !== area.left) break
    const merge = grid.merge(cell.row, cell.column)
    const within = merge !== undefined && merge.bottom > merge.top
    const named = rest.slice(0, end - 1).some((above) => above.cells.some((one) => one.column === area.left))
    if (within || !named || isTitlePiece(shownText(cell))) break
    end -= 1
  }
  return {
    titleRows,
    headerRows: rest.slice(0, end).map((profile) => profile.row),
    sections: rest.slice(end).map((profile) => profile.row),
  }
}

/** Columns of an area that hold figures in the given rows. */
function figureColumns(profiles: readonly RowProfile[]): Set<number> {
  const columns = new Set<number>()
  for (const profile of profiles)
    for (const cell of profile.cells) {
      const value = printedValue(cell)
      if (value?.kind === 'number' || value?.kind === 'composite') columns.add(cell.column)
    }
  return columns
}

/** A row that can only be a heading: words or years over columns that hold figures. */
function isHeading(profile: RowProfile, figures: ReadonlySet<number>, left: number): boolean {
  if (profile.numbers > 0 && !isColumnNumberRow(profile)) return false
  const over = profile.cells.filter((cell) => {
    if (!figures.has(cell.column)) return false
    const value = printedValue(cell)
    return value?.kind === 'text' || profile.years >= 2 || isColumnNumberRow(profile)
  })
  const stub = profile.cells[0]?.column === left
  return over.length >= 2 || (over.length >= 1 && figures.size <= 2 && profile.cells.length >= 2 && stub)
}

function sameHeading(grid: VisibleGrid, profiles: readonly RowProfile[], draft: Draft, area: Area): boolean {
  const heads = new Set(
    draft.headerRows.map((row) => texts(profileRow(grid, row, area)).join('\u0001')).filter(Boolean),
  )
  return profiles.length > 0 && profiles.every((profile) => heads.has(texts(profile).join('\u0001')))
}

function labelOf(profile: RowProfile | undefined): string {
  return normaliseName(shownText(profile?.cells[0]))
}

const emptyDraft = (): Draft => ({
  titleRows: [],
  headerRows: [],
  bodyRows: [],
  noteRows: [],
  repeatedRows: [],
})

/**
 * Reads an area from the top down as one or more tables below each other: titles, a header, a body, notes. A heading
 * below a body starts the next table; where it repeats the one above and the labels go on, it is the same table on a new
 * page.
 */
export function tablesBelow(grid: VisibleGrid, area: Area): TableRows[] {
  const profiles = grid
    .rowsBetween(area.top, area.bottom)
    .map((row) => profileRow(grid, row, area))
    .filter((profile) => profile.cells.length > 0)
  const drafts: Draft[] = []
  let draft = emptyDraft()
  let head: RowProfile[] = []
  let between: RowProfile[] = []
  let body: RowProfile[] = []
  let figures = new Set<number>()

  const begin = (rows: readonly RowProfile[]) => {
    const split = splitHead(grid, rows, area)
    draft = { ...emptyDraft(), titleRows: split.titleRows, headerRows: split.headerRows }
    draft.bodyRows.push(...split.sections)
    drafts.push(draft)
    body = []
    figures = new Set()
  }
  const addBody = (profile: RowProfile) => {
    draft.bodyRows.push(profile.row)
    if (body.length < 40) {
      body.push(profile)
      for (const column of figureColumns([profile])) figures.add(column)
    }
  }
  /** Rows between two body rows that start no table: sections, notes. */
  const settle = (rows: readonly RowProfile[], last: boolean) => {
    const noted = rows.findIndex((profile) => isNote(profile))
    rows.forEach((profile, at) => {
      const lone = profile.cells.length === 1
      const long = lone && labelOf(profile).length > longText
      const gap = last && at === 0 && profile.row - (draft.bodyRows.at(-1) ?? profile.row) > 1
      const after = last && noted >= 0 && at >= noted
      const bare = last && lone && (gap || isTitlePiece(shownText(profile.cells[0])))
      if (isNote(profile) || long || after || bare) draft.noteRows.push(profile.row)
      else if (lone && saysContinued(shownText(profile.cells[0]))) draft.titleRows.push(profile.row)
      else draft.bodyRows.push(profile.row)
    })
  }

  for (const profile of profiles) {
    if (drafts.length === 0) {
      if (!beginsBody(profile, head)) {
        head.push(profile)
        continue
      }
      begin(head)
      head = []
      addBody(profile)
      continue
    }
    const heading = isHeading(profile, figures, area.left)
    if (!heading && continuesBody(profile) && !isNote(profile) && between.length === 0) {
      addBody(profile)
      continue
    }
    if (heading || !isBodyRow(profile)) {
      between.push(profile)
      continue
    }
    // A body row after other lines: do they start a table?
    const firstHeading = between.findIndex((row) => isHeading(row, figures, area.left))
    if (firstHeading >= 0 && startsTable(between, firstHeading, draft)) {
      const headings = between.slice(firstHeading)
      const goesOn =
        sameHeading(grid, headings, draft, area) && labelOf(profile) !== labelOf(firstOf(grid, draft, area))
      const start = notesBefore(between, firstHeading)
      settle(between.slice(0, start), true)
      if (goesOn) {
        draft.titleRows.push(...between.slice(start, firstHeading).map((row) => row.row))
        draft.repeatedRows.push(...headings.map((row) => row.row))
      } else begin(between.slice(start))
    } else settle(between, false)
    between = []
    addBody(profile)
  }
  if (drafts.length > 0) settle(between, true)
  else drafts.push(...registerOf(head))
  return drafts
}

const shortestRegister = 3

/** A list without figures: a line of headings, then lines that fill most of the same columns. */
function registerOf(rows: readonly RowProfile[]): Draft[] {
  const begin = rows.findIndex((profile) => profile.cells.length >= 2)
  const [heading, ...body] = begin < 0 ? [] : rows.slice(begin)
  if (heading === undefined || body.length < shortestRegister) return []
  const headed = new Set(heading.cells.map((cell) => cell.column))
  const filled = body.filter(
    ({ cells }) =>
      cells.length * 2 >= headed.size && cells.length >= 2 && cells.every((cell) => headed.has(cell.column)),
  )
  if (filled.length * 10 < body.length * 9) return []
  return [
    {
      ...emptyDraft(),
      titleRows: rows.slice(0, begin).map((profile) => profile.row),
      headerRows: [heading.row],
      bodyRows: body.map((profile) => profile.row),
    },
  ]
}

/** The first row of a body: once a heading stands above, a lone number that looks like a year is a figure. */
function beginsBody(profile: RowProfile, head: readonly RowProfile[]): boolean {
  const headed = head.some((row) => row.cells.length >= 2 && row.texts + row.years >= 2)
  if (!headed) return isBodyRow(profile) && !isSerialHeading(profile)
  if (isBodyRow(profile)) return true
  if (isColumnNumberRow(profile)) return false
  const labelled = printedValue(profile.cells[0])?.kind === 'text'
  return (
    (labelled && profile.texts === 1 && profile.years === 1) || (profile.texts === 0 && profile.numbers >= 2)
  )
}

function firstOf(grid: VisibleGrid, draft: Draft, area: Area): RowProfile | undefined {
  for (const row of draft.bodyRows) {
    const profile = profileRow(grid, row, area)
    if (isBodyRow(profile)) return profile
  }
  return undefined
}

/** Where the next table's titles begin: after the notes and the blank row that end the one above. */
function notesBefore(between: readonly RowProfile[], heading: number): number {
  let start = heading
  for (let at = heading - 1; at >= 0; at--) {
    const profile = between[at]
    if (!profile || isNote(profile)) break
    start = at
  }
  return start
}

/** A heading starts a table where something sets it off: a blank row, a title, no label or a known one beside it. */
function startsTable(between: readonly RowProfile[], heading: number, draft: Draft): boolean {
  const profile = between[heading]
  if (!profile) return false
  const above = between[heading - 1]?.row ?? draft.bodyRows.at(-1) ?? 0
  if (profile.row - above > 1 || heading > 0 || between.length > 1) return true
  return /^(?:地区|省份|城市|市县|县区|区县|项目|指标|指标名称|年份|年度|单位|名称|类别|分类|行业|区域|region|item|year|序号)/.test(
    labelOf(profile),
  )
}
