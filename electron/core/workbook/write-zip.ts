import { crc32, deflateRawSync } from 'node:zlib'
import { directoryEnd, directoryLine, localHead, type PackedPart } from './zip-records.ts'

// Below this, packing costs more than it saves.
const smallest = 256

/** @param level see `writeZip` */
export function packPart(name: Uint8Array, content: Uint8Array, level: number): PackedPart {
  const isDeflated = level > 0 && content.length >= smallest
  const packed = isDeflated ? deflateRawSync(content, { level }) : content
  const method = isDeflated ? 8 : 0
  return { name, method, crc: crc32(content), size: content.length, packedSize: packed.length, packed }
}

/** An archive of parts that are packed already, in their order. */
export function joinParts(parts: readonly PackedPart[]): Uint8Array {
  const pieces: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  for (const part of parts) {
    directory.push(directoryLine(part, at))
    const head = localHead(part)
    pieces.push(head, part.packed)
    at += head.length + part.packed.length
  }
  const length = directory.reduce((sum, line) => sum + line.length, 0)
  return new Uint8Array(Buffer.concat([...pieces, ...directory, directoryEnd(parts.length, at, length)]))
}

/**
 * An archive of entries; the same entries give the same bytes, whenever and wherever.
 *
 * @param entries name → content, kept in order
 * @param level 0: as they are; 1 (fast) to 9 (small): deflated
 */
export function writeZip(entries: ReadonlyMap<string, Uint8Array>, level = 0): Uint8Array {
  const encoder = new TextEncoder()
  return joinParts([...entries].map(([name, content]) => packPart(encoder.encode(name), content, level)))
}
