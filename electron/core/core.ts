import { AppError } from '../../shared/errors.ts'
import type { AppOptions } from './app-options.ts'
import type { FileDesk } from './file-desk.ts'
import type { JobPool } from './jobs/job-pool.ts'
import type { Library } from './library.ts'

/** What the operations work with: one open library (or none), the files at hand, the processes that do jobs. */
export interface Core {
  readonly options: AppOptions
  readonly library: Library | null
  readonly files: FileDesk
  readonly jobs: JobPool
  /** Folders of finished exports by run hash, for showing and downloading. */
  readonly exports: Map<string, string>
  /** Finished fills of the office's templates by their sha256, for downloading. */
  readonly fills: Map<string, string>
}

/** The open library as its file is now: another program may have written to it. Work that needs one refuses without it. */
export function requireLibrary(core: Core): Library {
  if (!core.library) throw new AppError('library-missing', { file: '' })
  core.library.catchUp()
  return core.library
}
