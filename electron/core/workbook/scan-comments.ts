import type { CellComment } from '../../../shared/model/raw-sheet.ts'
import { eachTag, scanAttributes } from './scan-attributes.ts'
import { giveUp } from './scan-give-up.ts'
import { openPart, type PackageEntries } from './scan-part.ts'
import { scanStringItem } from './scan-strings.ts'
import { columnNumber } from './xlsx-formula.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'

/** Where the comments of a sheet stand. Links and drawings do not matter, but a damaged list of them does. */
function commentsPath(entries: PackageEntries, sheetPath: string): string | null {
  const path = sheetPath.replace(/([^/]*)$/, '_rels/$1.rels')
  if (!entries.has(path)) return null
  const found: string[] = []
  const { text, start } = openPart(entries, path, 'Relationships')
  eachTag(text, start, (_, attributes) => {
    const target = attributes.get('Target')
    if (!attributes.has('Id') || target === undefined) return giveUp()
    const type = attributes.get('Type') ?? ''
    // Comments in threads have a part of their own beside a copy for older programs.
    if (type.endsWith('/threadedComment')) giveUp()
    if (type === `${office}comments`) found.push(target)
  })
  const [target] = found
  if (target === undefined) return null
  if (found.length > 1) giveUp()
  if (target.startsWith('/')) return target.slice(1)
  return target.startsWith('../') && !target.includes('..', 2) ? `xl/${target.slice(3)}` : giveUp()
}

function address(ref: string): Pick<CellComment, 'row' | 'column'> {
  const parts = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(ref)
  if (!parts) return giveUp()
  return { row: Number(parts[2]), column: columnNumber(parts[1] ?? '') }
}

/** The comments on the cells of a sheet, by row and column. */
export function scanComments(entries: PackageEntries, sheetPath: string): CellComment[] {
  const path = commentsPath(entries, sheetPath)
  if (path === null) return []
  const { text, prefix, start } = openPart(entries, path, 'comments')
  const comments: CellComment[] = []
  const open = `<${prefix}comment `
  const content = `<${prefix}text>`
  for (let at = text.indexOf(open, start); at >= 0; at = text.indexOf(open, at)) {
    const attributes = new Map<string, string>()
    const inner = scanAttributes(text, at + open.length - 1, attributes)
    at = text.indexOf('<', inner)
    if (!text.startsWith(content, at)) giveUp()
    const item = scanStringItem(text, at + content.length, prefix, `</${prefix}text>`)
    at = item.end
    if (item.content !== '') comments.push({ ...address(attributes.get('ref') ?? ''), text: item.content })
  }
  return comments.sort((one, other) => one.row - other.row || one.column - other.column)
}
