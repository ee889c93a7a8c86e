import { severities } from '../model/catalogue.ts'
import { tableKinds } from '../model/list-kind.ts'
import {
  answerOutcomes,
  askedCellSchema,
  queryAnswerKinds,
  queryDecisions,
  queryRoundSchema,
  queryStates,
} from '../model/query.ts'
import { z } from '../zod.ts'
import { longWork, passwordsSchema, periodSchema, procedure } from './base.ts'

const daySchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** A query with what has come of it; the last round is the present one. */
export const queryViewSchema = z.strictObject({
  code: z.string(),
  /** Name of the unit. */
  unit: z.string(),
  period: periodSchema,
  /** null: asked by a person about cells of her own choice. */
  rule: z.string().nullable(),
  finding: z.string().nullable(),
  list: z.enum(tableKinds),
  key: z.string(),
  /** What the row is called. */
  row: z.string(),
  severity: z.enum(severities),
  text: z.string(),
  cells: z.array(askedCellSchema),
  due: daySchema,
  /** True where the unit has let the day go by. */
  overdue: z.boolean(),
  state: z.enum(queryStates),
  rounds: z.array(queryRoundSchema),
  /** 已重报: cells whose contents a later version has changed; null where none has. */
  resubmitted: z
    .strictObject({
      version: z.int(),
      cells: z.array(
        z.strictObject({
          label: z.string(),
          from: z.strictObject({ ref: z.string(), raw: z.string() }),
          to: z
            .strictObject({ file: z.string(), sheet: z.string(), ref: z.string(), raw: z.string() })
            .nullable(),
        }),
      ),
    })
    .nullable(),
  author: z.string(),
  at: z.string(),
})
export type QueryView = z.infer<typeof queryViewSchema>

export const candidateSchema = z.strictObject({
  /** Id of the finding. */
  finding: z.string(),
  unit: z.string(),
  list: z.enum(tableKinds),
  key: z.string(),
  row: z.string(),
  severity: z.enum(severities),
  result: z.enum(['fail', 'unverifiable']),
  /** What the unit would be asked. */
  text: z.string(),
  cells: z.array(askedCellSchema),
  /** True where it is asked unless the office says otherwise. */
  isDefault: z.boolean(),
  /** True where the finding's own words are kept from the unit, because they are about others too. */
  withheld: z.boolean(),
  /** Code of the query that has asked it already; it is not asked twice. */
  asked: z.string().nullable(),
})
export type QueryCandidate = z.infer<typeof candidateSchema>

const ownQuestionSchema = z.strictObject({
  unit: z.string(),
  /** Cells of the unit's returns as they count now. */
  cells: z.array(z.strictObject({ submission: z.int(), sheet: z.string(), ref: z.string() })).min(1),
  text: z.string(),
  severity: z.enum(severities),
})
export type OwnQuestion = z.infer<typeof ownQuestionSchema>

export const createdQueriesSchema = z.strictObject({
  created: z.array(queryViewSchema),
  /** Findings that were left out, each with its sentence. */
  skipped: z.array(z.strictObject({ finding: z.string(), code: z.string().nullable(), why: z.string() })),
})
export type CreatedQueries = z.infer<typeof createdQueriesSchema>

const countsSchema = z.record(z.enum(queryStates), z.int())

export const queryListSchema = z.strictObject({
  period: periodSchema,
  units: z.array(
    z.strictObject({
      unit: z.string(),
      counts: countsSchema,
      overdue: z.int(),
      /** Queries with a later version of their values that nobody has judged yet. */
      resubmitted: z.int(),
    }),
  ),
  queries: z.array(queryViewSchema),
})
export type QueryList = z.infer<typeof queryListSchema>

export const queryFileSchema = z.strictObject({
  /** Relative to the folder, with forward slashes. */
  file: z.string(),
  sha256: z.string(),
  unit: z.string(),
  kind: z.enum(['workbook', 'letter']),
  /** How many queries it holds. */
  queries: z.int(),
})

export const queryManifestSchema = z.strictObject({
  out: z.string(),
  files: z.array(queryFileSchema),
  /** Codes of the queries that this export has sent; those sent before are in the files again, but not here. */
  sent: z.array(z.string()),
  runHash: z.string(),
})
export type QueryManifest = z.infer<typeof queryManifestSchema>

export const answerFileSchema = z.strictObject({
  id: z.string(),
  file: z.string(),
  sha256: z.string().nullable(),
  outcome: z.enum(['read', 'duplicate', 'refused']),
  unit: z.string().nullable(),
  period: z.string().nullable(),
  error: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
  answers: z.array(
    z.strictObject({
      code: z.string(),
      sheet: z.string(),
      ref: z.string(),
      outcome: z.enum(answerOutcomes),
      /** True where a person has to do something about it. */
      isTrouble: z.boolean(),
      answer: z.enum(queryAnswerKinds).nullable(),
      text: z.string(),
      respondent: z.string(),
      phone: z.string(),
      /** Where, what, and what to do. */
      message: z.string(),
    }),
  ),
  /** Queries that the unit still has to answer and that are not in the file: lines deleted or filtered away. */
  missing: z.array(z.string()),
})
export type AnswerFile = z.infer<typeof answerFileSchema>

export const answerReportSchema = z.strictObject({ dryRun: z.boolean(), files: z.array(answerFileSchema) })
export type AnswerReport = z.infer<typeof answerReportSchema>

export const queriesContract = {
  /** What would be asked of a unit, or of all; nothing is stored. */
  draft: procedure
    .input(z.strictObject({ period: periodSchema, unit: z.string().nullable() }))
    .output(z.strictObject({ period: periodSchema, due: daySchema, candidates: z.array(candidateSchema) })),
  /** Makes queries of findings and of a person's own questions, as one operation. */
  create: procedure
    .input(
      z.strictObject({
        period: periodSchema,
        findings: z.array(z.string()),
        own: z.array(ownQuestionSchema).default([]),
        /** null: as the plan's settings say. */
        due: daySchema.nullable(),
      }),
    )
    .output(createdQueriesSchema),
  /** Writes what is with a unit, or with all units, as workbooks and letters into a folder: all of them or none. */
  export: procedure
    .input(
      z.strictObject({
        period: periodSchema,
        unit: z.string().nullable(),
        /** Opaque id of a folder; null: the library's own folder for queries. */
        folder: z.string().nullable(),
      }),
    )
    .output(longWork(queryManifestSchema)),
  download: procedure.input(z.strictObject({ runHash: z.string(), file: z.string() })).output(z.file()),
  /** Reads answer workbooks back by the codes in them; what can be taken is stored as one operation. */
  import: procedure
    .input(
      z.strictObject({ files: z.array(z.string()).min(1), passwords: passwordsSchema, dryRun: z.boolean() }),
    )
    .output(longWork(answerReportSchema)),
  list: procedure
    .input(z.strictObject({ period: periodSchema, unit: z.string().nullable() }))
    .output(queryListSchema),
  decide: procedure
    .input(
      z.strictObject({
        codes: z.array(z.string()).min(1),
        decision: z.enum(queryDecisions),
        /** The reason; needed for reopening. */
        text: z.string(),
      }),
    )
    .output(z.strictObject({ queries: z.array(queryViewSchema) })),
}
