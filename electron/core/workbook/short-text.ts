import type { RawSheet } from '../../../shared/model/raw-sheet.ts'
import { biffGlobals, biffTypes } from './biff-records.ts'

const chinese = 936

/** The code page that the records of an .xls declare ([MS-XLS] 2.4.52); null where they declare none. */
function codepageOf(records: Uint8Array): number | null {
  for (const { type, at } of biffGlobals(records)) {
    if (type === biffTypes.codepage) return (records[at + 4] ?? 0) + (records[at + 5] ?? 0) * 256
  }
  return null
}

/** Text of one byte a character, taken for GB18030; unchanged where it has other characters or its bytes do not fit. */
function repaired(text: string): string {
  if (!/[\u0080-\u00ff]/.test(text) || /[^\t\n\r\u0020-\u00ff]/.test(text)) return text
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(Buffer.from(text, 'latin1'))
  } catch {
    return text
  }
}

/**
 * Since Excel 97 text in an .xls is UTF-16 or, in short, Latin-1. Some programs put GB18030 into the short form; they
 * declare its code page, which no other program does, and only then the text is taken for it.
 */
export function withChineseText(sheets: RawSheet[], records: Uint8Array): RawSheet[] {
  if (codepageOf(records) !== chinese) return sheets
  return sheets.map((sheet) => ({
    ...sheet,
    name: repaired(sheet.name),
    cells: sheet.cells.map((cell) =>
      cell.kind === 'text' ? { ...cell, content: repaired(cell.content) } : cell,
    ),
  }))
}
