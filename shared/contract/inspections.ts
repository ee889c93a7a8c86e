import { errorCodes } from '../errors.ts'
import { z } from '../zod.ts'
import { longWork, noticeSchema, passwordsSchema, procedure } from './base.ts'

export const tableColumnSchema = z.strictObject({
  column: z.string(),
  path: z.string(),
  unit: z.string().nullable(),
  kind: z.enum(['label', 'additive', 'rate', 'text', 'code']),
})

export const printedTotalSchema = z.strictObject({
  cell: z.string(),
  parts: z.array(z.string()),
  printed: z.string(),
  sum: z.string().nullable(),
  difference: z.string().nullable(),
  tolerance: z.string().nullable(),
  verdict: z.enum(['exact', 'rounding', 'mismatch', 'not-additive', 'unverifiable']),
})

export const inspectedTableSchema = z.strictObject({
  range: z.string(),
  title: z.string().nullable(),
  unit: z.string().nullable(),
  headerRows: z.array(z.int()),
  labelColumn: z.string(),
  columns: z.array(tableColumnSchema),
  rows: z.array(
    z.strictObject({
      row: z.int(),
      kind: z.enum(['total', 'subtotal', 'part', 'section', 'of-which']),
      label: z.string(),
    }),
  ),
  totals: z.array(printedTotalSchema),
})
export type InspectedTable = z.infer<typeof inspectedTableSchema>

export const inspectionSchema = z.strictObject({
  files: z.array(
    z.strictObject({
      file: z.string(),
      outcome: z.enum(['read', 'refused']),
      error: z.strictObject({ code: z.enum(errorCodes), message: z.string() }).nullable(),
      notices: z.array(noticeSchema),
      sheets: z.array(
        z.strictObject({
          name: z.string(),
          hidden: z.boolean(),
          cells: z.strictObject({
            nonEmpty: z.int(),
            used: z.int(),
            header: z.int(),
            title: z.int(),
            note: z.int(),
            skipped: z.int(),
          }),
          /** Why cells were left out, and how many. They add up to `cells.skipped`. */
          skipped: z.array(
            z.strictObject({
              why: z.enum(['hidden-sheet', 'hidden', 'outside-tables']),
              cells: z.int(),
            }),
          ),
          tables: z.array(inspectedTableSchema),
        }),
      ),
    }),
  ),
})
export type Inspection = z.infer<typeof inspectionSchema>

export const inspectionsContract = {
  /** Reads any statistical table and checks its printed totals; needs no library. */
  run: procedure
    .input(z.strictObject({ files: z.array(z.string()).min(1), passwords: passwordsSchema }))
    .output(longWork(inspectionSchema)),
}
