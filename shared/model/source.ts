import { z } from '../zod.ts'

/** The cell a number came from: enough for a person to open the file and put a finger on it. */
export const sourceSchema = z.strictObject({
  file: z.string(),
  sheet: z.string(),
  ref: z.string(),
  /** The content as written in the file. */
  raw: z.string(),
  /** The return it belongs to, for opening the original; 0: no return, the city has put in what was never reported. */
  submission: z.int(),
  version: z.int(),
  /** The value that counts instead of the reported one, where the city has adjusted the cell. */
  adjusted: z.string().optional(),
  /** Which adjustment that was; from what, to what and why, in words. */
  adjustment: z.strictObject({ id: z.int(), from: z.string(), to: z.string(), why: z.string() }).optional(),
})
export type Source = z.infer<typeof sourceSchema>
