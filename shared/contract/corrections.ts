import {
  adjustmentKinds,
  cellKeySchema,
  exemptionSchema,
  explanationCauses,
  explanationSchema,
} from '../model/correction.ts'
import { takenBackSchema } from '../model/mapping.ts'
import { sourceSchema } from '../model/source.ts'
import { z } from '../zod.ts'
import { periodSchema, procedure } from './base.ts'

/** A cell that the city may adjust, with what stands in it, in words with its unit of measure. */
export const adjustableCellSchema = cellKeySchema.extend({
  /** Unit's name. */
  unit: z.string(),
  row: z.string(),
  fieldLabel: z.string(),
  /** The catalogue's unit of measure; null for texts and pure numbers. */
  measure: z.string().nullable(),
  reported: z.string(),
  /** What counts now; the reported answer where nothing is adjusted. */
  counted: z.string(),
  source: sourceSchema.nullable(),
})
export type AdjustableCell = z.infer<typeof adjustableCellSchema>

/** in-force: counts; review: its reported value has changed, it waits for a person; taken-back. */
export const adjustmentStates = ['in-force', 'review', 'taken-back'] as const

export const knownAdjustmentSchema = cellKeySchema.extend({
  id: z.int(),
  unit: z.string(),
  period: periodSchema,
  row: z.string(),
  fieldLabel: z.string(),
  /** What was reported when it was made, and what counts instead, in words. */
  from: z.string(),
  to: z.string(),
  /** The exact value in the catalogue's unit; null for 不适用. */
  value: z.string().nullable(),
  /** Present where the value was given in another unit of measure. */
  converted: z.strictObject({ from: z.string(), factor: z.string() }).nullable(),
  kind: z.enum(adjustmentKinds),
  reason: z.string(),
  document: z.string(),
  author: z.string(),
  at: z.string(),
  state: z.enum(adjustmentStates),
  sentence: z.string(),
  source: sourceSchema.nullable(),
  takenBack: takenBackSchema.nullable(),
})
export type KnownAdjustment = z.infer<typeof knownAdjustmentSchema>

/** expired: the values have changed; moot: the rule does not object any more. */
export const explanationStates = ['in-force', 'expired', 'moot', 'taken-back'] as const

export const knownExplanationSchema = explanationSchema.extend({
  unit: z.string(),
  ruleName: z.string(),
  /** The row, in words. */
  row: z.string(),
  /** What was explained, in words. */
  explained: z.string(),
  state: z.enum(explanationStates),
  sentence: z.string(),
  sources: z.array(sourceSchema),
})
export type KnownExplanation = z.infer<typeof knownExplanationSchema>

export const exemptionStates = ['in-force', 'expired', 'taken-back'] as const

export const knownExemptionSchema = exemptionSchema.extend({
  unit: z.string(),
  ruleName: z.string(),
  /** How many findings it covers today. */
  covers: z.int(),
  state: z.enum(exemptionStates),
  sentence: z.string(),
})
export type KnownExemption = z.infer<typeof knownExemptionSchema>

const byId = z.strictObject({ id: z.int() })
const listing = z.strictObject({ period: periodSchema, takenBack: z.boolean() })

/** 市级调整, 说明, 豁免: what the city says about what was reported; each is one operation that can be undone. */
export const correctionsContract = {
  /** The cells of a row, or those read from one cell of a return, that may be adjusted. */
  cells: procedure
    .input(
      z.strictObject({
        period: periodSchema,
        at: z.discriminatedUnion('by', [
          z.strictObject({
            by: z.literal('address'),
            submission: z.int(),
            sheet: z.string(),
            ref: z.string(),
          }),
          z.strictObject({
            by: z.literal('row'),
            unit: z.string(),
            list: cellKeySchema.shape.list,
            key: z.string(),
          }),
        ]),
      }),
    )
    .output(z.array(adjustableCellSchema)),
  /** Puts the city's figure beside the reported one, in place of an earlier adjustment of the same cell. */
  adjust: procedure
    .input(
      cellKeySchema.extend({
        period: periodSchema,
        /** Code, name or alias. */
        unit: z.string(),
        /** As written; a number in `measure`, else in the catalogue's unit. */
        to: z.string(),
        measure: z.string().nullable().default(null),
        kind: z.enum(adjustmentKinds),
        reason: z.string(),
        document: z.string(),
      }),
    )
    .output(knownAdjustmentSchema),
  adjustments: procedure.input(listing).output(z.array(knownAdjustmentSchema)),
  takeBackAdjustment: procedure.input(byId).output(knownAdjustmentSchema),
  /** Explains a finding; holds as long as its cells stay as they are. */
  explain: procedure
    .input(
      z.strictObject({
        period: periodSchema,
        finding: z.string(),
        cause: z.enum(explanationCauses),
        text: z.string(),
        /** Needed for 准强制性 (B): who in the city office allows it, and by what. */
        permit: z.string().nullable().default(null),
        /** True where the same text for many findings is meant. */
        confirmed: z.boolean().default(false),
      }),
    )
    .output(knownExplanationSchema),
  explanations: procedure.input(listing).output(z.array(knownExplanationSchema)),
  takeBackExplanation: procedure.input(byId).output(knownExplanationSchema),
  exempt: procedure
    .input(
      z.strictObject({
        period: periodSchema,
        unit: z.string(),
        rule: z.string(),
        /** Null: all that the rule says of the unit. */
        key: z.string().nullable(),
        approver: z.string(),
        document: z.string(),
        reason: z.string(),
        until: z.string(),
      }),
    )
    .output(knownExemptionSchema),
  exemptions: procedure.input(listing).output(z.array(knownExemptionSchema)),
  takeBackExemption: procedure.input(byId).output(knownExemptionSchema),
}
