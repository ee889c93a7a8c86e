import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCommandLine, type TestCommandLine } from '../../fixtures/command-line.ts'
import { officeTemplate } from '../../fixtures/office-template.ts'

let line: TestCommandLine
let template: string
let out: string

beforeAll(async () => {
  line = await openCommandLine()
  template = join(line.folder, '模板.xlsx')
  out = join(line.folder, '填好', '废物清单.xlsx')
  const names = {
    ...{ 列_投资总投资: undefined, 列_累计完成投资: undefined, 列_name: undefined },
    ...{ 列_废物名称: '套表!$B$5', 列_产生量: '套表!$C$5', 明细: undefined, 明细项: '套表!$A$5:$E$5' },
  }
  writeFileSync(template, officeTemplate({ names }))
  const returns = join(line.folder, '上报表.csv')
  writeFileSync(
    returns,
    '东海县废物清单\n填报单位：东海县,,报告期：2023年\n废物代码,废物名称,计量单位,产生量\nSW02,粉煤灰,吨,1200\n',
  )
  await line.cli('import', '--period', '2023', '--unit', '东海县', returns)
})
afterAll(() => line.close())

const fill = (...more: string[]) =>
  line.cli('fill', '--period', '2023', '--list', 'wastes', '--template', template, '--json', ...more)

test('fills, says what was placed and what was not, and never replaces a file', async () => {
  const before = readFileSync(template)
  const first = await fill('--unit', '东海县', '--out', out)
  expect(first.stderr).toBe('')
  const filled = first.json()
  expect(filled).toMatchObject({ file: out, list: 'wastes', unit: '东海县' })
  expect(filled.rows).toBeGreaterThan(0)
  expect(filled.placed).toContainEqual({ name: '列_产生量', what: '产生量' })
  expect(filled.notPlaced.length).toBeGreaterThan(0)
  expect(filled.sha256).toMatch(/^[0-9a-f]{64}$/)
  const again = await fill('--unit', '东海县', '--out', out)
  expect(again.status).toBe(3)
  expect(again.stderr + again.stdout).toContain('已经存在')
  expect((await fill('--out', template)).status).toBe(3)
  expect(readFileSync(template)).toEqual(before)
  expect(readdirSync(join(line.folder, '填好'))).toEqual(['废物清单.xlsx'])
})

test('a refusal leaves nothing behind', async () => {
  const other = join(line.folder, '没有名称.xlsx')
  writeFileSync(other, officeTemplate({ names: { 明细: undefined } }))
  const target = join(line.folder, '不该有.xlsx')
  const words = ['fill', '--period', '2023', '--list', 'wastes', '--template', other, '--out', target]
  const refused = await line.cli(...words)
  expect(refused.status).toBe(3)
  expect(refused.stderr).toContain('明细')
  expect(existsSync(target)).toBe(false)
})
