import { z } from '../zod.ts'
import { procedure } from './base.ts'

const registeredSchema = z.strictObject({ id: z.string(), name: z.string(), size: z.int() })
export type RegisteredFile = z.infer<typeof registeredSchema>

export const filesContract = {
  /** What the host can do: a native dialog, or only the browser's own file field. */
  abilities: procedure.output(z.strictObject({ dialogs: z.boolean(), openFolder: z.boolean() })),
  /** Hands over a file's bytes; the answer's id stands for it from then on. */
  upload: procedure.input(z.strictObject({ file: z.file() })).output(registeredSchema),
  /** The native dialog for choosing returns; empty when it was closed without choosing. */
  chooseReturns: procedure.output(z.array(registeredSchema)),
  /** The native dialog for choosing a folder for lists; null when it was closed. */
  chooseFolder: procedure.output(registeredSchema.nullable()),
  /** Shows a finished export in the file manager. */
  showFolder: procedure.input(z.strictObject({ runHash: z.string() })).output(z.boolean()),
}
