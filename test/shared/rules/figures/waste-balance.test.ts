import { describe, expect, it } from 'vitest'
import { exact } from '../../../../shared/rules/exact.ts'
import { wasteBalance } from '../../../../shared/rules/figures/waste-balance.ts'

const nothing = {
  ...{ generated: null, utilised: null, utilisedPrior: null, disposed: null, disposedPrior: null },
  ...{ stored: null, discarded: null },
}

describe('the balance of a waste', () => {
  it('is the official notice of 2006: off by one in the last place, which rounding explains', () => {
    // 连云港市2006年固体废物污染环境防治信息公告, 万吨
    const city = {
      ...nothing,
      generated: '271.18',
      utilised: '279.98',
      utilisedPrior: '35.40',
      disposed: '0.94',
      stored: '25.67',
    }
    const balance = wasteBalance(city, exact('0.025'))
    expect(balance).toMatchObject({ difference: '-0.01', tolerance: '0.025', verdict: 'rounding' })
    expect(Number(balance.utilisationRate).toFixed(2)).toBe('91.32')
  })

  it.each([
    ['exact', { generated: '10', utilised: '6', stored: '4' }, '1.5', 'exact'],
    ['more became of it than there was', { generated: '10', utilised: '16' }, '1', 'mismatch'],
    ['nothing is known of what became of it', { generated: '10' }, '0.5', 'unverifiable'],
    ['nothing is known of what there was', { utilised: '10' }, '0.5', 'unverifiable'],
  ])('%s', (_, some, tolerance, verdict) => {
    expect(wasteBalance({ ...nothing, ...some }, exact(tolerance)).verdict).toBe(verdict)
  })

  it('has no rate of nothing', () => {
    expect(wasteBalance({ ...nothing, generated: '0', utilised: '0' }, exact('1')).utilisationRate).toBeNull()
  })
})
