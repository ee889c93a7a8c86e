import { expect } from '@playwright/test'
import { expectAccessible, goTo, test } from './open-page.ts'

const indicator = '一般工业固体废物综合利用率'

/** The number in a text such as “1,234.5”. */
function numberOf(text: string): number {
  return Number(text.replaceAll(/[^\d.-]/g, ''))
}

test('a city figure leads down to the cell of the return that it came from', async ({ page }) => {
  await goTo(page, '汇总指标')
  await page.getByRole('button', { name: indicator }).click()
  const origin = page.getByRole('dialog', { name: indicator })
  await expect(origin).toBeVisible()

  // What the units report adds up to what the city shows.
  const rows = origin.getByRole('table', { name: '各单位的数' }).getByRole('row')
  const cellsOf = (row: number) => rows.nth(row).getByRole('cell')
  const count = await rows.count()
  expect(count).toBe(12)
  for (const column of [0, 1]) {
    await expect(cellsOf(1).nth(column)).toHaveText(/\d/)
    let sum = 0
    for (let row = 1; row < count - 1; row += 1) {
      // A unit may not have sent the figure. Of a converted number the first is the converted one.
      const [figure] = await cellsOf(row).nth(column).getByRole('button').allTextContents()
      sum += numberOf(figure ?? '0')
    }
    expect(sum).toBeCloseTo(
      numberOf(
        (await cellsOf(count - 1)
          .nth(column)
          .textContent()) ?? '',
      ),
      2,
    )
  }
  await expectAccessible(page)

  const numerator = cellsOf(1).nth(0).getByRole('button').first()
  const value = (await numerator.textContent()) ?? ''
  const [file = '', sheet = '', ref = ''] = ((await numerator.getAttribute('title')) ?? '').split(' · ')
  await numerator.click()
  const source = page.getByRole('dialog', { name: '原表' })
  await expect(source).toContainText(file)
  await expect(source).toContainText(`工作表“${sheet}”`)
  const lit = source.locator('td[aria-current="true"]')
  await expect(lit).toHaveCount(1)
  await expect(lit).toBeInViewport()
  expect(numberOf((await lit.textContent()) ?? '')).toBe(numberOf(value))

  // The lit cell stands where its address says.
  const [letters = '', row = ''] = [ref.replace(/\d+$/, ''), ref.replace(/^[A-Z]+/, '')]
  await expect(source.locator('th.is-pointed')).toHaveText([letters, row])
  await expectAccessible(page)

  await page.keyboard.press('Escape')
  await expect(source).toBeHidden()
  await expect(origin).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(origin).toBeHidden()
  await expect(page.getByRole('button', { name: indicator })).toBeFocused()
})

test('the address names the figure that is open', async ({ page }) => {
  await page.goto('/#/figures/15')
  await expect(page.getByRole('dialog', { name: indicator })).toBeVisible()
})
