import { existsSync } from 'node:fs'
import { AppError } from '../../shared/errors.ts'
import { type App, createApp } from '../core/app.ts'
import type { AppOptions } from '../core/app-options.ts'
import { rememberLibrary } from '../core/recent-libraries.ts'

/** The library that the window shows, and the core that works on it. */
export interface LibraryDesk {
  readonly file: string
  readonly app: App
}

export interface LibraryChoice {
  readonly file: string
  /** What is expected to lie there: a library, nothing yet, or either. */
  readonly expected: 'library' | 'nothing' | 'either'
  readonly demo?: boolean
}

export type HostOptions = Omit<AppOptions, 'libraryFile' | 'createLibrary' | 'demo'>

/**
 * Opens the chosen library, then closes the one open until now; a refusal leaves that one as it was.
 * @throws AppError with one of the library-… codes
 */
export async function changeLibrary(
  last: LibraryDesk | null,
  { file, expected, demo = false }: LibraryChoice,
  host: HostOptions,
): Promise<LibraryDesk> {
  // A file in the way of a new library is somebody's work, whatever the save dialog has been told.
  if (expected === 'nothing' && existsSync(file)) throw new AppError('library-exists', { file })
  const app = await createApp({ ...host, libraryFile: file, createLibrary: expected !== 'library', demo })
  // Sample data is made anew each time and is nobody's work to come back to.
  if (!demo) rememberLibrary(file)
  await last?.app.close()
  return { file, app }
}
