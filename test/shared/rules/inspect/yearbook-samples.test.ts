import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readBook } from '../../../../electron/core/workbook/read-book.ts'
import type { InspectedTable } from '../../../../shared/contract/inspections.ts'
import type { RawBook } from '../../../../shared/model/raw-sheet.ts'
import { columnLetters, columnNumber } from '../../../../shared/rules/cell-ref.ts'
import { inspectBook } from '../../../../shared/rules/inspect/inspect-book.ts'
import { bookOf, sheetOf } from '../../../fixtures/sheet-builder.ts'

/** Real yearbooks belong to their publishers: they lie beside the project, where there are any. */
const samples = fileURLToPath(new URL('../../../../../shared/samples/', import.meta.url))
const present = existsSync(join(samples, 'truth.json'))

interface TruthTable {
  readonly id: string
  readonly source: string
  readonly file: string
  readonly sheet?: string
  readonly why?: string
  readonly part_rows?: readonly number[]
  readonly extra_part_rows?: readonly (readonly [number, string])[]
  readonly columns?: readonly {
    readonly col: string
    readonly total_cell: string
    readonly verdict: string
  }[]
}

const truth: readonly TruthTable[] = present
  ? JSON.parse(readFileSync(join(samples, 'truth.json'), 'utf8')).tables
  : []

async function bookAt(table: TruthTable): Promise<RawBook> {
  if (table.file.startsWith('lianyungang/')) {
    const { title, columns, rows } = JSON.parse(readFileSync(join(samples, table.file), 'utf8'))
    return bookOf(sheetOf([[title], columns, ...rows]))
  }
  const path = join(samples, 'workbooks', table.source.replace('/', '+'), table.file)
  return readBook(new Uint8Array(readFileSync(path)), basename(path))
}

function cellsOf(ranges: readonly string[]): string[] {
  return ranges.flatMap((range) => {
    const [from = '', to = from] = range.split(':')
    const corner = (ref: string) => {
      const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(ref) ?? []
      return { column: columnNumber(letters), row: Number(row) }
    }
    const [first, last] = [corner(from), corner(to)]
    const cells: string[] = []
    for (let row = first.row; row <= last.row; row++)
      for (let column = first.column; column <= last.column; column++)
        cells.push(`${columnLetters(column)}${row}`)
    return cells
  })
}

const readable = await Promise.all(
  truth.map(async (table) => ({ table, sheets: inspectBook(await bookAt(table)) })),
)

function tablesOf(id: string): InspectedTable[] {
  const found = readable.find(({ table }) => table.id === id)
  return found?.sheets.flatMap((sheet) => sheet.tables) ?? []
}

function verdictsOf(id: string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const total of tablesOf(id).flatMap((table) => table.totals))
    counts[total.verdict] = (counts[total.verdict] ?? 0) + 1
  return counts
}

describe.skipIf(!present)(
  `real yearbook tables (${present ? `${truth.length} of them` : 'no samples here'})`,
  () => {
    it('finds total, parts and verdict of at least 95 in 100 printed totals, and adds up no rate', () => {
      let right = 0
      const wrong: string[] = []
      for (const { table, sheets } of readable) {
        const totals = sheets
          .filter((sheet, _, all) => all.length === 1 || sheet.name === table.sheet)
          .flatMap((sheet) => sheet.tables)
          .flatMap((one) => one.totals)
        const rows = [...(table.part_rows ?? []), ...(table.extra_part_rows ?? []).map(([row]) => row)]
        for (const column of table.columns ?? []) {
          const rate = table.why?.startsWith('rate') ?? false
          const parts = rows.toSorted((a, b) => a - b).map((row) => `${column.col}${row}`)
          const found = totals.filter((total) => total.cell === column.total_cell)
          const same = found.find((total) => cellsOf(total.parts).join() === parts.join())
          if (rate) expect(found.every((total) => total.verdict === 'not-additive')).toBe(true)
          if (same?.verdict === (rate ? 'not-additive' : column.verdict)) right += 1
          else wrong.push(`${table.id} ${column.total_cell}: ${same?.verdict ?? 'other parts'}`)
        }
      }
      expect(right, wrong.join('\n')).toBeGreaterThanOrEqual(0.95 * (right + wrong.length))
      const judged = truth.reduce((sum, table) => sum + (table.columns?.length ?? 0), 0)
      expect(judged).toBeGreaterThanOrEqual(100)
      expect(right + wrong.length).toBe(judged)
    })

    it('adds up the annals of Lianyungang in both directions, and names their misprint', () => {
      expect(verdictsOf('LY01')).toEqual({ exact: 41, mismatch: 1 })
      expect(
        tablesOf('LY01')
          .flatMap((table) => table.totals)
          .find((total) => total.verdict === 'mismatch'),
      ).toMatchObject({ printed: '271.56', sum: '271.46' })
      expect(verdictsOf('LY03')).toEqual({ exact: 4 * 10 + 16 * 2 })
      expect(verdictsOf('LY04')).toEqual({ exact: 4 })
      expect(verdictsOf('LY09')).toEqual({ exact: 2 })
    })

    it('finds every prefecture of the census to be the sum of its counties', () => {
      const groups = tablesOf('CE12')
        .flatMap((table) => table.totals)
        .filter((total) => /^C\d+$/.test(total.cell) && total.parts[0]?.startsWith('C'))
      expect(groups).toHaveLength(345)
      expect(groups.every((total) => total.verdict === 'exact')).toBe(true)
      expect(groups.find((total) => total.cell === 'C897')?.parts).toEqual(['C898:C904'])
    })
  },
)
