import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page } from '@playwright/test'
import * as xlsx from 'xlsx'
import { sampleReturns } from '../../electron/core/samples/sample-returns.ts'
import { sampleTruth } from '../../electron/core/samples/sample-truth.ts'
import { seedCatalogue } from '../../electron/core/seed-catalogue.ts'
import { fillForm, type OpenForm } from '../fixtures/fill-form.ts'
import { expectAccessible, goTo, test } from './open-page.ts'

const catalogue = seedCatalogue()
const unit = { id: 'haizhou', name: '海州区' }
const sent = sampleReturns(sampleTruth(catalogue)).find((one) => one.unit === unit.id)

/** The unit's form of 2023 as it comes back, filled in. */
async function filledForm(page: Page): Promise<OpenForm> {
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
  return fillForm(catalogue, '2023', sent, new Uint8Array(blank))
}

/** Tries to import it, whatever it is called now: the other tests count on the returns that there are. */
async function tryImport(page: Page, form: OpenForm): Promise<Locator> {
  await page.getByRole('link', { name: '去导入报表' }).click()
  const buffer = Buffer.from(form.save())
  await page
    .locator('input[type="file"]')
    .setInputFiles([{ name: '交回的表.xlsx', mimeType: 'application/octet-stream', buffer }])
  await page.getByRole('checkbox', { name: '先试读，不写入' }).check()
  await page.getByRole('button', { name: '试读 1 份' }).click()
  return page.getByRole('region', { name: '试读结果（没有写入）' })
}

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
  const result = await tryImport(page, await filledForm(page))
  const row = result.getByRole('row', { name: /交回的表\.xlsx/ }).first()
  await expect(row).toContainText('可以收下')
  await expect(row).toContainText(unit.name)
  await expect(result.getByRole('button', { name: /^回答/ })).toHaveCount(0)
})

test('a form whose heading was written over asks which year it is of, and takes the answer', async ({
  page,
}) => {
  const form = await filledForm(page)
  const sheet = '目标责任清单'
  const rows = form.rows(sheet)
  const row = rows.findIndex((cells) => cells.some((text) => /报告期.*2023年/.test(text)))
  const column = rows[row]?.findIndex((text) => /报告期.*2023年/.test(text)) ?? -1
  form.write(sheet, xlsx.utils.encode_cell({ r: row, c: column }), '报告期：2024年')
  const result = await tryImport(page, form)
  await expect(result.getByRole('row', { name: /交回的表\.xlsx/ }).first()).toContainText('需要确认对应关系')
  await result.getByRole('button', { name: '回答 1 处' }).click()
  const drawer = page.getByRole('dialog', { name: /确认对应关系/ })
  await expect(drawer).toContainText('这份表报的是哪一年？')
  await expect(drawer.locator('td[aria-current="true"]')).toHaveText('报告期：2024年')
  await expectAccessible(page)
  await drawer.getByRole('radio', { name: /^(1 ?)?2023/ }).check()
  await drawer.getByRole('button', { name: '完成' }).click()
  await expect(drawer).toBeHidden()
  await expect(result.getByRole('row', { name: /交回的表\.xlsx/ }).first()).toContainText('可以收下')
})
