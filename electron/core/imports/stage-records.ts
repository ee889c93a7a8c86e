import { createHash, type Hash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { insertRecords } from '../db/tables/record.ts'
import { openStage, type Stage, type StagedRun } from '../db/tables/staged-record.ts'
import {
  bytesOf,
  createReadingRoom,
  type PackedRecords,
  packedReadingDigest,
  recordsIn,
  type Stretch,
  unpackRecords,
} from './pack-records.ts'

/**
 * Takes up the records of large files while the files are still being read, so that in the end they only have to be copied. It
 * decides nothing: what it could not take up is read from the file when it is stored.
 */
export interface RecordStage {
  /** Records that wait in a file, as soon as they do. */
  take(file: string, stretch: Stretch): void
  /** See `packedReadingDigest`. */
  digest(sheets: readonly PackedRecords[]): string
  /** Stores all records of a sheet; call inside the transaction. */
  store(sheet: number, packed: PackedRecords): void
  /** Call outside of a transaction, once nothing more will come. */
  close(): void
}

/** What was taken up of a file, which is written anew for each reading. */
interface StagedFile {
  /** By where they begin in the file, in the order in which they came. */
  readonly runs: Map<number, StagedRun>
  /** Over all of them. */
  readonly hash: Hash
}

export function createRecordStage(db: Database): RecordStage {
  /** Made with the first records that come: few returns need it. */
  let stage: Stage | null = null
  let isClosed = false
  const staged = new Map<string, StagedFile>()
  const room = createReadingRoom()
  const stagedOf = (file: string | null) => staged.get(file ?? '')

  return {
    take(file, stretch) {
      // A reader that is being ended may say a last word.
      if (isClosed) return
      const own = stagedOf(file) ?? { runs: new Map(), hash: createHash('sha256') }
      try {
        stage ??= openStage(db)
        for (const bytes of bytesOf({ count: 0, file, chunks: [stretch] }, room)) {
          own.runs.set(stretch.at, stage.add(recordsIn(bytes)))
          own.hash.update(bytes)
        }
        staged.set(file, own)
      } catch {
        // The disk may be full, or the connection busy: these records are read when they are stored.
      }
    },
    digest(sheets) {
      const [first] = sheets
      const own = stagedOf(first?.file ?? null)
      if (!first || !own) return packedReadingDigest(sheets)
      // In a book of several lists they may have come mixed, or behind another sheet's.
      const isBeginning = [...own.runs.keys()].every((at, index) => {
        const chunk = first.chunks[index]
        return chunk !== undefined && !(chunk instanceof Uint8Array) && chunk.at === at
      })
      return packedReadingDigest(sheets, isBeginning ? { hash: own.hash, chunks: own.runs.size } : undefined)
    },
    store(sheet, packed) {
      const runs = stagedOf(packed.file)?.runs
      for (const chunk of packed.chunks) {
        const run = chunk instanceof Uint8Array ? undefined : runs?.get(chunk.at)
        if (run) stage?.copyTo(sheet, run)
        else insertRecords(db, sheet, unpackRecords({ ...packed, chunks: [chunk] }))
      }
    },
    close() {
      isClosed = true
      stage?.close()
    },
  }
}
