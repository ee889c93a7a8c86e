import type { Database } from 'better-sqlite3'
import { insertRecords } from '../db/tables/record.ts'
import { openStage, type Stage, type StagedRun } from '../db/tables/staged-record.ts'
import { type PackedRecords, type Stretch, unpackRecords } from './pack-records.ts'

/**
 * Takes up the records of large files while the files are still being read, so that in the end they only have to be copied. It
 * decides nothing: what it could not take up is read from the file when it is stored.
 */
export interface RecordStage {
  /** Records that wait in a file, as soon as they do. */
  take(file: string, stretch: Stretch): void
  /** Stores all records of a sheet; call inside the transaction. */
  store(sheet: number, packed: PackedRecords): void
  /** Call outside of a transaction, once nothing more will come. */
  close(): void
}

/** A file is written anew for each reading, and each place in it once. */
const placeOf = (file: string, { at }: Stretch) => `${at} ${file}`

export function createRecordStage(db: Database): RecordStage {
  /** Made with the first records that come: few returns need it. */
  let stage: Stage | null = null
  let isClosed = false
  const runs = new Map<string, StagedRun>()
  return {
    take(file, stretch) {
      // A reader that is being ended may say a last word.
      if (isClosed) return
      try {
        stage ??= openStage(db)
        const run = stage.add(unpackRecords({ count: 0, file, chunks: [stretch] }))
        runs.set(placeOf(file, stretch), run)
      } catch {
        // The disk may be full, or the connection busy: these records are read when they are stored.
      }
    },
    store(sheet, packed) {
      const { file, chunks } = packed
      for (const chunk of chunks) {
        const isHere = file === null || chunk instanceof Uint8Array
        const run = isHere ? undefined : runs.get(placeOf(file, chunk))
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
