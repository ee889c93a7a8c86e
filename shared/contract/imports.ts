import { errorCodes } from '../errors.ts'
import { tableKinds } from '../model/list-kind.ts'
import { answerSchema, driftSchema, headerColumnSchema, questionSchema } from '../model/mapping.ts'
import { fileNoticeCodes } from '../model/raw-sheet.ts'
import { noteCodes, valueStates } from '../model/record.ts'
import { z } from '../zod.ts'
import { longWork, noticeSchema, passwordsSchema, periodSchema, procedure } from './base.ts'
import { sheetWindowSchema } from './sources.ts'

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

const suggestionSchema = z.strictObject({ to: z.string(), why: z.string() })

const valueNoteSchema = z.strictObject({
  code: z.enum([...noteCodes.remark, ...noteCodes.doubt, ...noteCodes.fault]),
  weight: z.enum(['remark', 'doubt', 'fault']),
  message: z.string(),
  suggestion: suggestionSchema.nullable(),
})

const readFieldSchema = z.strictObject({
  ref: z.string(),
  raw: z.string(),
  state: z.enum(valueStates),
  value: z.string().nullable(),
  unit: z.string().nullable(),
  /** Present where the cell was written in another unit: value = number as written × factor. */
  converted: z.strictObject({ from: z.string(), factor: z.string() }).optional(),
  /** What the cell shows, where that is not the number it holds. */
  shown: z.string().optional(),
  bounds: z.tuple([z.string(), z.string()]).optional(),
  compared: z.strictObject({ operator: z.enum(['<', '<=', '>', '>=']), bound: z.string() }).optional(),
  parts: z.array(z.strictObject({ part: z.string(), value: z.string() })).optional(),
  /** How the cell was understood, where there is something to say about it. */
  notes: z.array(valueNoteSchema).optional(),
  /** What the cell should probably hold; the first of the notes that knows. */
  suggestion: suggestionSchema.optional(),
})

export const readRecordSchema = z.strictObject({
  row: z.int(),
  key: z.string().nullable(),
  label: z.string(),
  part: z.string().nullable(),
  realigned: z.boolean(),
  fields: z.record(z.string(), readFieldSchema),
})

/** 统计范围 as a title or a note states it: whether the numbers contain those of zones. */
const statedScopeSchema = z.strictObject({
  includes: z.boolean(),
  /** Ids of the zones; empty: all that lie in the unit. */
  zones: z.array(z.string()),
  ref: z.string(),
  raw: z.string(),
})

/** A row of totals as printed: what its parts are compared with. Numbers are in the unit named, else as written. */
const printedTotalSchema = z.strictObject({
  label: z.string(),
  row: z.int(),
  fields: z.record(
    z.string(),
    z.strictObject({
      state: z.enum(valueStates),
      value: z.string().nullable(),
      raw: z.string(),
      unit: z.string().optional(),
      converted: z.strictObject({ from: z.string(), factor: z.string() }).optional(),
      decimals: z.int().optional(),
      foreignUnit: z.string().optional(),
    }),
  ),
})

export const importedSheetSchema = z.strictObject({
  name: z.string(),
  hidden: z.boolean(),
  list: z.enum(tableKinds).nullable(),
  /** First and last row of this table; a sheet with several tables gives several entries. */
  rowsFrom: z.int(),
  rowsTo: z.int(),
  rows: rowAccountSchema,
  cells: cellAccountSchema,
  columns: z.array(mappedColumnSchema),
  /** Names the header's layout; null where no list was found. */
  fingerprint: z.string().nullable(),
  /** Every column of the header, those included that the list does not have. */
  header: z.array(headerColumnSchema),
  /** One cell each; where a table leaves out very many, one entry for those of a column that share their reason. */
  skipped: z.array(
    z.strictObject({
      /** A1, or A4:A100003 for `cells` cells between the two. */
      ref: z.string(),
      /** Of the first cell. */
      raw: z.string(),
      why: z.string(),
      cells: z.int().optional(),
    }),
  ),
  /** Rows whose cells had slipped sideways and were put back by their content. */
  realigned: z.array(z.strictObject({ row: z.int(), why: z.string() })),
  /** Comments on cells (批注) of the sheet, with its first table. */
  comments: z.array(z.strictObject({ ref: z.string(), text: z.string() })),
  /** Rows of totals; they are compared, never added. */
  totals: z.array(printedTotalSchema),
  /** What the words around the table say of its scope, the cell beside it; absent where they say nothing. */
  scopes: z.array(statedScopeSchema).optional(),
  /** Entries read from the table. All of them are stored; `records`, where asked for, has the first thousand. */
  recordCount: z.int(),
  records: z.array(readRecordSchema),
})
export type ImportedSheet = z.infer<typeof importedSheetSchema>

/** A place whose words say whose or of when a return is. */
const reasonSchema = z.strictObject({
  sheet: z.string(),
  ref: z.string(),
  text: z.string(),
  says: z.string(),
})

/**
 * `answer-unused`: an answer to a question that the file does not raise, or no longer. `department-figures`: the table of a
 * department of the city, which is no unit's return. `scope-stated`: what the table was understood to say of its scope.
 */
const importNoticeSchema = noticeSchema.extend({
  code: z.enum([...fileNoticeCodes, 'answer-unused', 'department-figures', 'scope-stated']),
})

export const importedFileSchema = z.strictObject({
  /** The id under which the file was handed over: it can be read again without being chosen again. */
  id: z.string(),
  file: z.string(),
  sha256: z.string().nullable(),
  outcome: z.enum(['imported', 'duplicate', 'needs-mapping', 'refused']),
  unit: z.string().nullable(),
  period: z.string().nullable(),
  version: z.int().nullable(),
  error: z.strictObject({ code: z.enum(errorCodes), message: z.string() }).nullable(),
  /** What only a person can say; the file waits for the blocking ones. */
  questions: z.array(questionSchema),
  /** Where the layout differs from what the unit sent before, table by table. */
  drift: z.array(driftSchema),
  /** Which remembered names and layouts were used: by whom and when, one sentence each. */
  remembered: z.array(z.string()),
  /** Which words say whose return it is, and of which year; `ref` is empty for a sheet's name. */
  recognised: z.strictObject({ unit: z.array(reasonSchema), period: z.array(reasonSchema) }),
  /** What is worth knowing about the file itself. */
  notices: z.array(importNoticeSchema),
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
        /** What a person said to the questions of an earlier reading of the same bytes. */
        answers: z.array(answerSchema).default([]),
        /** Passwords for opening, by file id; used for this reading, never kept. */
        passwords: passwordsSchema,
        /** Whether the report shows what was read, row by row: it is stored either way. */
        records: z.boolean().default(false),
      }),
    )
    .output(longWork(importReportSchema)),
  /** The sheet around a cell of a file at hand, whether it was stored or not. */
  window: procedure
    .input(
      z.strictObject({
        file: z.string(),
        period: periodSchema,
        sheet: z.string(),
        ref: z.string(),
        limit: z.int().min(1).max(2000),
        password: z.string().nullable(),
      }),
    )
    .output(sheetWindowSchema),
}
