/** A stretch of a name: in both names, or only in this one. */
export interface NamePart {
  readonly text: string
  readonly differs: boolean
}

/**
 * Which characters of two names differ, by their longest common subsequence: for showing them marked, both names in
 * full. Joining the parts of either gives that name back.
 */
export function nameDifferences(
  one: string,
  other: string,
): { readonly one: readonly NamePart[]; readonly other: readonly NamePart[] } {
  const [here, there] = [[...one], [...other]]
  const width = there.length + 1
  const common = new Uint16Array((here.length + 1) * width)
  const at = (row: number, column: number) => common[row * width + column] ?? 0
  for (let row = here.length - 1; row >= 0; row--) {
    for (let column = there.length - 1; column >= 0; column--) {
      common[row * width + column] =
        here[row] === there[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  const parts: { one: NamePart[]; other: NamePart[] } = { one: [], other: [] }
  const add = (to: NamePart[], text: string, differs: boolean) => {
    const last = to.at(-1)
    if (last?.differs === differs) to[to.length - 1] = { text: last.text + text, differs }
    else to.push({ text, differs })
  }
  let [row, column] = [0, 0]
  while (row < here.length || column < there.length) {
    const [mine, theirs] = [here[row], there[column]]
    if (mine !== undefined && mine === theirs) {
      add(parts.one, mine, false)
      add(parts.other, mine, false)
      row += 1
      column += 1
    } else if (mine !== undefined && (theirs === undefined || at(row + 1, column) >= at(row, column + 1))) {
      add(parts.one, mine, true)
      row += 1
    } else if (theirs !== undefined) {
      add(parts.other, theirs, true)
      column += 1
    }
  }
  return parts
}
