import { ruleScopes, severities } from '../model/catalogue.ts'
import { tableKinds } from '../model/list-kind.ts'
import { sourceSchema } from '../model/source.ts'
import { z } from '../zod.ts'
import { periodSchema, procedure } from './base.ts'

export const suggestionSchema = z.strictObject({
  kind: z.enum([
    'unit-factor',
    'percent',
    'recomputed',
    'rewrite',
    'swapped',
    'transposed',
    'sign',
    'shifted-row',
  ]),
  ref: z.string(),
  from: z.string(),
  to: z.string(),
  why: z.string(),
})

/** How far a finding has been dealt with; what is adjusted or corrected is no finding any more. */
export const handlingStates = ['open', 'asked', 'answered', 'explained', 'exempt'] as const

export const handlingSchema = z.strictObject({
  state: z.enum(handlingStates),
  /** Id of the explanation or exemption, code of the query; null where there is none. */
  explanation: z.int().nullable(),
  exemption: z.int().nullable(),
  query: z.string().nullable(),
  /** Who, when and what, in one sentence; empty for an open finding. */
  sentence: z.string(),
})

export const findingSchema = z.strictObject({
  /** The same for the same rule, unit and row in every run. */
  id: z.string(),
  rule: z.string(),
  ruleName: z.string(),
  scope: z.enum(ruleScopes),
  severity: z.enum(severities),
  unit: z.string(),
  list: z.enum(tableKinds),
  key: z.string(),
  result: z.enum(['fail', 'unverifiable']),
  message: z.string(),
  cells: z.array(sourceSchema),
  /** The contents of its cells as one text: an explanation holds as long as they stay the same. */
  values: z.string(),
  suggestion: suggestionSchema.nullable(),
  handling: handlingSchema,
})
export type Finding = z.infer<typeof findingSchema>

/** One edit that would clear several findings at once. */
export const repairSchema = z.strictObject({
  unit: z.string(),
  list: z.enum(tableKinds),
  cell: sourceSchema,
  /** What the cell would have to hold; a range where more than one number will do. */
  to: z.string(),
  clears: z.array(z.string()),
  sentence: z.string(),
})
export type Repair = z.infer<typeof repairSchema>

export const checkReportSchema = z.strictObject({
  period: periodSchema,
  counts: z.strictObject({ pass: z.int(), fail: z.int(), unverifiable: z.int() }),
  /** The findings by what has been done about them; only the open ones are still to do. */
  handling: z.strictObject({
    open: z.int(),
    asked: z.int(),
    answered: z.int(),
    explained: z.int(),
    exempt: z.int(),
  }),
  findings: z.array(findingSchema),
  repairs: z.array(repairSchema),
})
export type CheckReport = z.infer<typeof checkReportSchema>

const guardedSchema = z.strictObject({
  /** Name of the unit. */
  unit: z.string(),
  list: z.enum(tableKinds),
  /** Key of the indicator, or name of the field. */
  row: z.string(),
  filled: z.int(),
  guarded: z.int(),
  /** Ids of the rules that looked at any of the cells. */
  rules: z.array(z.string()),
})
export type GuardedCells = z.infer<typeof guardedSchema>

export const checkCoverageSchema = z.strictObject({
  period: periodSchema,
  indicators: z.array(guardedSchema),
  fields: z.array(guardedSchema),
  /** Names of the rules that occur, and of those that only ask whether a cell can be read and guard nothing. */
  rules: z.array(z.strictObject({ id: z.string(), name: z.string(), severity: z.enum(severities) })),
  leftOut: z.array(z.string()),
  /** Labels of the fields by list. */
  labels: z.array(z.strictObject({ list: z.enum(tableKinds), field: z.string(), label: z.string() })),
})
export type CheckCoverage = z.infer<typeof checkCoverageSchema>

/** 齐, 缺, 多报, 重复且一致, 重复且冲突, 单位不符, 期别不符, 名称未匹配, 不适用, 无法核验. */
export const completenessStates = [
  'complete',
  'missing',
  'surplus',
  'repeated',
  'conflicting',
  'other-measure',
  'other-period',
  'unmatched',
  'not-applicable',
  'unverifiable',
] as const
export type CompletenessState = (typeof completenessStates)[number]

export const matrixSchema = z.strictObject({
  period: periodSchema,
  units: z.array(z.strictObject({ id: z.string(), name: z.string(), received: z.boolean() })),
  rows: z.array(
    z.strictObject({
      seq: z.int(),
      name: z.string(),
      marker: z.enum(['required', 'optional', 'city']),
      /** One for each unit, in their order. */
      cells: z.array(
        z.strictObject({
          unit: z.string(),
          /** Null: not the unit's to report, and not reported. */
          state: z.enum(completenessStates).nullable(),
          /** The cells that make it so. */
          sources: z.array(sourceSchema),
        }),
      ),
    }),
  ),
})
export type Matrix = z.infer<typeof matrixSchema>

export const checksContract = {
  /** Which cells no rule looks at: filled and guarded cells by unit, list and field, and by indicator. */
  coverage: procedure.input(z.strictObject({ period: periodSchema })).output(checkCoverageSchema),
  /** Units by indicators: who has answered what, in ten states. */
  matrix: procedure.input(z.strictObject({ period: periodSchema })).output(matrixSchema),
  /** 审核: every rule over every return of the period; three-valued. */
  run: procedure
    .input(z.strictObject({ period: periodSchema, unit: z.string().nullable() }))
    .output(checkReportSchema),
}
