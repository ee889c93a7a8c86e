import { errorCodes } from '../errors.ts'
import { listKinds } from '../model/list-kind.ts'
import { z } from '../zod.ts'
import { longWork, noticeSchema, passwordsSchema, periodSchema, procedure } from './base.ts'

const count = z.int().min(0)

/** total = used + header + title + note + subtotal + blank + skipped. */
export const rowAccountSchema = z.strictObject({
  total: count,
  used: count,
  header: count,
  title: count,
  note: count,
  subtotal: count,
  blank: count,
  skipped: count,
})
export type RowAccount = z.infer<typeof rowAccountSchema>

/** nonEmpty = used + header + title + note + subtotal + skipped. */
export const cellAccountSchema = z.strictObject({
  nonEmpty: count,
  used: count,
  header: count,
  title: count,
  note: count,
  subtotal: count,
  skipped: count,
})
export type CellAccount = z.infer<typeof cellAccountSchema>

export const mappedColumnSchema = z.strictObject({
  column: z.string(),
  /** Header path, upper cell first. */
  path: z.string(),
  field: z.string(),
  unit: z.string().nullable(),
  how: z.enum(['exact', 'alias', 'profile', 'confirmed']),
})
export type MappedColumn = z.infer<typeof mappedColumnSchema>

const readFieldSchema = z.strictObject({
  ref: z.string(),
  raw: z.string(),
  state: z.enum(['number', 'zero', 'blank', 'not-applicable', 'text', 'unparseable']),
  value: z.string().nullable(),
  unit: z.string().nullable(),
})

export const readRecordSchema = z.strictObject({
  row: z.int(),
  key: z.string().nullable(),
  label: z.string(),
  part: z.string().nullable(),
  realigned: z.boolean(),
  fields: z.record(z.string(), readFieldSchema),
})

export const importedSheetSchema = z.strictObject({
  name: z.string(),
  hidden: z.boolean(),
  list: z.enum([...listKinds, 'enterprises', 'facilities']).nullable(),
  /** First and last row of this table; a sheet with several tables gives several entries. */
  rowsFrom: z.int(),
  rowsTo: z.int(),
  rows: rowAccountSchema,
  cells: cellAccountSchema,
  columns: z.array(mappedColumnSchema),
  skipped: z.array(z.strictObject({ ref: z.string(), raw: z.string(), why: z.string() })),
  /** Rows whose cells had slipped sideways and were put back by their content. */
  realigned: z.array(z.strictObject({ row: z.int(), why: z.string() })),
  records: z.array(readRecordSchema),
})
export type ImportedSheet = z.infer<typeof importedSheetSchema>

export const importedFileSchema = z.strictObject({
  file: z.string(),
  sha256: z.string().nullable(),
  outcome: z.enum(['imported', 'duplicate', 'needs-mapping', 'refused']),
  unit: z.string().nullable(),
  period: z.string().nullable(),
  version: z.int().nullable(),
  error: z.strictObject({ code: z.enum(errorCodes), message: z.string() }).nullable(),
  notices: z.array(noticeSchema),
  sheets: z.array(importedSheetSchema),
})
export type ImportedFile = z.infer<typeof importedFileSchema>

export const importReportSchema = z.strictObject({ files: z.array(importedFileSchema) })
export type ImportReport = z.infer<typeof importReportSchema>

export const importsContract = {
  /** Reads returns and stores them as new versions. */
  run: procedure
    .input(
      z.strictObject({
        period: periodSchema,
        /** Opaque ids from `files`; never paths. */
        files: z.array(z.string()).min(1),
        /** Code, name or alias of the reporting unit, where the content cannot or should not decide. */
        unit: z.string().nullable(),
        /** Read and report, store nothing. */
        dryRun: z.boolean(),
        /** True: one refused file holds back all of them. False: the good ones are stored. */
        allOrNothing: z.boolean(),
        passwords: passwordsSchema,
      }),
    )
    .output(longWork(importReportSchema)),
}
