import { textWidth } from '../text-width.ts'

// A line is broken between any two Han characters, never inside a word or a number, never before a closing mark and
// never after an opening one. What must stay together is one piece.
const pieces = /[（《“‘〔【「(]*(?:[A-Za-z0-9.,%~+\-/—…]+|.)[，。、；：！？）》”’〕】」)]*/gsu

/** Calls back with the index of every place in a paragraph where a new line begins. */
function walkBreaks(paragraph: string, capacity: number, onBreak: (index: number) => void): void {
  let used = 0
  for (const { 0: piece, index } of paragraph.matchAll(pieces)) {
    const width = textWidth(piece)
    if (used > 0 && used + width > capacity) {
      onBreak(index)
      used = 0
    }
    if (width <= capacity) {
      used += width
      continue
    }
    // A word longer than the line is broken after all.
    let at = index
    for (const character of piece) {
      const own = textWidth(character)
      if (used > 0 && used + own > capacity) {
        onBreak(at)
        used = 0
      }
      used += own
      at += character.length
    }
  }
}

/**
 * How many lines a text takes.
 * @param capacity half-width characters that fit on a line; a Han character takes two
 */
export function countLines(text: string, capacity: number): number {
  let lines = 0
  for (const paragraph of text.split('\n')) {
    lines += 1
    walkBreaks(paragraph, capacity, () => {
      lines += 1
    })
  }
  return lines
}

/** The lines themselves, as many as `countLines` says; together, with the text's own line breaks, they are the text. */
export function breakLines(text: string, capacity: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = []
    let start = 0
    walkBreaks(paragraph, capacity, (index) => {
      lines.push(paragraph.slice(start, index))
      start = index
    })
    return [...lines, paragraph.slice(start)]
  })
}
