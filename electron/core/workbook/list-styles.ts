import type { Style } from '@cj-tech-master/excelts'
import { frameSizes } from '../../../shared/rules/lists/page-setup.ts'
import type { PlacedCell } from '../../../shared/rules/lists/place-cells.ts'

// Both come with every Chinese Windows and with WPS; charset 134 (GB2312) lets other systems pick a Chinese font.
const body = { name: '宋体', family: 1, charset: 134 }
const heading = { name: '黑体', family: 2, charset: 134 }
const line = { style: 'thin' } as const
const border = { top: line, left: line, bottom: line, right: line }

function numberFormat(decimals: number): string {
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`
}

function describeStyle({ role, align, content }: PlacedCell, fontSize: number): Partial<Style> {
  const alignment = { horizontal: align, vertical: 'middle', wrapText: true } as const
  switch (role) {
    case 'title':
      return { font: { ...heading, size: frameSizes.title }, alignment }
    case 'formNumber':
    case 'lineLeft':
    case 'lineMiddle':
    case 'lineRight':
    case 'signature':
      return { font: { ...body, size: frameSizes.line }, alignment: { ...alignment, wrapText: false } }
    case 'note':
      return { font: { ...body, size: frameSizes.note }, alignment: { ...alignment, vertical: 'top' } }
    case 'header':
      return { font: { ...heading, size: fontSize }, alignment, border }
    default: {
      const font =
        role === 'sum' || role === 'section' ? { ...heading, size: fontSize } : { ...body, size: fontSize }
      // An empty cell has no format, so that a number typed into it later is a number.
      if (content === null) return { font, alignment, border }
      return {
        font,
        alignment,
        border,
        numFmt: content.kind === 'number' ? numberFormat(content.decimals) : '@',
      }
    }
  }
}

/** Styles shared by all cells that look alike: one object each, so that the writer meets it once. */
export function listStyles(fontSize: number): (cell: PlacedCell) => Partial<Style> {
  const known = new Map<string, Partial<Style>>()
  return (cell) => {
    const { content } = cell
    const format = content?.kind === 'number' ? content.decimals : (content?.kind ?? '')
    const key = `${cell.role}/${cell.align}/${format}`
    const style = known.get(key) ?? describeStyle(cell, fontSize)
    known.set(key, style)
    return style
  }
}
