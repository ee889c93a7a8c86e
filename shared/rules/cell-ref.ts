/** Letters of a 1-based column: 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

/** 1-based column of its letters: A → 1, AA → 27. */
export function columnNumber(letters: string): number {
  let column = 0
  for (const letter of letters) column = column * 26 + (letter.charCodeAt(0) - 64)
  return column
}

/** `B12` from 1-based row and column. */
export function cellRef(row: number, column: number): string {
  return `${columnLetters(column)}${row}`
}

/** Runs of three addresses or more down a column as one range each: F4, F5, F6 → F4:F6; a sheet's name before stays. */
export function joinRefs(refs: readonly string[]): string[] {
  const runs: { readonly column: string; readonly from: number; to: number }[] = []
  for (const ref of refs) {
    const [, column = ref, digits = ''] = /^(.*?[A-Z]+)(\d+)$/.exec(ref) ?? []
    const row = Number(digits)
    const last = runs.at(-1)
    if (digits !== '' && last?.column === column && last.to + 1 === row) last.to = row
    else runs.push({ column, from: row, to: row })
  }
  return runs.flatMap(({ column, from, to }) => {
    if (from === 0) return [column]
    const [first, end] = [`${column}${from}`, `${column.split('!').at(-1)}${to}`]
    if (to - from >= 2) return [`${first}:${end}`]
    return from === to ? [first] : [first, `${column}${to}`]
  })
}
