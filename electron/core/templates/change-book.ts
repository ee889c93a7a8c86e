import { templateWords } from '../../../shared/locale/zh/templates.ts'
import { rowsAdded } from '../../../shared/rules/templates/row-block.ts'
import { xmlText } from '../workbook/xml-text.ts'
import type { Move } from './move-rows.ts'
import { bookPath, partText, type Template } from './open-template.ts'
import { mustMove } from './template-refusal.ts'
import { attributeOf, changeTags, decodeText, tagsOf, withAttribute } from './xml-tags.ts'

/** Names follow their cells. @param kept names of single cells of the block, which stay on its first row */
function moveNames(xml: string, move: Move, kept: ReadonlySet<string>): string {
  const at = { isOnSheet: false, sheet: move.sheet, copy: null }
  const pieces: string[] = []
  let from = 0
  let opened: { name: string; end: number } | null = null
  for (const tag of tagsOf(xml)) {
    if (tag.kind === 'close' && tag.name === 'definedName' && opened && !kept.has(opened.name)) {
      const text = decodeText(xml.slice(opened.end, tag.start))
      const moved = mustMove(text, move.block, at, templateWords.place.name(opened.name))
      pieces.push(xml.slice(from, opened.end), xmlText(moved))
      from = tag.start
    }
    const name =
      tag.name === 'definedName' && tag.kind === 'open' ? attributeOf(tag.attributes, 'name') : null
    opened = name === null ? null : { name, end: tag.end }
  }
  return pieces.join('') + xml.slice(from)
}

/** Every program calculates the workbook anew when it opens it. */
function calculateOnLoad(xml: string): string {
  if (/<calcPr[\s/>]/.test(xml))
    return changeTags(xml, ({ name, attributes }) =>
      name === 'calcPr' ? withAttribute(attributes, 'fullCalcOnLoad', '1') : null,
    )
  // Its place in the order of the elements: behind sheets, functionGroups, externalReferences and definedNames.
  const before = /<\/(?:definedNames|externalReferences|functionGroups|sheets)\s*>|<functionGroups[^>]*\/>/g
  const last = [...xml.matchAll(before)].at(-1)
  if (!last) return xml
  const end = last.index + last[0].length
  return `${xml.slice(0, end)}<calcPr fullCalcOnLoad="1"/>${xml.slice(end)}`
}

const chain = /calcChain/i

/**
 * The workbook's own parts: names moved, everything to be calculated anew, the old order of calculation gone.
 * @returns the changed parts; null: the part is left out
 * @throws AppError template-unfit
 */
export function changeBook(
  template: Template,
  move: Move,
  kept: ReadonlySet<string>,
): Map<string, string | null> {
  const changed = new Map<string, string | null>()
  const book = partText(template.entries, bookPath) ?? ''
  const named = rowsAdded(move.block) === 0 ? book : moveNames(book, move, kept)
  changed.set(bookPath, calculateOnLoad(named))
  const chains = [...template.entries.keys()].filter((path) => chain.test(path))
  for (const path of chains) changed.set(path, null)
  if (chains.length === 0) return changed
  const entry = /<(?:Override|Relationship)\s[^>]*calcChain[^>]*\/>/gi
  for (const path of ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels'])
    changed.set(path, (partText(template.entries, path) ?? '').replace(entry, ''))
  return changed
}
