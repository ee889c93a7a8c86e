import { describe, expect, it } from 'vitest'
import { planSettingsSchema } from '../../../shared/model/plan-settings.ts'

const older = { rounding: 'half-up', rateDecimals: 2 }

describe('the settings of a plan', () => {
  it('of an older library print every figure by itself', () => {
    expect(planSettingsSchema.parse(older).balance).toBe('none')
  })

  it('say whether printed parts are made to add up', () => {
    expect(planSettingsSchema.parse({ ...older, balance: 'balanced' }).balance).toBe('balanced')
    expect(planSettingsSchema.safeParse({ ...older, balance: 'sometimes' }).success).toBe(false)
  })
})
