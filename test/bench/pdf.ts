/**
 * How much processor time it takes to make PDF files of printed lists, turn and turn about beside a second route:
 * LibreOffice turning the product's own workbooks of the same lists into PDF. Linux, and `soffice` on the path; without
 * it the product alone is measured. Nothing is asserted.
 *
 *     npx node test/bench/pdf.ts [rounds]
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { producePdf } from '../../electron/core/pdf/produce-pdf.ts'
import { typefaces } from '../../electron/core/pdf/typefaces.ts'
import { writePdf } from '../../electron/core/pdf/write-pdf.ts'
import { writeList } from '../../electron/core/workbook/write-list.ts'
import type { PrintedTable } from '../../shared/model/printed-list.ts'
import { drawPages } from '../../shared/rules/pages/draw-pages.ts'
import { column, entry, numberCell, printedList, textCell } from '../fixtures/printed-list.ts'
import { watchTree } from './process-tree.ts'

const rounds = Number(process.argv[2] ?? 3)

const fields = Array.from({ length: 12 }, (_, index) => `f${index}`)
const amounts = new Set(['f5', 'f6', 'f7', 'f8'])
const words =
  '一般工业固体废物综合利用处置贮存产生量危险农业秸秆畜禽粪污建筑垃圾生活分类收运体系建设进度正常滞后达标'

/** A list of twelve columns under a head of two rows, with groups, long texts and numbers. */
function listOf(rows: number, seed: number): PrintedTable {
  const said = (index: number, length: number) =>
    Array.from(
      { length },
      (_, at) => words[(seed * 31 + index * 7 + at * (1 + (index % 5))) % words.length],
    ).join('')
  return printedList(
    Array.from({ length: rows }, (_, index) =>
      entry(
        Object.fromEntries(
          fields.map((field, at) => [
            field,
            amounts.has(field)
              ? numberCell(`${(index * 7919 + at * 104729 + seed) % 1_000_000}.${at}`)
              : textCell(
                  at === 0 ? said(Math.floor(index / 6), 8) : said(index + at, 4 + ((index + at) % 9)),
                ),
          ]),
        ),
      ),
    ),
    {
      title: `第${seed}张清单（2023年）`,
      sheetName: '清单',
      paper: 'A3',
      columns: fields.map((field, at) =>
        column(field, {
          label: said(at, 4),
          width: 12,
          role: at === 0 ? 'heading' : at === 1 ? 'key' : 'plain',
          ...(amounts.has(field) ? { group: '数量', align: 'right', isControlled: true } : {}),
        }),
      ),
    },
  )
}

const jobs: readonly (readonly [name: string, lists: readonly PrintedTable[]])[] = [
  ['130 rows', [listOf(130, 1)]],
  ['3,000 rows', [listOf(3000, 2)]],
  ['44 lists', Array.from({ length: 44 }, (_, index) => listOf(20 + ((index * 37) % 160), index))],
]

const place = mkdtempSync(join(tmpdir(), 'pdf-bench-'))
const tree = watchTree()

async function cpuSeconds(work: () => unknown): Promise<number> {
  const before = tree.usage().cpu
  await work()
  return tree.usage().cpu - before
}

function toPdfByOffice(folder: string): boolean {
  const files = readdirSync(folder).map((name) => join(folder, name))
  const profile = pathToFileURL(join(place, 'profile')).href
  const args = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir']
  return spawnSync('soffice', [...args, join(place, 'office'), ...files], { stdio: 'ignore' }).status === 0
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const kilobytes = (folder: string) =>
  readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) / 1024

try {
  // Fonts are opened once in a process, and the first list of all warms the code up.
  writePdf(drawPages([listOf(30, 0)], { metrics: typefaces().metrics }), { title: '', tables: [''] })
  for (const [name, lists] of jobs) {
    const books = join(place, name, 'books')
    const ours = join(place, name, 'ours')
    mkdirSync(books, { recursive: true })
    for (const [index, list] of lists.entries())
      writeFileSync(join(books, `${index}.xlsx`), await writeList(list))
    const times = { written: [] as number[], proven: [] as number[], office: [] as number[] }
    let pages = 0
    for (let round = 0; round < rounds; round++) {
      times.written.push(
        await cpuSeconds(() => {
          for (const list of lists)
            writePdf(drawPages([list], { metrics: typefaces().metrics }), {
              title: list.title,
              tables: [list.title],
            })
        }),
      )
      pages = 0
      times.proven.push(
        await cpuSeconds(async () => {
          for (const [index, list] of lists.entries())
            pages += (await producePdf({ tables: [list], folder: ours, file: `${index}.pdf`, options: {} }))
              .pages
        }),
      )
      let isDone = true
      const office = await cpuSeconds(() => {
        isDone = toPdfByOffice(books)
      })
      if (isDone) times.office.push(office)
    }
    const office = times.office.length > 0 ? `${median(times.office).toFixed(2)} s` : 'not there'
    process.stdout.write(
      `${name}, ${pages} pages: drawn and written ${median(times.written).toFixed(2)} s, with the proof ` +
        `${median(times.proven).toFixed(2)} s, LibreOffice ${office} (CPU, medians of ${rounds}); ` +
        `ratio ${(median(times.proven) / median(times.office)).toFixed(2)}; ${kilobytes(ours).toFixed(0)} kB\n`,
    )
  }
  process.stdout.write(`memory at most ${tree.usage().megabytes.toFixed(0)} MB, LibreOffice included\n`)
} finally {
  tree.stop()
  rmSync(place, { recursive: true })
}
