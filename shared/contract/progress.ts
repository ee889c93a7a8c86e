import { z } from '../zod.ts'
import { periodSchema, procedure } from './base.ts'
import { progressVerdicts } from './figures.ts'

const decimal = z.string().nullable()
const standing = z.enum(['better', 'same', 'worse', 'cannot-tell'])
const comparison = z
  .strictObject({
    /** One number, or both ends of a range. */
    references: z.array(z.string()),
    difference: decimal,
    standing,
  })
  .nullable()

/** One indicator on its way: as a whole, or class by class. */
export const indicatorProgressSchema = z.strictObject({
  seq: z.int(),
  name: z.string(),
  unit: z.string().nullable(),
  verdict: z.enum(progressVerdicts),
  standings: z.array(
    z.strictObject({
      part: z.string().nullable(),
      value: decimal,
      baseline: comparison,
      /** What is expected in the year of the period. */
      path: comparison,
      target: comparison,
      isMet: z.boolean().nullable(),
      sentence: z.string().nullable(),
    }),
  ),
  /** What is expected of each year from the baseline to the target. */
  path: z.array(
    z.strictObject({ year: z.string(), part: z.string().nullable(), expected: z.array(z.string()) }),
  ),
  trends: z.array(
    z.strictObject({
      part: z.string().nullable(),
      points: z.array(
        z.strictObject({
          period: periodSchema,
          value: decimal,
          change: z
            .strictObject({ since: z.string(), absolute: z.string(), relative: decimal, standing })
            .nullable(),
        }),
      ),
      /** The change to the period itself. */
      sentence: z.string(),
    }),
  ),
  /** Who holds the city back. */
  gaps: z.array(
    z.strictObject({
      part: z.string().nullable(),
      against: z.enum(['target', 'baseline']),
      reference: decimal,
      measure: z.string().nullable(),
      gap: decimal,
      by: z.enum(['shortfall', 'amount']),
      shares: z.array(z.strictObject({ unit: z.string(), amount: z.string(), share: decimal })),
      missing: z.array(z.string()),
      why: z.string().nullable(),
      sentences: z.array(z.string()),
    }),
  ),
})
export type IndicatorProgress = z.infer<typeof indicatorProgressSchema>

export const progressContract = {
  /** Every indicator beside baseline, path and target, its course over the periods, and who holds the city back. */
  report: procedure
    .input(z.strictObject({ period: periodSchema }))
    .output(z.strictObject({ period: periodSchema, indicators: z.array(indicatorProgressSchema) })),
}
