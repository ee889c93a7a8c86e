import type { CatalogueIndex } from '../catalogue-index.ts'
import { normaliseName } from '../normalise-name.ts'
import { indicatorsOfHeading, isListTitle } from './item-heading.ts'
import type { HeaderColumn, HeaderContext } from './match-header.ts'
import type { SheetGrid } from './sheet-grid.ts'
import { type Statement, statementsOf } from './statement.ts'

const titleRows = 8

/** The titles right above a header, the nearest first. */
function titlesAbove(grid: SheetGrid, top: number): Statement[] {
  if (grid.turned) return []
  const rows = Array.from({ length: Math.min(titleRows, top - 1) }, (_, at) => top - 1 - at)
  return statementsOf(
    grid,
    rows.filter((row) => grid.size(row) > 0 && grid.size(row) <= 2),
  )
}

/** True where a list of named things says so itself: 佐证名单, or the title of what some indicator counts (绿色工厂名单). */
function saysItems(text: string, { forms, index }: Pick<HeaderContext, 'forms' | 'index'>): boolean {
  const titles = forms.find((form) => form.list === 'items')?.titles ?? []
  const plain = normaliseName(text)
  if (titles.some((title) => plain.includes(normaliseName(title)))) return true
  return isListTitle(text) && indicatorsOfHeading(text, index).length > 0
}

// A grid is made for one reading; each of its rows is looked at several times.
const titled = new WeakMap<SheetGrid, Map<number, boolean>>()

/** True where a title above the header, or the sheet's name, says that the table lists what an indicator counts. */
export function isTitledItems(
  grid: SheetGrid,
  top: number,
  context: Pick<HeaderContext, 'forms' | 'index'>,
): boolean {
  const known = titled.get(grid) ?? new Map<number, boolean>()
  titled.set(grid, known)
  const before = known.get(top)
  if (before !== undefined) return before
  const { name } = grid.sheet
  const isTitled =
    titlesAbove(grid, top).some(({ text }) => saysItems(text, context)) ||
    saysItems(name, context) ||
    indicatorsOfHeading(name, context.index).length > 0
  known.set(top, isTitled)
  return isTitled
}

/** True where a column says by itself which indicator each row belongs to: 所属指标, but not 指标名称, which heads the target list. */
export function hasIndicatorColumn(columns: readonly HeaderColumn[]): boolean {
  return columns.some(
    ({ field, path }) => field?.field === 'indicator' && /(?:所属|对应|佐证|支撑)/.test(normaliseName(path)),
  )
}

/** True where a row, or one of those right above it, is the title of another such list: its header only looks repeated. */
export function isTitledAnew(grid: SheetGrid, row: number, index: CatalogueIndex): boolean {
  return titlesAbove(grid, row).some(
    (one) => isListTitle(one.text) && indicatorsOfHeading(one.text, index).length > 0,
  )
}

/**
 * What the table's rows belong to where no column says it: the nearest title that names an indicator's things, else the
 * sheet's name, else the nearest title of any list, for a person to be asked about.
 */
export function itemHeading(grid: SheetGrid, top: number, index: CatalogueIndex): Statement | null {
  const titles = titlesAbove(grid, top)
  const names = (one: Statement) => indicatorsOfHeading(one.text, index).length > 0
  const sheet: Statement = { text: grid.sheet.name, sheet: grid.sheet.name, ref: '' }
  const found = titles.find(names) ?? [sheet].find(names)
  const isPlain = (text: string) => /^(?:指标)?佐证/.test(normaliseName(text))
  return found ?? titles.find(({ text }) => isListTitle(text) && !isPlain(text)) ?? null
}
