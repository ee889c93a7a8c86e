import { describe, expect, test } from 'vitest'
import { commentsXml } from '../../../../electron/core/workbook/list-comments.ts'
import {
  type DefinedName,
  quoteSheetName,
  type SheetPart,
  writePackage,
} from '../../../../electron/core/workbook/write-package.ts'
import { passZipGate } from '../../../../electron/core/workbook/zip-gate.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

const sheetNamed = (name: string, comments: SheetPart['comments'] = null): SheetPart => ({
  name,
  printArea: '$A$1:$F$9',
  filter: null,
  printTitles: '$3:$4',
  xml: `<worksheet xmlns="${main}"><sheetData/></worksheet>`,
  comments,
})

function packed(sheets: readonly SheetPart[], title = '清单', names: readonly DefinedName[] = []) {
  const bytes = writePackage({
    title,
    sheets,
    names,
    strings: `<sst xmlns="${main}"/>`,
    styles: `<styleSheet xmlns="${main}"/>`,
  })
  return new Map([...passZipGate(bytes)].map(([name, part]) => [name, new TextDecoder().decode(part)]))
}

function partsOf(sheetName: string, title = '清单'): Map<string, string> {
  return packed([sheetNamed(sheetName)], title)
}

describe('the name of a sheet in a reference', () => {
  test.each([
    ['废物清单', "'废物清单'"],
    ["O'Brien", "'O''Brien'"],
    ['2023 年', "'2023 年'"],
    ["''", "''''''"],
  ])('%s', (name, quoted) => {
    expect(quoteSheetName(name)).toBe(quoted)
  })
  test('is escaped as text and as an attribute', () => {
    const book = partsOf(`A&B's "表"`).get('xl/workbook.xml')
    expect(book).toContain('<sheet name="A&amp;B\'s &quot;表&quot;"')
    expect(book).toContain(">'A&amp;B''s &quot;表&quot;'!$A$1:$F$9</definedName>")
    expect(book).toContain(">'A&amp;B''s &quot;表&quot;'!$3:$4</definedName>")
  })
})

describe('every part is declared and every relation leads to a part', () => {
  const comments = commentsXml([{ row: 3, column: 2, text: '来自 <东海县>' }])
  test.each([
    ['one sheet', [sheetNamed('表')], 5],
    ['several', ['全市', '东海县', '灌云县'].map((name) => sheetNamed(name)), 7],
    ['with notes on the second', [sheetNamed('全市'), sheetNamed('东海县', comments)], 8],
  ])('%s', (_, sheets, count) => {
    const parts = packed(sheets)
    const types = parts.get('[Content_Types].xml') ?? ''
    for (const name of parts.keys()) {
      const isKnown = name === '[Content_Types].xml' || /\.(rels|vml)$/.test(name)
      expect(isKnown || types.includes(`PartName="/${name}"`), name).toBe(true)
    }
    const targets = (file: string, folder: string) =>
      [...(parts.get(file) ?? '').matchAll(/Target="([^"]+)"/g)].map((found) =>
        `${folder}${found[1] ?? ''}`.replace(/[^/]+\/\.\.\//, ''),
      )
    const reached = [
      ...targets('_rels/.rels', ''),
      ...targets('xl/_rels/workbook.xml.rels', 'xl/'),
      ...targets('xl/worksheets/_rels/sheet2.xml.rels', 'xl/worksheets/'),
    ]
    expect(reached.length).toBeGreaterThanOrEqual(count)
    for (const target of reached) expect(parts.has(target), target).toBe(true)
    expect([...parts.keys()][0]).toBe('[Content_Types].xml')
  })
})

test('names stand in their order, each sheet with its own area', () => {
  const book = packed([sheetNamed('全市'), sheetNamed('东海县')], '清单', [
    { name: '填报单位', formula: "'东海县'!$A$2", isHidden: true },
    { name: 'Z', formula: '"<1>"' },
  ]).get('xl/workbook.xml')
  const names = [...(book ?? '').matchAll(/<definedName name="([^"]+)"([^>]*)>([^<]*)</g)].map((found) =>
    found.slice(1).join('|'),
  )
  expect(names).toEqual([
    'Z||"&lt;1&gt;"'.replaceAll('"', '&quot;'),
    '_xlnm.Print_Area| localSheetId="0"|\'全市\'!$A$1:$F$9',
    '_xlnm.Print_Area| localSheetId="1"|\'东海县\'!$A$1:$F$9',
    '_xlnm.Print_Titles| localSheetId="0"|\'全市\'!$3:$4',
    '_xlnm.Print_Titles| localSheetId="1"|\'东海县\'!$3:$4',
    '填报单位| hidden="1"|\'东海县\'!$A$2',
  ])
})

test('a title with markup and control characters leaves the properties well-formed', () => {
  expect(partsOf('表', '甲<乙>\u0001&').get('docProps/core.xml')).toContain(
    '<dc:title>甲&lt;乙&gt;&amp;</dc:title>',
  )
})
