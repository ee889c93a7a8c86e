import { z } from '../zod.ts'
import { procedure } from './base.ts'

export const nameMatchSchema = z.strictObject({
  name: z.string(),
  /** The name in the list that it means; null where a person must say. */
  decision: z.string().nullable(),
  how: z.enum(['exact', 'normalised', 'alias']).nullable(),
  /** At most five, best first; scores 0…1. */
  suggestions: z.array(z.strictObject({ name: z.string(), score: z.number() })),
})

export const nameMatchesSchema = z.strictObject({ names: z.array(nameMatchSchema) })
export type NameMatches = z.infer<typeof nameMatchesSchema>

export const nameKindSchema = z.enum(['indicator', 'unit', 'organisation'])

export const matchesContract = {
  /** How the product would match the names in one text file to those in another, one a line; needs no library. */
  run: procedure
    .input(z.strictObject({ kind: nameKindSchema, list: z.string(), names: z.string() }))
    .output(nameMatchesSchema),
}
