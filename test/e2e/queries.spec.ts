import { expect } from '@playwright/test'
import { fillWorkbook } from '../fixtures/fill-answers.ts'
import { expectAccessible, goTo, test } from './open-page.ts'

test('findings are asked, sent, answered and accepted', async ({ page }) => {
  // A whole journey, four pages of it looked through for accessibility.
  test.slow()
  const step = (name: string) => page.getByText(name, { exact: true }).first().click()
  await goTo(page, '核实')
  await step('提出核实')
  const candidates = page.getByRole('region', { name: '可以提出的核实' })
  await expect(candidates.getByRole('checkbox').first()).toBeVisible()
  await expectAccessible(page)
  await candidates.getByRole('button', { name: /^提出 \d+ 条核实$/ }).click()

  await page.getByRole('button', { name: '写出并记为已发出' }).click()
  const files = page.getByRole('region', { name: '本次写出的文件' })
  await expect(files.getByRole('status')).toHaveText(/^\d+ 份文件，新发出 \d+ 条$/, { timeout: 45_000 })
  await expectAccessible(page)
  const waiting = page.waitForEvent('download')
  await files.getByRole('button', { name: /下载 .*核实单-海州区-2023.xlsx/ }).click()
  const path = await (await waiting).path()

  const code = 'CX2023-320706-0001'
  const bytes = fillWorkbook(path, { [code]: ['数据无误（说明原因）', '煤场盘亏一千二百吨，有盘点记录'] })
  await step('读回答复')
  await page.getByLabel('选择核实单').setInputFiles({
    name: '核实单-海州区-2023.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  })
  await expect(page.getByRole('region', { name: '试读结果（没有写入）' })).toContainText('已收下答复')
  await page.getByRole('button', { name: '写入这些答复' }).click()
  await expect(page.getByRole('region', { name: '读回结果' })).toContainText('煤场盘亏')
  await expectAccessible(page)

  await step('核实进展')
  await page.getByRole('rowheader', { name: code }).click()
  const detail = page.getByRole('region', { name: '核实详情' })
  await expect(detail).toContainText('已答复')
  await expect(detail).toContainText('煤场盘亏一千二百吨')
  await expectAccessible(page)
  await detail.getByRole('button', { name: '认可' }).click()
  await expect(detail).toContainText('已认可')

  await goTo(page, '审核')
  await expect(page.getByText('已问过：CX2023-', { exact: false })).toBeVisible()
})
