/**
 * How long the product's own scanner takes for xlsx workbooks, measured against the spreadsheet library on the same
 * inflated entries, turn and turn about. What counts is the ratio; nothing here is asserted.
 *
 *     npx node test/bench/read-xlsx.ts <folder or file> [rounds]
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { readSpreadsheet } from '../../electron/core/workbook/read-spreadsheet.ts'
import { scanXlsx } from '../../electron/core/workbook/scan-xlsx.ts'
import { writeZip } from '../../electron/core/workbook/write-zip.ts'
import { passZipGate } from '../../electron/core/workbook/zip-gate.ts'

const [place, words = '5'] = process.argv.slice(2)
const rounds = Number(words)

function workbooksIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => /\.xls[xm]$/i.test(name)).map((name) => join(path, name))
}

async function milliseconds(read: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await read()
  return performance.now() - start
}

/** Reading uses the parts up. */
const copyOf = (entries: ReadonlyMap<string, Uint8Array>) =>
  new Map([...entries].map(([name, bytes]) => [name, bytes.slice()]))

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

if (place === undefined || !Number.isInteger(rounds) || rounds < 1) {
  process.stdout.write('node test/bench/read-xlsx.ts <folder or file> [rounds]\n')
} else {
  const books = workbooksIn(place).map((path) => passZipGate(new Uint8Array(readFileSync(path))))
  const scanned: (typeof books)[number][] = []
  for (const entries of books) if (await scanXlsx(copyOf(entries))) scanned.push(entries)
  const times = { scanner: [] as number[], library: [] as number[] }
  for (let round = 0; round < rounds; round++) {
    const copies = scanned.map(copyOf)
    const byScanner = async () => {
      for (const entries of copies) await scanXlsx(entries)
    }
    const byLibrary = async () => {
      for (const entries of scanned) await readSpreadsheet({ bytes: writeZip(entries) }, 'xlsx', '')
    }
    times.scanner.push(await milliseconds(byScanner))
    times.library.push(await milliseconds(byLibrary))
  }
  const [ours, theirs] = [median(times.scanner), median(times.library)]
  process.stdout.write(
    `${scanned.length} of ${books.length} workbooks: scanner ${ours.toFixed(0)} ms, library ${theirs.toFixed(0)} ms ` +
      `(medians of ${rounds}); ratio ${(ours / theirs).toFixed(2)}\n`,
  )
}
