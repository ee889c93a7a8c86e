import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exportedListSchema } from '../../../shared/contract/lists.ts'
import { z } from '../../../shared/zod.ts'

function isInside(file: string): boolean {
  return !file.startsWith('/') && !/[\\:]/.test(file) && !file.split('/').includes('..')
}

export const manifestName = 'manifest.json'

/** A file of an export as its manifest names it. */
export interface ManifestEntry {
  readonly file: string
  readonly sha256: string
}

export interface Manifest<Entry extends ManifestEntry> {
  readonly period: string
  readonly files: Entry[]
  readonly runHash: string
}

/** One kind of manifest. It lies beside the files: what they are, so that anybody can check them, and that they are ours. */
export interface ManifestKind<Entry extends ManifestEntry> {
  /** The manifest of an export, or null where the folder holds none of this kind. */
  read(folder: string): Promise<Manifest<Entry> | null>
  write(folder: string, manifest: Manifest<Entry>): Promise<void>
}

export function manifestKind<Entry extends ManifestEntry>(
  format: string,
  entrySchema: z.ZodType<Entry>,
): ManifestKind<Entry> {
  const schema = z.strictObject({
    format: z.literal(format),
    formatVersion: z.literal(1),
    period: z.string(),
    // The names lead into the folder and nowhere else.
    files: z.array(entrySchema).refine((files) => files.every(({ file }) => isInside(file))),
    runHash: z.string(),
  })
  return {
    async read(folder) {
      try {
        const parsed = schema.safeParse(JSON.parse(await readFile(join(folder, manifestName), 'utf8')))
        return parsed.success ? parsed.data : null
      } catch {
        return null
      }
    },
    async write(folder, manifest) {
      const content = { format, formatVersion: 1, ...manifest }
      await writeFile(join(folder, manifestName), `${JSON.stringify(content, null, 2)}\n`)
    },
  }
}

export const listManifest = manifestKind('huibiao-lists', exportedListSchema)
