import { terms } from '../../../shared/locale/zh/terms.ts'
import { writeZip } from '../workbook/write-zip.ts'
import { xmlText } from '../workbook/xml-text.ts'
import { passZipGate } from '../workbook/zip-gate.ts'

const properties = (title: string) =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">' +
  `<dc:title>${xmlText(title)}</dc:title><dc:creator>${terms.product}</dc:creator>` +
  `<cp:lastModifiedBy>${terms.product}</cp:lastModifiedBy></cp:coreProperties>`

/** The names that relations have by chance, by the part that they lead to. */
function settledNames(relations: string): Map<string, string> {
  const names = [...relations.matchAll(/<Relationship Id="([^"]+)"/g)].map((match) => match[1] ?? '')
  return new Map(names.map((name, at) => [name, `rId${at + 1}`]))
}

/** The same with its relations counted from 1, and its drawings too. */
function settleXml(xml: string, names: ReadonlyMap<string, string>): string {
  let drawings = 0
  return xml.replace(/<[^<>]+>/g, (tag) => {
    if (tag.startsWith('<c:lang ')) return '<c:lang val="zh-CN"/>'
    // The library always writes the names of bars beside the axis, where bars below zero cover them.
    if (tag.startsWith('<c:tickLblPos ')) return '<c:tickLblPos val="low"/>'
    if (tag.startsWith('<wp:docPr ')) {
      drawings += 1
      return tag.replace(/ id="\d+"/, ` id="${drawings}"`)
    }
    return tag.replace(
      /^(<Relationship Id|<.+?\sr:id)="([^"]+)"/,
      (whole, attribute: string, name: string) => {
        const settled = names.get(name)
        return settled === undefined ? whole : `${attribute}="${settled}"`
      },
    )
  })
}

/** `word/document.xml` → `word/_rels/document.xml.rels`. */
const relationsOf = (part: string) => part.replace(/([^/]+)$/, '_rels/$1.rels')

/**
 * A package as the library of documents wrote it, without what differs from run to run: times, names of relations, counts of
 * drawings. The workbooks inside it are settled in the same way.
 *
 * @returns the same bytes for the same content
 */
export function settlePackage(bytes: Uint8Array, title: string): Uint8Array {
  const parts = passZipGate(bytes)
  const decoder = new TextDecoder()
  const encoder = new TextEncoder()
  const textOf = (name: string) => decoder.decode(parts.get(name) ?? new Uint8Array())
  const settled = new Map<string, Uint8Array>()
  for (const [name, content] of [...parts].sort(([one], [other]) => (one < other ? -1 : 1))) {
    if (name === 'docProps/core.xml') settled.set(name, encoder.encode(properties(title)))
    else if (name.endsWith('.xlsx')) settled.set(name, settlePackage(content, ''))
    else if (name.endsWith('.rels')) {
      const xml = decoder.decode(content)
      settled.set(name, encoder.encode(settleXml(xml, settledNames(xml))))
    } else if (name.endsWith('.xml')) {
      const xml = decoder.decode(content)
      const names = settledNames(textOf(relationsOf(name)))
      settled.set(name, encoder.encode(settleXml(xml, names)))
    } else settled.set(name, content)
  }
  // Programs look for the types first.
  const types = '[Content_Types].xml'
  const ordered = new Map([[types, settled.get(types) ?? new Uint8Array()], ...settled])
  return writeZip(ordered, 6)
}
