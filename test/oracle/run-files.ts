import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommandLine } from '../../electron/cli/run-command-line.ts'
import type { Consolidation } from '../../shared/contract/figures.ts'
import type { Ruling } from '../../shared/model/decision.ts'
import { differences, flatFigures } from './flat-figures.ts'
import { findPython, recompute } from './python.ts'
import { randomLibrary } from './random-library.ts'
import { asHandedIn, writeReturns } from './write-returns.ts'

/**
 * The same comparison from files: random returns written as csv and xlsx, imported, decided about and consolidated with
 * the commands of the command line.
 *
 *   npx node test/oracle/run-files.ts [libraries] [first seed]
 */

const count = Number(process.argv[2] ?? 20)
const first = Number(process.argv[3] ?? 1)
const python = findPython()
if (python === null) throw new Error('there is no Python here')

/** Runs a command in this process and returns what it prints. */
async function run(...words: string[]): Promise<string> {
  const printed: string[] = []
  const { write } = process.stdout
  process.stdout.write = (text: unknown) => printed.push(String(text)) > 0
  const status = await runCommandLine(words).finally(() => {
    process.stdout.write = write
  })
  if (status !== 0) throw new Error(`${words.join(' ')}: ${status}\n${printed.join('')}`)
  return printed.join('')
}

function wordsOf(ruling: Ruling): string[] {
  switch (ruling.kind) {
    case 'reporters':
      return ['reporters', '--units', ruling.units.join()]
    case 'scope': {
      const { host, zone, includes, list, key } = ruling
      const about = [...(list ? ['--list', list] : []), ...(key ? ['--key', key] : [])]
      return ['scope', '--host', host, '--zone', zone, '--includes', includes ? 'yes' : 'no', ...about]
    }
    case 'department-figure': {
      const { department, indicator, part, role, value } = ruling
      const of = ['--department', department, '--indicator', String(indicator), '--role', role]
      return ['department-figure', ...of, '--value', value, ...(part ? ['--part', part] : [])]
    }
    case 'source': {
      const { indicator, role, department } = ruling
      return ['source', '--indicator', String(indicator), '--role', role, '--from', department ?? 'units']
    }
    case 'same-item': {
      const items = ruling.items.flatMap(({ unit, key }) => ['--item', `${unit}/${key}`])
      return ['same-item', '--list', ruling.list, ...items, ...(ruling.same ? [] : ['--apart'])]
    }
  }
}

// Every command leaves a listener on the same streams.
for (const stream of [process.stdout, process.stderr]) stream.setMaxListeners(0)

let figures = 0
let different = 0
let files = 0
for (let seed = first; seed < first + count; seed += 1) {
  const document = asHandedIn(randomLibrary(seed))
  const folder = mkdtempSync(join(tmpdir(), 'huibiao-oracle-'))
  for (const name of ['XDG_CONFIG_HOME', 'APPDATA']) process.env[name] = folder
  const of = ['--library', join(folder, '数据.hbk')]
  const period = ['--period', document.period]
  try {
    await run('init', ...of)
    const paths = writeReturns(document, folder)
    files += paths.length
    await run('import', ...period, '--json', ...paths, ...of)
    for (const ruling of document.decisions)
      await run(
        'decide',
        ...wordsOf(ruling),
        ...period,
        '--reason',
        '按会议纪要核定口径',
        '--document',
        '纪要〔2024〕2号',
        ...of,
      )
    const consolidated: Consolidation = JSON.parse(await run('consolidate', ...period, '--json', ...of))
    const ours = flatFigures(consolidated)
    const found = differences(ours, recompute(python, [document])[0] ?? {})
    figures += Object.keys(ours).length
    different += found.length
    for (const one of found) console.log(`library ${seed} ${document.period}: ${one}`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
console.log(`${count} libraries of ${files} files, ${figures} figures compared, ${different} different`)
process.exitCode = different > 0 ? 1 : 0
