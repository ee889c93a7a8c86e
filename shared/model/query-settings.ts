import { z } from '../zod.ts'

/** What a letter to a unit says of the office that sends it; empty: left open to be written in. */
export const querySettingsSchema = z.strictObject({
  /** Days a unit has for its answer. */
  dueDays: z.int().min(1).max(365),
  office: z.string(),
  contact: z.string(),
  phone: z.string(),
  email: z.string(),
})
export const defaultQuerySettings = { dueDays: 7, office: '', contact: '', phone: '', email: '' }
