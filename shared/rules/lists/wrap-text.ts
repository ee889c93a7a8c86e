import { textWidth } from '../text-width.ts'

// A line is broken between any two Han characters, never inside a word or a number, never before a closing mark and
// never after an opening one. What must stay together is one piece.
const pieces = /[（《“‘〔【「]*(?:[A-Za-z0-9.,%~+\-/—…]+|.)[，。、；：！？）》”’〕】」]*/gsu

/**
 * How many lines a text takes.
 * @param capacity half-width characters that fit on a line; a Han character takes two
 */
export function countLines(text: string, capacity: number): number {
  let lines = 0
  for (const paragraph of text.split('\n')) {
    let used = 0
    lines += 1
    for (const [piece] of paragraph.matchAll(pieces)) {
      const width = textWidth(piece)
      if (used > 0 && used + width > capacity) {
        lines += 1
        used = 0
      }
      // A word longer than the line is broken after all.
      if (width > capacity) lines += Math.ceil(width / capacity) - 1
      used = width > capacity ? width % capacity : used + width
    }
  }
  return lines
}
