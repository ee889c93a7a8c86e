import { templateWords } from '../../../shared/locale/zh/templates.ts'
import { movedRow, type RowBlock, rowsAdded } from '../../../shared/rules/templates/row-block.ts'
import { readArea } from './move-areas.ts'
import type { Move } from './move-rows.ts'
import { partText, relationsOf, type Template, type TemplateSheet } from './open-template.ts'
import { mustMove, unfit } from './template-refusal.ts'
import { attributeOf, changeTexts, tagsOf } from './xml-tags.ts'

const { parts, place, why } = templateWords

/** Pictures and shapes lie on rows that are counted from 0. */
function moveAnchors(xml: string, block: RowBlock): string {
  return changeTexts(xml, ['*:row'], (text) => {
    const row = Number(text) + 1
    const last = block.top + block.rows - 1
    return String((movedRow(block, row) ?? last) - 1)
  })
}

/** Tables and notes name their cells in parts of their own: above the block they may stay, else they are refused. */
function refuseBelow(template: Template, path: string, type: string, { block, sheet }: Move): void {
  const xml = partText(template.entries, path) ?? ''
  const isTable = type === 'table'
  for (const { name, attributes } of tagsOf(xml)) {
    if (name !== (isTable ? 'table' : 'comment') && name !== 'threadedComment') continue
    const area = readArea(attributeOf(attributes, 'ref') ?? '')
    // A note on the first row of the block stays where it is, a table must not touch it.
    const last = isTable ? block.top - 1 : block.top
    if (area && area.bottom <= last) continue
    const what = isTable ? parts.table(attributeOf(attributes, 'displayName') ?? '') : parts.comments
    throw unfit(place.part(sheet, what), isTable ? why.crosses : why.notMoved)
  }
}

/** A table in the rows that are repeated is refused even where nothing moves: its rows are its own. */
function refuseTables(template: Template, path: string, { block, sheet }: Move): void {
  for (const { name, attributes } of tagsOf(partText(template.entries, path) ?? '')) {
    const area = name === 'table' ? readArea(attributeOf(attributes, 'ref') ?? '') : null
    if (!area || area.bottom < block.top || area.top > block.bottom) continue
    throw unfit(place.part(sheet, parts.table(attributeOf(attributes, 'displayName') ?? '')), why.crosses)
  }
}

/**
 * The parts beside sheets and workbook that name rows of the sheet, as they must be afterwards.
 * @throws AppError template-unfit
 */
export function movePackageParts(template: Template, own: TemplateSheet, move: Move): Map<string, string> {
  const changed = new Map<string, string>()
  const put = (path: string, change: (xml: string) => string) => {
    const xml = partText(template.entries, path)
    const after = xml === null ? null : change(xml)
    if (after !== null && after !== xml) changed.set(path, after)
  }
  const related = [...relationsOf(template.entries, own.path).values()]
  for (const { type, path } of related) if (type === 'table') refuseTables(template, path, move)
  if (rowsAdded(move.block) === 0) return changed
  const pivot = [...template.entries.keys()].find((path) => /^xl\/pivot/i.test(path))
  if (pivot !== undefined) throw unfit(place.part(move.sheet, parts.pivot), why.notMoved)
  for (const { type, path } of related) {
    if (type === 'drawing') put(path, (xml) => moveAnchors(xml, move.block))
    if (['table', 'comments', 'threadedComment'].includes(type)) refuseBelow(template, path, type, move)
  }
  const at = { isOnSheet: false, sheet: move.sheet, copy: null }
  for (const path of template.entries.keys()) {
    if (!/^xl\/charts\/[^/]+\.xml$/.test(path)) continue
    put(path, (xml) => changeTexts(xml, ['*:f'], (formula) => mustMove(formula, move.block, at, place.chart)))
  }
  return changed
}
