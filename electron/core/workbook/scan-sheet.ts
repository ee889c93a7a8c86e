import type { CellRange, RawSheet } from '../../../shared/model/raw-sheet.ts'
import { eachTag, isEmptyTag, scanAttributes } from './scan-attributes.ts'
import { giveUp } from './scan-give-up.ts'
import type { UnshownNumber } from './scan-number.ts'
import type { XlsxPackage } from './scan-package.ts'
import { openPart } from './scan-part.ts'
import { type CellContext, scanRows } from './scan-rows.ts'
import { columnNumber } from './xlsx-formula.ts'

const lastColumn = 16_384

function scanHiddenColumns(head: string): number[] {
  const hidden = new Set<number>()
  eachTag(head, 0, (name, attributes) => {
    if (name !== 'col') return
    const first = Number(attributes.get('min'))
    const last = Number(attributes.get('max'))
    if (!Number.isInteger(first) || !Number.isInteger(last) || first < 1 || last > lastColumn) giveUp()
    const isHidden = attributes.get('hidden') === '1' || attributes.get('hidden') === 'true'
    for (let column = first; column <= last; column++) {
      if (isHidden) hidden.add(column)
      else hidden.delete(column)
    }
  })
  return [...hidden].sort((one, other) => one - other)
}

function scanMerges(tail: string): CellRange[] {
  return [...tail.matchAll(/<(?:\w+:)?mergeCell\b[^<>]*>/g)].map(({ 0: tag }) => {
    const range =
      /^<(?:\w+:)?mergeCell ref="([A-Z]{1,3})([1-9]\d{0,6})(?::([A-Z]{1,3})([1-9]\d{0,6}))?"\s*\/?>$/.exec(
        tag,
      )
    if (!range) return giveUp()
    const [, left = '', top = '', right = left, bottom = top] = range
    return { top: Number(top), left: columnNumber(left), bottom: Number(bottom), right: columnNumber(right) }
  })
}

/** Links, notes and drawings of a sheet do not matter here, but where their list is damaged the library loses the sheet. */
function checkRelations(entries: ReadonlyMap<string, Uint8Array>, sheetPath: string): void {
  const path = sheetPath.replace(/([^/]*)$/, '_rels/$1.rels')
  if (!entries.has(path)) return
  const { text, start } = openPart(entries, path, 'Relationships')
  eachTag(text, start, (_, attributes) => {
    if (!attributes.has('Id') || !attributes.has('Target')) giveUp()
  })
}

/** Reads one worksheet; `unshown` names the cells whose format only the library can show. */
export function scanSheet(
  entries: ReadonlyMap<string, Uint8Array>,
  { name, hidden, path }: XlsxPackage['sheets'][number],
  context: CellContext,
): { sheet: RawSheet; cells: RawSheet['cells'][number][]; unshown: readonly UnshownNumber[] } {
  checkRelations(entries, path)
  const { text, prefix, start } = openPart(entries, path, 'worksheet')
  const open = text.indexOf(`<${prefix}sheetData`, start)
  if (open < 0) giveUp()
  const begin = scanAttributes(text, open + prefix.length + 10, new Map())
  const rows = isEmptyTag(text, begin)
    ? { cells: [], hiddenRows: [], unshown: [], end: begin }
    : scanRows(text, begin, prefix, name, context)
  const sheet: RawSheet = {
    name,
    hidden,
    cells: rows.cells,
    merges: scanMerges(text.slice(rows.end)),
    hiddenRows: rows.hiddenRows,
    hiddenColumns: scanHiddenColumns(text.slice(start, open)),
  }
  return { sheet, cells: rows.cells, unshown: rows.unshown }
}
