import { createHash } from 'node:crypto'
import type { ListRecord } from '../../../shared/model/record.ts'
import { createJsonWriter, type JsonWriter } from '../db/json-writer.ts'
import { writeFields } from '../db/record-text.ts'
import type { StoredRecord } from '../db/tables/record.ts'

/**
 * The records of a table on their way from the process that read them to the library: as the text that is stored, in
 * UTF-8. Bytes travel as they are; a hundred thousand records as objects would be taken apart and put together one by one.
 */
export interface PackedRecords {
  readonly count: number
  /** Each holds whole records: a line with key, label, part and row, a line with the fields, a line for a realigned row. Every line has its end. */
  readonly chunks: readonly Uint8Array<ArrayBuffer>[]
}

export const noRecords: PackedRecords = { count: 0, chunks: [] }

const chunkLength = 500_000

interface OpenPack {
  count: number
  readonly chunks: Uint8Array<ArrayBuffer>[]
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

/** Packs the records of several tables as they come in; what belongs to a table that is forgotten goes with it. */
export function createPacker<Table extends object>() {
  const packs = new WeakMap<Table, OpenPack>()
  return {
    take(table: Table, records: readonly ListRecord[]): void {
      const pack = packs.get(table) ?? { count: 0, chunks: [], writer: createJsonWriter() }
      packs.set(table, pack)
      pack.count += records.length
      for (const record of records) {
        writeRecord(pack.writer, record)
        if (pack.writer.length >= chunkLength) pack.chunks.push(pack.writer.take())
      }
    },
    packed(table: Table): PackedRecords {
      const pack = packs.get(table)
      if (!pack) return noRecords
      if (pack.writer.length > 0) pack.chunks.push(pack.writer.take())
      return { count: pack.count, chunks: pack.chunks }
    },
  }
}

const lineEnd = 10

/** The records again, one at a time; their fields stay the bytes that are stored. */
export function* unpackRecords({ chunks }: PackedRecords): Generator<StoredRecord> {
  for (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
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
}

/** The digest of the records of a return, sheet by sheet, that `storedReadingDigest` computes once they are stored. */
export function packedReadingDigest(sheets: readonly PackedRecords[]): string {
  const hash = createHash('sha256')
  for (const { chunks } of sheets) {
    for (const chunk of chunks) hash.update(chunk)
    hash.update('\n')
  }
  return hash.digest('hex')
}
