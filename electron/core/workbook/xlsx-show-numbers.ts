import type { SSF } from 'xlsx'
import type { RawCell } from '../../../shared/model/raw-sheet.ts'
import { giveUp } from './scan-give-up.ts'
import type { UnshownNumber } from './scan-number.ts'
import type { ScannedCells } from './scanned-cells.ts'

interface Formatter {
  format(code: string, value: number, options: { date1904: boolean }): string
  is_date(code: string): boolean
}

/** Milliseconds of the day before day 1 of a workbook that counts from 1900. */
const dayZero = Date.UTC(1899, 11, 30)

/** ISO date of a day number, with the time where it has one. Day 60 is one that never was: null. */
function dateText(day: number): string | null {
  if (day >= 60 && day < 61) return null
  // Step by step, as the library does: in one factor the last bit, and with it the second, could come out otherwise.
  const date = new Date((day > 60 ? day : day + 1) * 24 * 60 * 60 * 1000 + dayZero)
  if (Number.isNaN(date.getTime())) return giveUp()
  const iso = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString()
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19)
}

function shownText(formatter: Formatter, number: UnshownNumber, date1904: boolean): string | undefined {
  try {
    return String(formatter.format(number.format, number.value, { date1904 }))
  } catch {
    // A format the library cannot show: the cell keeps its content alone.
    return undefined
  }
}

/** Puts in what cells of less common formats show, and turns those with a date's format into dates. */
export function showNumbers(
  cells: ScannedCells,
  unshown: readonly UnshownNumber[],
  countsFrom1904: boolean,
  formatter: typeof SSF,
): void {
  const known: Formatter = formatter
  for (const number of unshown) {
    const cell = cells.at(number.index) ?? giveUp()
    const shown = shownText(known, number, countsFrom1904)
    const date = known.is_date(number.format) ? dateText(number.value + (countsFrom1904 ? 1462 : 0)) : null
    const { percent, ...rest } = cell
    const changed: RawCell = date === null ? cell : { ...rest, kind: 'date', content: date }
    cells.replace(
      number.index,
      shown === undefined || shown === changed.content ? changed : { ...changed, shown },
    )
  }
}
