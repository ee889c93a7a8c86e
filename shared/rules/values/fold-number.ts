const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g
/** Blanks that typesetters put between groups of three digits. */
const thinGroups = /(?<=\d)[\u00A0\u2007-\u200A\u202F](?=\d{3}(?!\d))/g
const likeness: readonly (readonly [RegExp, string])[] = [
  [/[\u2010-\u2013\u2212\uFE63]/g, '-'],
  [/[\u2014\u2015\u2500]/g, '—'],
  [/[\u301C\u223C]/g, '~'],
  [/[≥≧⩾]/g, '>='],
  [/[≤≦⩽]/g, '<='],
  [/￥/g, '¥'],
]
// Blanks anywhere but between two digits are no content.
const looseBlanks = /(?<![\d.]) | (?![\d.])/g

/**
 * The form in which a number is looked for: half width, one kind of minus, no invisible characters, no blanks except
 * those between two digits, which are a slip. Line breaks stay: they part several answers.
 */
export function foldNumber(text: string): string {
  let folded = text.replace(invisible, '').replace(thinGroups, '').normalize('NFKC')
  for (const [pattern, plain] of likeness) folded = folded.replace(pattern, plain)
  return folded
    .replace(/[^\S\n]+/g, ' ')
    .replace(looseBlanks, '')
    .replace(/^\n+|\n+$/g, '')
}
