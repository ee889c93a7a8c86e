import { expect, test } from 'vitest'
import { type RunInputs, runHash } from '../../../../electron/core/lists/run-hash.ts'
import { seedCatalogue } from '../../../../electron/core/seed-catalogue.ts'
import { consolidate } from '../../../../shared/rules/figures/consolidate.ts'
import { number, received } from '../../../shared/rules/lists/received-lists.ts'

const catalogue = seedCatalogue()
function inputs(amount = '1'): RunInputs {
  const lists = [received('donghai', 'wastes', [['粉煤灰', '粉煤灰', { generated: number(amount) }]])]
  const consolidation = consolidate(catalogue, { period: '2023', lists })
  return { period: '2023', unit: null, fileHashes: ['b', 'a'], catalogue, consolidation }
}
const hash = runHash(inputs())

test('equal inputs give an equal hash, in whatever order they come', () => {
  const shuffled = Object.fromEntries(
    Object.entries(catalogue).reverse(),
  ) as unknown as RunInputs['catalogue']
  expect(runHash({ ...inputs(), fileHashes: ['a', 'b', 'a'], catalogue: shuffled })).toBe(hash)
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
})

test('another file, rule, figure, unit or period gives another hash', () => {
  const plan = { ...catalogue.plan, settings: { ...catalogue.plan.settings, rateDecimals: 1 } }
  const others = [
    runHash({ ...inputs(), fileHashes: ['a', 'c'] }),
    runHash({ ...inputs(), catalogue: { ...catalogue, plan } }),
    runHash(inputs('2')),
    runHash({ ...inputs(), unit: 'donghai' }),
    runHash({ ...inputs(), period: '2024' }),
  ]
  expect(new Set([hash, ...others]).size).toBe(6)
})
