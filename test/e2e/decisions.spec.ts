import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { expectAccessible, goTo, test } from './open-page.ts'

const part = async (page: Page, name: string) => {
  await goTo(page, '汇总口径')
  await page.getByRole('navigation', { name: '汇总口径各项' }).getByRole('link', { name }).click()
}

/** The reason and the paper that every decision needs. */
async function decide(page: Page, form: string, reason: string, document: string): Promise<void> {
  const fields = page.getByRole('form', { name: form })
  await fields.getByLabel('原因').fill(reason)
  await fields.getByLabel('文号或依据').fill(document)
  await fields.getByRole('button', { name: '作出决定' }).click()
  await expect(fields).toBeHidden()
}

async function takeBack(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('main').getByRole('button', { name }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: '收回', exact: true }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
}

test('a zone inside its district is counted once, the line says why, and one step back counts it twice again', async ({
  page,
}) => {
  const figure = page.getByRole('dialog', { name: '快递绿色包装使用率' })
  const calculation = figure.getByRole('list', { name: '代入' })
  await page.goto('/#/figures/14')
  await expect(calculation).toContainText('万件')
  const added = (await calculation.textContent()) ?? ''
  await expect(figure.getByRole('table', { name: '剔除重复' })).toHaveCount(0)
  await page.keyboard.press('Escape')

  await part(page, '统计范围')
  const scopes = page.getByRole('table', { name: '功能板块与所在区的统计范围' })
  const row = scopes.getByRole('row').filter({ hasText: '连云港高新区' })
  await expect(row).toContainText('未决定，按不含')
  await row.getByRole('button', { name: '决定海州区的数含连云港高新区' }).click()
  const form = page.getByRole('form', { name: '决定统计范围' })
  await expect(form).toContainText('海州区的全部清单含连云港高新区')
  await form.getByRole('button', { name: '作出决定' }).click()
  await expect(form).toContainText('请填写原因。')
  await expect(form).toContainText('请填写文号或依据。')
  await expect(form.getByLabel('原因')).toBeFocused()
  await expectAccessible(page)
  await decide(page, '决定统计范围', '海州区按在地口径统计，含高新区', '会议纪要〔2024〕2号')
  await expect(row).toContainText('海州区按在地口径统计，含高新区（会议纪要〔2024〕2号）')
  await expect(row).toContainText('项指标')
  await expectAccessible(page)

  await page.goto('/#/figures/14')
  await expect(calculation).toContainText('万件')
  await expect(calculation).not.toHaveText(added)
  const eliminated = figure.getByRole('table', { name: '剔除重复' })
  const line = eliminated.getByRole('row').filter({ hasText: '分子' })
  await expect(line).toContainText('连云港高新区')
  await expect(line).toContainText('会议纪要〔2024〕2号')
  await expect(figure.getByRole('table', { name: '各单位的数' })).toContainText('已含在海州区的数据中')
  await expectAccessible(page)

  // From the line to the cell, and from the cell to all the figures that it enters.
  await line.getByRole('button', { name: '-264.29' }).click()
  const source = page.getByRole('dialog', { name: '原表' })
  const uses = source.getByRole('region', { name: '去向' })
  await uses.getByRole('button', { name: /计入 \d+ 项全市数据/ }).click()
  await expect(uses.getByRole('table', { name: '去向' })).toContainText('快递绿色包装使用率')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(source).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(figure).toBeHidden()

  await page.keyboard.press('Control+z')
  await expect(page.getByRole('status', { name: '撤销和重做的结果' })).toContainText('已撤销')
  await page.goto('/#/figures/14')
  await expect(calculation).toHaveText(added)
  await expect(eliminated).toHaveCount(0)
})

