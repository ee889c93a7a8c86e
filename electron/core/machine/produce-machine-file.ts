import { AppError } from '../../../shared/errors.ts'
import { listWords } from '../../../shared/locale/zh/lists.ts'
import type { MachineFile, MachineMatter } from '../../../shared/rules/machine/machine-file.ts'
import { proveMachineFile } from '../../../shared/rules/machine/machine-files.ts'
import { sha256 } from '../db/tables/original-file.ts'
import { placeFile } from '../lists/place-file.ts'

export interface MachineOrder {
  /** As `machineFiles` makes it. */
  readonly made: MachineFile
  /** What it was made from. */
  readonly matter: MachineMatter
  /** Absolute path of the folder. */
  readonly folder: string
  /** Relative to the folder, with forward slashes; its own folders are made. */
  readonly file: string
}

export interface ProducedMachineFile {
  readonly rows: number
  readonly totals: Record<string, string>
  readonly pages: null
  readonly sha256: string
}

/** @throws AppError proof-failed where the bytes are no UTF-8 */
function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    throw new AppError('proof-failed', { file, what: listWords.proof.bytes }, { cause: error })
  }
}

/**
 * Writes one file for machines in UTF-8, reads the finished file back from the disk and proves it.
 * @throws AppError proof-failed; a file system error as it comes
 */
export function produceMachineFile({ made, matter, folder, file }: MachineOrder): ProducedMachineFile {
  const finished = placeFile(new TextEncoder().encode(made.text), folder, file)
  const what = proveMachineFile(made.kind, decode(finished, file), matter)
  if (what !== null) throw new AppError('proof-failed', { file, what })
  return { rows: made.rows, totals: { ...made.totals }, pages: null, sha256: sha256(finished) }
}
