import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Consolidation } from '../../../shared/contract/figures.ts'
import { openCommandLine, type TestCommandLine } from '../../fixtures/command-line.ts'

let line: TestCommandLine
const said = ['--period', '2023', '--reason', '按会议纪要核定口径', '--document', '纪要〔2024〕2号'] as const

beforeAll(async () => {
  line = await openCommandLine()
  for (const [unit, ...numbers] of [
    ['连云区', '900', '1000'],
    ['徐圩新区', '400', '500'],
  ]) {
    const file = join(line.folder, `${unit}.csv`)
    writeFileSync(
      file,
      `填报单位：${unit}\n指标名称,分子数值,分母数值,完成值\n一般工业固体废物产生强度,${numbers.join()},\n`,
    )
    expect((await line.cli('import', '--period', '2023', file)).status).toBe(0)
  }
})
afterAll(() => line.close())

async function city() {
  const { json } = await line.cli('consolidate', '--period', '2023', '--json')
  const figures: Consolidation = json()
  return figures.indicators.find(({ seq }) => seq === 2)?.city
}

describe('decisions on the command line', () => {
  it('are made, shown in the figures, listed and taken back', async () => {
    const scope = ['--host', '连云区', '--zone', '徐圩新区', '--includes', 'yes'] as const
    expect((await line.cli('decide', 'scope', ...scope, ...said)).status).toBe(0)
    const figure = [
      '--department',
      '市统计局',
      '--indicator',
      '2',
      '--role',
      'denominator',
      '--value',
      '1200',
    ] as const
    expect((await line.cli('decide', 'department-figure', ...figure, ...said)).status).toBe(0)
    expect(await city()).toMatchObject({
      numerator: '900',
      denominator: '1000',
      choice: { state: 'pending' },
    })
    const source = ['--indicator', '2', '--role', 'denominator', '--from', '市统计局'] as const
    expect((await line.cli('decide', 'source', ...source, ...said)).status).toBe(0)
    expect(await city()).toMatchObject({ denominator: '1200', value: '0.75', choice: { state: 'chosen' } })
    const { stdout } = await line.cli('consolidate', '--period', '2023')
    expect(stdout).toContain('第 2 项数据来源：分母：按会议纪要核定口径（纪要〔2024〕2号）')
    expect(stdout).toContain('第 2 项剔除重复：徐圩新区')
    const trace = await line.cli('trace', '--period', '2023', '--indicator', '2')
    expect(trace.stdout).toContain('× -1；连云区的数据含徐圩新区')
    const listed = await line.cli('decisions', '--period', '2023')
    expect(listed.stdout).toContain('第 2 项分母采用市统计局的数')
    expect((await line.cli('decisions', 'take-back', '3')).status).toBe(0)
    expect(await city()).toMatchObject({ denominator: '1000' })
  })

  it.each([
    [['decide', 'nothing', ...said]],
    [['decide', 'scope', '--host', '连云区', ...said]],
    [['decide', 'same-item', '--list', 'projects', '--item', '连云区', ...said]],
    [['uses', '--period', '2023']],
    [['sign-off', 'nothing']],
  ])('wrong usage is 2: %s', async (words) => {
    expect((await line.cli(...words)).status).toBe(2)
  })

  it('a period is signed off, written out, and compared', async () => {
    expect((await line.cli('sign-off', 'sign', '--period', '2023', '--note', '送审稿')).status).toBe(0)
    expect((await line.cli('sign-off', 'sign', '--period', '2023')).status).toBe(3)
    const out = join(line.folder, '定稿.json')
    const { json } = await line.cli('sign-off', 'export', '1', '--out', out, '--json')
    const exported: { hash: string } = json()
    expect(createHash('sha256').update(readFileSync(out)).digest('hex')).toBe(exported.hash)
    expect((await line.cli('sign-off', 'export', '1', '--out', out)).status).toBe(3)
    expect((await line.cli('decisions', 'take-back', '1')).status).toBe(0)
    const { stdout } = await line.cli('sign-off', 'changes', '--period', '2023')
    expect(stdout).toMatch(/一般工业固体废物产生强度分子：900 吨 → 1300 吨\n {4}徐圩新区：0 → 400（400）/)
    expect((await line.cli('sign-off', 'list', '--period', '2023')).stdout).toContain('定稿后有变化')
  })

  it('says where a cell goes', async () => {
    const { stdout } = await line.cli(
      'uses',
      '--period',
      '2023',
      '--submission',
      '2',
      '--sheet',
      '徐圩新区',
      '--ref',
      'b3',
    )
    expect(stdout).toMatch(/一般工业固体废物产生强度分子\s+400/)
  })
})
