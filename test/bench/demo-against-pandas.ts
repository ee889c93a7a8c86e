/**
 * `npm run demo` does the whole job on the sample returns: reads them, checks, consolidates, writes 44 lists and reads
 * them back. The yardstick is a script that only reads the same files with pandas and openpyxl and writes their sums.
 * Both run in turn, each in its own process; what counts is the ratio.
 *
 *     npx node test/bench/demo-against-pandas.ts [rounds]
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const rounds = Number(process.argv[2] ?? 5)

const script = `
import glob, os, sys
import pandas
folder, out = sys.argv[1], sys.argv[2]
sums = []
for path in sorted(glob.glob(os.path.join(folder, '*'))):
    name = os.path.basename(path)
    if path.endswith('.xlsx'):
        sheets = pandas.read_excel(path, sheet_name=None, header=None, engine='openpyxl')
    elif path.endswith('.csv'):
        with open(path, 'rb') as f:
            text = f.read()
        for encoding in ('utf-8-sig', 'gb18030'):
            try:
                lines = text.decode(encoding).splitlines()
                break
            except UnicodeDecodeError:
                pass
        import csv
        sheets = {name: pandas.DataFrame(list(csv.reader(lines)))}
    else:
        continue
    for sheet, frame in sheets.items():
        numbers = frame.apply(pandas.to_numeric, errors='coerce')
        for column, total in numbers.sum().items():
            sums.append((name, sheet, column, total))
pandas.DataFrame(sums, columns=['file', 'sheet', 'column', 'sum']).to_excel(out, index=False, engine='openpyxl')
`

/** A Python that has both libraries; null where there is none. */
function findPython(): string | null {
  const known = ['python3', '/usr/bin/python3', 'python']
  return known.find((name) => spawnSync(name, ['-c', 'import pandas, openpyxl']).status === 0) ?? null
}

function seconds(command: string, words: readonly string[]): number {
  const start = performance.now()
  const { status, stderr } = spawnSync(command, words, { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${words.join(' ')}: ${stderr}`)
  return (performance.now() - start) / 1000
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const python = findPython()
if (!python) {
  process.stdout.write('No Python with pandas and openpyxl here: nothing to compare with.\n')
} else {
  const folder = mkdtempSync(join(tmpdir(), 'huibiao-bench-'))
  const demo = () => seconds('npm', ['run', '-s', 'demo', '--', '--out', join(folder, 'demo')])
  const yardstick = () =>
    seconds(python, ['-c', script, join(folder, 'demo', '示例上报表'), join(folder, 'sums.xlsx')])
  // The first round warms the disk and makes the files the yardstick reads.
  demo()
  yardstick()
  const times = { demo: [] as number[], pandas: [] as number[] }
  for (let round = 0; round < rounds; round++) {
    times.demo.push(demo())
    times.pandas.push(yardstick())
  }
  rmSync(folder, { recursive: true })
  const [ours, theirs] = [median(times.demo), median(times.pandas)]
  process.stdout.write(
    `npm run demo ${ours.toFixed(2)} s, pandas + openpyxl ${theirs.toFixed(2)} s (medians of ${rounds}); ratio ${(ours / theirs).toFixed(2)}\n`,
  )
}
