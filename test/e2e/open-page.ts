import { AxeBuilder } from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'

/** Entries of the navigation, in their order. */
export const pages = [
  '报送进度',
  '布表',
  '导入报表',
  '审核',
  '核实',
  '调整与说明',
  '汇总指标',
  '汇总口径',
  '废物',
  '任务',
  '项目',
  '定稿',
  '出清单',
  '审核规则',
  '对应关系',
  '操作记录',
] as const

/**
 * A page of the product, entered as a person does: by the printed address, token included. Whatever goes wrong
 * unnoticed (an error on the console, an uncaught one, a refused request) makes the test red.
 */
export const test = base.extend<{ allowed: RegExp | null }>({
  /** Faults that a test provokes on purpose. */
  allowed: [null, { option: true }],
  page: async ({ page, allowed }, use) => {
    const faults: string[] = []
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) faults.push(`${message.type()}: ${message.text()}`)
    })
    page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`))
    page.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? ''
      // The page itself breaks off a question when the person leaves before the answer.
      if (reason !== 'net::ERR_ABORTED') faults.push(`failed: ${request.url()} ${reason}`)
    })
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`)
    })
    await page.goto('/?token=e2e')
    await expect(page.getByRole('heading', { level: 1, name: '报送进度' })).toBeVisible()
    await use(page)
    expect(faults.filter((fault) => !allowed?.test(fault))).toEqual([])
  },
})

/** Goes to a page by the navigation. */
export async function goTo(page: Page, name: (typeof pages)[number]): Promise<void> {
  await page.getByRole('navigation', { name: '功能导航' }).getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible()
}

/** No violation of WCAG 2.1 A and AA that a machine can find. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(' | ')}`)).toEqual(
    [],
  )
}
