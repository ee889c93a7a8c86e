import { crc32, deflateRawSync } from 'node:zlib'

// 1 January 2000, midnight: an archive's own times say nothing here, and zero is no date.
const timeless = (20 << 25) | (1 << 21) | (1 << 16)
// Below this, packing costs more than it saves.
const smallest = 256

interface Part {
  readonly name: Uint8Array
  readonly crc: number
  readonly size: number
  readonly method: 0 | 8
  readonly packed: Uint8Array
}

function packPart(name: Uint8Array, content: Uint8Array, level: number): Part {
  const isDeflated = level > 0 && content.length >= smallest
  return {
    name,
    crc: crc32(content),
    size: content.length,
    method: isDeflated ? 8 : 0,
    packed: isDeflated ? deflateRawSync(content, { level }) : content,
  }
}

/** What the head of an entry and its line in the directory have in common: version, flags, method, time, sizes. */
function putFacts(view: DataView, at: number, part: Part): void {
  view.setUint16(at, 20, true)
  // Names are UTF-8.
  view.setUint16(at + 2, 0x0800, true)
  view.setUint16(at + 4, part.method, true)
  view.setUint32(at + 6, timeless, true)
  view.setUint32(at + 10, part.crc, true)
  view.setUint32(at + 14, part.packed.length, true)
  view.setUint32(at + 18, part.size, true)
  view.setUint16(at + 22, part.name.length, true)
}

/**
 * An archive of entries; the same entries give the same bytes, whenever and wherever.
 *
 * @param entries name → content, kept in order
 * @param level 0: as they are; 1 (fast) to 9 (small): deflated
 */
export function writeZip(entries: ReadonlyMap<string, Uint8Array>, level = 0): Uint8Array {
  const encoder = new TextEncoder()
  const parts = [...entries].map(([name, content]) => packPart(encoder.encode(name), content, level))
  const total = parts.reduce((sum, part) => sum + 30 + 46 + part.name.length * 2 + part.packed.length, 22)
  const bytes = new Uint8Array(total)
  const view = new DataView(bytes.buffer)
  const offsets: number[] = []
  let at = 0
  for (const part of parts) {
    offsets.push(at)
    view.setUint32(at, 0x04034b50, true)
    putFacts(view, at + 4, part)
    bytes.set(part.name, at + 30)
    bytes.set(part.packed, at + 30 + part.name.length)
    at += 30 + part.name.length + part.packed.length
  }
  const directory = at
  parts.forEach((part, index) => {
    view.setUint32(at, 0x02014b50, true)
    view.setUint16(at + 4, 20, true)
    putFacts(view, at + 6, part)
    view.setUint32(at + 42, offsets[index] ?? 0, true)
    bytes.set(part.name, at + 46)
    at += 46 + part.name.length
  })
  view.setUint32(at, 0x06054b50, true)
  view.setUint16(at + 8, parts.length, true)
  view.setUint16(at + 10, parts.length, true)
  view.setUint32(at + 12, at - directory, true)
  view.setUint32(at + 16, directory, true)
  return bytes
}
