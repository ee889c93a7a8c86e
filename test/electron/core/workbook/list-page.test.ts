import { describe, expect, test } from 'vitest'
import { pageXml } from '../../../../electron/core/workbook/list-page.ts'
import { printedList } from '../../../fixtures/printed-list.ts'

function footerOf(title: string): string {
  return /<oddFooter>(.*)<\/oddFooter>/.exec(pageXml(printedList([], { title }), [1]))?.[1] ?? ''
}

describe('the footer', () => {
  test.each([
    ['东海县项目清单', '&amp;C&amp;9东海县项目清单　　第 &amp;P 页 共 &amp;N 页'],
    ['甲&乙', '&amp;C&amp;9甲&amp;&amp;乙　　第 &amp;P 页 共 &amp;N 页'],
    // Without the blank it would be printed in size 92023.
    ['2023年清单', '&amp;C&amp;9 2023年清单　　第 &amp;P 页 共 &amp;N 页'],
  ])('%s', (title, footer) => {
    expect(footerOf(title)).toBe(footer)
  })
  test('never exceeds the 255 characters of the file format', () => {
    for (const title of ['长'.repeat(400), '&'.repeat(400), '𠮷'.repeat(400)]) {
      const footer = footerOf(title).replaceAll('&amp;', '&')
      expect(footer.length).toBeLessThanOrEqual(255)
      expect(footer).toContain('…　　第 &P 页 共 &N 页')
      expect(footer.isWellFormed()).toBe(true)
    }
  })
})

test('one page has no breaks, and no empty element for them', () => {
  expect(pageXml(printedList([]), [1])).not.toContain('rowBreaks')
  expect(pageXml(printedList([]), [1, 30, 61])).toContain(
    '<rowBreaks count="2" manualBreakCount="2"><brk id="29" max="16383" man="1"/><brk id="60" max="16383" man="1"/>',
  )
})

test('pages from the second on say whose table goes on; the first has its title', () => {
  const xml = pageXml(printedList([], { title: '甲&乙' }), [1, 30])
  expect(xml).toContain(
    '<headerFooter differentFirst="1"><oddHeader>&amp;L&amp;9续表：甲&amp;&amp;乙</oddHeader>',
  )
  const [, odd, first] = /<oddFooter>(.*)<\/oddFooter><firstFooter>(.*)<\/firstFooter>/.exec(xml) ?? []
  expect(first).toBe(odd)
  expect(xml).not.toContain('firstHeader')
})
