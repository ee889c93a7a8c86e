import type { Face } from '../../contract/pages.ts'

/** What drawing has to know of the typefaces; whoever holds the font files answers. */
export interface TypeMetrics {
  /**
   * The typeface that draws a character where `wanted` is asked for, and how wide it is there, in ems. Characters that
   * are not seen (marks of direction, joiners) are 0 wide.
   */
  readonly find: (
    wanted: 'serif' | 'sans',
    character: string,
  ) => { readonly face: Face; readonly advance: number }
}

/** Part of a line in one typeface. */
export interface Piece {
  readonly face: Face
  readonly text: string
  /** In points. */
  readonly width: number
}

/** Splits a line into parts of one typeface each. */
export function measureLine(
  line: string,
  wanted: 'serif' | 'sans',
  size: number,
  metrics: TypeMetrics,
): Piece[] {
  const pieces: { face: Face; text: string; width: number }[] = []
  for (const character of line) {
    const { face, advance } = metrics.find(wanted, character)
    const last = pieces.at(-1)
    // What is not seen stays where it is: it begins no part of its own.
    if (last && (last.face === face || advance === 0)) {
      last.text += character
      last.width += advance * size
    } else pieces.push({ face, text: character, width: advance * size })
  }
  return pieces
}