test('the number of a department stands beside the sum of the units; it counts once a person has chosen it', async ({
  page,
}) => {
  await part(page, '数据来源')
  await page.getByRole('button', { name: '登记部门数据' }).click()
  const register = page.getByRole('form', { name: '登记部门数据' })
  await register.getByRole('button', { name: '作出决定' }).click()
  await expect(register).toContainText('请选择部门。')
  await register.getByLabel('部门', { exact: true }).selectOption('市统计局')
  await register.getByLabel('指标', { exact: true }).selectOption({ label: '20 秸秆综合利用率' })
  await register.getByLabel('分母').check()
  await register.getByLabel(/^数值/).fill('三百万')
  await expect(register).toContainText('请填数字')
  await register.getByLabel(/^数值/).fill('3,600,000')
  await decide(page, '登记部门数据', '年鉴公布的可收集资源量', '统计局函〔2024〕8号')

  const table = page.getByRole('table', { name: '数据来源对照' })
  await expect(table).toContainText('待选定')
  const units = table.getByRole('row').filter({ hasText: '各单位合计' }).last()
  await expect(units).toContainText('指标值')
  await expectAccessible(page)
  await goTo(page, '汇总指标')
  const inTable = page.getByRole('row').filter({ hasText: '秸秆综合利用率' })
  await expect(inTable).toContainText('来源待选定')
  const before = await inTable.getByRole('cell').nth(1).textContent()

  await part(page, '数据来源')
  await table.getByRole('button', { name: '第 20 项采用市统计局' }).click()
  await page.getByRole('form', { name: '选定数据来源' }).getByLabel('分母').check()
  await decide(page, '选定数据来源', '分母以统计部门公布的为准', '会议纪要〔2024〕3号')
  await expect(table).toContainText('已选定')
  await expect(units).toContainText('分子')

  await goTo(page, '汇总指标')
  await expect(inTable).not.toContainText('来源待选定')
  expect(await inTable.getByRole('cell').nth(1).textContent()).not.toBe(before)
  await page.goto('/#/figures/20')
  const figure = page.getByRole('dialog', { name: '秸秆综合利用率' })
  await expect(figure.getByRole('list', { name: '代入' })).toContainText('3,600,000')
  await expect(figure.getByRole('table', { name: '数据来源' })).toContainText('市统计局')
  await expect(figure.getByRole('table', { name: '各单位的数' })).toContainText('未采用')
  await expectAccessible(page)
  await page.keyboard.press('Escape')

  await part(page, '已作的决定')
  const decisions = page.getByRole('table', { name: '汇总决定' })
  await expect(decisions).toContainText('市统计局提供第 20 项分母')
  await expectAccessible(page)
  await takeBack(page, /^收回“第 \d+ 号决定”/)
  await takeBack(page, /^收回“第 \d+ 号决定”/)
  await expect(page.getByText('还没有作过汇总决定')).toBeVisible()
  await page.getByLabel('包括被替代和已收回的').check()
  await expect(decisions.getByText('已收回').first()).toBeVisible()
  await part(page, '数据来源')
  await expect(page.getByText('还没有部门数据')).toBeVisible()
})

test('a unit that does not report is neither awaited nor counted', async ({ page }) => {
  await part(page, '应报单位')
  await page.getByLabel('云台山景区').uncheck()
  await expect(page.getByText('9 家（共 10 家）')).toBeVisible()
  await decide(page, '应报单位', '景区今年由连云区一并报送', '市无废办通知〔2024〕1号')
  const kept = page.getByRole('table', { name: '已收下但不计入的清单' })
  await expect(kept).toContainText('云台山景区')
  await expectAccessible(page)
  await page.keyboard.press('Control+z')
  await expect(page.getByText('10 家（共 10 家）')).toBeVisible()
  await expect(kept).toHaveCount(0)
})

