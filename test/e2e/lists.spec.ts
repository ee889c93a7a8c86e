import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { expectAccessible, goTo, test } from './open-page.ts'

test('the 1+N lists are written, proved and downloaded', async ({ page }) => {
  await goTo(page, '出清单')
  await page.getByRole('button', { name: '出清单', exact: true }).click()
  const result = page.getByRole('region', { name: '本批清单' })
  await expect(result.getByRole('status')).toHaveText(/^44 份，\d+ 页，均已读回核对$/, { timeout: 45_000 })
  // Eleven groups of four: the city and ten units.
  const rows = result.getByRole('row').filter({ has: page.getByRole('button', { name: /^下载/ }) })
  await expect(rows).toHaveCount(44)
  await expectAccessible(page)

  const row = rows.first()
  const waiting = page.waitForEvent('download')
  await row.getByRole('button', { name: /^下载/ }).click()
  const download = await waiting
  expect(download.suggestedFilename()).toBe(await row.getByRole('rowheader').textContent())
  const bytes = readFileSync(await download.path())
  const digest = createHash('sha256').update(bytes).digest('hex')
  await expect(row.locator(`[title="${digest}"]`)).toBeVisible()
})

test('the lists of one unit alone', async ({ page }) => {
  await goTo(page, '出清单')
  await page.getByLabel('范围').selectOption('东海县')
  await page.getByRole('button', { name: '出清单', exact: true }).click()
  const result = page.getByRole('region', { name: '本批清单' })
  await expect(result.getByRole('status')).toContainText('4 份', { timeout: 45_000 })
})
