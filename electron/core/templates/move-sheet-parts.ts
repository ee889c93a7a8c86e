import { templateWords } from '../../../shared/locale/zh/templates.ts'
import { movedRow, type RowBlock, rowsAdded } from '../../../shared/rules/templates/row-block.ts'
import { areaText, moveArea, moveMerges, readArea, spreadAreas } from './move-areas.ts'
import type { Move } from './move-rows.ts'
import { mustMove, unfit } from './template-refusal.ts'
import { attributeOf, changeTags, changeTexts, tagsOf, withAttribute } from './xml-tags.ts'

const { parts, place, why } = templateWords

/** Elements that say nothing of rows, or name their own parts, which are moved with the package. */
const still = new Set(
  'sheetPr cols sheetFormatPr sheetCalcPr sheetProtection phoneticPr printOptions pageMargins pageSetup headerFooter colBreaks customProperties drawing legacyDrawing legacyDrawingHF picture tableParts'.split(
    ' ',
  ),
)

function changeAreas(xml: string, attribute: string, change: (ref: string) => string): string {
  return changeTags(xml, ({ attributes }) => {
    const ref = attributeOf(attributes, attribute)
    return ref === null ? null : withAttribute(attributes, attribute, change(ref))
  })
}

/** A view is where someone looked last: what cannot follow stays. */
function moveView(xml: string, block: RowBlock): string {
  const moved = (ref: string) => {
    const area = readArea(ref)
    const [top, bottom] = area ? [movedRow(block, area.top), movedRow(block, area.bottom)] : [null, null]
    return area && top !== null && bottom !== null ? areaText({ ...area, top, bottom }) : ref
  }
  return ['activeCell', 'sqref', 'topLeftCell'].reduce((text, name) => changeAreas(text, name, moved), xml)
}

function moveBreaks(xml: string, block: RowBlock, sheet: string): string {
  return changeTags(xml, ({ name, attributes }) => {
    if (name !== 'brk') return null
    // The break is below the row that it names.
    const row = Number(attributeOf(attributes, 'id'))
    if (row >= block.top && row < block.bottom) throw unfit(place.part(sheet, name), why.crosses)
    return row < block.top ? null : withAttribute(attributes, 'id', String(row + rowsAdded(block)))
  })
}

/**
 * An element with formulas that are read from its area's first cell (conditional format, validation). In the block they
 * must mean the same in every row.
 */
function moveRuled(xml: string, sqref: string, names: readonly string[], move: Move, where: string): string {
  const { block, sheet } = move
  const base = readArea(sqref.split(/\s+/)[0] ?? '')?.top ?? 1
  const isInside = base >= block.top && base <= block.bottom
  const last = block.top + block.rows - 1
  return changeTexts(xml, names, (formula) => {
    const at = { isOnSheet: true, sheet }
    if (!isInside) return mustMove(formula, block, { ...at, copy: null }, where)
    mustMove(formula, block, { ...at, copy: { from: base, to: last } }, where)
    return mustMove(formula, block, { ...at, copy: { from: base, to: base } }, where)
  })
}

/** Each element of a name, whole, changed. Such elements are never within one another. */
function changeElements(xml: string, name: string, change: (element: string) => string): string {
  const attributes = `(?:\\s+[\\w.:-]+\\s*=\\s*(?:"[^"]*"|'[^']*'))*\\s*`
  return xml.replace(new RegExp(`<${name}${attributes}(?:/>|>[\\s\\S]*?</${name}\\s*>)`, 'g'), change)
}

function moveRuledElement(
  element: string,
  sqref: string,
  names: readonly string[],
  move: Move,
  what: string,
): string {
  const where = place.part(move.sheet, `${what} ${sqref}`)
  return moveRuled(element, sqref, names, move, where)
}

function moveByAttribute(
  xml: string,
  name: string,
  names: readonly string[],
  move: Move,
  what: string,
): string {
  return changeElements(xml, name, (element) => {
    const [first] = tagsOf(element)
    const sqref = attributeOf(first?.attributes ?? '', 'sqref') ?? ''
    const ruled = moveRuledElement(element, sqref, names, move, what)
    const where = place.part(move.sheet, `${what} ${sqref}`)
    return changeAreas(ruled, 'sqref', (ref) => spreadAreas(ref, move.block, where))
  })
}

