import { writeSync } from 'node:fs'
import { constants, crc32, deflateRawSync } from 'node:zlib'
import { directoryEnd, directoryLine, localHead, type PartFacts } from './zip-records.ts'

/** An archive that is written while its content is still being made: nothing of it is kept in memory. */
export interface ZipStream {
  /** Adds an entry out of pieces of text, deflated. */
  add(name: string, pieces: Iterable<string>): void
  /** Writes the directory; nothing can be added after it. */
  finish(): void
}

/** Characters that are packed at a time: enough that little is lost by packing each piece for itself. */
const pieceLength = 1 << 20
/** The fastest; the others take twice as long for a tenth of the size. */
const level = 1

/** Pieces of about one length, whatever they come in. */
function* gather(pieces: Iterable<string>): Generator<string> {
  let held: string[] = []
  let length = 0
  for (const piece of pieces) {
    held.push(piece)
    length += piece.length
    if (length < pieceLength) continue
    yield held.join('')
    held = []
    length = 0
  }
  yield held.join('')
}

/** @param fd of a file open for writing, at its beginning */
export function streamZip(fd: number): ZipStream {
  const encoder = new TextEncoder()
  const entries: { readonly facts: PartFacts; readonly offset: number }[] = []
  let at = 0
  const write = (bytes: Uint8Array) => {
    writeSync(fd, bytes, 0, bytes.length, at)
    at += bytes.length
  }
  return {
    add(name, pieces) {
      const offset = at
      const encoded = encoder.encode(name)
      let crc = 0
      let size = 0
      let packedSize = 0
      const facts = (): PartFacts => ({ name: encoded, method: 8, crc, size, packedSize })
      write(localHead(facts()))
      const pack = (text: string, isLast: boolean) => {
        const bytes = encoder.encode(text)
        crc = crc32(bytes, crc)
        size += bytes.length
        // A piece ends on a byte, and the next one goes on behind it: together they are one stream.
        const flush = isLast ? constants.Z_FINISH : constants.Z_SYNC_FLUSH
        const packed = deflateRawSync(bytes, { level, finishFlush: flush })
        packedSize += packed.length
        write(packed)
      }
      for (const piece of gather(pieces)) pack(piece, false)
      pack('', true)
      const head = localHead(facts())
      writeSync(fd, head, 0, head.length, offset)
      entries.push({ facts: facts(), offset })
    },
    finish() {
      const start = at
      for (const { facts, offset } of entries) write(directoryLine(facts, offset))
      write(directoryEnd(entries.length, start, at - start))
    },
  }
}
