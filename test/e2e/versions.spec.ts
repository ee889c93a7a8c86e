import { expect } from '@playwright/test'
import { expectAccessible, goTo, test } from './open-page.ts'

const csv = (name: string, ...rows: string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(
    `\ufeff${['填报单位：徐圩新区,报告期：2023年', '项目名称,建设单位,总投资（万元）,项目状态', ...rows].join('\r\n')}`,
  ),
})
const first = csv(
  '徐圩第一次.csv',
  '对比焚烧项目,甲公司,100,在建',
  '对比填埋项目,乙公司,,在建',
  '对比分拣项目,丙公司,30,在建',
)
const second = csv(
  '徐圩第二次.csv',
  '对比焚烧项目,甲公司,120,在建',
  '对比填埋项目,乙公司,/,在建',
  '对比分拣项目二期,丙公司,30,完工',
)

test('what a new version changed is said at its import, and compared cell by cell', async ({ page }) => {
  for (const file of [first, second]) {
    await goTo(page, '导入报表')
    await page.locator('input[type="file"]').setInputFiles([file])
    await page.getByRole('button', { name: '导入 1 份' }).click()
    await expect(page.getByRole('row', { name: new RegExp(file.name) })).toContainText('已收下')
  }
  const summary = page.getByRole('link', { name: /相比：改数 1 格，补填 1 格，新增 1 行，删除 1 行/ })
  await expect(summary).toContainText('影响全市数据')
  await summary.click()
  await expect(page.getByRole('heading', { level: 1, name: '版本对比' })).toBeVisible()
  const changes = page.getByRole('table', { name: '改前和改后' })
  await expect(
    changes.getByRole('row', { name: /对比焚烧项目.*改数.*总投资.*100 万元.*120 万元.*\+20.*影响汇总/ }),
  ).toBeVisible()
  await expect(changes.getByRole('row', { name: /对比填埋项目.*补填.*未填.*不适用（\/）/ })).toBeVisible()
  await expectAccessible(page)

  // Arrows lead from row to row on one side; Enter opens that cell in its original, Escape leads back.
  const before = changes.getByRole('row', { name: /对比焚烧项目/ }).getByRole('button', { name: '100 万元' })
  await before.focus()
  await page.keyboard.press('ArrowDown')
  await expect(changes.getByRole('button', { name: '未填' })).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  const original = page.getByRole('region', { name: '原表' })
  await expect(original).toContainText('徐圩第一次.csv')
  await page.keyboard.press('Escape')
  await expect(before).toBeFocused()

  // Likeness only offers; a person says which rows are one, and may take it back.
  await page.getByRole('button', { name: /^对比分拣项目二期.*相近/ }).click()
  await expect(changes.getByRole('row', { name: /对比分拣项目二期.*改名/ })).toBeVisible()
  await expect(changes.getByRole('row', { name: /改文字.*项目状态.*在建.*完工/ })).toBeVisible()
  await page.getByRole('button', { name: '不是同一行' }).click()
  await expect(changes.getByRole('row', { name: /删除/ }).first()).toBeVisible()

  await page.getByRole('checkbox', { name: '只看影响汇总的差异' }).check()
  await expect(changes.getByRole('row', { name: /对比填埋项目/ })).toHaveCount(0)
  await expect(changes.getByRole('row', { name: /对比焚烧项目/ })).toBeVisible()

  await page.getByRole('tab', { name: /全市数据/ }).click()
  await expect(
    page.getByRole('table', { name: '全市数据' }).getByRole('row', { name: /全部项目总投资.*\+20/ }),
  ).toContainText('对比焚烧项目')
  await expectAccessible(page)
  await page.getByRole('tab', { name: /审核结果/ }).click()
  await expect(page.getByRole('tabpanel')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('tab', { name: /全部版本/ }).click()
  await expect(page.getByRole('row', { name: /徐圩第二次\.csv/ })).toContainText('计入')
  // The table scrolls, never the page around it.
  expect(await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBe(0)
})

test('the version number of a returned list leads to its comparison', async ({ page }) => {
  const row = page.getByRole('row', { name: /^徐圩新区/ })
  await row.getByRole('link', { name: '第3版' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '版本对比' })).toBeVisible()
  await expect(page.getByRole('combobox', { name: '改后的版本' })).toHaveValue('3')
  await page.getByRole('combobox', { name: '改前的版本' }).selectOption('1')
  await expect(page.getByText(/第3版与第1版相比/)).toBeVisible()
})
