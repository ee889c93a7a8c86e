import { memo } from 'react'
import type { DrawnPage, Face } from '../../../shared/contract/pages.ts'
import './drawn-paper.css'
import { pageFamilies } from './page-fonts.ts'

// Marks of direction and the like are nothing on paper; in a browser they would turn round what stands beside them.
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/gu

function shownText(face: Face, text: string): string {
  const shown = text.replace(unseen, '')
  return face === 'box' ? '□'.repeat([...shown].length) : shown
}

/** One drawn page, point by point as in the file that is printed. Its paper is white in every scheme. */
export const DrawnPaper = memo(function DrawnPaper({ page }: { page: DrawnPage }) {
  const { width, height, watermark, lines, texts } = page
  const path = lines.map(([x1, y1, x2, y2]) => `M${x1} ${y1}L${x2} ${y2}`).join('')
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: its text is text, read like any other
    <svg className="drawn-paper" viewBox={`0 0 ${width} ${height}`} lang="zh-CN">
      {watermark ? (
        <text
          className="drawn-watermark"
          fontFamily={pageFamilies.sans}
          fontSize={watermark.size}
          textAnchor="middle"
          textLength={watermark.width}
          lengthAdjust="spacingAndGlyphs"
          transform={`translate(${watermark.x} ${watermark.y}) rotate(${-watermark.angle}) translate(0 ${0.38 * watermark.size})`}
        >
          {watermark.text}
        </text>
      ) : null}
      <path d={path} />
      {texts.map(({ face, size, runs }) => (
        <g key={runs[0]?.join('/')} fontFamily={pageFamilies[face]} fontSize={size}>
          {runs.map(([x, y, length, text]) => (
            <text key={`${x}/${y}`} x={x} y={y} textLength={length} lengthAdjust="spacingAndGlyphs">
              {shownText(face, text)}
            </text>
          ))}
        </g>
      ))}
    </svg>
  )
})
