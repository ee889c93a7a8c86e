import { z } from '../zod.ts'
import { tableKinds } from './list-kind.ts'
import { takenBackSchema } from './mapping.ts'
import type { FieldValue } from './record.ts'

/** 口径调整, 估算补缺, 错误更正（县已确认）. */
export const adjustmentKinds = ['scope', 'estimate', 'error'] as const
export type AdjustmentKind = (typeof adjustmentKinds)[number]

/** Why a value that a rule objects to is right all the same. */
export const explanationCauses = ['shutdown', 'scope', 'new-enterprise', 'source', 'unit', 'other'] as const
export type ExplanationCause = (typeof explanationCauses)[number]

/** A cell by what it means, so that it is the same cell in the unit's next return. */
export const cellKeySchema = z.strictObject({
  list: z.enum(tableKinds),
  /** Key of the catalogue, else the row's name; `#2` behind it: the second row of the return under that key. */
  key: z.string(),
  /** Class of a composite indicator, else null. */
  part: z.string().nullable(),
  field: z.string(),
})
export type CellKey = z.infer<typeof cellKeySchema>

const said = {
  id: z.int(),
  /** Unit id. */
  unit: z.string(),
  period: z.string(),
  author: z.string(),
  at: z.string(),
  takenBack: takenBackSchema.nullable(),
}

/** The city's figure beside the reported one, which stays. */
export interface Adjustment extends CellKey {
  readonly id: number
  readonly unit: string
  readonly period: string
  /** What the cell held when it was adjusted; null: no such row. */
  readonly reported: FieldValue | null
  readonly adjusted: FieldValue
  readonly kind: AdjustmentKind
  readonly reason: string
  readonly document: string
  readonly author: string
  readonly at: string
  readonly takenBack: z.infer<typeof takenBackSchema> | null
}

export const explanationSchema = z.strictObject({
  ...said,
  rule: z.string(),
  /** Id of the finding. */
  finding: z.string(),
  /** The contents of the finding's cells when it was explained: it holds as long as they stay the same. */
  values: z.string(),
  cause: z.enum(explanationCauses),
  text: z.string(),
  /** Who in the city office allowed an explanation, and by what: needed for 准强制性 (B). */
  permit: z.string().nullable(),
  /** Id of the query whose answer it was. */
  query: z.int().nullable(),
})
export type Explanation = z.infer<typeof explanationSchema>

export const exemptionSchema = z.strictObject({
  ...said,
  rule: z.string(),
  /** Key of the only row it covers; null: all that the rule says of the unit. */
  key: z.string().nullable(),
  approver: z.string(),
  document: z.string(),
  reason: z.string(),
  /** Last day on which it holds (YYYY-MM-DD). */
  until: z.string(),
})
export type Exemption = z.infer<typeof exemptionSchema>
