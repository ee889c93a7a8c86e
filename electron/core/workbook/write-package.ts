import { terms } from '../../../shared/locale/zh/terms.ts'
import { writeZip } from './write-zip.ts'
import { sheetText, xmlText } from './xml-text.ts'

/** A workbook of one sheet: its names, and its parts as XML without the declaration. */
export interface SheetPackage {
  /** In the properties of the file. */
  readonly title: string
  readonly sheetName: string
  /** Range to be printed and rows repeated on every page, absolute, without the sheet's name. */
  readonly printArea: string
  readonly printTitles: string
  /** Range of the table's filter, likewise; null: none. */
  readonly filter: string | null
  readonly sheet: string
  readonly strings: string
  readonly styles: string
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const contentTypes =
  `<Types xmlns="${packaged}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${spreadsheetType}.sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheetType}.worksheet+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${spreadsheetType}.styles+xml"/>` +
  `<Override PartName="/xl/sharedStrings.xml" ContentType="${spreadsheetType}.sharedStrings+xml"/>` +
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' +
  '</Types>'

const rootRelations =
  `<Relationships xmlns="${packaged}/relationships">` +
  `<Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/>` +
  `<Relationship Id="rId2" Type="${packaged}/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
  '</Relationships>'

const bookRelations =
  `<Relationships xmlns="${packaged}/relationships">` +
  `<Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/>` +
  `<Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/>` +
  `<Relationship Id="rId3" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/>` +
  '</Relationships>'

/** A sheet's name as it stands in a reference: in quotes, which any name may. */
export function quoteSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`
}

function bookXml({ sheetName, printArea, printTitles, filter }: SheetPackage): string {
  const define = (name: string, range: string, more = '') =>
    `<definedName name="_xlnm.${name}" localSheetId="0"${more}>${sheetText(`${quoteSheetName(sheetName)}!${range}`)}</definedName>`
  return (
    `<workbook xmlns="${main}" xmlns:r="${relations}">` +
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews>' +
    `<sheets><sheet name="${sheetText(sheetName)}" sheetId="1" r:id="rId1"/></sheets>` +
    `<definedNames>${filter === null ? '' : define('_FilterDatabase', filter, ' hidden="1"')}${define('Print_Area', printArea)}${define('Print_Titles', printTitles)}</definedNames></workbook>`
  )
}

/** Names the product and no person; the dates say nothing about the list and would make every export differ. */
function propertiesXml(title: string): string {
  const moment = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">2000-01-01T00:00:00Z</dcterms:${name}>`
  return (
    `<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"` +
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>${terms.product}</dc:creator>` +
    `<cp:lastModifiedBy>${terms.product}</cp:lastModifiedBy>${moment('created')}${moment('modified')}</cp:coreProperties>`
  )
}

/** Packs a workbook of one sheet (ECMA-376 parts 1 and 2). The same parts give the same bytes. */
export function writePackage(book: SheetPackage): Uint8Array {
  const encoder = new TextEncoder()
  const parts: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypes],
    ['_rels/.rels', rootRelations],
    ['docProps/core.xml', propertiesXml(book.title)],
    ['xl/workbook.xml', bookXml(book)],
    ['xl/_rels/workbook.xml.rels', bookRelations],
    ['xl/worksheets/sheet1.xml', book.sheet],
    ['xl/styles.xml', book.styles],
    ['xl/sharedStrings.xml', book.strings],
  ]
  // The fastest level: the others take up to twice as long for a tenth of the size.
  return writeZip(new Map(parts.map(([name, xml]) => [name, encoder.encode(declaration + xml)])), 1)
}
