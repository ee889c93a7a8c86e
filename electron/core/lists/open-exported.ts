import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { AppError } from '../../../shared/errors.ts'
import type { Core } from '../core.ts'
import { type ManifestEntry, type ManifestKind, manifestName } from './manifest-file.ts'

/**
 * A file of an export of this session, or its manifest.
 * @throws AppError source-unknown for any name that the manifest does not have: it is no way to any other place
 */
export async function openExported(
  core: Core,
  kind: ManifestKind<ManifestEntry>,
  { runHash, file }: { runHash: string; file: string },
): Promise<File> {
  const folder = core.exports.get(runHash)
  const manifest = folder === undefined ? null : await kind.read(folder)
  const known = file === manifestName || manifest?.files.some((entry) => entry.file === file) === true
  if (folder === undefined || !known) throw new AppError('source-unknown', { source: file })
  const bytes = await readFile(join(folder, file))
  return new File([new Uint8Array(bytes)], basename(file), { type: 'application/octet-stream' })
}
