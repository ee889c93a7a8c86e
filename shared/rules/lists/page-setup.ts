import type { PrintedTable } from '../../model/printed-list.ts'

/** Everything about the paper; lengths in points (1/72 inch). */
export interface PageSetup {
  readonly width: number
  readonly height: number
  readonly margin: {
    readonly side: number
    readonly top: number
    readonly bottom: number
    readonly footer: number
  }
  /** Size of the text of the table. */
  readonly fontSize: number
}

const millimetre = 72 / 25.4
const margin = {
  side: 13 * millimetre,
  top: 16 * millimetre,
  bottom: 18 * millimetre,
  footer: 8 * millimetre,
}

/** Landscape on both papers: the lists are wider than high. */
export const pageSetups: Readonly<Record<PrintedTable['paper'], PageSetup>> = {
  A3: { width: 420 * millimetre, height: 297 * millimetre, margin, fontSize: 10 },
  A4: { width: 297 * millimetre, height: 210 * millimetre, margin, fontSize: 9 },
}

/** Sizes of the text around the table. */
export const frameSizes = { title: 18, line: 11, note: 9 } as const

/** Height of one line of text: the taller of the Chinese fonts in use need this much. */
export function lineHeight(fontSize: number): number {
  return roundUp(fontSize * 1.4)
}

/** To what a screen of 96 dots per inch can show; programs round row heights to it. */
export function roundUp(points: number): number {
  return Math.ceil(points / 0.75) * 0.75
}

/** No row of a workbook may be taller. */
export const tallestRow = 409.5
/** Space above and below the text of a row, together. */
export const rowPadding = 5.25
export const lowestRow = 21

// One character of the standard font, as column widths are counted, and the space left free at the edges of a cell.
const characterWidth = 7 * 0.75
const cellPadding = 5 * 0.75

/** Width of a column in points. */
export function columnPoints(characters: number): number {
  return characters * characterWidth + cellPadding
}

/** Characters that so many columns have together on the width of the paper. */
export function availableCharacters(paper: PrintedTable['paper'], columns: number): number {
  const { width, margin } = pageSetups[paper]
  return (width - 2 * margin.side - columns * cellPadding) / characterWidth
}

/** Half-width characters of a font size that fit on one line of so many points, with a little to spare. */
export function lineCapacity(points: number, fontSize: number): number {
  return Math.max(2, Math.floor(((points - cellPadding) / (fontSize / 2)) * 0.98))
}

/** By how much a table of such columns is scaled down to the width of its paper: by whole percents, never up. */
export function scaleToPaper(paper: PrintedTable['paper'], widths: readonly number[]): number {
  const { width, margin } = pageSetups[paper]
  const tableWidth = widths.reduce((sum, characters) => sum + columnPoints(characters), 0)
  return Math.min(1, Math.floor((100 * (width - 2 * margin.side)) / tableWidth) / 100)
}
