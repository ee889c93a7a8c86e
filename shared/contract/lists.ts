import { listKinds } from '../model/list-kind.ts'
import { documentKinds } from '../model/printed-document.ts'
import { z } from '../zod.ts'
import { longWork, periodSchema, procedure } from './base.ts'
import { drawnPageSchema } from './pages.ts'

/** xlsx: workbooks; pdf: the same on paper, and all lists bound into one volume; docx: the yearly report; csv, json, sdmx (SDMX-CSV 2.0 with its code lists): figures for machines. */
export const exportFormats = ['xlsx', 'pdf', 'docx', 'csv', 'json', 'sdmx'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** Documents, the volume of all lists, the yearly report, and figures for machines. */
export const exportedKinds = [...documentKinds, 'volume', 'report', 'data'] as const
export type ExportedKind = (typeof exportedKinds)[number]

export const exportedListSchema = z.strictObject({
  /** Relative to the folder, with forward slashes. */
  file: z.string(),
  sha256: z.string(),
  kind: z.enum(exportedKinds),
  /** null: the city's. */
  unit: z.string().nullable(),
  /** The department that it is for; null: none. */
  department: z.string().nullable(),
  /** null: none of the 1+N lists. */
  list: z.enum(listKinds).nullable(),
  format: z.enum(exportFormats),
  /** Data rows, read back from the finished file. */
  rows: z.int(),
  /** Control totals by field, read back from the finished file and equal to the library's. */
  totals: z.record(z.string(), z.string()),
  /** Printed pages by the document's own page set-up; null: it has none. */
  pages: z.int().nullable(),
})
export type ExportedList = z.infer<typeof exportedListSchema>

export const exportManifestSchema = z.strictObject({
  out: z.string(),
  files: z.array(exportedListSchema),
  /** One hash over the inputs, the rules and the results: the same inputs give the same hash. */
  runHash: z.string(),
})
export type ExportManifest = z.infer<typeof exportManifestSchema>

export const plannedDocumentSchema = exportedListSchema
  .pick({ kind: true, unit: true, department: true, list: true })
  .extend({
    /** Names it among the documents of its batch. */
    path: z.string(),
    title: z.string(),
  })
export type PlannedDocument = z.infer<typeof plannedDocumentSchema>

export const listsContract = {
  /** Writes the 1+N lists and what belongs to them into a folder: all of them or none. */
  export: procedure
    .input(
      z.strictObject({
        period: periodSchema,
        /** Opaque id of a folder; null: the library's own folder for lists. */
        folder: z.string().nullable(),
        /** Only this unit's lists (code, name or alias); null: the city's, the departments' and all units'. */
        unit: z.string().nullable(),
        formats: z.array(z.enum(exportFormats)).min(1),
        /** True: cells of the workbooks say in a note where their number was read. */
        sourceNotes: z.boolean().default(false),
      }),
    )
    .output(longWork(exportManifestSchema)),
  /** What a batch would print, in its order. */
  documents: procedure
    .input(z.strictObject({ period: periodSchema, unit: z.string().nullable() }))
    .output(z.array(plannedDocumentSchema)),
  /** The pages of one of them, as its PDF would have them. */
  preview: procedure
    .input(z.strictObject({ period: periodSchema, unit: z.string().nullable(), path: z.string() }))
    .output(z.array(drawnPageSchema)),
  /** One finished file or the manifest, for hosts without a file manager at hand. */
  download: procedure.input(z.strictObject({ runHash: z.string(), file: z.string() })).output(z.file()),
}
