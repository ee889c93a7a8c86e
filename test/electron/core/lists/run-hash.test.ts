import { expect, test } from 'vitest'
import { type RunInputs, runHash } from '../../../../electron/core/lists/run-hash.ts'
import { seedCatalogue } from '../../../../electron/core/seed-catalogue.ts'
import { consolidate } from '../../../../shared/rules/figures/consolidate.ts'
import { number, received } from '../../../shared/rules/lists/received-lists.ts'

const catalogue = seedCatalogue()
function inputs(amount = '1'): RunInputs {
  const lists = [received('donghai', 'wastes', [['粉煤灰', '粉煤灰', { generated: number(amount) }]])]
  const consolidation = consolidate(catalogue, { period: '2023', lists })
  return { period: '2023', unit: null, fileHashes: ['b', 'a'], catalogueHash: 'c', consolidation }
}
const hash = runHash(inputs())

test('equal inputs give an equal hash, in whatever order the files came', () => {
  expect(runHash({ ...inputs(), fileHashes: ['a', 'b', 'a'] })).toBe(hash)
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
})

test('the order in which returns came in is no part of it', () => {
  const { consolidation } = inputs()
  const renumbered = JSON.parse(
    JSON.stringify(consolidation).replaceAll(/"submission":\d+/g, '"submission":99'),
  )
  expect(JSON.stringify(renumbered)).not.toBe(JSON.stringify(consolidation))
  expect(runHash({ ...inputs(), consolidation: renumbered })).toBe(hash)
})

test('another file, catalogue, figure, unit or period gives another hash', () => {
  const others = [
    runHash({ ...inputs(), fileHashes: ['a', 'c'] }),
    runHash({ ...inputs(), catalogueHash: 'd' }),
    runHash(inputs('2')),
    runHash({ ...inputs(), unit: 'donghai' }),
    runHash({ ...inputs(), period: '2024' }),
  ]
  expect(new Set([hash, ...others]).size).toBe(6)
})
