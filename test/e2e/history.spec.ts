import { expect } from '@playwright/test'
import { expectAccessible, goTo, test } from './open-page.ts'

// One of the sample units has not sent its projects: here they come, are taken back, and in the end they are gone again.
const return_ = {
  name: '云台山景区项目清单（待撤销）.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      '\ufeff云台山景区“无废城市”建设项目清单,,,,',
      '填报单位：云台山景区管委会,,报告期：2023年,,',
      '序号,项目名称,建设单位,总投资（亿元）,项目状态',
      '1,待撤销的驿站,示例公司,0.125,在建',
    ].join('\r\n'),
  ),
}

test('an import is undone and redone from anywhere, and the history tells it', async ({ page }) => {
  const main = page.getByRole('main')
  const notice = page.getByRole('status', { name: '撤销和重做的结果' })
  await goTo(page, '导入报表')
  await page.locator('input[type="file"]').setInputFiles([return_])
  await page.getByRole('button', { name: '导入 1 份' }).click()
  await expect(page.getByRole('region', { name: '结果', exact: true })).toContainText('已收下')
  await goTo(page, '报送进度')
  await expect(main).toContainText('已收 40 张')

  await page.keyboard.press('Control+z')
  await expect(notice).toContainText(/已撤销：导入云台山景区 2023 年报表.*按 Ctrl\+Y 可重做/)
  await expect(main).toContainText('已收 39 张')
  await goTo(page, '项目')
  await expect(main).not.toContainText('待撤销的驿站')

  await page.keyboard.press('Control+y')
  await expect(notice).toContainText('已重做')
  await expect(main).toContainText('待撤销的驿站')

  // What can be undone outlives the page.
  await page.reload()
  const header = page.getByRole('banner')
  await expect(header.getByRole('button', { name: /^撤销：导入云台山景区/ })).toBeVisible()
  await expect(header.getByRole('button', { name: '没有可以重做的操作' })).toBeVisible()

  await goTo(page, '操作记录')
  const table = page.getByRole('table', { name: '操作记录，最近的在前' })
  const entry = table.getByRole('row').filter({ hasText: '有效' }).filter({ hasText: '待撤销' })
  await expect(entry).toHaveCount(1)
  await entry.getByRole('button', { name: /^导入云台山景区/ }).click()
  await expect(page.getByRole('table', { name: '改动前后' })).toContainText(
    '云台山景区项目清单（待撤销）.csv',
  )
  await expectAccessible(page)

  // Keys in a field belong to the field.
  await page.getByRole('textbox', { name: '查找内容' }).fill('待撤销')
  await page.keyboard.press('Control+z')
  await expect(entry).toHaveCount(1)

  await entry.getByRole('button', { name: /^撤销：导入云台山景区/ }).click()
  await expect(notice).toContainText('已撤销')
  await expect(
    table.getByRole('row').filter({ hasText: '已撤销' }).filter({ hasText: '待撤销' }),
  ).toHaveCount(1)

  await page.getByRole('button', { name: '校验操作记录' }).click()
  const verified = page.getByRole('region', { name: '校验结果' })
  await expect(verified).toContainText(/校验通过.*均与写入时一致/)
  await expect(verified).toContainText(/当前校验值 [0-9a-f]{64}/)
  await expectAccessible(page)
  await goTo(page, '报送进度')
  await expect(main).toContainText('已收 39 张')
})

test('several steps back are asked about first', async ({ page }) => {
  await goTo(page, '操作记录')
  const back = page.getByRole('button', { name: /^撤销到这里：/ }).last()
  await back.click()
  const question = page.getByRole('dialog')
  await expect(question).toContainText(/共 \d+ 步？/)
  await expectAccessible(page)
  await question.getByRole('button', { name: '取消' }).click()
  await expect(page.getByRole('status', { name: '撤销和重做的结果' })).toBeEmpty()
})
