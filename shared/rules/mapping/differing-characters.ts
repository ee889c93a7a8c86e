/** A piece of a text, and whether the other text has it too, in the same order. */
export interface TextPiece {
  readonly text: string
  readonly differs: boolean
}

/**
 * Takes a text apart into what it shares with another (their longest common subsequence of characters) and what is its
 * own, so that a person sees at once where two names part.
 */
export function differingCharacters(text: string, other: string): TextPiece[] {
  const [own, theirs] = [[...text], [...other]]
  const length = Array.from({ length: own.length + 1 }, () => new Uint16Array(theirs.length + 1))
  const at = (i: number, j: number) => length[i]?.[j] ?? 0
  for (let i = own.length - 1; i >= 0; i--) {
    const row = length[i]
    for (let j = theirs.length - 1; row && j >= 0; j--) {
      row[j] = own[i] === theirs[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const pieces: { text: string; differs: boolean }[] = []
  const add = (character: string, differs: boolean) => {
    const last = pieces.at(-1)
    if (last?.differs === differs) last.text += character
    else pieces.push({ text: character, differs })
  }
  let j = 0
  for (let i = 0; i < own.length; i++) {
    while (j < theirs.length && own[i] !== theirs[j] && at(i, j + 1) >= at(i + 1, j)) j++
    const shared = j < theirs.length && own[i] === theirs[j]
    add(own[i] ?? '', !shared)
    if (shared) j++
  }
  return pieces
}
