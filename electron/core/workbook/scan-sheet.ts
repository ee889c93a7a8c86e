import type { CellRange, RawSheet } from '../../../shared/model/raw-sheet.ts'
import { eachTag, isEmptyTag, scanAttributes } from './scan-attributes.ts'
import { scanComments } from './scan-comments.ts'
import { giveUp } from './scan-give-up.ts'
import type { UnshownNumber } from './scan-number.ts'
import type { XlsxPackage } from './scan-package.ts'
import { openPart, type PackageEntries } from './scan-part.ts'
import { type CellContext, scanRows } from './scan-rows.ts'
import { createScannedCells, type ScannedCells } from './scanned-cells.ts'
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

/** The range a sheet declares; programs write anything here, so it is only compared. */
function scanDeclared(head: string): CellRange | null {
  const range = /<(?:\w+:)?dimension ref="([A-Z]{1,3})([1-9]\d{0,6})(?::([A-Z]{1,3})([1-9]\d{0,6}))?"/.exec(
    head,
  )
  if (!range) return null
  const [, left = '', top = '', right = left, bottom = top] = range
  return { top: Number(top), left: columnNumber(left), bottom: Number(bottom), right: columnNumber(right) }
}

/** Reads one worksheet; `unshown` names the cells whose format only the library can show. */
export function scanSheet(
  entries: PackageEntries,
  { name, state, path }: XlsxPackage['sheets'][number],
  context: CellContext,
): { sheet: RawSheet<ScannedCells>; unshown: readonly UnshownNumber[] } {
  const comments = scanComments(entries, path)
  const { text, prefix, start } = openPart(entries, path, 'worksheet')
  const open = text.indexOf(`<${prefix}sheetData`, start)
  if (open < 0) giveUp()
  const begin = scanAttributes(text, open + prefix.length + 10, new Map())
  const rows = isEmptyTag(text, begin)
    ? { cells: createScannedCells(text, []), hiddenRows: [], unshown: [], end: begin }
    : scanRows(text, begin, prefix, name, context)
  const head = text.slice(start, open)
  const declared = scanDeclared(head)
  const sheet: RawSheet<ScannedCells> = {
    name,
    hidden: state !== 'visible',
    cells: rows.cells,
    merges: scanMerges(text.slice(rows.end)),
    hiddenRows: rows.hiddenRows,
    hiddenColumns: scanHiddenColumns(head),
    ...(state === 'veryHidden' ? { veryHidden: true } : {}),
    ...(comments.length > 0 ? { comments } : {}),
    ...(declared ? { declared } : {}),
  }
  return { sheet, unshown: rows.unshown }
}
