import { crc32 } from 'node:zlib'

/**
 * An archive of the same entries without compression, so that a reader's own inflating never runs.
 *
 * @param entries name → content, kept in order
 */
export function storeZip(entries: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const encoder = new TextEncoder()
  const parts = [...entries].map(([name, content]) => ({
    name: encoder.encode(name),
    content,
    crc: crc32(content),
  }))
  const total = parts.reduce((sum, part) => sum + 30 + 46 + part.name.length * 2 + part.content.length, 22)
  const bytes = new Uint8Array(total)
  const view = new DataView(bytes.buffer)
  const offsets: number[] = []
  let at = 0
  for (const part of parts) {
    offsets.push(at)
    view.setUint32(at, 0x04034b50, true)
    view.setUint16(at + 4, 20, true)
    view.setUint16(at + 6, 0x0800, true)
    view.setUint32(at + 14, part.crc, true)
    view.setUint32(at + 18, part.content.length, true)
    view.setUint32(at + 22, part.content.length, true)
    view.setUint16(at + 26, part.name.length, true)
    bytes.set(part.name, at + 30)
    bytes.set(part.content, at + 30 + part.name.length)
    at += 30 + part.name.length + part.content.length
  }
  const directory = at
  parts.forEach((part, index) => {
    view.setUint32(at, 0x02014b50, true)
    view.setUint16(at + 4, 20, true)
    view.setUint16(at + 6, 20, true)
    view.setUint16(at + 8, 0x0800, true)
    view.setUint32(at + 16, part.crc, true)
    view.setUint32(at + 20, part.content.length, true)
    view.setUint32(at + 24, part.content.length, true)
    view.setUint16(at + 28, part.name.length, true)
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
