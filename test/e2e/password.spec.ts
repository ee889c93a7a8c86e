import { expect, type Locator } from '@playwright/test'
import * as XLSX from 'xlsx'
import { encryptAgile } from '../electron/core/workbook/encrypt-package.ts'
import { expectAccessible, goTo, test } from './open-page.ts'

const password = '无废2023'
const project = `示例加密驿站 ${Date.now()}`

/** A return that opens with the password only, encrypted as the office programs do it. */
function encryptedReturn(name: string) {
  const sheet = XLSX.utils.aoa_to_sheet([
    ['云台山景区“无废城市”建设项目清单'],
    ['填报单位：云台山景区管委会', '', '报告期：2023年'],
    ['序号', '项目名称', '建设单位', '总投资（亿元）', '项目状态'],
    [1, project, '示例公司', 0.375, '在建'],
  ])
  const book = XLSX.utils.book_new(sheet, '项目')
  const plain = new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }))
  return {
    name,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(encryptAgile(plain, password, 1000)),
  }
}

async function enter(place: Locator, file: string, text: string): Promise<void> {
  const field = place.getByRole('textbox', { name: `${file} 的打开密码` })
  await field.fill(text)
  await field.press('Enter')
}

test.describe('a workbook under a password', () => {
  // The core refuses the locked original; that is what the browser reports.
  test.use({ allowed: /422/ })

  test('is asked for it in place, comes in with the right one, and opens to the source cell', async ({
    page,
  }) => {
    const file = '云台山加密项目.xlsx'
    await goTo(page, '导入报表')
    await page.locator('input[type="file"]').setInputFiles([encryptedReturn(file)])
    await page.getByRole('button', { name: '导入 1 份' }).click()
    const result = page.getByRole('region', { name: '结果', exact: true })
    const row = result.getByRole('row', { name: new RegExp(file) }).first()
    await expect(row).toContainText('设有打开密码')
    await expectAccessible(page)
    await enter(row, file, '无废2022')
    await expect(row).toContainText('密码不对')
    await enter(row, file, password)
    await expect(row).toContainText('已收下')

    const openFigure = async () => {
      await goTo(page, '项目')
      await page
        .getByRole('row', { name: new RegExp(project) })
        .getByRole('button', { name: '3,750' })
        .click()
      return page.getByRole('dialog', { name: '原表' })
    }
    // What was said once is known as long as the page is open.
    const source = await openFigure()
    await expect(source.locator('td[aria-current="true"]')).toHaveText('0.375')

    await page.reload()
    const again = await openFigure()
    await expect(again).toContainText('设有打开密码')
    await expectAccessible(page)
    await enter(again, file, password)
    await expect(again.locator('td[aria-current="true"]')).toHaveText('0.375')
  })
})
