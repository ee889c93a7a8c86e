import { expect, type Page } from '@playwright/test'
import { expectAccessible, goTo, test } from './open-page.ts'

const csv = (name: string, ...lines: string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(`\ufeff${lines.join('\r\n')}`),
})
// A column that only this run has: what an earlier one remembered must not answer for it.
const run = Date.now()
const wastes = (amount: string, column = `产出情况${run}`) =>
  csv(
    `灌云县废物${amount}.csv`,
    '填报单位：灌云县,报告期：2023年,,',
    `类别,废物名称,${column},综合利用量`,
    `一般工业固体废物,炉渣,${amount},9`,
  )

async function importFiles(page: Page, ...files: ReturnType<typeof csv>[]) {
  await goTo(page, '导入报表')
  await page.locator('input[type="file"]').setInputFiles(files)
  await page.getByRole('button', { name: `导入 ${files.length} 份` }).click()
  return page.getByRole('region', { name: '结果', exact: true })
}

test('a question is answered by keyboard alone, remembered, said so, and asked again once taken back', async ({
  page,
}) => {
  // Four imports and two pages: longer than the others on a busy machine.
  test.slow()
  const result = await importFiles(page, wastes('20'))
  await expect(result.getByRole('row', { name: /灌云县废物20/ }).first()).toContainText('需要确认对应关系')

  const open = result.getByRole('button', { name: '回答 1 处' })
  await open.focus()
  await page.keyboard.press('Enter')
  const drawer = page.getByRole('dialog', { name: /确认对应关系/ })
  await expect(drawer).toContainText(`废物清单中“产出情况${run}”这一列是什么？`)
  await expect(drawer.locator('td[aria-current="true"]')).toHaveText(`产出情况${run}`)
  // Likeness only ranks: nothing is chosen, and nothing can be sent before something is.
  const candidates = drawer.getByRole('group', { name: /候选/ }).getByRole('radio')
  for (const candidate of await candidates.all()) await expect(candidate).not.toBeChecked()
  await expect(drawer.getByRole('button', { name: '完成' })).toBeDisabled()
  await expect(candidates.first()).toBeFocused()
  await expectAccessible(page)

  const names = await drawer.locator('.candidate').allInnerTexts()
  const place = names.findIndex((name) => name.includes('产生量'))
  expect(place).toBeGreaterThanOrEqual(0)
  await page.keyboard.press(String(place + 1))
  await expect(candidates.nth(place)).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(drawer).toBeHidden()
  const row = result.getByRole('row', { name: /灌云县废物20/ }).first()
  await expect(row).toContainText('已收下')
  await expect(result).toContainText(`“产出情况${run}”经本次确认，作“产生量”。`)

  // The next return of the same layout asks nothing and says why.
  const next = await importFiles(page, wastes('21'))
  await expect(next.getByRole('row', { name: /灌云县废物21/ }).first()).toContainText('已收下')
  await expect(next).toContainText('确认的灌云县表式')
  await expect(next.getByRole('table', { name: '认出的列' })).toContainText('沿用上次')

  await goTo(page, '对应关系')
  await expectAccessible(page)
  await page.getByRole('textbox', { name: '查找名称' }).fill(`产出情况${run}`)
  await page.getByRole('button', { name: '收回“灌云县废物清单”' }).click()
  const asked = page.getByRole('dialog', { name: '收回“灌云县废物清单”的对应关系？' })
  await expect(asked.getByRole('button', { name: '取消' })).toBeFocused()
  await expectAccessible(page)
  await asked.getByRole('button', { name: '收回' }).click()
  await expect(page.getByRole('button', { name: '收回“灌云县废物清单”' })).toHaveCount(0)

  const again = await importFiles(page, wastes('22'))
  await expect(again.getByRole('row', { name: /灌云县废物22/ }).first()).toContainText('需要确认对应关系')
})

test('a header that changed is shown as was, is and proposal', async ({ page }) => {
  await importFiles(page, wastes('30', '产生量'))
  const changed = csv(
    '灌云县废物新表.csv',
    '填报单位：灌云县,报告期：2023年,,,',
    '废物名称,类别,产生量（吨）,综合利用量,经办人',
    '炉渣,一般工业固体废物,31,9,张三',
  )
  const result = await importFiles(page, changed)
  const drift = result.getByRole('table', { name: /表头有变化/ })
  await expect(drift.getByRole('columnheader')).toHaveText(['原来', '现在', '说明和建议'])
  await expect(drift.getByRole('row', { name: /经办人/ })).toContainText('新增')
  await expect(drift.getByRole('row', { name: /产生量（吨）/ })).toContainText('改名')
  await expect(drift).toContainText('移位')
  await expectAccessible(page)
})

test('an answer for the whole office settles the same question in the other files at once', async ({
  page,
}) => {
  const column = `排出情况${run}`
  const other = csv(
    '东海县废物.csv',
    '填报单位：东海县,报告期：2023年,,',
    `类别,废物名称,${column},综合利用量`,
    '一般工业固体废物,炉渣,12,9',
  )
  const result = await importFiles(page, wastes('40', column), other)
  await result.getByRole('button', { name: '回答 1 处' }).first().click()
  const drawer = page.getByRole('dialog', { name: /确认对应关系/ })
  await drawer.getByRole('radio', { name: /产生量/ }).check()
  await page.keyboard.press('q')
  await expect(drawer.getByRole('radio', { name: '全市通用' })).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(drawer).toBeHidden()
  await expect(result.getByText('已收下')).toHaveCount(3)
  await expect(result.getByText('需要确认对应关系')).toHaveCount(0)
})

test('a name that the catalogue does not know may wait, and is found by searching', async ({ page }) => {
  const name = '秸秆全量利用比例'
  const file = csv(
    '灌南县指标.csv',
    '填报单位：灌南县,报告期：2023年,,',
    '三级指标,分子数值,分母数值,完成值',
    `${name},97,100,97%`,
  )
  const result = await importFiles(page, file)
  const row = result.getByRole('row', { name: /灌南县指标/ }).first()
  await expect(row).toContainText('已收下')
  await row.getByRole('button', { name: '另有 1 处可确认' }).click()
  const drawer = page.getByRole('dialog', { name: /确认对应关系/ })
  await expect(drawer).toContainText('可以先跳过')
  await drawer.getByRole('combobox', { name: '在目录中查找' }).fill('秸秆综合')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  // Found by searching, but a candidate all the same: it is that one that is chosen.
  await expect(drawer.getByRole('radio', { name: /秸秆综合利用率/ })).toBeChecked()
  await expect(drawer.getByRole('radio', { name: /秸秆综合利用率/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(drawer).toBeHidden()
  // The same bytes, read otherwise, are the next version.
  await expect(row).toContainText(/第\d+版/)
  await expect(result).toContainText(`“${name}”经本次确认`)
})
