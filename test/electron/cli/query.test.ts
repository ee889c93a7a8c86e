import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { runCommandLine } from '../../../electron/cli/run-command-line.ts'
import type { AnswerReport, QueryList, QueryManifest } from '../../../shared/contract/queries.ts'
import { fillWorkbook } from '../../fixtures/fill-answers.ts'
import { wasteReturn } from '../core/queries/query-office.ts'

let folder: string

/** Runs the command line in this process, on the test's own library and settings. */
async function cli(...words: string[]) {
  const printed = { stdout: '', stderr: '' }
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      printed[name] += String(text)
      return true
    }),
  )
  try {
    const status = await runCommandLine([...words, '--library', join(folder, '数据.hbk')])
    return { status, ...printed, json: <Document>() => JSON.parse(printed.stdout) as Document }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'huibiao-cli-query-'))
  for (const name of ['XDG_CONFIG_HOME', 'APPDATA']) vi.stubEnv(name, folder)
  await cli('init')
  writeFileSync(join(folder, '东海县.csv'), wasteReturn('东海县', '710101'))
  await cli('import', '--period', '2023', join(folder, '东海县.csv'))
})
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

test('from the finding to the accepted answer', async () => {
  const period = ['--period', '2023']
  const out = join(folder, '核实')
  expect((await cli('query', 'draft', ...period)).stdout).toContain('默认提出 2 条')
  expect((await cli('query', 'create', ...period)).stdout).toContain('已提出核实 2 条')

  const exported = await cli('query', 'export', ...period, '--unit', '320722', '--out', out, '--json')
  expect(exported.status).toBe(0)
  const manifest = exported.json<QueryManifest>()
  expect(manifest.files.map(({ file, kind }) => `${kind} ${file}`)).toEqual([
    'workbook 01-东海县/核实单-东海县-2023.xlsx',
    'letter 01-东海县/核实函-东海县-2023.docx',
  ])
  const [code = '', other = ''] = manifest.sent

  const filled = join(folder, '答复.xls')
  const answers = { [code]: ['数据无误', '全年停产，没有综合利用'], [other]: ['数据无误', '属实'] } as const
  writeFileSync(filled, fillWorkbook(join(out, manifest.files[0]?.file ?? ''), answers, 'biff8'))
  const tried = await cli('query', 'import', filled, '--dry-run', '--json')
  expect(tried.json<AnswerReport>()).toMatchObject({ dryRun: true, files: [{ outcome: 'read' }] })
  const read = await cli('query', 'import', filled)
  expect(read.status).toBe(0)
  expect(read.stdout).toContain('不足6个字')

  const listed = await cli('query', 'list', ...period, '--json')
  expect(listed.json<QueryList>()).toMatchObject({
    units: [{ unit: '东海县', counts: { answered: 1, sent: 1 } }],
    queries: [
      { code, state: 'answered' },
      { code: other, state: 'sent' },
    ],
  })
  expect((await cli('query', 'reopen', code)).status).toBe(3)
  expect((await cli('query', 'accept', other)).status).toBe(3)
  expect((await cli('query', 'accept', code)).status).toBe(0)
  expect((await cli('query', 'withdraw', other)).status).toBe(0)
  expect((await cli('query', 'list', ...period)).stdout).toMatch(/已认可[\s\S]*已撤回/)
}, 90_000)

test('what is no answer workbook is refused with 3, wrong usage with 2', async () => {
  const refused = await cli('query', 'import', join(folder, '东海县.csv'))
  expect(refused.status).toBe(3)
  expect(refused.stderr).toContain('东海县.csv')
  expect((await cli('query', 'import')).status).toBe(2)
  expect((await cli('query', 'draft')).status).toBe(2)
  expect((await cli('query', 'list', '--period', '2023', '--state', 'x')).status).toBe(2)
  expect((await cli('query', 'accept', 'CX2023-320722-0099')).status).toBe(3)
}, 60_000)
