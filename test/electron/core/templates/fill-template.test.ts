import { describe, expect, test } from 'vitest'
import { fillTemplate } from '../../../../electron/core/templates/fill-template.ts'
import { readBook } from '../../../../electron/core/workbook/read-book.ts'
import { packedEntries, passZipGate } from '../../../../electron/core/workbook/zip-gate.ts'
import { zh } from '../../../../shared/locale/zh.ts'
import type { PrintedRow } from '../../../../shared/model/printed-list.ts'
import { cellRef } from '../../../../shared/rules/cell-ref.ts'
import { officeTemplate, type TemplateOptions, usualRows } from '../../../fixtures/office-template.ts'
import { entry, numberCell, printedList, projectRows, textCell } from '../../../fixtures/printed-list.ts'

const fill = (rows: readonly PrintedRow[], options?: TemplateOptions) =>
  fillTemplate({
    list: printedList(rows),
    city: '连云港市',
    template: { name: '模板.xlsx', bytes: officeTemplate(options) },
  })

const partOf = (bytes: Uint8Array, path: string) => new TextDecoder().decode(passZipGate(bytes).get(path))
const sheetOf = (bytes: Uint8Array) => partOf(bytes, 'xl/worksheets/sheet1.xml')

async function cellsOf(bytes: Uint8Array, sheet = 0) {
  const book = await readBook(bytes, 'a.xlsx')
  const cells = book.sheets[sheet]?.cells ?? []
  return new Map(cells.map((cell) => [cellRef(cell.row, cell.column), cell.formula ?? cell.content]))
}

const emptySheet =
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>'

const refusal = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason as { code: keyof typeof zh.errors; facts: Record<string, string> },
  )
  return error ? { code: error.code, sentence: zh.errors[error.code](error.facts) } : null
}

describe.each([0, 1, 3, 200])('a list of %i rows', (count) => {
  const added = Math.max(1, count) - 1
  const last = 5 + added
  const total = 6 + added

  test('stands where the names say, and everything below has moved', async () => {
    const { bytes, rows, placed } = await fill(projectRows(count))
    const cells = await cellsOf(bytes)
    expect(rows).toBe(count)
    expect(placed.map(({ name }) => name)).toContain('列_累计完成投资')
    expect(cells.get('A1')).toBe('东海县项目清单（2023年）')
    expect(cells.get('A2')).toBe('东海县')
    expect(cells.get('B5')).toBe(count === 0 ? undefined : '项目1')
    expect(cells.get(`B${last}`)).toBe(count === 0 ? undefined : `项目${count}`)
    expect(cells.get(`E${last}`)).toBe(`D${last}/C${last}`)
    expect(cells.get(`A${total}`)).toBe('合计')
    expect(cells.get(`C${total}`)).toBe(`SUM(C5:C${last})`)
    expect(cells.get(`D${total}`)).toBe(`SUM(D5:D${last})`)
    expect(cells.get(`B${9 + added}`)).toBe(`"合计"&C${total}`)
    expect((await cellsOf(bytes, 1)).get('A1')).toBe(`套表!C${total}+1`)
  })

  test('takes the rest of the sheet along', async () => {
    const { bytes } = await fill(projectRows(count))
    const sheet = sheetOf(bytes)
    expect(sheet).toContain(`<mergeCell ref="B${8 + added}:D${8 + added}"/>`)
    expect(sheet).toContain(`<conditionalFormatting sqref="${added === 0 ? 'C5' : `C5:C${last}`}">`)
    expect(sheet).toContain(`<formula>$C5&gt;$C$${total}</formula>`)
    expect(sheet).toContain(`sqref="C5:D${last}"><formula1>$C$${9 + added}</formula1>`)
    expect(sheet).toContain(`<hyperlink ref="B${8 + added}" location="套表!C${total}"/>`)
    expect(sheet).toContain(`<brk id="${6 + added}" man="1"/>`)
    expect(sheet.match(/<row [^>]*ht="24"/g)).toHaveLength(added + 1)
    const drawing = partOf(bytes, 'xl/drawings/drawing1.xml')
    const rows = [...drawing.matchAll(/<xdr:row>(\d+)</g)].map(([, row]) => Number(row))
    expect(rows).toEqual([0, 2, 7 + added, 8 + added])
    const book = partOf(bytes, 'xl/workbook.xml')
    expect(book).toContain(`>套表!$A$1:$E$${9 + added}</definedName>`)
    expect(book).toContain(`<definedName name="明细">套表!$A$5:$E$${last}</definedName>`)
    expect(book).toContain('<definedName name="列_name">套表!$B$5</definedName>')
    expect(book).toContain('</definedNames><calcPr fullCalcOnLoad="1"/>')
  })

  test('leaves every other part as it lies in the package', async () => {
    const before = packedEntries(officeTemplate())
    const { bytes } = await fill(projectRows(count))
    const after = packedEntries(bytes)
    for (const path of ['xl/styles.xml', 'xl/worksheets/sheet3.xml', 'xl/worksheets/_rels/sheet1.xml.rels'])
      expect(after.get(path)?.packed).toEqual(before.get(path)?.packed)
    expect([...before.keys()].filter((path) => !after.has(path))).toEqual(['xl/calcChain.xml'])
    expect(partOf(bytes, '[Content_Types].xml')).not.toContain('calcChain')
  })
})

