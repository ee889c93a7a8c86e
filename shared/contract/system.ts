import { z } from '../zod.ts'
import { procedure } from './base.ts'

export const systemContract = {
  /** About and self-check: versions and the library's integrity. */
  about: procedure.output(
    z.strictObject({
      version: z.string(),
      host: z.enum(['desktop', 'server', 'cli', 'test']),
      node: z.string(),
      sqlite: z.string(),
      libraryIntact: z.boolean(),
    }),
  ),
}
