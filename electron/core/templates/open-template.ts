import { posix } from 'node:path'
import { AppError } from '../../../shared/errors.ts'
import { templateWords } from '../../../shared/locale/zh/templates.ts'
import { checkXml } from '../workbook/check-xml.ts'
import { sniff } from '../workbook/sniff.ts'
import { passZipGate } from '../workbook/zip-gate.ts'
import { attributeOf, decodeText, tagsOf } from './xml-tags.ts'

export interface TemplateSheet {
  readonly name: string
  /** Of its part in the package. */
  readonly path: string
}

/** A workbook by its parts. */
export interface Template {
  readonly entries: ReadonlyMap<string, Uint8Array>
  readonly sheets: readonly TemplateSheet[]
  /** As the workbook's part has them, in their order. */
  readonly names: readonly { readonly name: string; readonly refersTo: string }[]
}

export const bookPath = 'xl/workbook.xml'
const { formats } = templateWords
const wrongFormat = (found: string) => new AppError('template-format', { found })
const decoder = new TextDecoder()

/** The text of a part; null where the package has none of this name. */
export function partText(entries: ReadonlyMap<string, Uint8Array>, path: string): string | null {
  const bytes = entries.get(path)
  return bytes === undefined ? null : decoder.decode(bytes)
}

/** What a part is related to, by the relation's id. */
export function relationsOf(
  entries: ReadonlyMap<string, Uint8Array>,
  path: string,
): ReadonlyMap<string, { readonly type: string; readonly path: string }> {
  const rels = `${posix.dirname(path)}/_rels/${posix.basename(path)}.rels`
  const relations = new Map<string, { type: string; path: string }>()
  for (const { name, attributes } of tagsOf(partText(entries, rels) ?? '')) {
    if (name !== 'Relationship' || attributeOf(attributes, 'TargetMode') === 'External') continue
    const target = attributeOf(attributes, 'Target') ?? ''
    const type = (attributeOf(attributes, 'Type') ?? '').replace(/^.*\//, '')
    const full = target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(path), target)
    relations.set(attributeOf(attributes, 'Id') ?? '', { type, path: full })
  }
  return relations
}

/** @throws AppError template-format, file-encrypted, for what is no plain xlsx workbook */
function refuseOtherFormats(bytes: Uint8Array): void {
  const content = sniff(bytes).is
  if (content === 'zip') return
  if (content === 'empty') throw new AppError('file-empty')
  if (content === 'compound' && Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le')))
    throw new AppError('file-encrypted')
  throw wrongFormat(content === 'compound' || content === 'biff' ? formats.old : formats.other)
}

function refuseOtherPackages(entries: ReadonlyMap<string, Uint8Array>): void {
  const names = [...entries.keys()]
  const types = partText(entries, '[Content_Types].xml') ?? ''
  if (names.some((name) => /vbaProject/i.test(name)) || types.includes('macroEnabled'))
    throw wrongFormat(formats.macros)
  if (names.some((name) => /workbook\.bin$/i.test(name))) throw wrongFormat(formats.binary)
  if (types.includes('template.main+xml')) throw wrongFormat(formats.template)
  if (names.some((name) => name.startsWith('_xmlsignatures/'))) throw wrongFormat(formats.signed)
  if (!entries.has(bookPath)) throw wrongFormat(formats.other)
}

function namesOf(book: string): Template['names'] {
  const names: { name: string; refersTo: string }[] = []
  let opened: { name: string; end: number } | null = null
  for (const tag of tagsOf(book)) {
    if (tag.kind === 'close' && tag.name === 'definedName' && opened)
      names.push({ name: opened.name, refersTo: decodeText(book.slice(opened.end, tag.start)) })
    const name = tag.name === 'definedName' ? attributeOf(tag.attributes, 'name') : null
    opened = name === null ? null : { name, end: tag.end }
  }
  return names
}

/**
 * Opens a template by its parts, after the gate and with every part sound XML.
 * @throws AppError template-format, file-encrypted, file-damaged, file-dangerous, without the file's name
 */
export function openTemplate(bytes: Uint8Array): Template {
  refuseOtherFormats(bytes)
  const entries = passZipGate(bytes)
  refuseOtherPackages(entries)
  for (const [name, part] of entries) if (/\.(xml|rels|vml)$/i.test(name)) checkXml(part, name)
  const book = partText(entries, bookPath) ?? ''
  const relations = relationsOf(entries, bookPath)
  const sheets = [...tagsOf(book)].flatMap(({ name, attributes }) => {
    if (name !== 'sheet') return []
    const relation = relations.get(attributeOf(attributes, 'r:id') ?? '')
    if (relation?.type !== 'worksheet') return []
    return [{ name: attributeOf(attributes, 'name') ?? '', path: relation.path }]
  })
  // Parts are read as Excel and WPS write them: the names of the elements without a prefix.
  const isUsual = sheets.every(({ path }) => /<worksheet[\s>]/.test(partText(entries, path) ?? ''))
  if (!isUsual || sheets.length === 0) throw wrongFormat(formats.unusual)
  return { entries, sheets, names: namesOf(book) }
}