test('text stays text, numbers keep the style of the template, no result of a formula is left over', async () => {
  const { bytes } = await fill([
    entry({ name: textCell('=1+1'), total: numberCell('1000.50', 2), done: numberCell('12345678901234567') }),
  ])
  const sheet = sheetOf(bytes)
  expect(sheet).toContain('<c r="B5" s="3" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>')
  expect(sheet).toContain('<c r="C5" s="4"><v>1000.5</v></c>')
  // More digits than a workbook's number holds.
  expect(sheet).toContain('<c r="D5" s="4" t="inlineStr"><is><t xml:space="preserve">12345678901234567</t>')
  expect(sheet).not.toMatch(/<\/f><v>/)
})

test('says what has no place', async () => {
  const { notPlaced } = await fill(projectRows(2))
  expect(notPlaced).toEqual(['“seq”一栏', '“unit”一栏', '“note”一栏', '附注 1 条'])
})

describe('sums of the list', () => {
  const sums: PrintedRow[] = [
    ...projectRows(2),
    { kind: 'subtotal', cells: { name: textCell('小计'), total: numberCell('2002') } },
    { kind: 'total', cells: { name: textCell('合计'), total: numberCell('2002.0', 1) } },
  ]
  const noFormulas = usualRows.replace(
    /<f[^>]*>SUM\(C5:C5\)<\/f><v>0<\/v>|<f t="shared" si="0"\/><v>0<\/v>/g,
    '',
  )

  test('are never counted twice by a formula of the template', async () => {
    expect(await refusal(fill(sums))).toMatchObject({ code: 'template-counts-twice' })
  })

  test('are left out, and said to be, where only entries are asked for', async () => {
    const { bytes, notPlaced } = await fill(sums, {
      names: { 明细: undefined, 明细项: '套表!$5:$5' },
    })
    expect((await cellsOf(bytes)).get('C7')).toBe('SUM(C5:C6)')
    expect(notPlaced).toContain('清单项以外的 2 行（小计、合计、备注等）')
  })

  test('the total goes where the template wants it', async () => {
    const { bytes } = await fill(sums, { names: { 合计_总投资: '套表!$C$6' }, rows: noFormulas })
    const cells = await cellsOf(bytes)
    expect(cells.get('B7')).toBe('小计')
    expect(cells.get('A8')).toBe('合计')
    expect(cells.get('C8')).toBe('2002')
  })

  test('stand among the rows where the template has no totals', async () => {
    const { bytes } = await fill([...sums, { kind: 'remark', text: '另有说明' }], { rows: noFormulas })
    const cells = await cellsOf(bytes)
    expect([5, 6, 7, 8, 9].map((row) => cells.get(`B${row}`))).toEqual([
      '项目1',
      '项目2',
      '小计',
      '合计',
      '另有说明',
    ])
  })
})

test.each([1, 3])(
  'a shared formula lives on where the cell that holds it is filled (%i rows)',
  async (count) => {
    const { bytes } = await fill(projectRows(count), { names: { 合计_总投资: '套表!$C$6' } })
    const cells = await cellsOf(bytes)
    expect(cells.get(`C${5 + count}`)).toMatch(/^\d+(\.5)?$/)
    expect(cells.get(`D${5 + count}`)).toBe(`SUM(D5:D${4 + count})`)
  },
)

