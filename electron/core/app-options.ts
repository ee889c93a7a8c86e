import type { StartProcess } from './jobs/job-process.ts'
import type { Log } from './log.ts'

/** Native windows that a host may offer; the browser host has none. Paths stay on this side of the contract. */
export interface HostDialogs {
  /** Paths of the chosen returns; empty when closed. */
  chooseReturns(): Promise<string[]>
  /** Path of the chosen folder; null when closed. */
  chooseFolder(): Promise<string | null>
  /** Shows a folder in the file manager. */
  showFolder(path: string): Promise<void>
}

export interface AppOptions {
  /** The library file to open; null for work that needs none (inspect, match). */
  readonly libraryFile: string | null
  /** Make the library, with the plan of the seeds, where the file is not there yet. */
  readonly createLibrary?: boolean
  readonly host: 'desktop' | 'server' | 'cli' | 'test'
  readonly version: string
  /** Who is named in the history. */
  readonly author: string
  /** Start the processes that read at once, and let one practise: files will come. */
  readonly warmUp?: boolean
  /** True for a library of sample returns; said on every screen. */
  readonly demo?: boolean
  readonly dialogs?: HostDialogs
  /** How this host starts the processes that read and write; as plain Node does, unless said otherwise. */
  readonly startProcess?: StartProcess
  /** Path of the SQLite module where it does not lie beside its package (installed product). */
  readonly nativeBinding?: string
  readonly log: Log
}
