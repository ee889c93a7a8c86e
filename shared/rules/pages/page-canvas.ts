import type { DrawnPage, Face, TextRun } from '../../contract/pages.ts'
import { measureLine, type TypeMetrics } from './type-metrics.ts'

export interface LineOfText {
  readonly text: string
  readonly face: 'serif' | 'sans'
  readonly size: number
  readonly align: 'left' | 'center' | 'right'
  /** The room it has, and its baseline. */
  readonly left: number
  readonly right: number
  readonly baseline: number
}

/** Collects the text of a page in the order of reading, which is the order of copying too. */
export interface PageCanvas {
  /** Draws one line, narrower where it would not fit between left and right. */
  write(line: LineOfText): void
  readonly texts: () => DrawnPage['texts']
}

export const hundredth = (value: number) => Math.round(value * 100) / 100

export function pageCanvas(metrics: TypeMetrics): PageCanvas {
  const groups: { face: Face; size: number; runs: TextRun[] }[] = []
  return {
    write({ text, face, size, align, left, right, baseline }) {
      const pieces = measureLine(text, face, size, metrics)
      const natural = pieces.reduce((sum, piece) => sum + piece.width, 0)
      const squeeze = natural > right - left ? (right - left) / natural : 1
      const spare = right - left - natural * squeeze
      let x = left + (align === 'left' ? 0 : align === 'right' ? spare : spare / 2)
      for (const piece of pieces) {
        const width = piece.width * squeeze
        let group = groups.at(-1)
        if (group?.face !== piece.face || group.size !== hundredth(size)) {
          group = { face: piece.face, size: hundredth(size), runs: [] }
          groups.push(group)
        }
        // Rounded down, so that no run reaches beyond its room by rounding.
        group.runs.push([hundredth(x), hundredth(baseline), Math.floor(width * 100) / 100, piece.text])
        x += width
      }
    },
    texts: () => groups,
  }
}
