import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { produceRegister } from '../../../../electron/core/lists/produce-register.ts'
import { seedCatalogue } from '../../../../electron/core/seed-catalogue.ts'
import { readBook } from '../../../../electron/core/workbook/read-book.ts'
import { registers } from '../../../../shared/rules/documents/registers.ts'
import { number, received } from '../../../shared/rules/lists/received-lists.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'register-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const catalogue = seedCatalogue()
const returns = {
  period: '2023',
  lists: [
    received('guanyun', 'enterprises', [[null, '乙公司', { generated: number('0.1') }]]),
    received('donghai', 'enterprises', [
      [null, '=甲公司', { generated: number('0.2') }],
      [null, '丙<b>公司', {}],
    ]),
  ],
}

test('units follow each other in the catalogue’s order, and the file proves to hold their rows and totals', async () => {
  const [register, ...others] = registers(catalogue, returns)
  expect(others).toEqual([])
  if (!register) throw new Error('no register')
  const file = '1-全市/9-企业名录.xlsx'
  const made = await produceRegister({ ...register, folder, file })
  expect(made).toMatchObject({ rows: 3, totals: { generated: '0.3' } })
  const [sheet] = (await readBook(new Uint8Array(readFileSync(join(folder, file))), file)).sheets
  const names = sheet?.cells.filter(({ content }) => /公司/.test(content)).map(({ content }) => content)
  expect(names).toEqual(['=甲公司', '丙<b>公司', '乙公司'])
})

test('nobody has returned a register: there is none', () => {
  expect(registers(catalogue, { period: '2023', lists: [] })).toEqual([])
})
