import { expect } from '@playwright/test'
import { expectAccessible, goTo, test } from './open-page.ts'

const csv = (name: string, ...lines: string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(`\ufeff${lines.join('\r\n')}`),
})
const files = [
  csv(
    '灌南县废物.csv',
    '填报单位：灌南县,报告期：2023年',
    '类别,废物名称,产生量（吨）,综合利用量（吨）',
    '一般工业固体废物,炉渣,500,400',
  ),
  csv(
    '赣榆区废物.csv',
    '填报单位：赣榆区,报告期：2023年',
    '类别,废物名称,产生量（万吨）,综合利用量（万吨）,经办人',
    '一般工业固体废物,炉渣,5,约4,张三',
    '一般工业固体废物,粉煤灰,1.2.3,8,李四',
  ),
]

test('each file is one line with what to look at; opened, it tells what was understood and what was not', async ({
  page,
}) => {
  await goTo(page, '导入报表')
  await page.locator('input[type="file"]').setInputFiles(files)
  await page.getByRole('checkbox', { name: '先试读，不写入' }).check()
  await page.getByRole('button', { name: '试读 2 份' }).click()
  const result = page.getByRole('region', { name: '试读结果（没有写入）' })
  const row = result.getByRole('row', { name: /赣榆区废物/ })
  await expect(row).toContainText('读不出1')
  await expect(row).toContainText('存疑1')
  await expect(row).toContainText('跳过 2')
  await expect(result.getByRole('table', { name: '认出的列' })).toHaveCount(0)

  // One key leads from file to file, one opens.
  await result.getByRole('button', { name: '灌南县废物.csv' }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(result.getByRole('button', { name: '赣榆区废物.csv' })).toBeFocused()
  await page.keyboard.press('Enter')

  await expect(result).toContainText('填报单位认作赣榆区：“填报单位：赣榆区”（工作表“赣榆区废物” A1）')
  await expect(result.getByRole('table', { name: '认出的列' })).toContainText('万吨 → 吨，×10000')
  const notes = result.getByRole('table', { name: '数值的疑点和说明' }).getByRole('row')
  await expect(notes.nth(1)).toContainText(/读不出.*产生量.*“1\.2\.3”.*C4/)
  await expect(notes.nth(2)).toContainText(/存疑.*利用量.*“约4”.*4.*D3/)
  const skipped = result.getByRole('table', { name: '跳过的单元格' }).getByRole('row', { name: /经办人/ })
  await expect(skipped).toContainText('E3、E4')
  await expect(skipped.getByText('李四')).toBeHidden()
  await skipped.getByText('逐格查看（2）').click()
  await expect(skipped.getByText('李四')).toBeVisible()
  await expectAccessible(page)
  // The table scrolls, never the page around it.
  expect(await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBe(0)
})
