import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { VersionDifference } from '../../../shared/contract/versions.ts'
import { openCommandLine, type TestCommandLine } from '../../fixtures/command-line.ts'

let line: TestCommandLine
const diff = (...words: string[]) => line.cli('diff', '--period', '2023', '--unit', '东海县', ...words)

async function receive(name: string, ...rows: string[]) {
  const file = join(line.folder, name)
  const head = ['填报单位：东海县,报告期：2023年', '项目名称,建设单位,总投资（万元）,项目状态']
  writeFileSync(file, [...head, ...rows, ''].join('\n'))
  expect((await line.cli('import', '--period', '2023', file)).status).toBe(0)
}

beforeAll(async () => {
  line = await openCommandLine()
})
afterAll(() => line.close())

describe('diff on the command line', () => {
  it('is refused as long as there is one version', async () => {
    await receive('一.csv', '焚烧厂,甲公司,100,在建', '填埋场,乙公司,,在建', '分拣中心,丙公司,30,在建')
    const { status, stderr } = await diff()
    expect([status, stderr]).toEqual([3, expect.stringContaining('只收到第1版')])
  })

  it('says what changed, what it does to the city, and asks what only a person knows', async () => {
    await receive(
      '二.csv',
      '分拣中心,丙公司,30,在建',
      '生活垃圾焚烧厂,甲公司,120,在建',
      '填埋场,乙公司,8,在建',
    )
    const { status, stdout } = await diff()
    expect(status).toBe(0)
    expect(stdout).toContain('第2版与第1版相比：补填 1 格，新增 1 行，删除 1 行')
    expect(stdout).toMatch(/补填\s+填埋场\s+总投资\s+未填\s+8 .*影响/)
    // Two rows have changed places: one of them moved.
    expect(stdout).toMatch(/顺序变动\s+(分拣中心|填埋场)/)
    expect(stdout).toMatch(/全部项目总投资\s+130 万元\s+158 万元\s+28\s+21\.54%/)
    expect(stdout).toMatch(/待确认：“焚烧厂”（一!A3）.*\n\s+“生活垃圾焚烧厂”（二!A4）/)
  })

  it('prints one JSON document', async () => {
    const { status, json } = await diff('--from', '1', '--to', '2', '--json')
    const difference: VersionDifference = json()
    expect(status).toBe(0)
    expect(Object.keys(difference)).toEqual(['period', 'unit', 'from', 'to', 'lists', 'figures', 'rules'])
    expect(difference.lists).toMatchObject([{ list: 'projects', counts: { filled: 1 } }])
  })

  it('takes pairs by id and by name', async () => {
    for (const pair of ['焚烧厂=生活垃圾焚烧厂', '一!A3=二!A4']) {
      const { stdout } = await diff('--pair', pair)
      expect(stdout).toMatch(/改名\s+生活垃圾焚烧厂/)
      expect(stdout).not.toContain('待确认')
    }
    expect((await diff('--pair', '没有=填埋场')).status).toBe(3)
  })

  it.each([
    ['a version that is no number', ['--from', '一'], 2],
    ['a pair that names one row', ['--pair', '焚烧厂'], 2],
    ['a version that is not there', ['--to', '9'], 3],
    ['a unit that is not there', ['--unit', '无此县'], 3],
  ])('refuses %s', async (_what, words, status) => {
    const refused = await diff(...words)
    expect([refused.status, refused.stderr]).toEqual([status, expect.stringMatching(/。/)])
  })
})
