import { expect, it } from 'vitest'
import plan from '../../seeds/plan.json' with { type: 'json' }
import { defaultSymbols } from '../../shared/model/cell-symbols.ts'

it('the plan’s symbols are those that a library from before the table reads by', () => {
  expect(plan.settings.symbols).toEqual(defaultSymbols)
})
