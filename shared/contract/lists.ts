import { listKinds } from '../model/list-kind.ts'
import { z } from '../zod.ts'
import { longWork, periodSchema, procedure } from './base.ts'

export const exportedListSchema = z.strictObject({
  /** Relative to the folder, with forward slashes. */
  file: z.string(),
  sha256: z.string(),
  /** null: the city's list. */
  unit: z.string().nullable(),
  list: z.enum(listKinds),
  /** Data rows, read back from the finished file. */
  rows: z.int(),
  /** Control totals by field, read back from the finished file and equal to the library's. */
  totals: z.record(z.string(), z.string()),
  /** Printed pages by the list's own page set-up. */
  pages: z.int(),
})
export type ExportedList = z.infer<typeof exportedListSchema>

export const exportManifestSchema = z.strictObject({
  out: z.string(),
  files: z.array(exportedListSchema),
  /** One hash over the inputs, the rules and the results: the same inputs give the same hash. */
  runHash: z.string(),
})
export type ExportManifest = z.infer<typeof exportManifestSchema>

export const listsContract = {
  /** Writes the 1+N lists into a folder: all of them or none. */
  export: procedure
    .input(
      z.strictObject({
        period: periodSchema,
        /** Opaque id of a folder; null: the library's own folder for lists. */
        folder: z.string().nullable(),
        /** Only this unit's lists (code, name or alias); null: the city's and all units'. */
        unit: z.string().nullable(),
        formats: z.array(z.enum(['xlsx'])).min(1),
      }),
    )
    .output(longWork(exportManifestSchema)),
  /** One finished list or the manifest, as a file, for hosts without a file manager at hand. */
  download: procedure.input(z.strictObject({ runHash: z.string(), file: z.string() })).output(z.file()),
}
