import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { AppError } from '../../../shared/errors.ts'
import type { Catalogue } from '../../../shared/model/catalogue.ts'
import { teachChainHash } from './chain-hash.ts'
import { currentSchema, migrate, schemaOf } from './migrate.ts'
import { storeCatalogue } from './tables/catalogue-entry.ts'

/** Marks a SQLite file as a library of this product ("HBK1"). */
const applicationId = 0x48424b31

function connect(file: string, mustExist: boolean, nativeBinding: string | undefined): Database {
  const db = new Sqlite(file, {
    fileMustExist: mustExist,
    ...(nativeBinding === undefined ? {} : { nativeBinding }),
  })
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.pragma('busy_timeout = 5000')
  teachChainHash(db)
  return db
}

function refusal(error: unknown, file: string): AppError {
  const code = (error as { code?: unknown }).code
  if (code === 'SQLITE_NOTADB') return new AppError('library-not-ours', { file }, { cause: error })
  if (code === 'SQLITE_CORRUPT') return new AppError('library-damaged', { file }, { cause: error })
  if (code === 'SQLITE_BUSY' || code === 'SQLITE_LOCKED')
    return new AppError('library-locked', { file }, { cause: error })
  return new AppError('file-unreadable', { file }, { cause: error })
}

function verify(db: Database, file: string): void {
  if (db.pragma('application_id', { simple: true }) !== applicationId)
    throw new AppError('library-not-ours', { file })
  const schema = schemaOf(db)
  if (schema > currentSchema) {
    throw new AppError('library-from-the-future', {
      file,
      found: String(schema),
      supported: String(currentSchema),
    })
  }
  if (db.pragma('quick_check', { simple: true }) !== 'ok') throw new AppError('library-damaged', { file })
}

/**
 * Opens a library: proves that it is one, that it is sound and not newer than this program, and brings an older one to
 * today's schema, after a copy of it has been put aside.
 *
 * @param nativeBinding path of the SQLite module where it does not lie beside its package (installed product)
 * @param onOlder told after a library of an older program was brought to today's schema
 */
export async function openLibrary(
  file: string,
  nativeBinding?: string,
  onOlder?: () => void,
): Promise<Database> {
  if (!existsSync(file) || !statSync(file).isFile()) throw new AppError('library-missing', { file })
  let db: Database | undefined
  try {
    db = connect(file, true, nativeBinding)
    verify(db, file)
    const schema = schemaOf(db)
    if (schema < currentSchema) {
      await db.backup(`${file}.before-${currentSchema}`)
      migrate(db)
      onOlder?.()
    }
    return db
  } catch (error) {
    db?.close()
    throw error instanceof AppError ? error : refusal(error, file)
  }
}

/** Makes a new library holding a catalogue. An existing file is never touched. */
export function createLibrary(file: string, catalogue: Catalogue, nativeBinding?: string): Database {
  if (existsSync(file)) throw new AppError('library-exists', { file })
  let db: Database | undefined
  try {
    mkdirSync(dirname(file), { recursive: true })
    db = connect(file, false, nativeBinding)
    db.pragma(`application_id = ${applicationId}`)
    migrate(db)
    storeCatalogue(db, catalogue)
    return db
  } catch (error) {
    db?.close()
    throw new AppError(
      'folder-unwritable',
      { folder: dirname(file), reason: error instanceof Error ? error.message : '' },
      { cause: error },
    )
  }
}
