import type { Indicator } from '../../model/catalogue.ts'
import type { FieldValue } from '../../model/record.ts'
import type { CatalogueIndex } from '../catalogue-index.ts'
import { cellRef } from '../cell-ref.ts'
import { cleanText, normaliseName } from '../normalise-name.ts'
import { isSectionRow } from './classify-row.ts'
import { indicatorsOfCell, indicatorsOfHeading, isListTitle, subjectOfHeading } from './item-heading.ts'
import type { TableWalk } from './table-walk.ts'

/** The indicator's key that a person has said a heading stands for; undefined where nobody has. */
function saidOf({ entryHints, index }: Pick<TableWalk, 'entryHints' | 'index'>, text: string) {
  if (entryHints.size === 0) return undefined
  return (
    entryHints.get(normaliseName(text))?.key ??
    entryHints.get(normaliseName(subjectOfHeading(text, index)))?.key ??
    undefined
  )
}

const only = ([first, ...others]: readonly Indicator[]) => (others.length === 0 ? (first ?? null) : null)

/** Takes a row of words alone as the heading of the rows below it, where it is one; true where it was. */
export function takeItemHeading(walk: TableWalk, row: number, texts: readonly string[]): boolean {
  const [text, ...more] = texts
  const [cell] = walk.table.grid.list(row)
  if (walk.table.header.list !== 'items' || text === undefined || more.length > 0 || !cell) return false
  const shown = cleanText(cell.shown ?? cell.content)
  const isTitle = isListTitle(shown) && indicatorsOfHeading(shown, walk.index).length > 0
  // Sections of a list whose title or column says what it is about divide it by something else: 一、机关.
  const isSection = isSectionRow(texts) && walk.setting.heading === null && !walk.columns.has('indicator')
  if (!isTitle && !isSection) return false
  walk.heading = { text: shown, sheet: walk.table.grid.sheet.name, ref: cellRef(cell.row, cell.column) }
  return true
}

/**
 * The indicator that a row of a list of named things belongs to, as the catalogue numbers it: by its own column, else by the
 * heading over it. Read only where one indicator is meant.
 *
 * @param own what the row's own column holds; undefined where there is none
 * @param ref where that stands
 */
export function itemIndicator(walk: TableWalk, own: FieldValue | undefined, ref: string): FieldValue {
  const { index } = walk
  const text = own === undefined || own.state === 'blank' ? '' : cleanText(own.raw ?? own.value ?? '')
  const isOwn = text !== ''
  if (isOwn && walk.headingsRunOn) walk.heading = { text, sheet: '', ref: own?.at ?? ref }
  const heading = isOwn ? { text, ref: own?.at } : walk.heading
  if (!heading) return own ?? { state: 'blank', value: null }
  const found = isOwn ? indicatorsOfCell(heading.text, index) : indicatorsOfHeading(heading.text, index)
  const key = saidOf(walk, heading.text) ?? only(found)?.seq
  const at = heading.ref === undefined ? {} : { at: heading.ref }
  if (key === undefined) return { state: 'unparseable', value: null, raw: heading.text, ...at }
  const value = String(key)
  return { state: 'text', value, ...(value === heading.text ? {} : { raw: heading.text }), ...at }
}

/** What a person is asked about where the indicator of a row is not known; empty where nothing names one. */
export function itemQuestion(value: FieldValue | undefined, index: CatalogueIndex): string {
  return value?.state === 'unparseable' ? subjectOfHeading(value.raw ?? '', index) : ''
}
