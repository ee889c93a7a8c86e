import type { GridSheet } from '../workbook/write-grid.ts'
import { encodeGb18030 } from './encode-gb18030.ts'
import { shiftPoint } from './shift-point.ts'

/** A sheet as comma separated text, the way a spreadsheet program saves it: what is shown, CRLF, merges lost. */
export function writeCsv(sheet: GridSheet, encoding: 'utf-8' | 'gb18030'): Uint8Array {
  const width = Math.max(...sheet.rows.map((row) => row.length))
  const lines = sheet.rows.map((row) =>
    Array.from({ length: width }, (_, column) => {
      const cell = row[column] ?? null
      if (cell === null) return ''
      const shown =
        cell.kind === 'number' && cell.format?.endsWith('%')
          ? `${shiftPoint(cell.content, 2)}%`
          : cell.content
      return /[",\r\n]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown
    }).join(','),
  )
  const text = `${lines.join('\r\n')}\r\n`
  return encoding === 'gb18030' ? encodeGb18030(text) : new TextEncoder().encode(`\uFEFF${text}`)
}