test('rows of several take turns, and those too many go', async () => {
  const three = [5, 6, 7]
    .map((row) => `<row r="${row}"><c r="A${row}" s="${row - 4}"/><c r="B${row}" s="${row - 4}"/></row>`)
    .join('')
  const options: TemplateOptions = {
    names: { 明细: '套表!$A$5:$E$7' },
    rows: `${three}<row r="8"><c r="C8"><f>SUM(C5:C7)</f></c></row>`,
    behind: '<mergeCells count="1"><mergeCell ref="D6:E6"/></mergeCells>',
    parts: { 'xl/worksheets/sheet2.xml': emptySheet },
  }
  const grown = sheetOf((await fill(projectRows(8), options)).bytes)
  const styles = [...grown.matchAll(/<c r="A\d+" s="(\d)"\/>/g)].map(([, style]) => style)
  expect(styles).toEqual(['1', '2', '3', '1', '2', '3', '1', '2'])
  expect([...grown.matchAll(/mergeCell ref="(\w+:\w+)"/g)].map(([, ref]) => ref)).toEqual([
    'D6:E6',
    'D9:E9',
    'D12:E12',
  ])
  const shrunk = (await fill(projectRows(1), options)).bytes
  expect((await cellsOf(shrunk)).get('C6')).toBe('SUM(C5:C5)')
  expect(sheetOf(shrunk)).not.toContain('mergeCell')
})

/** A part of its own beside the sheet. */
const related = (type: string, xml: string): TemplateOptions => ({
  parts: {
    'xl/other1.xml': xml,
    'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="../other1.xml"/></Relationships>`,
  },
})

describe('is refused in a sentence', () => {
  test.each<[string, TemplateOptions, string, RegExp]>([
    ['no rows', { names: { 明细: undefined } }, 'template-name-missing', /没有名为“明细”/],
    [
      'no columns',
      { names: { 列_name: undefined, 列_投资总投资: undefined, 列_累计完成投资: undefined } },
      'template-name-missing',
      /列_栏目名/,
    ],
    [
      'a name of no column',
      { names: { 列_总投: '套表!$E$5' } },
      'template-name-unknown',
      /“列_总投”.*总投资/,
    ],
    ['a column in another row', { names: { 列_note: '套表!$E$4' } }, 'template-name-place', /第 5 行/],
    ['a column on another sheet', { names: { 列_note: '汇总!$E$5' } }, 'template-name-place', /套表/],
    ['two in one cell', { names: { 列_note: '套表!$D$5' } }, 'template-name-place', /D5/],
    ['a title among the rows', { names: { 标题: '套表!$E$5' } }, 'template-name-place', /标题/],
    ['no plain range', { names: { 明细: 'OFFSET(套表!$A$5,0,0,1,5)' } }, 'template-name-place', /明细/],
    [
      'a formula nobody can follow',
      { rows: `${usualRows}<row r="10"><c r="A10"><f>INDIRECT("C6")</f></c></row>` },
      'template-unfit',
      /套表.*A10/,
    ],
    [
      'a merge over the border',
      { behind: '<mergeCells count="1"><mergeCell ref="A4:A6"/></mergeCells>' },
      'template-unfit',
      /A4:A6/,
    ],
    ['what is not known', { behind: '<scenarios/>' }, 'template-unfit', /scenarios/],
    [
      'a table in the rows',
      related('table', '<table ref="B4:C5" displayName="表格1"/>'),
      'template-unfit',
      /表格1/,
    ],
    [
      'a note below the rows',
      related('comments', '<comments><commentList><comment ref="B8"/></commentList></comments>'),
      'template-unfit',
      /批注/,
    ],
    ['a pivot table', { parts: { 'xl/pivotTables/pivotTable1.xml': '<a/>' } }, 'template-unfit', /透视表/],
    ['a signature', { parts: { '_xmlsignatures/sig1.xml': '<a/>' } }, 'template-format', /签名/],
    ['macros', { parts: { 'xl/vbaProject.bin': 'x' } }, 'template-format', /带宏/],
  ])('%s', async (_, options, code, sentence) => {
    const refused = await refusal(fill(projectRows(3), options))
    expect(refused?.code).toBe(code)
    expect(refused?.sentence).toMatch(sentence)
    expect(refused?.sentence).toContain('模板.xlsx')
    expect(refused?.sentence).not.toContain('undefined')
  })

  test('an encrypted one and an old one', async () => {
    const compound = (words: string) =>
      Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        Buffer.alloc(504),
        Buffer.from(words, 'utf16le'),
      ])
    const attempt = (bytes: Uint8Array) =>
      refusal(fillTemplate({ list: printedList([]), city: '', template: { name: '模板.xlsx', bytes } }))
    expect(await attempt(compound('EncryptedPackage'))).toMatchObject({ code: 'file-encrypted' })
    expect(await attempt(compound('Workbook'))).toMatchObject({ code: 'template-format' })
  })

  test('what is no workbook of this kind', async () => {
    const bytes = new TextEncoder().encode('名称,数值\n甲,1\n')
    const work = fillTemplate({ list: printedList([]), city: '', template: { name: '模板.csv', bytes } })
    expect(await refusal(work)).toMatchObject({ code: 'template-format' })
  })
})
