import { expect, test } from 'vitest'
import { indexNames } from '../../../../shared/rules/match/name-index.ts'

test('a text without a letter names nothing, unless a name of the list has none itself', () => {
  const wastes = indexNames('indicator', [{ entry: '废矿物油', names: ['废矿物油'] }])
  for (const text of ['12.5', '97%', '2023', '-', '']) expect(wastes.decide(text)).toBeNull()
  const coded = indexNames('indicator', [{ entry: '废矿物油', names: ['废矿物油', '900-249-08'] }])
  expect(coded.decide('900-249-08')?.entry).toBe('废矿物油')
  expect(coded.decide('900-249-09')).toBeNull()
})

test('a place of figures is found without its rank, too', () => {
  const units = indexNames('unit', [{ entry: 'u', names: ['12区'] }])
  expect(units.decide('12区')?.entry).toBe('u')
  expect(units.decide('12')?.entry).toBe('u')
})
