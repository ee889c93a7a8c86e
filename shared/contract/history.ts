import { z } from '../zod.ts'
import { procedure } from './base.ts'

const nextStepSchema = z.strictObject({
  operation: z.int(),
  kind: z.string(),
  /** Of the operation itself. */
  author: z.string(),
  at: z.string(),
  sentence: z.string(),
})
/** An operation that undo or redo would move, or has moved. */
export type NextStep = z.infer<typeof nextStepSchema>

const stateSchema = z.strictObject({ undo: nextStepSchema.nullable(), redo: nextStepSchema.nullable() })
/** What undo and redo would do next; null: nothing. */
export type HistoryState = z.infer<typeof stateSchema>

const moveOrderSchema = z.strictObject({
  /** The operation that the asker believes to be next: where another one is, nothing is moved. null: whatever is next. */
  expected: z.int().nullable().default(null),
  /** Move all operations up to this one. null: one alone. */
  through: z.int().nullable().default(null),
})

const moveSchema = z.strictObject({
  /** In the order in which they were moved. */
  steps: z.array(nextStepSchema),
  sentence: z.string(),
  state: stateSchema,
})
export type HistoryMove = z.infer<typeof moveSchema>

export const historyActions = ['do', 'undo', 'redo'] as const

const entrySchema = z.strictObject({
  /** Its place in the history. */
  id: z.int(),
  operation: z.int(),
  at: z.string(),
  author: z.string(),
  action: z.enum(historyActions),
  kind: z.string(),
  /** What was meant; with what was done to it where that is undo or redo. */
  sentence: z.string(),
  /** The operation counts no more. */
  undone: z.boolean(),
  /** How many steps undo (of what counts) or redo (of what was undone last) has to go to come here; null: not to be reached. */
  steps: z.int().nullable(),
})
export type HistoryLine = z.infer<typeof entrySchema>

const listSchema = z.strictObject({
  entries: z.array(entrySchema),
  /** There are older entries that fit. */
  more: z.boolean(),
})

const changeSchema = z.strictObject({
  /** What was changed: “指标 20”. */
  what: z.string(),
  /** Part by part; null: not there. */
  parts: z.array(
    z.strictObject({ name: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
})
export type ReadableChange = z.infer<typeof changeSchema>

export const problemKinds = [
  /** An entry of the log is not what it was when it was written. */
  'log-edited',
  /** An entry of the log, or its link, is gone. */
  'log-removed',
  /** An entry of the log was not written by the product. */
  'log-inserted',
  /** A stored row is not what the log says. */
  'row-edited',
  'row-removed',
  'row-inserted',
  /** What a return was understood to say is not what was stored. */
  'reading-edited',
  /** A kept original is not the file that came in. */
  'file-edited',
  'catalogue-edited',
  /** SQLite itself finds the file unsound. */
  'damaged',
] as const

const problemSchema = z.strictObject({
  /** Place in the chain; null for the file as a whole. */
  position: z.int().nullable(),
  what: z.enum(problemKinds),
  sentence: z.string(),
})
export type Problem = z.infer<typeof problemSchema>

const count = z.int().min(0)

const verificationSchema = z.strictObject({
  ok: z.boolean(),
  checked: z.strictObject({
    /** Links of the chain; each covers one entry of the log. */
    links: count,
    operations: count,
    /** Returns whose records were compared with their digest, and those from before there was one. */
    returns: count,
    returnsWithoutDigest: count,
    records: count,
    files: count,
    /** Rows of other tables compared with the log. */
    rows: count,
    /** Entries of the catalogue that were ever changed; the others are as the library was made. */
    catalogueEntries: count,
  }),
  /** The last link; an office may write it down. null: nothing was logged yet. */
  head: z.string().nullable(),
  /** The first of the problems by position. */
  first: problemSchema.nullable(),
  problems: z.array(problemSchema),
  sentence: z.string(),
})
export type Verification = z.infer<typeof verificationSchema>

export const historyContract = {
  /** The history, newest first, page by page. */
  list: procedure
    .input(
      z.strictObject({
        limit: z.int().min(1).max(500),
        /** The id of the last entry that is already there; null: from the newest. */
        before: z.int().nullable().default(null),
        kind: z.string().nullable().default(null),
        author: z.string().nullable().default(null),
        /** Of entries that were done: those that count, or those that were undone. */
        undone: z.boolean().nullable().default(null),
        /** Words that the sentence holds. */
        text: z.string().default(''),
      }),
    )
    .output(listSchema),
  /** Everybody who is named in the history. */
  authors: procedure.output(z.array(z.string())),
  /** What an operation changed, before and after. */
  changes: procedure.input(z.strictObject({ operation: z.int() })).output(z.array(changeSchema)),
  state: procedure.output(stateSchema),
  undo: procedure.input(moveOrderSchema).output(moveSchema),
  redo: procedure.input(moveOrderSchema).output(moveSchema),
  /** Proves that nobody has edited the log, nor what it speaks of. */
  verify: procedure.output(verificationSchema),
}
