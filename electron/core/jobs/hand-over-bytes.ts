import { readFileSync, writeFileSync } from 'node:fs'

/** A file's bytes on their way to another process: themselves, or where they lie. */
export type HandedBytes = Uint8Array | { readonly path: string; readonly length: number }

/** What passes through a pipe is copied five times: from here on, writing and reading a file takes less. */
const longBytes = 1_000_000

/**
 * Gets bytes ready for another process.
 *
 * @param path of a file that nobody else writes; whoever gives it removes it
 */
export function handOverBytes(bytes: Uint8Array, path: string): HandedBytes {
  if (bytes.length < longBytes) return bytes
  try {
    writeFileSync(path, bytes, { mode: 0o600, flag: 'wx' })
  } catch {
    // No room there: slower is better than not at all.
    return bytes
  }
  return { path, length: bytes.length }
}

/** The bytes again. */
export function takeOverBytes(handed: HandedBytes): Uint8Array {
  if (handed instanceof Uint8Array) return handed
  const bytes = readFileSync(handed.path)
  if (bytes.length !== handed.length) throw new Error('the bytes that were handed over were cut off')
  return bytes
}
