import { z } from '../zod.ts'
import { procedure } from './base.ts'

/** A sheet, or the part of it around a cell, as the file shows it. */
export const sheetWindowSchema = z.strictObject({
  sheet: z.string(),
  /** The sheet's tables with their header rows and mapped columns, to explain what the reader sees. */
  header: z.array(z.int()),
  columns: z.array(z.strictObject({ letters: z.string(), field: z.string().nullable(), width: z.number() })),
  /** All rows of the sheet that hold something, as the file shows them. */
  rows: z.array(
    z.strictObject({
      row: z.int(),
      kind: z.enum(['used', 'header', 'title', 'note', 'subtotal', 'blank', 'skipped']),
      cells: z.array(
        z.strictObject({
          ref: z.string(),
          shown: z.string(),
          numeric: z.boolean(),
          /** Columns and rows the cell spans. */
          across: z.int(),
          down: z.int(),
        }),
      ),
    }),
  ),
  totalRows: z.int(),
})
export type SheetWindow = z.infer<typeof sheetWindowSchema>

export const sourceWindowSchema = sheetWindowSchema.extend({
  file: z.string(),
  sha256: z.string(),
  unit: z.string(),
  period: z.string(),
  version: z.int(),
  receivedAt: z.string(),
})
export type SourceWindow = z.infer<typeof sourceWindowSchema>

export const sourcesContract = {
  /** The original sheet around a cell, read anew from the kept original file. */
  window: procedure
    .input(
      z.strictObject({
        submission: z.int(),
        sheet: z.string(),
        /** Rows around this cell come first where the sheet is long. */
        ref: z.string(),
        limit: z.int().min(1).max(2000),
        /** Of an encrypted original; used for this reading, never kept. */
        password: z.string().nullable().default(null),
      }),
    )
    .output(sourceWindowSchema),
  /** The original file, byte for byte. */
  original: procedure.input(z.strictObject({ submission: z.int() })).output(z.file()),
}
