import { eachTag } from './scan-attributes.ts'
import { giveUp } from './scan-give-up.ts'
import { openPart, type PackageEntries } from './scan-part.ts'
import { decodeXmlText } from './xlsx-text.ts'

/** Where the parts of a workbook lie in its package. */
export interface XlsxPackage {
  readonly sheets: readonly {
    readonly name: string
    readonly state: 'visible' | 'hidden' | 'veryHidden'
    readonly path: string
  }[]
  /** True where day numbers count from 1904. */
  readonly countsFrom1904: boolean
  readonly stringsPath: string | null
  readonly stylesPath: string | null
}

const spreadsheetml = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
const partType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.'
const workbookTypes: readonly string[] = [
  `${partType}sheet.main+xml`,
  `${partType}template.main+xml`,
  'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
]
/** Parts of other kinds of documents that share the package format. */
const foreign = /^(meta-inf\/manifest\.xml|objectdata\.xml|index\/document\.iwa)$/

function only(paths: readonly string[]): string | null {
  return paths.length > 1 ? giveUp() : (paths[0] ?? null)
}

function scanContentTypes(entries: PackageEntries) {
  const found = { workbook: [] as string[], strings: [] as string[], styles: [] as string[] }
  const { text, attributes, start } = openPart(entries, '[Content_Types].xml', 'Types')
  if (attributes.get('xmlns') !== 'http://schemas.openxmlformats.org/package/2006/content-types') giveUp()
  eachTag(text, start, (name, override) => {
    if (name === 'Default' && !override.has('Extension')) giveUp()
    if (name !== 'Override') return
    const type = override.get('ContentType') ?? ''
    const path = (override.get('PartName') ?? '').replace(/^\//, '')
    if (workbookTypes.includes(type)) found.workbook.push(path)
    else if (type === `${partType}sharedStrings+xml`) found.strings.push(path)
    else if (type === `${partType}styles+xml`) found.styles.push(path)
    else if (/sharedStrings|styles/.test(type)) giveUp()
  })
  return {
    workbook: only(found.workbook) ?? giveUp(),
    strings: only(found.strings),
    styles: only(found.styles),
  }
}

/** Relations of the workbook: id → path of the worksheet it names, null for any other kind of part. */
function scanRelations(entries: PackageEntries): ReadonlyMap<string, string | null> {
  const relations = new Map<string, string | null>()
  const { text, prefix, start } = openPart(entries, 'xl/_rels/workbook.xml.rels', 'Relationships')
  if (prefix !== '') giveUp()
  eachTag(text, start, (name, attributes) => {
    const id = attributes.get('Id')
    const target = decodeXmlText(attributes.get('Target') ?? giveUp())
    if (name !== 'Relationship' || id === undefined || relations.has(id)) giveUp()
    const isSheet = attributes.get('Type') === `${relationship}worksheet`
    relations.set(id, isSheet ? (target.startsWith('/') ? target.slice(1) : `xl/${target}`) : null)
  })
  return relations
}

/** Finds sheets, strings and styles of a workbook in its package. */
export function scanPackage(entries: PackageEntries): XlsxPackage {
  const names = [...entries.keys()].map((name) => name.toLowerCase())
  if (new Set(names).size !== names.length || names.some((name) => foreign.test(name))) giveUp()
  const parts = scanContentTypes(entries)
  if (parts.workbook !== 'xl/workbook.xml') giveUp()
  const relations = scanRelations(entries)
  const { text, prefix, attributes, start } = openPart(entries, parts.workbook, 'workbook')
  const namespace = prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`
  if (attributes.get(namespace) !== spreadsheetml) giveUp()
  const sheets: XlsxPackage['sheets'][number][] = []
  let countsFrom1904 = false
  eachTag(text, start, (element, tag) => {
    // Extensions bring elements of the same name without it.
    const from1904 = element === 'workbookPr' ? tag.get('date1904') : undefined
    if (from1904 !== undefined) countsFrom1904 = from1904 === '1' || from1904 === 'true'
    if (element === 'definedName' && !tag.has('name')) giveUp()
    if (element !== 'sheet') return
    const name = decodeXmlText(tag.get('name') ?? giveUp())
    const path = relations.get(tag.get('id') ?? '') ?? giveUp()
    // The library looks for a target below xl/ first, whatever it says; elsewhere the two could mean different parts.
    if (!/^xl\/[^/.][^.]*\.xml$/.test(path) || path.indexOf('xl/', 1) >= 0 || name === '__proto__') giveUp()
    if (sheets.some((sheet) => sheet.name === name)) giveUp()
    const state = tag.get('state')
    sheets.push({ name, path, state: state === 'hidden' || state === 'veryHidden' ? state : 'visible' })
  })
  if (sheets.length === 0) giveUp()
  return { sheets, countsFrom1904, stringsPath: parts.strings, stylesPath: parts.styles }
}
