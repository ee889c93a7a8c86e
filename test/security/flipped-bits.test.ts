import { describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { readBook } from '../../electron/core/workbook/read-book.ts'
import type { RawBook } from '../../shared/model/raw-sheet.ts'

const sheet = XLSX.utils.aoa_to_sheet([
  ['指标', '现状值'],
  ...Array.from({ length: 40 }, (_, row) => [`第${row + 1}项`, row * 1.25]),
])
for (let row = 2; row <= 41; row++) {
  const cell: XLSX.CellObject | undefined = sheet[`B${row}`]
  if (cell) cell.z = row % 2 === 0 ? '0.00%' : '0.0'
}
const book = XLSX.utils.book_new(sheet, '目标责任清单')

/** Every value, and what it shows. */
const told = ({ sheets }: RawBook) =>
  JSON.stringify(
    sheets.map(({ name, cells, merges }) => [
      name,
      merges,
      cells.map(({ row, column, kind, content, shown }) => [row, column, kind, content, shown]),
    ]),
  )

/** Where the parts of an archive lie: name → first byte and the byte after the last, and the directory. */
function regions(bytes: Uint8Array): ReadonlyMap<string, readonly [number, number]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found = new Map<string, readonly [number, number]>()
  let at = 0
  while (view.getUint32(at, true) === 0x04034b50) {
    const nameLength = view.getUint16(at + 26, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 30, at + 30 + nameLength))
    const end = at + 30 + nameLength + view.getUint16(at + 28, true) + view.getUint32(at + 18, true)
    found.set(name, [at, end])
    at = end
  }
  return found.set('directory', [at, bytes.length])
}

/** The scanner reads the first, the library the second. */
const kinds = [
  ['xlsx', ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/styles.xml', 'xl/workbook.xml']],
  ['xlsb', ['xl/worksheets/sheet1.bin', 'xl/sharedStrings.bin', 'xl/styles.bin', 'xl/workbook.bin']],
] as const

describe.each(kinds)('no flipped bit of an %s changes a value in silence', (bookType, parts) => {
  const bytes = new Uint8Array(
    XLSX.write(book, { type: 'buffer', bookType, bookSST: true, compression: true }) as Uint8Array,
  )
  const places = regions(bytes)

  it.each([...parts, 'directory'])('in %s', async (part) => {
    const truth = told(await readBook(bytes, 'a'))
    const [from, to] = places.get(part) ?? [0, 0]
    expect(to - from).toBeGreaterThan(60)
    let refused = 0
    const flips = 100
    for (let flip = 0; flip < flips; flip++) {
      const damaged = bytes.slice()
      const at = from + Math.floor((flip * (to - from - 1)) / (flips - 1))
      damaged[at] = (damaged[at] ?? 0) ^ (1 << (flip % 8))
      const read = await readBook(damaged, 'a').then(told, (error: { code: string }) => error.code)
      if (/^file-/.test(read)) refused++
      else expect(read).toBe(truth)
    }
    expect(refused).toBeGreaterThan(flips / 4)
  })
})
