import { expect } from '@playwright/test'
import { expectAccessible, goTo, test } from './open-page.ts'

// One of the sample units has not sent its projects; here they come, under a project name of this very run.
const project = `示例分类驿站 ${Date.now()}`
const projects = [
  '云台山景区“无废城市”建设项目清单,,,,',
  '填报单位：云台山景区管委会,,报告期：2023年,,',
  '序号,项目名称,建设单位,总投资（亿元）,项目状态',
  `1,${project},示例公司,0.125,在建`,
].join('\r\n')
const return_ = {
  name: '云台山景区项目清单.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`\ufeff${projects}`),
}
const picture = { name: '照片.xlsx', mimeType: 'image/png', buffer: Buffer.from('89504e470d0a1a0a', 'hex') }

test('a return comes in, with progress and with an account of every row and cell', async ({ page }) => {
  await goTo(page, '导入报表')
  await page.locator('input[type="file"]').setInputFiles([return_, picture])
  await expect(page.getByRole('button', { name: '移除 照片.xlsx' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('checkbox', { name: '先试读，不写入' }).check()
  await page.getByRole('button', { name: '试读 2 份' }).click()
  const tried = page.getByRole('region', { name: '试读结果（没有写入）' })
  await expect(tried.getByRole('row', { name: /照片\.xlsx/ })).toContainText('拒收')
  await expect(tried.getByRole('row', { name: /云台山景区项目清单\.csv/ })).toContainText('可以收下')

  await page.getByRole('button', { name: '移除 照片.xlsx' }).click()
  await page.getByRole('checkbox', { name: '先试读，不写入' }).uncheck()
  await page.getByRole('button', { name: '导入 1 份' }).click()
  const result = page.getByRole('region', { name: '结果', exact: true })
  await expect(result.getByRole('row', { name: /云台山景区项目清单\.csv/ })).toContainText('已收下')
  await expect(result).toContainText('各类相加等于总数')
  await expectAccessible(page)

  await goTo(page, '报送进度')
  await expect(page.getByRole('main')).toContainText('已收 40 张，应收 40 张')
  await goTo(page, '项目')
  const row = page.getByRole('row', { name: new RegExp(project) })
  await expect(row).toContainText('1,250')
})

test('what is no return is refused in a sentence that names it', async ({ page }) => {
  await goTo(page, '导入报表')
  await page.locator('input[type="file"]').setInputFiles([picture])
  await page.getByRole('button', { name: '导入 1 份' }).click()
  const result = page.getByRole('region', { name: '结果', exact: true })
  await expect(result.getByRole('row', { name: /照片\.xlsx/ })).toContainText(/“照片\.xlsx”.*。/)
})

test('an import that takes its time shows how far it is, and can be broken off without a trace', async ({
  page,
}) => {
  const rows = Array.from(
    { length: 12_000 },
    (_, index) => `${index + 2},${project} ${index},示例公司,0.125,在建`,
  )
  const large = Buffer.from(`\ufeff${[projects, ...rows].join('\r\n')}`)
  await goTo(page, '导入报表')
  await page
    .locator('input[type="file"]')
    .setInputFiles(
      Array.from({ length: 6 }, (_, index) => ({ ...return_, name: `大表${index}.csv`, buffer: large })),
    )
  await page.getByRole('button', { name: '导入 6 份' }).click()
  // A bar that has not moved yet is there without being wide.
  await expect(page.getByRole('progressbar', { name: '正在读入' })).toBeAttached()
  const files = page.getByRole('region', { name: /正在读入的文件/ }).getByRole('listitem')
  await expect(files).toHaveCount(6)
  await expect(files.filter({ hasText: '等待' }).first()).toBeVisible()
  await page.getByRole('button', { name: '取消' }).click()
  await expect(page.getByText('已取消，数据没有改变。')).toBeVisible()
  await goTo(page, '项目')
  await expect(page.getByRole('main')).not.toContainText(`${project} 1`)
})
