import { severities } from '../model/catalogue.ts'
import { listKinds } from '../model/list-kind.ts'
import { sourceSchema } from '../model/source.ts'
import { z } from '../zod.ts'
import { periodSchema, procedure } from './base.ts'

export const findingSchema = z.strictObject({
  /** The same for the same rule, unit and row in every run. */
  id: z.string(),
  rule: z.string(),
  severity: z.enum(severities),
  unit: z.string(),
  list: z.enum(listKinds),
  key: z.string(),
  result: z.enum(['fail', 'unverifiable']),
  message: z.string(),
  cells: z.array(sourceSchema),
  suggestion: z
    .strictObject({
      kind: z.enum(['unit-factor', 'percent', 'recomputed', 'rewrite']),
      ref: z.string(),
      from: z.string(),
      to: z.string(),
      why: z.string(),
    })
    .nullable(),
})
export type Finding = z.infer<typeof findingSchema>

export const checkReportSchema = z.strictObject({
  period: periodSchema,
  counts: z.strictObject({ pass: z.int(), fail: z.int(), unverifiable: z.int() }),
  findings: z.array(findingSchema),
})
export type CheckReport = z.infer<typeof checkReportSchema>

export const checksContract = {
  /** 审核: every rule over every return of the period; three-valued. */
  run: procedure
    .input(z.strictObject({ period: periodSchema, unit: z.string().nullable() }))
    .output(checkReportSchema),
}
