import { AppError } from '../../../shared/errors.ts'
import { templateWords } from '../../../shared/locale/zh/templates.ts'
import type { PrintedCell } from '../../../shared/model/printed-list.ts'
import type { RawCell, RawSheet } from '../../../shared/model/raw-sheet.ts'
import { cellRef } from '../../../shared/rules/cell-ref.ts'
import { exact } from '../../../shared/rules/exact.ts'
import { moveFormula } from '../../../shared/rules/templates/move-formula.ts'
import type { FillingPlan } from '../../../shared/rules/templates/plan-filling.ts'
import { modelRow, movedRow, type RowBlock } from '../../../shared/rules/templates/row-block.ts'
import { readBook } from '../workbook/read-book.ts'
import { passZipGate } from '../workbook/zip-gate.ts'
import type { FilledPackage } from './fill-package.ts'
import { areaText, moveMerges } from './move-areas.ts'
import type { Template } from './open-template.ts'

/** What must stand in a cell: what the list says, or what the template has. */
type Meant =
  | { readonly from: 'list'; readonly content: PrintedCell }
  | { readonly from: 'template'; readonly cell: RawCell; readonly row: number; readonly copy: number | null }

const { proof } = templateWords

function meantText(meant: Meant | undefined): string {
  if (meant === undefined) return ''
  if (meant.from === 'template') return meant.cell.formula ?? meant.cell.content
  return meant.content.kind === 'text' ? meant.content.text : meant.content.value
}

function isAsMeant(
  meant: Meant | undefined,
  found: RawCell | undefined,
  place: { plan: FillingPlan; isOnSheet: boolean; sheet: string },
): boolean {
  if (meant === undefined || found === undefined) return meant === found
  if (meant.from === 'list') {
    const { content } = meant
    if (found.formula !== undefined) return false
    if (content.kind === 'text') return found.kind === 'text' && found.content === content.text
    // A template's format may show the number as a date.
    if (found.kind === 'date') return true
    return found.kind === 'number' && exact(found.content).eq(content.value)
  }
  const { cell, row, copy } = meant
  if (cell.formula === undefined)
    return found.formula === undefined && found.kind === cell.kind && found.content === cell.content
  const { plan, isOnSheet, sheet } = place
  const at = { isOnSheet, sheet, copy: copy === null ? null : { from: row, to: copy } }
  return found.formula === moveFormula(cell.formula, plan.block, at)
}

/** Every row of the template at its place, and over it what the list puts there. */
function meantOnSheet(sheet: RawSheet, plan: FillingPlan): Map<string, Meant> {
  const meant = new Map<string, Meant>()
  const { block } = plan
  const copies = Map.groupBy(
    Array.from({ length: block.rows }, (_, index) => block.top + index),
    (row) => modelRow(block, row),
  )
  for (const cell of sheet.cells) {
    const isInside = cell.row >= block.top && cell.row <= block.bottom
    const rows = isInside ? (copies.get(cell.row) ?? []) : [movedRow(block, cell.row) ?? 0]
    for (const row of rows) {
      const copy = isInside ? row : null
      meant.set(cellRef(row, cell.column), { from: 'template', cell, row: cell.row, copy })
    }
  }
  const put = (row: number, column: number, content: PrintedCell | null) => {
    const ref = cellRef(row, column)
    if (content === null) meant.delete(ref)
    else meant.set(ref, { from: 'list', content })
  }
  for (const { row, column, content } of plan.singles) put(movedRow(block, row) ?? 0, column, content)
  for (const { row, column, content } of plan.details) put(row, column, content)
  return meant
}

function meantElsewhere(sheet: RawSheet): Map<string, Meant> {
  return new Map(
    sheet.cells.map((cell): [string, Meant] => [
      cellRef(cell.row, cell.column),
      { from: 'template', cell, row: cell.row, copy: null },
    ]),
  )
}

const mergesOf = (sheet: RawSheet, block: RowBlock | null) =>
  (block ? moveMerges(sheet.merges, block, sheet.name) : sheet.merges).map(areaText).sort().join(' ')

function proveSheet(before: RawSheet, after: RawSheet, plan: FillingPlan, sheet: string): string | null {
  const isOnSheet = before.name.toLowerCase() === sheet.toLowerCase()
  const meant = isOnSheet ? meantOnSheet(before, plan) : meantElsewhere(before)
  const found = new Map(after.cells.map((cell) => [cellRef(cell.row, cell.column), cell]))
  for (const ref of new Set([...meant.keys(), ...found.keys()])) {
    const [wanted, there] = [meant.get(ref), found.get(ref)]
    if (!isAsMeant(wanted, there, { plan, isOnSheet, sheet }))
      return proof.cell(before.name, ref, meantText(wanted), there?.formula ?? there?.content ?? '')
  }
  const merged = mergesOf(before, isOnSheet ? plan.block : null)
  const mergedNow = mergesOf(after, null)
  return merged === mergedNow ? null : proof.cell(before.name, '', merged, mergedNow)
}

/**
 * Reads a filled template back, with the product's own reader, and compares it with what was meant: every cell that was
 * placed, every other cell of the template at its place, every part of the package that nothing was meant to change.
 *
 * @throws AppError proof-failed with the first difference
 */
export async function proveFilled(
  order: {
    readonly bytes: Uint8Array
    readonly template: Template
    readonly plan: FillingPlan
    readonly file: string
  },
  filled: FilledPackage,
): Promise<void> {
  const { bytes, template, plan, file } = order
  const fail = (what: string) => new AppError('proof-failed', { file, what })
  const entries = passZipGate(filled.bytes)
  for (const [path, part] of template.entries) {
    const now = entries.get(path)
    if (!filled.changed.has(path) && (!now || Buffer.compare(now, part) !== 0)) throw fail(proof.part(path))
  }
  const before = await readBook(bytes, file)
  const after = await readBook(filled.bytes, file)
  if (before.sheets.map(({ name }) => name).join('\n') !== after.sheets.map(({ name }) => name).join('\n'))
    throw fail(proof.sheets)
  for (const [index, sheet] of before.sheets.entries()) {
    const now = after.sheets[index]
    const what = now ? proveSheet(sheet, now, plan, plan.sheet) : proof.sheets
    if (what !== null) throw fail(what)
  }
}
