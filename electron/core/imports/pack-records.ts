import { createHash, type Hash } from 'node:crypto'
import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import type { ListRecord } from '../../../shared/model/record.ts'
import { createJsonWriter, type JsonWriter } from '../db/json-writer.ts'
import { writeFields } from '../db/record-text.ts'
import type { StoredRecord } from '../db/tables/record.ts'

/**
 * The records of a table on their way from the process that read them to the library: as the text that is stored, in
 * UTF-8. A chunk that is full waits in a file: what passes through a pipe is copied five times, and all of it would have
 * to be in memory at once on either side.
 */
export interface PackedRecords {
  readonly count: number
  /** Path of the file in which some chunks lie; null where all are here. */
  readonly file: string | null
  /** Each holds whole records: a line with key, label, part and row, a line with the fields, a line for a realigned row. Every line has its end. */
  readonly chunks: readonly (Uint8Array<ArrayBuffer> | Stretch)[]
}

/** A stretch of a file, in bytes. */
export interface Stretch {
  readonly at: number
  readonly length: number
}

export const noRecords: PackedRecords = { count: 0, file: null, chunks: [] }

const chunkLength = 500_000

interface OpenPack {
  count: number
  readonly chunks: (Uint8Array<ArrayBuffer> | Stretch)[]
  readonly writer: JsonWriter
}

function writeRecord(writer: JsonWriter, { key, label, part, row, fields, realigned }: ListRecord): void {
  // Half a character would not come back from the library as it went in.
  writer.raw('[')
  writer.string(key?.toWellFormed() ?? null)
  writer.raw(',')
  writer.string(label.toWellFormed())
  writer.raw(',')
  writer.string(part?.toWellFormed() ?? null)
  writer.raw(`,${row}]`)
  writer.raw('\n')
  writeFields(writer, fields)
  writer.raw('\n')
  if (realigned) writer.raw(JSON.stringify(realigned))
  writer.raw('\n')
}

/** Appends to a file that is made when there is something to append. */
function createAppender(file: string) {
  let handle: number | null = null
  let length = 0
  return {
    append(bytes: Uint8Array): Stretch {
      handle ??= openSync(file, 'w', 0o600)
      const at = length
      for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done)
      length += bytes.length
      return { at, length: bytes.length }
    },
    close(): void {
      if (handle !== null) closeSync(handle)
      handle = null
    },
  }
}

export interface RecordPacker<Table extends object> {
  take(table: Table, records: readonly ListRecord[]): void
  packed(table: Table): PackedRecords
  /** Nothing more will come. */
  close(): void
}

/**
 * Packs the records of several tables as they come in; what belongs to a table that is forgotten goes with it.
 *
 * @param file where chunks that are full are put; null keeps them in memory
 * @param onStretch told of each of them once it is there
 */
export function createPacker<Table extends object>(
  file: string | null = null,
  onStretch?: (stretch: Stretch) => void,
): RecordPacker<Table> {
  const appender = file === null ? null : createAppender(file)
  const full = (writer: JsonWriter) => {
    if (!appender) return writer.take()
    const stretch = writer.drain(appender.append)
    onStretch?.(stretch)
    return stretch
  }
  const packs = new WeakMap<Table, OpenPack>()
  return {
    take(table, records) {
      const pack = packs.get(table) ?? { count: 0, chunks: [], writer: createJsonWriter() }
      packs.set(table, pack)
      pack.count += records.length
      for (const record of records) {
        writeRecord(pack.writer, record)
        if (pack.writer.length >= chunkLength) pack.chunks.push(full(pack.writer))
      }
    },
    packed(table) {
      const pack = packs.get(table)
      if (!pack) return noRecords
      if (pack.writer.length > 0) pack.chunks.push(pack.writer.take())
      return { count: pack.count, file, chunks: pack.chunks }
    },
    close: () => appender?.close(),
  }
}

const lineEnd = 10

/** Room that what is read from a file is put in, one stretch over the other. */
export interface ReadingRoom {
  bytes: Buffer
}

const roomFor = (length: number): ReadingRoom => ({ bytes: Buffer.allocUnsafeSlow(length) })

export const createReadingRoom = (): ReadingRoom => roomFor(0)

function readStretch(handle: number, { at, length }: Stretch, room: ReadingRoom): Buffer {
  // Chunks are about as long as each other.
  if (room.bytes.length < length) room.bytes = roomFor(2 * length).bytes
  const bytes = room.bytes.subarray(0, length)
  if (readSync(handle, bytes, 0, length, at) < length) throw new Error('the file of records was cut off')
  return bytes
}

/**
 * The bytes of the chunks one after another, wherever they lie.
 * @param room for those that lie in a file; each has its own where it is left out
 */
export function* bytesOf({ file, chunks }: PackedRecords, room?: ReadingRoom): Generator<Buffer> {
  let handle: number | null = null
  try {
    for (const chunk of chunks) {
      if (chunk instanceof Uint8Array) {
        yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
        continue
      }
      handle ??= openSync(file ?? '', 'r')
      yield readStretch(handle, chunk, room ?? roomFor(chunk.length))
    }
  } finally {
    if (handle !== null) closeSync(handle)
  }
}

/** The records of a chunk, one at a time; their fields stay the bytes that are stored. */
export function* recordsIn(bytes: Buffer): Generator<StoredRecord> {
  let at = 0
  const line = () => {
    const found = bytes.indexOf(lineEnd, at)
    const own = bytes.subarray(at, found < 0 ? bytes.length : found)
    at += own.length + 1
    return own
  }
  while (at < bytes.length) {
    const head = JSON.parse(line().toString()) as [string | null, string, string | null, number]
    const [key, label, part, row] = head
    yield { key, label, part, row, fields: line(), realigned: line().toString() || null }
  }
}

/** The records again, one at a time. */
export function* unpackRecords(packed: PackedRecords): Generator<StoredRecord> {
  for (const bytes of bytesOf(packed)) yield* recordsIn(bytes)
}

/** The beginning of a digest, over the first chunks of a return's first sheet. */
export interface BegunDigest {
  readonly hash: Hash
  readonly chunks: number
}

/**
 * The digest of the records of a return, sheet by sheet, that `storedReadingDigest` computes once they are stored.
 * @param begun where some of it has been computed before
 */
export function packedReadingDigest(sheets: readonly PackedRecords[], begun?: BegunDigest): string {
  const hash = begun?.hash.copy() ?? createHash('sha256')
  const room = createReadingRoom()
  for (const [position, packed] of sheets.entries()) {
    const chunks = position === 0 ? packed.chunks.slice(begun?.chunks ?? 0) : packed.chunks
    for (const bytes of bytesOf({ ...packed, chunks }, room)) hash.update(bytes)
    hash.update('\n')
  }
  return hash.digest('hex')
}
