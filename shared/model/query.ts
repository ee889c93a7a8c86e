import { z } from '../zod.ts'
import type { severities } from './catalogue.ts'
import { tableKinds } from './list-kind.ts'
import { sourceSchema } from './source.ts'

/** What may happen to a query after it was written. */
export const queryEventKinds = ['sent', 'answered', 'accepted', 'reopened', 'closed', 'withdrawn'] as const
export type QueryEventKind = (typeof queryEventKinds)[number]

/** Before anything has happened to it, a query is a draft; then its state is what happened last. */
export const queryStates = ['draft', ...queryEventKinds] as const
export type QueryState = (typeof queryStates)[number]

/** Why an answer cannot be taken as it stands. */
const answerFaults = [
  'no-choice',
  'unknown-choice',
  'reason-missing',
  'reason-thin',
  'date-missing',
  'date-past',
] as const
export type AnswerFault = (typeof answerFaults)[number]

/**
 * What becomes of a row of an answer workbook: `answered` is taken; `unchanged` says what is known already; `unanswered`
 * says nothing; `repeated` says once more what another row says. Anything else is not taken, and a person is told why.
 */
export const answerOutcomes = [
  'answered',
  'unchanged',
  'unanswered',
  'repeated',
  'unknown-code',
  'other-unit',
  'code-changed',
  'question-changed',
  'older-round',
  'contradicting',
  'not-open',
  ...answerFaults,
] as const
export type AnswerOutcome = (typeof answerOutcomes)[number]

/** What the office may decide about queries. */
export const queryDecisions = ['accepted', 'reopened', 'closed', 'withdrawn'] as const
export type QueryDecision = (typeof queryDecisions)[number]

/** 更正（将重新报送）, 数据无误（说明原因）, 暂无法核实（预计日期）. */
export const queryAnswerKinds = ['corrected', 'confirmed', 'pending'] as const
export type QueryAnswerKind = (typeof queryAnswerKinds)[number]

/** Which value of the unit's list a cell held when it was asked about: found again in a later version by this. */
const placeSchema = z.strictObject({
  list: z.enum(tableKinds),
  /** Key of the catalogue, else the row's name. */
  key: z.string(),
  part: z.string().nullable(),
  field: z.string(),
})

/** A cell that a query is about, as it was then. */
export const askedCellSchema = sourceSchema.extend({
  /** What the cell is: its column, as the form names it. */
  label: z.string(),
  /** null: the cell is none that a list's reading has understood. */
  place: placeSchema.nullable(),
  /** What it should probably hold; absent where nothing says so. */
  expected: z.string().optional(),
})
export type AskedCell = z.infer<typeof askedCellSchema>

/** 核实: one question to one unit. Written once; what happens to it afterwards are events. */
export interface Query {
  readonly id: number
  /** Names the query for ever, on paper and in workbooks; never given twice. */
  readonly code: string
  /** Unit id. */
  readonly unit: string
  readonly period: string
  /** null: asked by a person about cells of her own choice. */
  readonly rule: string | null
  readonly finding: string | null
  readonly list: (typeof tableKinds)[number]
  readonly key: string
  readonly severity: (typeof severities)[number]
  readonly text: string
  readonly cells: readonly AskedCell[]
  /** Contents of the finding's cells when it was asked, as the finding has them. */
  readonly cellValues: string
  /** Last day for the answer, YYYY-MM-DD. */
  readonly due: string
  readonly author: string
  readonly at: string
}

/** The cell of a workbook that an answer was read from. */
export const answerSourceSchema = z.strictObject({
  file: z.string(),
  sha256: z.string(),
  sheet: z.string(),
  ref: z.string(),
})
export type AnswerSource = z.infer<typeof answerSourceSchema>

export interface QueryEvent {
  readonly id: number
  readonly query: number
  readonly kind: QueryEventKind
  /** Of an answer, else null. */
  readonly answer: QueryAnswerKind | null
  readonly text: string
  /** Of an answer: who gave it, and the telephone number beside the name; else empty. */
  readonly respondent: string
  readonly phone: string
  /** Of an answer that was read from a file. */
  readonly source: AnswerSource | null
  readonly author: string
  readonly at: string
}

/** A question and what came of it; the first is the query's own, each further one began when it was reopened. */
export const queryRoundSchema = z.strictObject({
  asked: z.string(),
  askedAt: z.string(),
  askedBy: z.string(),
  sentAt: z.string().nullable(),
  /** The last one given in this round. */
  answer: z
    .strictObject({
      kind: z.enum(queryAnswerKinds),
      text: z.string(),
      respondent: z.string(),
      phone: z.string(),
      source: answerSourceSchema.nullable(),
      author: z.string(),
      at: z.string(),
    })
    .nullable(),
  /** How the office ended the round, if it did. */
  decision: z
    .strictObject({
      kind: z.enum(['accepted', 'closed', 'withdrawn']),
      text: z.string(),
      author: z.string(),
      at: z.string(),
    })
    .nullable(),
})
export type QueryRound = z.infer<typeof queryRoundSchema>
