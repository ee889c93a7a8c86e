import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exportedListSchema } from '../../../shared/contract/lists.ts'
import { z } from '../../../shared/zod.ts'

function isInside(file: string): boolean {
  return !file.startsWith('/') && !/[\\:]/.test(file) && !file.split('/').includes('..')
}

/** Beside the lists: what they are, so that anybody can check them, and that the folder is ours. */
const manifestSchema = z.strictObject({
  format: z.literal('huibiao-lists'),
  formatVersion: z.literal(1),
  period: z.string(),
  // The names lead into the folder and nowhere else.
  files: z.array(exportedListSchema).refine((files) => files.every(({ file }) => isInside(file))),
  runHash: z.string(),
})
export type ListManifest = z.infer<typeof manifestSchema>

export const manifestName = 'manifest.json'

/** The manifest of an export, or null where the folder holds none of ours. */
export async function readManifest(folder: string): Promise<ListManifest | null> {
  try {
    const parsed = manifestSchema.safeParse(JSON.parse(await readFile(join(folder, manifestName), 'utf8')))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

export async function writeManifest(
  folder: string,
  manifest: Omit<ListManifest, 'format' | 'formatVersion'>,
): Promise<void> {
  const content: ListManifest = { format: 'huibiao-lists', formatVersion: 1, ...manifest }
  await writeFile(join(folder, manifestName), `${JSON.stringify(content, null, 2)}\n`)
}
