import { randomUUID } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { RegisteredFile } from '../../shared/contract/files.ts'
import { AppError } from '../../shared/errors.ts'
import { refuseLargeFile } from './refuse-large-file.ts'

/** Hands out opaque ids for files and folders, so that no path ever crosses the contract. */
export interface FileDesk {
  registerPath(path: string): RegisteredFile
  registerBytes(name: string, bytes: Uint8Array): RegisteredFile
  /**
   * The name and bytes behind an id.
   * @throws AppError file-missing, file-is-folder, file-empty, file-too-large or file-unreadable
   */
  open(id: string): Promise<{ name: string; bytes: Uint8Array }>
  /** The path behind the id of a folder. */
  folder(id: string): string
  /** The name behind an id, for progress and refusals. */
  nameOf(id: string): string
}

type Entry =
  | { readonly name: string; readonly path: string }
  | { readonly name: string; readonly bytes: Uint8Array }

async function readPath(path: string, file: string): Promise<Uint8Array> {
  try {
    const facts = await stat(path)
    if (facts.isDirectory()) throw new AppError('file-is-folder', { file })
    refuseLargeFile(file, facts.size)
    return await readFile(path)
  } catch (error) {
    if (error instanceof AppError) throw error
    const missing =
      (error as { code?: unknown }).code === 'ENOENT' || (error as { code?: unknown }).code === 'ENOTDIR'
    throw new AppError(missing ? 'file-missing' : 'file-unreadable', { file }, { cause: error })
  }
}

export function createFileDesk(): FileDesk {
  const entries = new Map<string, Entry>()
  const register = (entry: Entry, size: number): RegisteredFile => {
    const id = randomUUID()
    entries.set(id, entry)
    return { id, name: entry.name, size }
  }
  const find = (id: string): Entry => {
    const entry = entries.get(id)
    if (!entry) throw new AppError('file-handle-unknown')
    return entry
  }
  return {
    registerPath: (path) => register({ name: basename(path), path }, 0),
    registerBytes: (name, bytes) => register({ name: basename(name), bytes }, bytes.length),
    async open(id) {
      const entry = find(id)
      const bytes = 'bytes' in entry ? entry.bytes : await readPath(entry.path, entry.name)
      if (bytes.length === 0) throw new AppError('file-empty', { file: entry.name })
      return { name: entry.name, bytes }
    },
    folder(id) {
      const entry = find(id)
      if (!('path' in entry)) throw new AppError('file-handle-unknown')
      return entry.path
    },
    nameOf: (id) => find(id).name,
  }
}
