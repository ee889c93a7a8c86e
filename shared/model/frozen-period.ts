import { z } from '../zod.ts'
import { rulingSchema } from './decision.ts'
import { tableKinds } from './list-kind.ts'

const decimal = z.string().nullable()
const place = z.strictObject({
  file: z.string(),
  sheet: z.string(),
  ref: z.string(),
  raw: z.string(),
  version: z.int(),
})

/**
 * Everything that a period's figures were made of, by which rules, and what came out: what a sign-off (定稿) freezes. It
 * names nothing that differs from one machine to the next (no paths, times, people, numbers of rows in a database), so
 * that the same returns and decisions give the same text anywhere.
 */
export const frozenPeriodSchema = z.strictObject({
  format: z.literal(1),
  plan: z.string(),
  period: z.string(),
  /** SHA-256 of the catalogue as JSON: indicators, forms, rules, settings. */
  catalogue: z.string(),
  reporters: z.array(z.string()),
  inputs: z.array(
    z.strictObject({
      unit: z.string(),
      list: z.enum(tableKinds),
      version: z.int(),
      file: z.string(),
      sha256: z.string(),
      rows: z.int(),
    }),
  ),
  adjustments: z.array(
    z.strictObject({
      unit: z.string(),
      list: z.enum(tableKinds),
      key: z.string(),
      part: z.string().nullable(),
      field: z.string(),
      from: z.string(),
      to: z.string(),
      kind: z.string(),
      reason: z.string(),
      document: z.string(),
    }),
  ),
  decisions: z.array(z.strictObject({ ruling: rulingSchema, reason: z.string(), document: z.string() })),
  checks: z.strictObject({
    pass: z.int(),
    fail: z.int(),
    unverifiable: z.int(),
    /** Failed findings that nothing has been done about, by severity. */
    open: z.strictObject({ A: z.int(), B: z.int(), C: z.int(), D: z.int() }),
  }),
  /** Lists that have not come in, by the names of their units. */
  missing: z.record(z.string(), z.array(z.string())),
  figures: z.array(
    z.strictObject({
      kind: z.enum(['indicator', 'waste', 'task', 'project']),
      key: z.string(),
      field: z.string(),
      part: z.string().nullable(),
      name: z.string(),
      unit: z.string().nullable(),
      value: decimal,
      display: z.string(),
      additive: z.boolean(),
      isNumber: z.boolean(),
      /** Σ value is the figure where it is additive. */
      parts: z.array(z.strictObject({ unit: z.string(), value: z.string(), source: place })),
    }),
  ),
})
export type FrozenPeriod = z.infer<typeof frozenPeriodSchema>
