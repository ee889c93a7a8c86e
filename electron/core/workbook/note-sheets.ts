import type {
  CellRange,
  FileNotice,
  RawBook,
  RawCell,
  RawCells,
  RawSheet,
} from '../../../shared/model/raw-sheet.ts'

/** Rows of a sheet at most: a table that ends there may have gone on. */
const lastRows: Readonly<Partial<Record<RawBook['format'], number>>> = {
  xls: 65_536,
  xlsx: 1_048_576,
  xlsb: 1_048_576,
  ods: 1_048_576,
}
/** Programs keep fifteen significant digits of a number. */
const keptDigits = 15

function isWithin({ row, column }: RawCell, { top, left, bottom, right }: CellRange): boolean {
  return row >= top && row <= bottom && column >= left && column <= right
}

/** A whole number of more digits than a program keeps: an identity number or a code, most likely, no longer as typed. */
function isTooLong(content: string): boolean {
  return (
    content.length > keptDigits && /^-?\d+$/.test(content) && content.replace('-', '').length > keptDigits
  )
}

/** What there is to say about a sheet's cells, in one pass over them. */
function noteCells({ cells, declared }: RawSheet<RawCells>): {
  readonly isBeyond: boolean
  readonly long: number
} {
  let isBeyond = false
  let long = 0
  for (const cell of cells) {
    isBeyond ||= declared !== undefined && !isWithin(cell, declared)
    if (cell.kind === 'number' && isTooLong(cell.content)) long += 1
  }
  return { isBeyond, long }
}

/** What a person should know of a workbook's sheets before using their figures. */
export function noteSheets({ format, sheets }: RawBook<RawCells>): FileNotice[] {
  const notices: FileNotice[] = []
  const names = (some: readonly RawSheet<RawCells>[]) => some.map((sheet) => sheet.name).join('、')
  const note = (code: FileNotice['code'], some: readonly RawSheet<RawCells>[]) => {
    if (some.length > 0) notices.push({ code, facts: { sheets: names(some), count: String(some.length) } })
  }
  const limit = lastRows[format]
  const noted = sheets.map(noteCells)
  note(
    'hidden-sheets',
    sheets.filter((sheet) => sheet.hidden),
  )
  note(
    'dimension-differs',
    sheets.filter((_, at) => noted[at]?.isBeyond),
  )
  note(
    'rows-at-limit',
    sheets.filter((sheet) => sheet.cells.at(-1)?.row === limit),
  )
  const comments = sheets.reduce((sum, sheet) => sum + (sheet.comments?.length ?? 0), 0)
  if (comments > 0) notices.push({ code: 'comments', facts: { count: String(comments) } })
  const long = noted.reduce((sum, sheet) => sum + sheet.long, 0)
  if (long > 0) notices.push({ code: 'long-numbers', facts: { count: String(long) } })
  return notices
}
