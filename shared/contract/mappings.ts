import { aliasKinds, aliasSchema, mappingProfileSchema } from '../model/mapping.ts'
import { z } from '../zod.ts'
import { procedure } from './base.ts'

/** What a name stands for and where it holds, in words beside the keys. */
export const knownAliasSchema = aliasSchema.extend({
  targetLabel: z.string().nullable(),
  /** Name of the unit; null: the whole office. */
  scopeName: z.string().nullable(),
})
export type KnownAlias = z.infer<typeof knownAliasSchema>

export const knownProfileSchema = mappingProfileSchema.extend({ unitName: z.string() })
export type KnownProfile = z.infer<typeof knownProfileSchema>

const byId = z.strictObject({ id: z.int() })

export const mappingsContract = {
  /** Names that people tied to entries, oldest first; those taken back only on request. */
  aliases: procedure.input(z.strictObject({ takenBack: z.boolean() })).output(z.array(knownAliasSchema)),
  addAlias: procedure
    .input(
      z.strictObject({
        kind: z.enum(aliasKinds),
        /** As the tables write it; a column's header path. */
        name: z.string(),
        /** Key or name of the entry; `list.field` of a column. */
        target: z.string(),
        /** Code, name or alias of the only unit it holds for; null: the whole office. */
        unit: z.string().nullable(),
      }),
    )
    .output(knownAliasSchema),
  takeBackAlias: procedure.input(byId).output(knownAliasSchema),
  /** Layouts that people confirmed, oldest first; those taken back only on request. */
  profiles: procedure.input(z.strictObject({ takenBack: z.boolean() })).output(z.array(knownProfileSchema)),
  takeBackProfile: procedure.input(byId).output(knownProfileSchema),
  /** Everything that a name of a kind may stand for. */
  targets: procedure
    .input(z.strictObject({ kind: z.enum(aliasKinds) }))
    .output(z.array(z.strictObject({ key: z.string(), label: z.string() }))),
}
