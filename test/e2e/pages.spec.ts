import { expect } from '@playwright/test'
import { expectAccessible, goTo, pages, test } from './open-page.ts'

test('the address loses its token, and the page says that its data are samples', async ({ page }) => {
  expect(new URL(page.url()).search).toBe('')
  await expect(page).toHaveTitle('报送进度 · 汇表')
  await expect(page.getByRole('banner')).toContainText('示例数据')
})

test('the overview shows what has come in: ten units by four lists', async ({ page }) => {
  const matrix = page.getByRole('table', { name: '各单位四张清单的收报情况' })
  await expect(matrix.getByRole('columnheader')).toHaveText([
    '单位',
    '目标责任清单',
    '废物清单',
    '任务清单',
    '项目清单',
  ])
  await expect(matrix.getByRole('rowheader')).toHaveCount(10)
  await expect(matrix.getByRole('rowheader').first()).toContainText('东海县')
  await expect(matrix.getByRole('cell')).toHaveCount(40)
  expect(await matrix.getByText('已收').count()).toBeGreaterThanOrEqual(39)
  await expect(matrix.getByText('阻断').first()).toBeVisible()
})

test('without the token there is no page', async ({ browser }) => {
  const context = await browser.newContext()
  const stranger = await context.newPage()
  const answer = await stranger.goto('/')
  expect(answer?.status()).toBe(403)
  await expect(stranger.locator('body')).toContainText('没有通行口令')
  await context.close()
})

test('a foreign page can neither call the core nor show the product', async ({ page, browser, baseURL }) => {
  const context = await browser.newContext({ storageState: await page.context().storageState() })
  const foreign = await context.newPage()
  await foreign.route('http://foreign.example/', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<iframe src="${baseURL}/"></iframe>` }),
  )
  await foreign.goto('http://foreign.example/')
  const answer = await foreign.evaluate(
    (address) =>
      fetch(`${address}/rpc/library/info`, {
        method: 'POST',
        body: '{}',
        mode: 'no-cors',
        credentials: 'include',
      }).then(
        (response) => response.type,
        () => 'failed',
      ),
    baseURL,
  )
  expect(['opaque', 'failed']).toContain(answer)
  expect(await foreign.frames()[1]?.content()).not.toContain('<div id="root">')
  await context.close()
})

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`in ${scheme} colours`, () => {
    test.use({ colorScheme: scheme })

    test('the page wears the colours of the product', async ({ page }) => {
      const colour = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
      expect(colour).toBe(scheme === 'light' ? 'rgb(243, 246, 246)' : 'rgb(15, 21, 24)')
    })

    test('every page is accessible', async ({ page }) => {
      for (const name of pages) {
        await test.step(name, async () => {
          await goTo(page, name)
          await expect(page.getByRole('main')).not.toContainText('正在读取')
          await expectAccessible(page)
        })
      }
    })
  })
}

test('the keyboard alone leads through the pages', async ({ page }) => {
  // Ten pages have a key of their own, which it keeps whatever page comes to stand between them.
  const keyed = pages.filter((name) => !['布表', '汇总口径', '定稿'].includes(name)).slice(0, 10)
  for (const [index, name] of keyed.entries()) {
    await page.keyboard.press(`Alt+${(index + 1) % 10}`)
    await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible()
  }
})
