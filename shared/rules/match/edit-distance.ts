/** Levenshtein distance in characters: how many are put in, left out or changed. */
export function editDistance(one: string, other: string): number {
  const [here, there] = [[...one], [...other]]
  let above = there.map((_, at) => at + 1)
  let corner = 0
  for (const [row, character] of here.entries()) {
    let left = row + 1
    corner = row
    above = there.map((wanted, column) => {
      const diagonal = corner
      corner = above[column] ?? 0
      left = Math.min(left + 1, corner + 1, diagonal + (wanted === character ? 0 : 1))
      return left
    })
  }
  return above.at(-1) ?? here.length
}
