/**
 * A register of 100,000 rows x 20 columns: how long the product takes to read, recognise and store it, beside the bare
 * spreadsheet library, which only parses it, and pandas with openpyxl, which only makes a frame of it. Each runs in a
 * process of its own, turn and turn about; what counts is the ratio of the medians and each one's peak memory, the
 * product's with all its processes. Then ten ordinary returns (the sample files): CPU seconds of reading and storing them
 * in all processes, start-up left out. Linux only.
 *
 *     npx node test/bench/register.ts [rounds] [rows]
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createRouterClient } from '@orpc/server'
import * as XLSX from 'xlsx'
import { createApp } from '../../electron/core/app.ts'
import { writeSampleReturns } from '../../electron/core/samples/write-sample-returns.ts'
import { seedCatalogue } from '../../electron/core/seed-catalogue.ts'
import forms from '../../seeds/forms.json' with { type: 'json' }
import { watchTree } from './process-tree.ts'

const columns = 20
const here = fileURLToPath(import.meta.url)

/** One line of figures that a measured process prints. */
interface Measured {
  readonly seconds: number
  readonly megabytes: number
}

const peak = () => process.resourceUsage().maxRSS / 1024
const print = (measured: Measured) => process.stdout.write(`${JSON.stringify(measured)}\n`)

/** A register as a bureau keeps it: names, codes, places and quantities, no two rows alike. */
function makeRegister(path: string, rows: number): void {
  const form = forms.find((each) => each.list === 'enterprises')
  const fields = (form?.fields ?? []).slice(0, columns)
  if (fields.length < columns) throw new Error('the form of the register has too few columns')
  const cell = (content: string, label: string, row: number): string | number => {
    if (content === 'sequence') return row
    if (content === 'number') return ((row * 7919 + label.length * 104_729) % 10_000_000) / 100
    if (content === 'measure') return '吨'
    if (content === 'code') return `9132${String(row * 31).padStart(14, '0')}`
    return content === 'key' ? `连云港第${row}号环保科技有限公司` : `${label}${row % 997}`
  }
  const lines: (string | number)[][] = [
    ['东海县产废单位名录'],
    ['填报单位：东海县人民政府', '', '', '2023年', '', '单位：吨'],
    fields.map((field) => field.label),
  ]
  for (let row = 1; row <= rows; row++)
    lines.push(fields.map((field) => cell(field.content, field.label, row)))
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(lines, { dense: true }), '名录')
  writeFileSync(path, XLSX.write(book, { type: 'buffer', compression: true, bookSST: true }))
}

async function importFiles(folder: string, files: readonly string[]): Promise<Measured & { cpu: number }> {
  const tree = watchTree()
  const app = await createApp({
    libraryFile: join(folder, `${process.pid}.hbk`),
    createLibrary: true,
    host: 'test',
    version: '0',
    author: 'bench',
    warmUp: true,
    log: { info: () => {}, error: () => {} },
  })
  // What is measured begins with the order: the processes are up, as they are in the running product.
  await new Promise((resolve) => setTimeout(resolve, 3000))
  const client = createRouterClient(app.router)
  const ids = files.map((file) => app.files.registerPath(file).id)
  const start = performance.now()
  const before = tree.usage().cpu
  const work = await client.imports.run({
    period: '2023',
    files: ids,
    unit: null,
    dryRun: false,
    allOrNothing: true,
  })
  let step = await work.next()
  while (!step.done) step = await work.next()
  const seconds = (performance.now() - start) / 1000
  const used = tree.usage()
  tree.stop()
  const bad = step.value.files.find((file) => file.outcome !== 'imported')
  if (bad) throw new Error(`${bad.file}: ${bad.outcome} ${bad.error?.message ?? ''}`)
  await app.close()
  return { seconds, megabytes: used.megabytes, cpu: used.cpu - before }
}

function parseBare(path: string): Measured {
  const bytes = readFileSync(path)
  const start = performance.now()
  const book = XLSX.read(bytes, { dense: true })
  if (book.SheetNames.length !== 1) throw new Error('the library lost the sheet')
  return { seconds: (performance.now() - start) / 1000, megabytes: peak() }
}

const pandas = `
import json, resource, sys, time
import pandas
start = time.perf_counter()
frame = pandas.read_excel(sys.argv[1], engine='openpyxl', header=None)
seconds = time.perf_counter() - start
assert len(frame) > 1000
print(json.dumps({'seconds': seconds, 'megabytes': resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))
`

function findPython(): string | null {
  const known = [process.env.PYTHON ?? 'python3', '/usr/bin/python3', 'python']
  return known.find((name) => spawnSync(name, ['-c', 'import pandas, openpyxl']).status === 0) ?? null
}

function measure<Figures extends Measured>(command: string, words: readonly string[]): Figures {
  const { status, stdout, stderr } = spawnSync(command, words, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command}: ${stderr}`)
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

function report(name: string, rounds: readonly Measured[]): number {
  const seconds = median(rounds.map((round) => round.seconds))
  const megabytes = Math.max(...rounds.map((round) => round.megabytes))
  process.stdout.write(`${name}: ${seconds.toFixed(2)} s, peak ${megabytes.toFixed(0)} MB\n`)
  return seconds
}

function compare(rounds: number, rows: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'huibiao-bench-'))
  try {
    const register = join(folder, 'register.xlsx')
    makeRegister(register, rows)
    const python = findPython()
    const ours: Measured[] = []
    const bare: Measured[] = []
    const frames: Measured[] = []
    const returns: (Measured & { cpu: number })[] = []
    for (let round = 0; round < rounds; round++) {
      ours.push(measure(process.execPath, [here, '--import', folder, register]))
      bare.push(measure(process.execPath, [here, '--bare', register]))
      if (python) frames.push(measure(python, ['-c', pandas, register]))
      returns.push(measure(process.execPath, [here, '--returns', folder]))
    }
    process.stdout.write(`register of ${rows} rows x ${columns} columns, medians of ${rounds}\n`)
    const seconds = report('product, read to stored', ours)
    const parsed = report('spreadsheet library, parse only', bare)
    process.stdout.write(`ratio to the library ${(seconds / parsed).toFixed(2)}\n`)
    if (python) {
      const framed = report('pandas + openpyxl, read only', frames)
      process.stdout.write(`ratio to pandas + openpyxl ${(seconds / framed).toFixed(2)}\n`)
    } else process.stdout.write('No Python with pandas and openpyxl here: not compared.\n')
    const cpu = median(returns.map((round) => round.cpu))
    process.stdout.write(`ten ordinary returns: ${cpu.toFixed(2)} s of CPU after start\n`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const [mode, ...words] = process.argv.slice(2)
if (mode === '--import') print(await importFiles(words[0] ?? '', words.slice(1)))
else if (mode === '--bare') print(parseBare(words[0] ?? ''))
else if (mode === '--returns') {
  const returns = mkdtempSync(join(words[0] ?? '', 'returns-'))
  const { files } = await writeSampleReturns(returns, seedCatalogue())
  print(await importFiles(words[0] ?? '', files))
} else compare(Number(mode ?? 3), Number(words[0] ?? 100_000))
