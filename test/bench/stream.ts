/**
 * 100,000 rows of 20 columns with borders, fonts and number formats, streamed into a workbook: ours beside the streaming
 * writer of a library (where its entry file is named in WRITER: excelts and exceljs have the same interface), and beside
 * the library that the product reads with, which cannot style. Each runs in a process of its own, turn and turn about.
 *
 *     WRITER=path/to/index.js npx node test/bench/stream.ts [rounds] [rows]
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as XLSX from 'xlsx'
import { streamTable } from '../../electron/core/workbook/stream-table.ts'
import type { PrintedColumn } from '../../shared/model/printed-list.ts'
import type { CellRow } from '../../shared/rules/lists/printed-row.ts'

const here = fileURLToPath(import.meta.url)
const columns = 20
const isNumber = (column: number) => column % 4 === 3

function valueAt(row: number, column: number): string | number {
  if (isNumber(column)) return ((row * 7919 + column * 104_729) % 10_000_000) / 100
  return column === 1 ? `连云港第${row}号环保科技有限公司` : `内容${(row * (column + 3)) % 997}`
}

function ours(path: string, rows: number): void {
  const headers = Array.from(
    { length: columns },
    (_, index): PrintedColumn => ({
      ...{ field: `c${index}`, group: null, label: `列${index + 1}`, width: 12, align: 'left' },
      ...{ role: index === 1 ? 'key' : 'plain', isControlled: isNumber(index) },
    }),
  )
  function* all(): Generator<CellRow> {
    for (let row = 1; row <= rows; row++) {
      const cells: Record<string, CellRow['cells'][string]> = {}
      for (let column = 0; column < columns; column++) {
        const value = valueAt(row, column)
        cells[`c${column}`] =
          typeof value === 'number'
            ? { kind: 'number', value: String(value), decimals: 2 }
            : { kind: 'text', text: value }
      }
      yield { kind: 'entry', cells }
    }
  }
  streamTable(
    {
      ...{ sheetName: '名录', title: '名录', formNumber: null, line: ['甲', '', ''], paper: 'A3' },
      ...{ columns: headers, rows: all(), notes: [], signatures: ['填表人：'] },
    },
    path,
  )
}

async function library(path: string, rows: number): Promise<void> {
  const { stream, WorkbookWriter } = await import(process.env.WRITER ?? '')
  const Writer = WorkbookWriter ?? stream.xlsx.WorkbookWriter
  const book = new Writer({ filename: path, useStyles: true, useSharedStrings: false })
  const sheet = book.addWorksheet('名录', {
    views: [{ state: 'frozen', xSplit: 2, ySplit: 3 }],
    pageSetup: { paperSize: 8, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  const thin = { style: 'thin' }
  const look = {
    font: { name: '宋体', size: 10, charset: 134 },
    border: { top: thin, left: thin, bottom: thin, right: thin },
    alignment: { vertical: 'middle', wrapText: true },
  }
  sheet.columns = Array.from({ length: columns }, (_, index) => ({
    ...{ header: `列${index + 1}`, key: `c${index}`, width: 12 },
    style: { ...look, numFmt: isNumber(index) ? '0.00' : '@' },
  }))
  for (let row = 1; row <= rows; row++) {
    const added = sheet.addRow(Array.from({ length: columns }, (_, column) => valueAt(row, column)))
    added.height = 21
    added.commit()
  }
  await sheet.commit()
  await book.commit()
}

function unstyled(path: string, rows: number): void {
  const lines = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => valueAt(row + 1, column)),
  )
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(lines, { dense: true }), '名录')
  writeFileSync(path, XLSX.write(book, { type: 'buffer', compression: true, bookSST: true }))
}

const writers = { ours, library, unstyled }

async function measure(name: keyof typeof writers, path: string, rows: number): Promise<void> {
  const start = performance.now()
  await writers[name](path, rows)
  const seconds = (performance.now() - start) / 1000
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  const cpu = (userCPUTime + systemCPUTime) / 1e6
  const megabytes = maxRSS / 1024
  process.stdout.write(`${JSON.stringify({ seconds, cpu, megabytes, size: statSync(path).size / 1e6 })}\n`)
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

function compare(rounds: number, rows: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'bench-stream-'))
  const names = (Object.keys(writers) as (keyof typeof writers)[]).filter(
    (name) => name !== 'library' || process.env.WRITER !== undefined,
  )
  const all = new Map(names.map((name) => [name, [] as Record<string, number>[]]))
  try {
    for (let round = 0; round < rounds; round++) {
      for (const name of names) {
        const path = join(folder, `${name}.xlsx`)
        const { status, stdout, stderr } = spawnSync(
          process.execPath,
          [here, 'measure', name, path, String(rows)],
          { encoding: 'utf8' },
        )
        if (status !== 0) throw new Error(stderr)
        all.get(name)?.push(JSON.parse(stdout))
      }
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
  const own = median((all.get('ours') ?? []).map((one) => one.seconds ?? 0))
  for (const [name, measured] of all) {
    const of = (what: string) => median(measured.map((one) => one[what] ?? 0))
    process.stdout.write(
      `${name}: ${of('seconds').toFixed(2)} s (ours is ${(own / of('seconds')).toFixed(2)} of it), ` +
        `${of('cpu').toFixed(2)} s of CPU, ${of('megabytes').toFixed(0)} MB, file ${of('size').toFixed(1)} MB\n`,
    )
  }
}

const [first = '3', ...rest] = process.argv.slice(2)
if (first === 'measure') await measure(rest[0] as keyof typeof writers, rest[1] ?? '', Number(rest[2]))
else compare(Number(first), Number(rest[0] ?? 100_000))
