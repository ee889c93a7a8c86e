import { biffGlobals, biffTypes } from './biff-records.ts'

/**
 * The date and time formats that a Chinese spreadsheet program has built in and does not write into an .xls (ECMA-376
 * part 1, 18.8.30, zh-cn). A reader that knows only the western ones takes such a date for a plain number.
 */
const builtIn = new Map<number, string>([
  ...[27, 36, 50, 52, 57].map((id): [number, string] => [id, 'yyyy"年"m"月"']),
  ...[28, 29, 51, 53, 54, 58].map((id): [number, string] => [id, 'm"月"d"日"']),
  [30, 'm-d-yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  ...[32, 34, 55].map((id): [number, string] => [id, 'h"时"mm"分"']),
  ...[33, 35, 56].map((id): [number, string] => [id, 'h"时"mm"分"ss"秒"']),
])

const biff8 = 0x0600

/** A number format as a record: its number, the length of its code, the mark of UTF-16, the code. */
function formatRecord(id: number, code: string): Uint8Array {
  const record = new Uint8Array(9 + code.length * 2)
  const view = new DataView(record.buffer)
  view.setUint16(0, biffTypes.numberFormat, true)
  view.setUint16(2, record.length - 4, true)
  view.setUint16(4, id, true)
  view.setUint16(6, code.length, true)
  view.setUint8(8, 1)
  for (let at = 0; at < code.length; at++) view.setUint16(9 + at * 2, code.charCodeAt(at), true)
  return record
}

/**
 * Writes the Chinese built-in formats that a workbook's cells use into its record stream, as a program would that spells
 * them out: right behind the first record, with the places of the sheets moved on by as much.
 *
 * @returns the stream itself where it uses none of them, or is older than Excel 97
 */
export function nameBuiltInFormats(stream: Uint8Array): Uint8Array {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  const used = new Set<number>()
  const named = new Set<number>()
  const sheets: number[] = []
  let start = -1
  for (const { type, at, length } of biffGlobals(stream)) {
    if (start < 0) {
      if (type !== biffTypes.start || length < 2 || view.getUint16(at + 4, true) !== biff8) return stream
      start = at + 4 + length
    }
    if (type === biffTypes.cellFormat && length >= 4) used.add(view.getUint16(at + 6, true))
    if (type === biffTypes.numberFormat && length >= 2) named.add(view.getUint16(at + 4, true))
    if (type === biffTypes.boundSheet && length >= 4) sheets.push(at + 4)
  }
  const records = [...builtIn]
    .filter(([id]) => used.has(id) && !named.has(id))
    .map((one) => formatRecord(...one))
  if (records.length === 0) return stream
  const added = records.reduce((sum, record) => sum + record.length, 0)
  const moved = new Uint8Array(stream.length + added)
  moved.set(stream.subarray(0, start))
  let end = start
  for (const record of records) {
    moved.set(record, end)
    end += record.length
  }
  moved.set(stream.subarray(start), end)
  const places = new DataView(moved.buffer)
  for (const at of sheets) places.setUint32(at + added, view.getUint32(at, true) + added, true)
  return moved
}
