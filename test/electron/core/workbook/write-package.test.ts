import { describe, expect, test } from 'vitest'
import { quoteSheetName, writePackage } from '../../../../electron/core/workbook/write-package.ts'
import { passZipGate } from '../../../../electron/core/workbook/zip-gate.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

function partsOf(sheetName: string, title = '清单'): Map<string, string> {
  const bytes = writePackage({
    title,
    sheetName,
    printArea: '$A$1:$F$9',
    filter: null,
    printTitles: '$3:$4',
    sheet: `<worksheet xmlns="${main}"><sheetData/></worksheet>`,
    strings: `<sst xmlns="${main}"/>`,
    styles: `<styleSheet xmlns="${main}"/>`,
  })
  return new Map([...passZipGate(bytes)].map(([name, part]) => [name, new TextDecoder().decode(part)]))
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

test('every part is declared and every relation leads to a part', () => {
  const parts = partsOf('表')
  const types = parts.get('[Content_Types].xml') ?? ''
  for (const name of parts.keys()) {
    const isKnown = name === '[Content_Types].xml' || name.endsWith('.rels')
    expect(isKnown || types.includes(`PartName="/${name}"`), name).toBe(true)
  }
  const targets = (file: string) =>
    [...(parts.get(file) ?? '').matchAll(/Target="([^"]+)"/g)].map((found) => found[1] ?? '')
  const reached = [
    ...targets('_rels/.rels'),
    ...targets('xl/_rels/workbook.xml.rels').map((target) => `xl/${target}`),
  ]
  expect(reached).toHaveLength(5)
  for (const target of reached) expect(parts.has(target), target).toBe(true)
  expect([...parts.keys()][0]).toBe('[Content_Types].xml')
})

test('a title with markup and control characters leaves the properties well-formed', () => {
  expect(partsOf('表', '甲<乙>\u0001&').get('docProps/core.xml')).toContain(
    '<dc:title>甲&lt;乙&gt;&amp;</dc:title>',
  )
})
