import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { sampleReturns } from '../../electron/core/samples/sample-returns.ts'
import { sampleTruth } from '../../electron/core/samples/sample-truth.ts'
import { seedCatalogue } from '../../electron/core/seed-catalogue.ts'
import { fillForm } from '../fixtures/fill-form.ts'
import { expectAccessible, goTo, test } from './open-page.ts'

const catalogue = seedCatalogue()
const unit = { id: 'haizhou', name: '海州区' }
const sent = sampleReturns(sampleTruth(catalogue)).find((one) => one.unit === unit.id)

test('blank forms are written for next year, unit by unit', async ({ page }) => {
  await goTo(page, '布表')
  await expect(page.getByLabel('报告年份')).toHaveValue('2024')
  await expectAccessible(page)
  await page.getByRole('button', { name: '生成填报表' }).click()
  const result = page.getByRole('region', { name: '本批填报表' })
  await expect(result.getByRole('status')).toHaveText('10 份，均已读回核对', { timeout: 60_000 })
  await expect(result.getByRole('button', { name: /^下载/ })).toHaveCount(10)
  await expectAccessible(page)
})

test('a form that a unit filled in comes back without a question', async ({ page }) => {
  await goTo(page, '布表')
  await page.getByLabel('报告年份').selectOption('2023')
  await page.getByLabel('范围').selectOption(unit.name)
  await page.getByRole('button', { name: '生成填报表' }).click()
  const result = page.getByRole('region', { name: '本批填报表' })
  await expect(result.getByRole('status')).toHaveText('1 份，均已读回核对', { timeout: 60_000 })
  const waiting = page.waitForEvent('download')
  await result.getByRole('button', { name: /^下载/ }).click()
  const blank = readFileSync(await (await waiting).path())
  if (!sent) throw new Error(`the samples have no ${unit.id}`)
  const filled = fillForm(catalogue, '2023', sent, new Uint8Array(blank)).save()

  await page.getByRole('link', { name: '去导入报表' }).click()
  // Tried only: the other tests count on the returns that there are.
  await page.getByRole('checkbox', { name: '先试读，不写入' }).check()
  await page
    .locator('input[type="file"]')
    .setInputFiles([{ name: '交回的表.xlsx', mimeType: 'application/zip', buffer: Buffer.from(filled) }])
  await page.getByRole('button', { name: '试读 1 份' }).click()
  const row = page
    .getByRole('region', { name: '试读结果（没有写入）' })
    .getByRole('row', { name: /交回的表\.xlsx/ })
  await expect(row).toContainText('可以收下')
  await expect(row).toContainText(unit.name)
})

test('a form of another year asks which year it is of', async ({ page }) => {
  await goTo(page, '布表')
  await page.getByLabel('报告年份').selectOption('2024')
  await page.getByLabel('范围').selectOption(unit.name)
  await page.getByRole('button', { name: '生成填报表' }).click()
  const result = page.getByRole('region', { name: '本批填报表' })
  await expect(result.getByRole('status')).toHaveText('1 份，均已读回核对', { timeout: 60_000 })
})
