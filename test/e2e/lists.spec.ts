import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { expectAccessible, goTo, test } from './open-page.ts'

const resultOf = (page: Page) => page.getByRole('region', { name: '本批清单' })
const start = (page: Page) => page.getByRole('button', { name: '出清单', exact: true }).click()
const filesOf = (page: Page) =>
  resultOf(page)
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name: /^下载/ }) })

/** How many pages a browser makes of what stands in the print dialogue now. */
async function printedPages(page: Page): Promise<number> {
  const file = await page.pdf({ preferCSSPageSize: true })
  return file.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

/** The number of pages that the preview states. */
async function pagesInPreview(page: Page): Promise<number> {
  const status = page.getByRole('toolbar', { name: '打印预览' }).getByRole('status').first()
  await expect(status).toHaveText(/^第 1 页 共 \d+ 页$/)
  return Number(/共 (\d+) 页/.exec((await status.textContent()) ?? '')?.[1])
}

test('the whole batch is written, proved and downloaded', async ({ page }) => {
  await goTo(page, '出清单')
  await expect(page.getByRole('main')).toContainText('尚未定稿')
  for (const format of ['工作簿 xlsx', 'PDF（含全册）', '年度工作报告 Word'])
    await expect(page.getByRole('checkbox', { name: format })).toBeChecked()
  await page.getByRole('checkbox', { name: '数据文件 CSV' }).check()
  await start(page)
  const result = resultOf(page)
  await expect(result.getByRole('status')).toHaveText(/^\d+ 份，\d+ 页，均已读回核对$/, { timeout: 120_000 })
  const count = Number(/^\d+/.exec((await result.getByRole('status').textContent()) ?? '')?.[0])
  await expect(filesOf(page)).toHaveCount(count)
  // What belongs together stands together, the city first and the files for machines last.
  const groups = await result.locator('tr.group').allTextContents()
  expect(groups[0]).toMatch(/^全市 /)
  expect(groups.at(-1)).toBe('数据文件 4 份')
  expect(groups.filter((name) => name.startsWith('单位'))).toHaveLength(10)
  expect(groups.filter((name) => name.startsWith('责任部门')).length).toBeGreaterThan(5)
  for (const file of ['全册.pdf', '1-目标责任清单.pdf', '2023年度工作报告.docx'])
    await expect(result.getByRole('rowheader', { name: file, exact: true }).first()).toBeVisible()
  await expectAccessible(page)

  const row = filesOf(page).first()
  const waiting = page.waitForEvent('download')
  await row.getByRole('button', { name: /^下载/ }).click()
  const download = await waiting
  expect(download.suggestedFilename()).toBe(await row.getByRole('rowheader').textContent())
  const bytes = readFileSync(await download.path())
  const digest = createHash('sha256').update(bytes).digest('hex')
  await expect(row.locator(`[title="${digest}"]`)).toBeVisible()

  await result.getByLabel('按文件名、单位、部门查找').fill('灌云县')
  await result.getByLabel('格式', { exact: true }).selectOption({ label: 'PDF' })
  await expect(filesOf(page).filter({ hasText: '目标责任清单' })).toHaveCount(1)
})

test('the lists of one unit alone: the same on paper, and nothing of the city', async ({ page }) => {
  await goTo(page, '出清单')
  await page.getByLabel('范围').selectOption('东海县')
  await expect(page.getByRole('checkbox', { name: '年度工作报告 Word' })).toBeDisabled()
  await start(page)
  await expect(resultOf(page).getByRole('status')).toContainText('8 份', { timeout: 45_000 })
  await expect(resultOf(page).locator('tr.group')).toHaveText(['单位　东海县 8 份'])
})

test('a batch that takes its time is broken off', async ({ page }) => {
  await goTo(page, '出清单')
  await start(page)
  await page.getByRole('button', { name: '取消' }).click()
  await expect(page.getByRole('main')).toContainText('已取消，没有写出清单。')
})

test('a document is looked at before it is printed, and what is printed is what was looked at', async ({
  page,
}) => {
  await goTo(page, '出清单')
  await page.getByRole('link', { name: '预览打印' }).click()
  const list = page.getByRole('listbox', { name: '本批文件' })
  await list.getByRole('group', { name: '全市' }).getByRole('option', { name: '1-目标责任清单' }).click()
  const desk = page.getByRole('region', { name: '连云港市目标责任清单（2023年）' })
  await expect(desk.getByText('连云港市目标责任清单（2023年）').first()).toBeVisible()
  await expect(desk.getByText('未定稿').first()).toBeVisible()
  const pages = await pagesInPreview(page)
  expect(pages).toBeGreaterThan(1)
  await expectAccessible(page)

  // The dialogue itself is the browser's: what it would print is what counts.
  await page.evaluate(() => {
    window.print = () => {}
  })
  await page.getByRole('button', { name: '打印', exact: true }).click()
  await expect(page.locator('.print-sheets')).toHaveCount(1)
  await page.emulateMedia({ media: 'print' })
  expect(await printedPages(page)).toBe(pages)
  await page.emulateMedia({ media: null })
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await expect(page.locator('.print-sheets')).toHaveCount(0)

  // The address keeps what is looked at.
  await page.reload()
  await expect(desk.getByText('连云港市目标责任清单（2023年）').first()).toBeVisible()
})

test('the keyboard finds a unit’s list and goes on from there', async ({ page }) => {
  await goTo(page, '出清单')
  await page.getByRole('link', { name: '预览打印' }).click()
  await page.getByLabel('输入名称筛选').fill('单位　灌云县')
  const options = page.getByRole('listbox', { name: '本批文件' }).getByRole('option')
  await expect(options).toHaveCount(4)
  await page.keyboard.press('ArrowDown')
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
  await expect(
    page
      .getByRole('region', { name: /^灌云县.*目标责任清单/ })
      .getByText(/灌云县/)
      .first(),
  ).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('region', { name: /^灌云县.*废物清单/ })).toBeVisible()
  await page.keyboard.press('End')
  await expect(options.nth(3)).toHaveAttribute('aria-selected', 'true')
  expect(await pagesInPreview(page)).toBeGreaterThan(0)
})

test('a document that the period does not have is said to be missing', async ({ page }) => {
  await page.goto('/#/lists/preview/1-全市/没有这份')
  await expect(page.getByRole('main')).toContainText('本期没有“1-全市/没有这份”这一份')
})