test.describe('signing off', () => {
  // Signing the same state off twice is refused on purpose.
  test.use({ allowed: /422/ })

  test('what was signed off stays; what changes since is told unit by unit', async ({ page }) => {
    const [first, second] = [
      '东海县 东海县大宗工业固体废物综合利用项目',
      '海州区 海州区工业副产石膏建材利用项目',
    ]
    await part(page, '同一事项')
    await page.getByRole('button', { name: '认定两个项目为同一项' }).click()
    const form = page.getByRole('form', { name: '认定为同一项' })
    for (const [label, name] of [
      ['第一个项目', first],
      ['第二个项目', second],
    ] as const) {
      await form.getByRole('combobox', { name: label }).fill(name)
      await page.getByRole('option', { name }).click()
    }
    await decide(page, '认定为同一项', '两地共建的同一个综合利用项目', '发改函〔2024〕5号')
    await expect(page.getByRole('table', { name: '同一事项' })).toContainText('已合并')
    await expectAccessible(page)
    await goTo(page, '项目')
    const project = page.getByRole('row').filter({ hasText: '海州区工业副产石膏建材利用项目' })
    await expect(project).toContainText('不计入')
    await expect(page.getByRole('complementary', { name: '项目合计' })).toContainText('与指标 48 核对')
    await expectAccessible(page)

    await goTo(page, '定稿')
    const sign = page.getByRole('form', { name: /年汇总结果定稿/ })
    await sign.getByRole('button', { name: '定稿' }).click()
    await expect(sign).toContainText('请写明这是哪一稿。')
    await sign.getByLabel('说明').fill('送审稿')
    await sign.getByRole('button', { name: '定稿' }).click()
    const table = page.getByRole('table', { name: '定稿记录' })
    await expect(table).toContainText('与现在一致')
    await expect(page.getByText('定稿后，全市数据没有变化。')).toBeVisible()
    // The same state is not signed off twice: the refusal says so.
    await sign.getByLabel('说明').fill('再定一次')
    await sign.getByRole('button', { name: '定稿' }).click()
    await expect(sign.getByRole('alert')).toBeVisible()
    await table.getByRole('button', { name: /…$/ }).click()
    const hash = (await table.getByRole('button', { name: /^[0-9a-f]{64}$/ }).textContent()) ?? ''
    const saved = page.waitForEvent('download')
    await table.getByRole('button', { name: /下载第 \d+ 号定稿/ }).click()
    const file = await saved
    expect(file.suggestedFilename()).toContain(hash.slice(0, 12))
    expect(JSON.parse(readFileSync(await file.path(), 'utf8'))).toMatchObject({ format: 1, period: '2023' })
    await expectAccessible(page)

    await page.goto('/#/review/灌云县/targets')
    await page.getByRole('region', { name: '审核发现的问题' }).getByText('填报90.04%').click()
    await page.getByRole('region', { name: '问题明细' }).getByRole('button', { name: '采用建议' }).click()
    const adjust = page.getByRole('form', { name: '市级调整' })
    await adjust.getByLabel('原因').fill('县里把万吨填成了吨，已电话确认')
    await adjust.getByLabel('文号或依据').fill('连无废办〔2024〕3号')
    await adjust.getByRole('button', { name: '提交' }).click()
    await expect(adjust).toBeHidden()

    await goTo(page, '定稿')
    await expect(table).toContainText('定稿后有变化')
    const changes = page.getByRole('table', { name: '定稿后变化的全市数据' })
    const numerator = changes
      .getByRole('row')
      .filter({ hasText: '一般工业固体废物综合利用率' })
      .filter({ hasText: '灌云县' })
    await expect(numerator.first()).toContainText('26.75951 → 267,595.1')
    await expect(numerator.first()).toContainText('占 100%')
    await expectAccessible(page)

    await takeBack(page, /^收回“第 \d+ 号定稿”/)
    await expect(page.getByText('还没有定稿')).toBeVisible()
    await goTo(page, '调整与说明')
    await takeBack(page, /^收回/)
    await part(page, '已作的决定')
    await takeBack(page, /^收回“第 \d+ 号决定”/)
    await expect(page.getByText('还没有作过汇总决定')).toBeVisible()
  })
})
