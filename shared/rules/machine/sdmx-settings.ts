import { z } from '../../zod.ts'

/**
 * How the structure of the SDMX file is named. The platform that takes the file in says what it is to be; until it does, the
 * names say that nobody but this office maintains them.
 */
export const sdmxSettingsSchema = z.strictObject({
  /** Id of the agency that maintains the structure. */
  agency: z.string().regex(/^[A-Za-z][A-Za-z0-9_-]*(\.[A-Za-z][A-Za-z0-9_-]*)*$/),
  structure: z.string().regex(/^[A-Za-z0-9_@$-]+$/),
  version: z.string().regex(/^\d+(\.\d+)*$/),
  /** I: for information; A: adds to what is there; R: replaces it (SDMX-CSV 2.0, ACTION). */
  action: z.enum(['I', 'A', 'R']),
})
export type SdmxSettings = z.infer<typeof sdmxSettingsSchema>

export const defaultSdmxSettings: SdmxSettings = {
  agency: 'LOCAL_OFFICE',
  structure: 'PLAN_FIGURES',
  version: '1.0.0',
  action: 'I',
}
