import { AppError } from '../../../shared/errors.ts'
import { templateWords } from '../../../shared/locale/zh/templates.ts'
import { cellRef } from '../../../shared/rules/cell-ref.ts'
import { mayReadSheet } from '../../../shared/rules/templates/formula-tokens.ts'
import type { FillingPlan } from '../../../shared/rules/templates/plan-filling.ts'
import { rowsAdded } from '../../../shared/rules/templates/row-block.ts'
import { joinParts, packPart } from '../workbook/write-zip.ts'
import { packedEntries } from '../workbook/zip-gate.ts'
import { formulaOf } from './cell-formula.ts'
import { changeBook } from './change-book.ts'
import { areaText, readArea } from './move-areas.ts'
import { movePackageParts } from './move-package-parts.ts'
import { followRows, type Move, repeatRows, unshared } from './move-rows.ts'
import { moveLocations, moveSheetPart } from './move-sheet-parts.ts'
import { partText, type Template, type TemplateSheet } from './open-template.ts'
import { readRows, rowsXml, type SheetRow } from './sheet-rows.ts'
import { mustMove, unfit } from './template-refusal.ts'
import { defaultStyles, writeCells } from './write-cells.ts'
import { attributeOf, changeTexts, childrenOf, tagsOf } from './xml-tags.ts'

/** What is hidden below a merged range would never be seen. @throws AppError template-name-place */
function refuseCovered(children: ReturnType<typeof childrenOf>['children'], plan: FillingPlan): void {
  const merges = [...tagsOf(children.find(({ name }) => name === 'mergeCells')?.xml ?? '')].flatMap(
    ({ name, attributes }) => {
      const area = name === 'mergeCell' ? readArea(attributeOf(attributes, 'ref') ?? '') : null
      return area ? [area] : []
    },
  )
  const first = plan.details.filter(({ row }) => row === plan.block.top)
  for (const { row, column } of [...first, ...plan.singles]) {
    const isCovered = merges.some(
      ({ top, left, bottom, right }) =>
        row >= top && row <= bottom && column >= left && column <= right && !(row === top && column === left),
    )
    if (isCovered)
      throw new AppError('template-name-place', { what: templateWords.wrong.covered(cellRef(row, column)) })
  }
}

/** A cell of an array formula cannot be written by itself. @throws AppError template-unfit */
function refuseArrays(rows: readonly SheetRow[], plan: FillingPlan): void {
  const wanted = [...plan.singles, ...plan.details.filter(({ row }) => row <= plan.block.bottom)]
  for (const cell of rows.flatMap(({ cells }) => cells)) {
    const formula = formulaOf(cell)
    const area = formula?.kind === 'plain' ? null : readArea(formula?.area ?? '')
    const isHit = wanted.some(
      ({ row, column }) =>
        area && row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
    )
    if (area && isHit)
      throw unfit(
        templateWords.place.part(plan.sheet, templateWords.parts.array(areaText(area))),
        templateWords.why.notMoved,
      )
  }
}

function fillSheet(xml: string, plan: FillingPlan, move: Move): string {
  const { head, children, tail } = childrenOf(xml)
  refuseCovered(children, plan)
  const styles = defaultStyles(children.find(({ name }) => name === 'cols')?.xml ?? '')
  const moved = children.map(({ name, xml: part }) => {
    if (name !== 'sheetData') return moveSheetPart(name, part, move)
    // What is overwritten may be the one formula that others share.
    const rows = unshared(readRows(part), plan.sheet)
    refuseArrays(rows, plan)
    const singles = writeCells(rows, plan.singles, styles)
    return rowsXml(writeCells(repeatRows(singles, move), plan.details, styles))
  })
  return head + moved.join('') + tail
}

/** Another sheet whose formulas speak of the filled one. */
function followSheet(xml: string, own: string, move: Move): string {
  const { head, children, tail } = childrenOf(xml)
  const at = { isOnSheet: false, sheet: move.sheet, copy: null }
  const moved = children.map(({ name, xml: part }) => {
    if (name === 'sheetData') return rowsXml(followRows(readRows(part), own, move))
    if (rowsAdded(move.block) === 0) return part
    const where = templateWords.place.part(own, templateWords.parts.element(name))
    const ruled = changeTexts(part, ['formula', 'formula1', 'formula2', 'xm:f'], (formula) =>
      mustMove(formula, move.block, at, where),
    )
    return name === 'hyperlinks' ? moveLocations(ruled, move, own) : ruled
  })
  return head + moved.join('') + tail
}

/** Everything on a sheet that is, or may be, a formula. */
function formulasOn(xml: string): string[] {
  const cells = readRows(childrenOf(xml).children.find(({ name }) => name === 'sheetData')?.xml ?? '')
  const rules = [...xml.matchAll(/<(formula[12]?|xm:f)>([^<]*)</g)].map((found) => found[2] ?? '')
  const links = [...xml.matchAll(/\slocation\s*=\s*"([^"]*)"/g)].map((found) => found[1] ?? '')
  return [
    ...cells.flatMap((row) => row.cells.flatMap((cell) => formulaOf(cell)?.text ?? [])).filter(Boolean),
    ...[...rules, ...links].map((text) => text.replaceAll('&apos;', "'")),
  ]
}

/** The other sheets that may show another result once one is filled, directly or by way of one another. */
function dependents(template: Template, own: TemplateSheet): TemplateSheet[] {
  const others = template.sheets
    .filter(({ path }) => path !== own.path)
    .map((sheet) => ({ sheet, formulas: formulasOn(partText(template.entries, sheet.path) ?? '') }))
  const found = new Set<TemplateSheet>([own])
  for (let before = 0; before !== found.size; ) {
    before = found.size
    for (const { sheet, formulas } of others) {
      const reads = [...found].some(({ name }) => formulas.some((formula) => mayReadSheet(formula, name)))
      if (reads) found.add(sheet)
    }
  }
  return [...found].filter((sheet) => sheet !== own)
}

export interface FilledPackage {
  readonly bytes: Uint8Array
  /** Paths of the parts that are not the template's any more. */
  readonly changed: ReadonlySet<string>
}

/**
 * Fills a template: the sheet, and what speaks of its rows. Every other part is copied as it lies in the package.
 * @throws AppError template-unfit, template-name-place, template-format, without the file's name
 */
export function fillPackage(bytes: Uint8Array, template: Template, plan: FillingPlan): FilledPackage {
  const own = template.sheets.find(({ name }) => name.toLowerCase() === plan.sheet.toLowerCase())
  if (!own) throw new AppError('template-name-place', { what: templateWords.wrong.sheetMissing(plan.sheet) })
  const move = { sheet: own.name, block: plan.block }
  const text = (path: string) => partText(template.entries, path) ?? ''
  const changed = new Map<string, string | null>([
    ...movePackageParts(template, own, move),
    [own.path, fillSheet(text(own.path), plan, move)],
    ...dependents(template, own).map(({ name, path }): [string, string] => [
      path,
      followSheet(text(path), name, move),
    ]),
    ...changeBook(template, move, new Set(plan.columnNames)),
  ])
  const encoder = new TextEncoder()
  const parts = [...packedEntries(bytes)].flatMap(([path, packed]) => {
    const after = changed.get(path)
    if (after === undefined) return [packed]
    return after === null ? [] : [packPart(packed.name, encoder.encode(after), 6)]
  })
  return { bytes: joinParts(parts), changed: new Set(changed.keys()) }
}
