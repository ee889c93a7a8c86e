import { listKinds } from '../model/list-kind.ts'
import { z } from '../zod.ts'
import { longWork, periodSchema, procedure } from './base.ts'

/** A blank form: one workbook for one unit. */
export const formFileSchema = z.strictObject({
  /** Relative to the folder. */
  file: z.string(),
  sha256: z.string(),
  unit: z.string(),
  /** Its lists in their order, with the rows that can be filled in, read back from the finished file. */
  sheets: z.array(z.strictObject({ list: z.enum(listKinds), rows: z.int() })),
})
export type FormFile = z.infer<typeof formFileSchema>

export const formManifestSchema = z.strictObject({
  out: z.string(),
  files: z.array(formFileSchema),
  /** One hash over what stands in the forms: the same forms give the same hash. */
  runHash: z.string(),
})
export type FormManifest = z.infer<typeof formManifestSchema>

export const formsContract = {
  /** Writes the blank forms of a year (布表) into a folder: all of them or none. */
  export: procedure
    .input(
      z.strictObject({
        period: periodSchema,
        /** Only this unit's form (code, name or alias); null: those of all reporting units. */
        unit: z.string().nullable(),
        /** Opaque id of a folder; null: the library's own folder for forms. */
        folder: z.string().nullable(),
      }),
    )
    .output(longWork(formManifestSchema)),
  /** One finished form or the manifest, as a file. */
  download: procedure.input(z.strictObject({ runHash: z.string(), file: z.string() })).output(z.file()),
}
