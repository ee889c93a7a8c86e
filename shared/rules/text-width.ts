/** Width of a text in half-width characters: a Han character, and any other wide one, takes two. */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text)
    width +=
      /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F000}-\u{1FAFF}\u{20000}-\u{3FFFD}“”‘’…—·★☆※]/u.test(
        character,
      )
        ? 2
        : 1
  return width
}
