import { takenBackSchema } from '../model/mapping.ts'
import { z } from '../zod.ts'
import { periodSchema, procedure } from './base.ts'
import { figureDifferenceSchema } from './versions.ts'

export const knownSignOffSchema = z.strictObject({
  id: z.int(),
  period: periodSchema,
  /** SHA-256 of the frozen state. */
  hash: z.string(),
  note: z.string(),
  author: z.string(),
  at: z.string(),
  /** current: the period is as it was signed off; outdated: something has changed since. */
  state: z.enum(['current', 'outdated', 'taken-back']),
  /** What stood open when it was signed off, in a sentence. */
  sentence: z.string(),
  takenBack: takenBackSchema.nullable(),
})
export type KnownSignOff = z.infer<typeof knownSignOffSchema>

/** What a figure's change since a sign-off comes from, unit by unit. */
export const periodChangesSchema = z.strictObject({
  period: periodSchema,
  since: knownSignOffSchema,
  figures: z.array(figureDifferenceSchema),
})
export type PeriodChanges = z.infer<typeof periodChangesSchema>

export const signOffsContract = {
  /** 定稿: freezes inputs, rules and results under one hash. */
  sign: procedure
    .input(z.strictObject({ period: periodSchema, note: z.string() }))
    .output(knownSignOffSchema),
  signOffs: procedure
    .input(z.strictObject({ period: periodSchema, takenBack: z.boolean() }))
    .output(z.array(knownSignOffSchema)),
  takeBack: procedure.input(z.strictObject({ id: z.int() })).output(knownSignOffSchema),
  /** The frozen state (`FrozenPeriod`) as the text that the hash was taken of. */
  content: procedure
    .input(z.strictObject({ id: z.int() }))
    .output(z.strictObject({ hash: z.string(), text: z.string() })),
  /** Why figures have changed since a sign-off (null: the latest). */
  changes: procedure
    .input(z.strictObject({ period: periodSchema, since: z.int().nullable() }))
    .output(periodChangesSchema),
}