/** The newer kinds of the same say their area in an element of its own. */
function moveExtensions(xml: string, move: Move): string {
  const { block, sheet } = move
  const known = new Set(
    [...tagsOf(xml)].map(({ name }) => name).filter((name) => /^x14:\w+s$|^x14ac:|^x15:/.test(name)),
  )
  for (const name of known) {
    if (name === 'x14:conditionalFormattings' || name === 'x14:dataValidations' || name === 'x14:colors')
      continue
    throw unfit(place.part(sheet, parts.element(name)), why.notMoved)
  }
  return ['x14:conditionalFormatting', 'x14:dataValidation'].reduce((text, name) => {
    const what = name.endsWith('Formatting') ? parts.format : parts.validation
    return changeElements(text, name, (element) => {
      const sqref = /<xm:sqref>([^<]*)</.exec(element)?.[1] ?? ''
      const ruled = moveRuledElement(element, sqref, ['xm:f'], move, what)
      const where = place.part(sheet, `${what} ${sqref}`)
      return changeTexts(ruled, ['xm:sqref'], (ref) => spreadAreas(ref, block, where))
    })
  }, xml)
}

function moveLinks(xml: string, move: Move): string {
  const { block, sheet } = move
  const where = place.part(sheet, parts.link)
  const moved = changeAreas(xml, 'ref', (ref) => {
    const spread = spreadAreas(ref, block, where)
    if (spread.includes(' ')) throw unfit(where, why.crosses)
    return spread
  })
  return moveLocations(moved, move, sheet)
}

/** Links that lead to a place of the workbook. @param own name of the sheet that they are on */
export function moveLocations(xml: string, { block, sheet }: Move, own: string): string {
  return changeTags(xml, ({ name, attributes }) => {
    const location = name === 'hyperlink' ? attributeOf(attributes, 'location') : null
    if (location === null || !/[!\d]/.test(location)) return null
    // A link to a row of the block goes on leading to it.
    const row = /(?:^|!)\$?[A-Z]{1,3}\$?(\d+)$/.exec(location)?.[1]
    if (row !== undefined && Number(row) >= block.top && Number(row) <= block.bottom) return null
    const isOnSheet = own === sheet
    const where = place.part(own, parts.link)
    return withAttribute(
      attributes,
      'location',
      mustMove(location, block, { isOnSheet, sheet, copy: null }, where),
    )
  })
}

function moveMergeElement(xml: string, { block, sheet }: Move): string {
  const merges = [...tagsOf(xml)].flatMap(({ name, attributes }) => {
    const area = name === 'mergeCell' ? readArea(attributeOf(attributes, 'ref') ?? '') : null
    return area ? [area] : []
  })
  const moved = moveMerges(merges, block, sheet)
  // Empty, the element would not be valid.
  if (moved.length === 0) return ''
  const cells = moved.map((merge) => `<mergeCell ref="${areaText(merge)}"/>`)
  return `<mergeCells count="${cells.length}">${cells.join('')}</mergeCells>`
}

/**
 * One element beside the rows of the sheet whose rows move, as it must be afterwards.
 * @throws AppError template-unfit for what is not positively understood
 */
export function moveSheetPart(name: string, xml: string, move: Move): string {
  const { block, sheet } = move
  if (rowsAdded(block) === 0 || still.has(name)) return xml
  const areas = (attribute: string) =>
    changeAreas(xml, attribute, (ref) => spreadAreas(ref, block, place.part(sheet, parts.area(ref))))
  switch (name) {
    case 'dimension':
      // It may be left out, and would have to be counted.
      return ''
    case 'sheetViews':
      return moveView(xml, block)
    case 'mergeCells':
      return moveMergeElement(xml, move)
    case 'rowBreaks':
      return moveBreaks(xml, block, sheet)
    case 'conditionalFormatting':
      return moveByAttribute(xml, name, ['formula'], move, parts.format)
    case 'dataValidations':
      return moveByAttribute(xml, 'dataValidation', ['formula1', 'formula2'], move, parts.validation)
    case 'hyperlinks':
      return moveLinks(xml, move)
    case 'protectedRanges':
    case 'ignoredErrors':
      return areas('sqref')
    case 'autoFilter':
    case 'sortState':
      return changeAreas(xml, 'ref', (ref) => moveArea(ref, block, place.part(sheet, parts.area(ref))))
    case 'extLst':
      return moveExtensions(xml, move)
    default:
      throw unfit(place.part(sheet, parts.element(name)), why.notMoved)
  }
}
