import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ImportReport } from '../../../shared/contract/imports.ts'
import { openCommandLine, type TestCommandLine } from '../../fixtures/command-line.ts'

let folder: string
let line: TestCommandLine
const cli: TestCommandLine['cli'] = (...words) => line.cli(...words)

const inFolder = (name: string) => join(folder, name)

beforeAll(async () => {
  line = await openCommandLine()
  folder = line.folder
  writeFileSync(
    join(folder, '东海县.csv'),
    '填报单位：东海县,报告期：2023年\n类别,废物名称,产出数,综合利用量\n一般工业固体废物,炉渣,10,9\n',
  )
})
afterAll(() => line.close())

describe('questions on the command line', () => {
  it('are printed with their ids, answered by a file, and remembered', async () => {
    const asked = await cli('import', '--period', '2023', '--json', inFolder('东海县.csv'))
    expect(asked.status).toBe(3)
    const report: ImportReport = asked.json()
    const [question] = report.files[0]?.questions ?? []
    expect(question).toMatchObject({ id: 'column:东海县!C2', blocking: true })
    const said = { question: question?.id, key: 'generated', remember: 'unit' }
    writeFileSync(join(folder, '回答.json'), JSON.stringify([{ file: report.files[0]?.sha256, ...said }]))
    const done = await cli(
      'import',
      '--period',
      '2023',
      '--answers',
      inFolder('回答.json'),
      '--json',
      inFolder('东海县.csv'),
    )
    expect(done.status).toBe(0)
    expect(done.json().files[0]).toMatchObject({ outcome: 'imported' })
    expect((await cli('profiles', 'list')).stdout).toContain('东海县')
    expect((await cli('profiles', 'take-back', '1')).status).toBe(0)
    expect((await cli('profiles')).stdout).toContain('还没有记住')
  })

  it('a file of answers that cannot be read is refused by name', async () => {
    writeFileSync(join(folder, '坏.json'), '[{"file": 1}]')
    const bad = await cli(
      'import',
      '--period',
      '2023',
      '--answers',
      inFolder('坏.json'),
      inFolder('东海县.csv'),
    )
    expect([bad.status, bad.stderr]).toEqual([3, expect.stringContaining('坏.json')])
    const missing = await cli(
      'import',
      '--period',
      '2023',
      '--answers',
      inFolder('没有.json'),
      inFolder('东海县.csv'),
    )
    expect(missing.status).toBe(3)
  })

  it('names are added, listed and taken back', async () => {
    const add = (target: string) =>
      cli('aliases', 'add', '--kind', 'indicator', '--name', '稻麦秸秆利用率', '--target', target, '--json')
    const unknown = await add('999')
    expect([unknown.status, unknown.json().error.code]).toEqual([3, 'alias-target-unknown'])
    expect((await add('20')).json()).toMatchObject({ alias: { target: '20', targetLabel: '秸秆综合利用率' } })
    const listed = (await cli('aliases', 'list')).stdout
    expect(listed).toContain('稻麦秸秆利用率')
    expect(listed).toContain('全市')
    const { aliases } = (await cli('aliases', '--json')).json()
    const id = String(aliases.at(-1).id)
    expect((await cli('aliases', 'take-back', id)).status).toBe(0)
    expect((await cli('aliases', 'take-back', id)).status).toBe(3)
    expect((await cli('aliases', 'add', '--kind', 'thing', '--name', 'a', '--target', 'b')).status).toBe(2)
    expect((await cli('aliases', 'burn')).status).toBe(2)
  })
})
