/** One record of the stream in which an .xls keeps its workbook ([MS-XLS] 2.1.4). */
export interface BiffRecord {
  readonly type: number
  /** Where its header begins; the data follows four bytes later. */
  readonly at: number
  /** Length of its data. */
  readonly length: number
}

/** Record types by their names in [MS-XLS] 2.3. */
export const biffTypes = {
  eof: 0x000a,
  name: 0x0018,
  filePass: 0x002f,
  codepage: 0x0042,
  cellFormat: 0x00e0,
  numberFormat: 0x041e,
  boundSheet: 0x0085,
  userNames: 0x0194,
  fileLock: 0x0195,
  interfaceStart: 0x00e1,
  revisionInfo: 0x0196,
  revisionHead: 0x0138,
  supBook: 0x01ae,
  start: 0x0809,
  /** Known to no reader of cells: what takes its number is passed over. */
  ignored: 0x0862,
} as const

/** The records of a stream in order; it ends where a record would reach beyond the end. */
export function* biffRecords(stream: Uint8Array, from = 0): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  for (let at = from; at + 4 <= stream.length; ) {
    const length = view.getUint16(at + 2, true)
    if (at + 4 + length > stream.length) return
    yield { type: view.getUint16(at, true), at, length }
    at += 4 + length
  }
}

/** The records before the first sheet: what holds for the whole workbook. */
export function* biffGlobals(stream: Uint8Array): Generator<BiffRecord> {
  for (const record of biffRecords(stream)) {
    if (record.type === biffTypes.eof) return
    yield record
  }
}
