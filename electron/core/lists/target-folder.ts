import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises'
import { basename, dirname, join, sep } from 'node:path'
import { AppError } from '../../../shared/errors.ts'
import { listWords } from '../../../shared/locale/zh/lists.ts'
import { type ManifestEntry, type ManifestKind, manifestName } from './manifest-file.ts'

/** A hidden folder beside the target, in which an export is put together; then it becomes the target in one step. */
export interface StagedFolder {
  readonly path: string
  /** Makes it the target. */
  place(): Promise<void>
  /** Removes it and whatever was made for it. */
  discard(): Promise<void>
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: listWords.folder.denied,
  EPERM: listWords.folder.denied,
  ENOSPC: listWords.folder.full,
  EDQUOT: listWords.folder.full,
  EBUSY: listWords.folder.busy,
  EROFS: listWords.folder.readOnly,
  ENOTDIR: listWords.folder.isFile,
  ENOENT: listWords.folder.missing,
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** The refusal for a file system's error; any other error stays what it is. */
export function unwritable(folder: string, error: unknown): unknown {
  const code = codeOf(error)
  if (error instanceof AppError || !(error instanceof Error && 'syscall' in error)) return error
  const reason = reasons[code] ?? listWords.folder.other(code)
  return new AppError('folder-unwritable', { folder, reason }, { cause: error })
}

// What systems and office programs leave in a folder without being asked.
const isLitter = (name: string) => /^(\.DS_Store|Thumbs\.db|desktop\.ini|~\$.*|\.~.*)$/i.test(basename(name))

/** True for an earlier export that nobody has added to or changed: only that may be replaced. */
async function isOwnExport(
  folder: string,
  files: readonly string[],
  kind: ManifestKind<ManifestEntry>,
): Promise<boolean> {
  const manifest = await kind.read(folder)
  if (manifest === null) return false
  const hashes = new Map(manifest.files.map((entry) => [entry.file, entry.sha256]))
  for (const file of files) {
    if (file === manifestName) continue
    const bytes = hashes.has(file) ? await readFile(join(folder, file)) : null
    if (bytes === null || createHash('sha256').update(bytes).digest('hex') !== hashes.get(file)) return false
  }
  return true
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => !entry.isDirectory() && !isLitter(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
}

/** Whether something stands at the target already. Refuses what must not be overwritten. */
async function inspectTarget(
  folder: string,
  kind: ManifestKind<ManifestEntry>,
): Promise<'absent' | 'present'> {
  const found = await stat(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  })
  if (found === null) return 'absent'
  if (!found.isDirectory())
    throw new AppError('folder-unwritable', { folder, reason: listWords.folder.isFile })
  const files = await filesIn(folder)
  if (files.length > 0 && !(await isOwnExport(folder, files, kind)))
    throw new AppError('folder-taken', { folder })
  return 'present'
}

/** Puts the finished folder in place of the one that is there; if that fails, the old one is back. */
async function swap(staged: string, folder: string, exists: boolean): Promise<void> {
  if (!exists) return rename(staged, folder)
  const old = `${staged}-old`
  await rename(folder, old)
  try {
    await rename(staged, folder)
  } catch (error) {
    await rename(old, folder)
    throw error
  }
  await rm(old, { recursive: true, force: true })
}

/**
 * Opens a folder beside the target to write into. The target may be missing, empty, or an earlier export of the same kind.
 * @param folder absolute path of the target
 * @throws AppError folder-taken, folder-unwritable
 */
export async function stageFolder(folder: string, kind: ManifestKind<ManifestEntry>): Promise<StagedFolder> {
  try {
    const exists = (await inspectTarget(folder, kind)) === 'present'
    const parent = dirname(folder)
    const made = await mkdir(parent, { recursive: true })
    // Not a private temporary folder: what it becomes must be as readable as any other folder here.
    const path = join(parent, `.huibiao-${randomUUID()}`)
    await mkdir(path)
    return {
      path,
      async place() {
        try {
          await swap(path, folder, exists)
        } catch (error) {
          throw unwritable(folder, error)
        }
      },
      async discard() {
        await rm(path, { recursive: true, force: true })
        // Folders on the way to the target that were made for this export; only while they are empty.
        for (let folder = parent; made !== undefined && folder.startsWith(made); folder = dirname(folder)) {
          await rmdir(folder).catch(() => {})
        }
      },
    }
  } catch (error) {
    throw unwritable(folder, error)
  }
}
