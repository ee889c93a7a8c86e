import { decisionKinds, rulingSchema } from '../model/decision.ts'
import { takenBackSchema } from '../model/mapping.ts'
import { z } from '../zod.ts'
import { periodSchema, procedure } from './base.ts'

export const knownDecisionSchema = z.strictObject({
  id: z.int(),
  period: periodSchema,
  kind: z.enum(decisionKinds),
  ruling: rulingSchema,
  /** The ruling in words. */
  sentence: z.string(),
  reason: z.string(),
  document: z.string(),
  author: z.string(),
  at: z.string(),
  /** replaced: a later decision about the same subject holds instead. */
  state: z.enum(['in-force', 'replaced', 'taken-back']),
  takenBack: takenBackSchema.nullable(),
})
export type KnownDecision = z.infer<typeof knownDecisionSchema>

export const decisionsContract = {
  /** Decides how the period is consolidated; units and departments by their names or ids. */
  decide: procedure
    .input(
      z.strictObject({
        period: periodSchema,
        ruling: rulingSchema,
        reason: z.string(),
        document: z.string(),
      }),
    )
    .output(knownDecisionSchema),
  decisions: procedure
    .input(z.strictObject({ period: periodSchema, takenBack: z.boolean() }))
    .output(z.array(knownDecisionSchema)),
  takeBack: procedure.input(z.strictObject({ id: z.int() })).output(knownDecisionSchema),
}
