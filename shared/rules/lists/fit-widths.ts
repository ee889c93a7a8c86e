import type { PrintedList } from '../../model/printed-list.ts'
import { textWidth } from '../text-width.ts'
import { cellText } from './printed-text.ts'

/** A text of more lines than this is given room from columns that do not need theirs. */
const tooManyLines = 8

interface Fitted {
  width: number
  readonly lowest: number
  /** Longest text of the column, in half-width characters. */
  readonly longest: number
  /** False for columns of numbers: they get what their longest number needs, no more and no less. */
  readonly isFlexible: boolean
}

function measureColumns(list: PrintedList, fontSize: number): Fitted[] {
  return list.columns.map((column) => {
    const cells = list.rows.flatMap((row) => ('text' in row ? [] : (row.cells[column.field] ?? [])))
    const lengths = (kind: 'text' | 'number') =>
      cells.filter((cell) => cell.kind === kind).map((cell) => textWidth(cellText(cell)))
    const numbers = lengths('number')
    // A number is never broken over two lines: Excel shows #### instead.
    const needed = Math.ceil(((Math.max(0, ...numbers) + 1) * fontSize) / 10)
    const longest = Math.max(textWidth(column.label) / 2, ...lengths('text'))
    // What stands on one line stays on one line; longer texts wrap anyway.
    const lowest = longest + 1 <= column.width ? longest + 1 : column.width * 0.6
    return {
      width: Math.max(column.width, numbers.length === 0 ? 0 : needed),
      lowest: Math.max(4, lowest),
      longest,
      isFlexible: numbers.length === 0,
    }
  })
}

/**
 * Column widths in characters: the form's, brought to the width of the paper. Spare room goes where the longest text
 * stands; what is too much is taken where it is missed least.
 *
 * @param available characters that fit on the paper's width, all columns together
 */
export function fitWidths(list: PrintedList, fontSize: number, available: number): number[] {
  const columns = measureColumns(list, fontSize)
  const flexible = columns.filter((column) => column.isFlexible)
  const lines = (column: Fitted) => column.longest / column.width
  const fullest = () =>
    flexible.reduce<Fitted | null>((best, column) => (best && lines(best) >= lines(column) ? best : column), null)
  const emptiest = () =>
    flexible
      .filter((column) => column.width - 1 >= column.lowest)
      .reduce<Fitted | null>((best, column) => (best && lines(best) <= lines(column) ? best : column), null)
  let spare = Math.floor(available - columns.reduce((sum, column) => sum + column.width, 0))
  for (; spare > 0; spare--) {
    const column = fullest()
    if (column) column.width += 1
  }
  for (; spare < 0; spare++) {
    const column = emptiest()
    if (column) column.width -= 1
  }
  for (;;) {
    const poor = fullest()
    const rich = emptiest()
    if (!poor || !rich || poor === rich || lines(poor) <= tooManyLines || lines(rich) > lines(poor) / 4) break
    poor.width += 1
    rich.width -= 1
  }
  return columns.map((column) => column.width)
}
