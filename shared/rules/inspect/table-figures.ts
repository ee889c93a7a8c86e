import { printedValue } from '../structure/printed-value.ts'
import type { Evidence } from '../structure/resolve-totals.ts'
import { placeOf, type VisibleGrid } from '../structure/visible-grid.ts'

/** A figure for weighing readings: quick, and exact enough to choose; verdicts are computed in decimals. */
type Figure = (row: number, column: number) => number | null

/** Figures of a table as binary numbers, each read once. Words are null, dashes and blanks too. */
export function figuresOf(grid: VisibleGrid): Figure {
  // Of each row a figure for every cell; NaN where there is none.
  const rows = new Map<number, Float64Array>()
  return (row, column) => {
    const cells = grid.row(row)
    const at = placeOf(cells, column)
    if (at < 0) return null
    let figures = rows.get(row)
    if (!figures) {
      figures = Float64Array.from(cells, (cell) => {
        const value = printedValue(cell)
        if (value?.kind === 'number') return Number(value.number)
        return value?.kind === 'composite' ? Number(value.numbers[0]) : Number.NaN
      })
      rows.set(row, figures)
    }
    const figure = figures[at] ?? Number.NaN
    return Number.isNaN(figure) ? null : figure
  }
}

/** Whether one line bears out a sum; null where it has no figures to tell by. */
export function weighLine(
  total: number | null,
  parts: readonly (number | null)[],
  places: number,
): 'exact' | 'held' | 'off' | null {
  if (total === null) return null
  let sum = 0
  let counted = 0
  for (const part of parts) {
    if (part === null) continue
    sum += part
    counted += 1
  }
  if (counted === 0 || (total === 0 && sum === 0)) return null
  const difference = Math.abs(total - sum)
  if (difference <= 1e-9 * Math.max(1, Math.abs(total))) return 'exact'
  return difference <= ((parts.length + 1) / 2) * 10 ** -places + 1e-9 ? 'held' : 'off'
}

export function gather(lines: Iterable<'exact' | 'held' | 'off' | null>): Evidence {
  const evidence = { checked: 0, held: 0, exact: 0 }
  for (const line of lines) {
    if (line === null) continue
    evidence.checked += 1
    if (line !== 'off') evidence.held += 1
    if (line === 'exact') evidence.exact += 1
  }
  return evidence
}

/** At most `count` members of a list, evenly spread. */
export function sampleOf<T>(list: readonly T[], count: number): readonly T[] {
  if (list.length <= count) return list
  return Array.from({ length: count }, (_, at) => list[Math.floor((at * list.length) / count)] as T)
}
