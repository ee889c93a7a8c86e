import type { CellRange, FileNotice, RawBook, RawSheet } from '../../../shared/model/raw-sheet.ts'

/** Rows of a sheet at most: a table that ends there may have gone on. */
const lastRows: Readonly<Partial<Record<RawBook['format'], number>>> = {
  xls: 65_536,
  xlsx: 1_048_576,
  xlsb: 1_048_576,
  ods: 1_048_576,
}
/** Programs keep fifteen significant digits of a number. */
const keptDigits = 15

function reaches({ cells }: RawSheet, declared: CellRange): boolean {
  return cells.every(
    ({ row, column }) =>
      row >= declared.top && row <= declared.bottom && column >= declared.left && column <= declared.right,
  )
}

/** A whole number of more digits than a program keeps: an identity number or a code, most likely, no longer as typed. */
function isTooLong(content: string): boolean {
  return (
    content.length > keptDigits && /^-?\d+$/.test(content) && content.replace('-', '').length > keptDigits
  )
}

/** What a person should know of a workbook's sheets before using their figures. */
export function noteSheets({ format, sheets }: RawBook): FileNotice[] {
  const notices: FileNotice[] = []
  const names = (some: readonly RawSheet[]) => some.map((sheet) => sheet.name).join('、')
  const note = (code: FileNotice['code'], some: readonly RawSheet[]) => {
    if (some.length > 0) notices.push({ code, facts: { sheets: names(some), count: String(some.length) } })
  }
  const limit = lastRows[format]
  note(
    'hidden-sheets',
    sheets.filter((sheet) => sheet.hidden),
  )
  note(
    'dimension-differs',
    sheets.filter((sheet) => sheet.declared && !reaches(sheet, sheet.declared)),
  )
  note(
    'rows-at-limit',
    sheets.filter((sheet) => sheet.cells.at(-1)?.row === limit),
  )
  const comments = sheets.reduce((sum, sheet) => sum + (sheet.comments?.length ?? 0), 0)
  if (comments > 0) notices.push({ code: 'comments', facts: { count: String(comments) } })
  const long = sheets.reduce(
    (sum, sheet) =>
      sum + sheet.cells.filter((cell) => cell.kind === 'number' && isTooLong(cell.content)).length,
    0,
  )
  if (long > 0) notices.push({ code: 'long-numbers', facts: { count: String(long) } })
  return notices
}
