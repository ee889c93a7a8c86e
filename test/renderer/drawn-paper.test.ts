import { MantineProvider } from '@mantine/core'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { DrawnPaper } from '../../renderer/components/pages/drawn-paper.tsx'
import { PrintedPages } from '../../renderer/components/pages/printed-pages.tsx'
import { drawPages } from '../../shared/rules/pages/draw-pages.ts'
import { plainMetrics as metrics } from '../fixtures/plain-metrics.ts'
import { entry, printedList, projectRows, textCell } from '../fixtures/printed-list.ts'

const draw = (note: string) =>
  drawPages([printedList([entry({ name: textCell('甲'), note: textCell(note) })])], { metrics })

function paper(note: string): string {
  const [page] = draw(note)
  return page ? renderToStaticMarkup(createElement(DrawnPaper, { page })) : ''
}

describe('a page on the screen', () => {
  test('has every run of the drawn page where it stands, as wide as it is drawn', () => {
    const [page] = draw('说明')
    const html = paper('说明')
    for (const { runs } of page?.texts ?? [])
      for (const [x, y, width, text] of runs)
        expect(html).toContain(
          `<text x="${x}" y="${y}" textLength="${width}" lengthAdjust="spacingAndGlyphs">${text}<`,
        )
  })
  test('shows markup as text', () => {
    expect(paper('<b onclick="x()">粗</b>')).toContain('&lt;b onclick=&quot;x()&quot;&gt;粗&lt;/b&gt;')
  })
  test('marks of direction turn nothing round', () => {
    expect(paper('左\u202e右\u2066abc\u200f末')).toContain('>左右abc末<')
  })
})

test('the desk offers navigation, sizes and printing, with names for all of them', () => {
  const pages = drawPages([printedList(projectRows(60))], { metrics })
  const html = renderToStaticMarkup(
    createElement(MantineProvider, null, createElement(PrintedPages, { pages })),
  )
  for (const name of ['上一页', '下一页', '缩小', '放大', '打印预览', `第 1 页 共 ${pages.length} 页`])
    expect(html).toContain(`aria-label="${name}"`)
  for (const label of ['适合宽度', '实际大小', '打印']) expect(html).toContain(`>${label}<`)
})
