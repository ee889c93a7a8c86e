import { crc32, deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { readBook } from '../../../../electron/core/workbook/read-book.ts'
import { writeZip } from '../../../../electron/core/workbook/write-zip.ts'
import { passZipGate } from '../../../../electron/core/workbook/zip-gate.ts'
import type { RawBook } from '../../../../shared/model/raw-sheet.ts'
import { asLibraryTells } from './scan-as-library.ts'

const encoder = new TextEncoder()

/** A workbook of numbers and names whose every cell is known. */
function workbook(): Uint8Array {
  const rows = Array.from({ length: 60 }, (_, row) => [`第${row + 1}项`, row * 1.37, row * 1000 + 7, '%'])
  const book = XLSX.utils.book_new(XLSX.utils.aoa_to_sheet(rows), '目标')
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), '废物')
  return new Uint8Array(XLSX.write(book, { type: 'buffer', compression: true }) as Uint8Array)
}

/** One deflated entry whose directory may lie about its size. */
function lyingZip(content: Uint8Array, declared: number): Uint8Array {
  const name = encoder.encode('xl/workbook.xml')
  const packed = deflateRawSync(content)
  const bytes = new Uint8Array(30 + name.length + packed.length + 46 + name.length + 22)
  const view = new DataView(bytes.buffer)
  const sizes = (at: number) => {
    view.setUint32(at, crc32(content), true)
    view.setUint32(at + 4, packed.length, true)
    view.setUint32(at + 8, declared, true)
    view.setUint16(at + 12, name.length, true)
  }
  view.setUint32(0, 0x04034b50, true)
  view.setUint16(8, 8, true)
  sizes(14)
  bytes.set(name, 30)
  bytes.set(packed, 30 + name.length)
  const directory = 30 + name.length + packed.length
  view.setUint32(directory, 0x02014b50, true)
  view.setUint16(directory + 10, 8, true)
  sizes(directory + 16)
  bytes.set(name, directory + 46)
  const end = directory + 46 + name.length
  view.setUint32(end, 0x06054b50, true)
  view.setUint16(end + 8, 1, true)
  view.setUint16(end + 10, 1, true)
  view.setUint32(end + 12, end - directory, true)
  view.setUint32(end + 16, directory, true)
  return bytes
}

const refusedWith = (code: string) => expect.objectContaining({ code })

describe('the gate', () => {
  it('hands over what an archive holds', () => {
    const entries = new Map([
      ['xl/a.xml', encoder.encode('<a/>')],
      ['b', new Uint8Array(0)],
    ])
    expect([...passZipGate(writeZip(entries))]).toEqual([...entries])
  })

  it('refuses an archive cut short', async () => {
    const bytes = workbook()
    for (const part of [0.2, 0.5, 0.9, 0.99]) {
      await expect(readBook(bytes.slice(0, bytes.length * part), '东海县.xlsx')).rejects.toEqual(
        refusedWith('file-damaged'),
      )
    }
  })

  it('refuses an entry that inflates to more than it says', () => {
    expect(() => passZipGate(lyingZip(new Uint8Array(1_000_000), 1000))).toThrow(refusedWith('file-damaged'))
  })

  it('refuses what would fill the memory', () => {
    expect(() => passZipGate(lyingZip(new Uint8Array(10), 500_000_000))).toThrow(
      refusedWith('file-dangerous'),
    )
    const zeros = new Uint8Array(60_000_000)
    expect(deflateRawSync(zeros).length * 900).toBeLessThan(zeros.length)
  })

  it('refuses two entries of one name and names that climb', () => {
    const once = writeZip(
      new Map([
        ['xl/workbook.xml', encoder.encode('1')],
        ['xl/workbook.xmk', encoder.encode('2')],
      ]),
    )
    const text = Buffer.from(once).toString('latin1').replaceAll('xl/workbook.xmk', 'xl/workbook.xml')
    expect(() => passZipGate(new Uint8Array(Buffer.from(text, 'latin1')))).toThrow(
      refusedWith('file-dangerous'),
    )
    expect(() => passZipGate(writeZip(new Map([['../x', encoder.encode('1')]])))).toThrow(
      refusedWith('file-dangerous'),
    )
  })

  it('lets no flipped bit change a value in silence', async () => {
    const bytes = workbook()
    // The declared range is only compared with the cells, and not every way of reading keeps it.
    const told = (book: RawBook) => JSON.stringify(asLibraryTells({ ...book, notices: [] }))
    const truth = told(await readBook(bytes, 'a.xlsx'))
    let refused = 0
    let harmless = 0
    for (let flip = 0; flip < 200; flip++) {
      const damaged = bytes.slice()
      const at = Math.floor((flip * (bytes.length - 1)) / 199)
      damaged[at] = (damaged[at] ?? 0) ^ (1 << (flip % 8))
      const read = await readBook(damaged, 'a.xlsx').then(told, () => null)
      if (read === null) refused += 1
      else {
        expect(read).toBe(truth)
        harmless += 1
      }
    }
    expect(refused).toBeGreaterThan(150)
    expect(refused + harmless).toBe(200)
  })
})
