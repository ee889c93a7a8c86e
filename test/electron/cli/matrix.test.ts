import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Matrix, matrixSchema } from '../../../shared/contract/checks.ts'
import { openCommandLine, type TestCommandLine } from '../../fixtures/command-line.ts'

let line: TestCommandLine

beforeAll(async () => {
  line = await openCommandLine()
  const file = join(line.folder, '东海县.csv')
  const head = ['填报单位：东海县,报告期：2023年', '序号,三级指标,计量单位,分子数值,分母数值,完成值']
  writeFileSync(file, [...head, '15,一般工业固体废物综合利用率,%,1,2,50', ''].join('\n'))
  await line.cli('import', '--period', '2023', file)
})
afterAll(() => line.close())

describe('the matrix on the command line', () => {
  it('has a row for each indicator, a column for each unit, and how often each state occurs', async () => {
    const { status, stdout } = await line.cli('matrix', '--period', '2023')
    const lines = stdout.trimEnd().split('\n')
    expect(status).toBe(0)
    expect(lines[0]).toContain('东海县')
    expect(lines).toHaveLength(62 + 3)
    expect(lines.find((one) => /^\s*15\s/.test(one))).toContain('齐')
    expect(lines.at(-1)).toMatch(/^合计：齐 1，缺 \d+$/)
  })

  it('prints one JSON document', async () => {
    const { status, json } = await line.cli('matrix', '--period', '2023', '--json')
    const matrix: Matrix = matrixSchema.parse(json())
    const row = matrix.rows.find(({ seq }) => seq === 15)
    const unit = matrix.units.find(({ name }) => name === '东海县')
    const cell = row?.cells.find((one) => one.unit === unit?.id)
    expect([status, unit?.received, cell?.state]).toEqual([0, true, 'complete'])
    expect(cell?.sources).not.toEqual([])
  })

  it('needs a period', async () => {
    expect((await line.cli('matrix')).status).toBe(2)
  })
})
