import { writeZip } from './write-zip.ts'

/**
 * An archive of the same entries without compression, so that a reader's own inflating never runs.
 *
 * @param entries name → content, kept in order
 */
export function storeZip(entries: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return writeZip(entries, 0)
}
