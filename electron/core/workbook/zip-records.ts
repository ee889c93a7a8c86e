/** What the records of an archive say of one entry. */
export interface PartFacts {
  /** UTF-8. */
  readonly name: Uint8Array
  /** 0: as it is; 8: deflated. */
  readonly method: 0 | 8
  readonly crc: number
  readonly size: number
  readonly packedSize: number
}

/** An entry with its content as it lies in an archive. */
export interface PackedPart extends PartFacts {
  readonly packed: Uint8Array
}

// 1 January 2000, midnight: an archive's own times say nothing here, and zero is no date.
const timeless = (20 << 25) | (1 << 21) | (1 << 16)

/** What the head of an entry and its line in the directory have in common: version, flags, method, time, sizes. */
function putFacts(view: DataView, at: number, part: PartFacts): void {
  view.setUint16(at, 20, true)
  // Names are UTF-8.
  view.setUint16(at + 2, 0x0800, true)
  view.setUint16(at + 4, part.method, true)
  view.setUint32(at + 6, timeless, true)
  view.setUint32(at + 10, part.crc, true)
  view.setUint32(at + 14, part.packedSize, true)
  view.setUint32(at + 18, part.size, true)
  view.setUint16(at + 22, part.name.length, true)
}

/** The record before an entry's content. */
export function localHead(part: PartFacts): Uint8Array {
  const bytes = new Uint8Array(30 + part.name.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, 0x04034b50, true)
  putFacts(view, 4, part)
  bytes.set(part.name, 30)
  return bytes
}

/** An entry's line in the directory at the end. @param offset of its head from the beginning of the archive */
export function directoryLine(part: PartFacts, offset: number): Uint8Array {
  const bytes = new Uint8Array(46 + part.name.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, 0x02014b50, true)
  view.setUint16(4, 20, true)
  putFacts(view, 6, part)
  view.setUint32(42, offset, true)
  bytes.set(part.name, 46)
  return bytes
}

/** The last record of an archive. @param start offset of the directory */
export function directoryEnd(entries: number, start: number, length: number): Uint8Array {
  const bytes = new Uint8Array(22)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, 0x06054b50, true)
  view.setUint16(8, entries, true)
  view.setUint16(10, entries, true)
  view.setUint32(12, length, true)
  view.setUint32(16, start, true)
  return bytes
}
