const numbering =
  /^(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、](?!\d))\s*/u

/** A name without the number that its place in a list gave it: （一）东海县, 2.农机户, 一、工业. 一师10团 keeps its own. */
export function withoutNumbering(text: string): string {
  const rest = text.trimStart().replace(numbering, '')
  return rest === '' ? text : rest
}
