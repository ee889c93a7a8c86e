import { AppError } from '../../../shared/errors.ts'
import type { ReturnContent } from './read-return-file.ts'

/** A file at hand. Its digest and the form in which it is kept are worked out when they are asked for first. */
export interface OpenedFile {
  readonly id: string
  readonly file: string
  readonly bytes: Uint8Array
  readonly sha256: string
  /** See `packOriginal`. */
  readonly packed: Uint8Array
}

/** A file that cannot be stored, or not yet. */
export interface Refused {
  readonly id: string
  readonly file: string
  readonly sha256: string | null
  readonly error: AppError
  /** True where a person's answer is all that is missing. */
  readonly needsMapping: boolean
  /** As much as was understood; null where nothing was. */
  readonly content: ReturnContent | null
}

export interface Accepted extends OpenedFile {
  /** Unit id. */
  readonly unit: string
  readonly content: ReturnContent
}

/** What became of a file before anything is stored. */
export type Arrival = Refused | Accepted

export const isRefused = (arrival: Arrival): arrival is Refused => 'error' in arrival

/** The refusal of a file, for an error that is one; anything else goes on being thrown. */
export function refuseFile(at: { id: string; file: string; sha256: string | null }, error: unknown): Refused {
  if (!(error instanceof AppError) || error.code === 'cancelled') throw error
  return { id: at.id, file: at.file, sha256: at.sha256, error, needsMapping: false, content: null }
}
