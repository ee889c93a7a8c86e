import { z } from '../zod.ts'
import { tableKinds } from './list-kind.ts'

/**
 * What people have said about names and layouts, and what the product still has to ask. Plain data throughout: it is
 * stored, travels to the processes that read, and crosses the contract in one shape.
 */

/** What a remembered name can stand for. */
export const aliasKinds = ['indicator', 'task', 'waste', 'department', 'unit', 'column'] as const
export type AliasKind = (typeof aliasKinds)[number]

const text = z.string().min(1)

/** Who took something back, and when; the thing itself stays. */
export const takenBackSchema = z.strictObject({ author: z.string(), at: z.string() })

/** A name that a person has tied to an entry of the catalogue, or to a column of a list. */
export const aliasSchema = z.strictObject({
  id: z.int(),
  kind: z.enum(aliasKinds),
  /** As the table writes it; for a column its header path. */
  name: text,
  /** The form in which names are compared. */
  normal: z.string(),
  /** Key of the entry; `list.field` of a column; null: the name stands for nothing of ours. */
  target: text.nullable(),
  /** Id of the only unit whose tables it holds for; null: the whole office. */
  scope: text.nullable(),
  author: z.string(),
  at: z.string(),
  takenBack: takenBackSchema.nullable(),
})
export type Alias = z.infer<typeof aliasSchema>

/** One column of a header as a profile or a drift report names it. */
export const headerColumnSchema = z.strictObject({
  /** Letters. */
  column: text,
  /** Header cells from the top down, joined by “ / ”. */
  path: z.string(),
  /** The form in which paths are compared: see `headerKey`. */
  key: z.string(),
  /** Field of the list; null where the column is none of the list's. */
  field: text.nullable(),
  /** Unit of measure that the header states. */
  unit: z.string().nullable(),
})
export type HeaderColumn = z.infer<typeof headerColumnSchema>

/** How one unit lays out one list, as a person confirmed it: applied to headers with the same fingerprint only. */
export const mappingProfileSchema = z.strictObject({
  id: z.int(),
  /** Unit id. */
  unit: text,
  list: z.enum(tableKinds),
  fingerprint: text,
  columns: z.array(headerColumnSchema),
  author: z.string(),
  at: z.string(),
  takenBack: takenBackSchema.nullable(),
})
export type MappingProfile = z.infer<typeof mappingProfileSchema>

/** Everything remembered that holds now, as reading a file uses it. */
export interface ReadingMemory {
  /** Names this state: what is made from it is made once for each. */
  readonly hash: string
  readonly aliases: readonly Alias[]
  readonly profiles: readonly MappingProfile[]
}

export const questionKinds = ['list', 'column', 'entry', 'unit', 'period', 'value'] as const

/** One possible answer. The score (0…1) only ranks: it never decides. */
const candidateSchema = z.strictObject({
  key: text,
  label: z.string(),
  score: z.number(),
  /** What speaks for it beside likeness, in one sentence. */
  why: z.string().optional(),
})

/** What a person must say, or may say, about a table. */
export const questionSchema = z.strictObject({
  /** The same for the same cell of the same file in every reading. */
  id: text,
  kind: z.enum(questionKinds),
  /** List that the table was read as; null where that is the question. */
  list: z.enum(tableKinds).nullable(),
  sheet: z.string(),
  ref: z.string(),
  /** The text that is asked about, as the file writes it; empty where the file says nothing. */
  raw: z.string(),
  /** Header path of the column; null where the question is not about one. */
  path: z.string().nullable(),
  /** The table's header, for what is remembered about its layout. */
  fingerprint: z.string().nullable(),
  /** The question in one sentence. */
  sentence: z.string(),
  /** True: without the answer the file is not stored. */
  blocking: z.boolean(),
  /** Best first. */
  candidates: z.array(candidateSchema),
})
export type Question = z.infer<typeof questionSchema>

const rememberedFor = ['unit', 'office', 'no'] as const

export const answerSchema = z.strictObject({
  /** Digest of the file that the question is about. */
  file: text,
  question: text,
  /** Key of the right entry, column, list or unit; null: it stands for nothing of ours and is left out. */
  key: text.nullable(),
  remember: z.enum(rememberedFor),
})
export type Answer = z.infer<typeof answerSchema>

/** A question together with what a person said to it. */
export interface Answered {
  readonly question: Question
  readonly key: string | null
  readonly remember: Answer['remember']
}

const driftChanges = ['unchanged', 'renamed', 'moved', 'added', 'removed'] as const

/** How the header of a list differs from the one that the unit used before. */
export const driftSchema = z.strictObject({
  sheet: z.string(),
  list: z.enum(tableKinds),
  /** What it is compared with, in one sentence. */
  since: z.string(),
  rows: z.array(
    z.strictObject({
      change: z.enum(driftChanges),
      was: headerColumnSchema.nullable(),
      is: headerColumnSchema.nullable(),
      /** Field that the column probably holds now; null where there is nothing to propose. A person decides. */
      proposal: text.nullable(),
      /** The same in words. */
      sentence: z.string(),
    }),
  ),
})
export type Drift = z.infer<typeof driftSchema>
