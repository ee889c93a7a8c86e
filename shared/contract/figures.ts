import { aggregations } from '../model/catalogue.ts'
import { listKinds } from '../model/list-kind.ts'
import { sourceSchema } from '../model/source.ts'
import { z } from '../zod.ts'
import { listStateSchema, periodSchema, procedure } from './base.ts'

const decimal = z.string().nullable()

export const coverageSchema = z.strictObject({
  reported: z.int(),
  expected: z.int(),
  missing: z.array(z.string()),
})

export const progressVerdicts = ['met', 'on-track', 'behind', 'worse-than-baseline', 'cannot-tell'] as const

const partSchema = z.strictObject({
  part: z.string(),
  value: decimal,
  numerator: decimal,
  denominator: decimal,
})

export const unitFigureSchema = z.strictObject({
  unit: z.string(),
  state: z.enum(['number', 'zero', 'blank', 'not-applicable', 'text', 'unparseable']),
  value: decimal,
  numerator: decimal,
  denominator: decimal,
  text: z.string().nullable(),
  parts: z.array(partSchema),
  /** Where the value was read; null where the unit returned nothing. */
  source: sourceSchema.nullable(),
  numeratorSource: sourceSchema.nullable(),
  denominatorSource: sourceSchema.nullable(),
  /** Why the unit's answer does not enter the city's figure; null where it does. */
  leftOut: z.string().nullable(),
})
export type UnitFigure = z.infer<typeof unitFigureSchema>

export const indicatorFigureSchema = z.strictObject({
  seq: z.int(),
  name: z.string(),
  marker: z.enum(['required', 'optional', 'city']),
  level1: z.string(),
  level2: z.string(),
  unit: z.string().nullable(),
  aggregation: z.enum(aggregations),
  formula: z.string(),
  city: z.strictObject({
    value: decimal,
    numerator: decimal,
    denominator: decimal,
    text: z.string().nullable(),
    parts: z.array(partSchema),
    display: z.string(),
    coverage: coverageSchema,
    /** As printed in the plan. */
    baseline: z.string(),
    target: z.string(),
    progress: z.enum(progressVerdicts),
    /** Numbers of the adjustments that enter the figure. */
    adjustments: z.array(z.int()),
    /** Why there is no value, where there is none. */
    reason: z.string().nullable(),
  }),
  units: z.array(unitFigureSchema),
})
export type IndicatorFigure = z.infer<typeof indicatorFigureSchema>

/** The quantities of the waste list, in the order of the balance. */
export const wasteQuantities = [
  'generated',
  'utilised',
  'utilisedPrior',
  'disposed',
  'disposedPrior',
  'stored',
  'discarded',
] as const

const quantitiesSchema = z.strictObject({
  generated: decimal,
  utilised: decimal,
  utilisedPrior: decimal,
  disposed: decimal,
  disposedPrior: decimal,
  stored: decimal,
  discarded: decimal,
})

export const wasteFigureSchema = z.strictObject({
  category: z.string(),
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  city: quantitiesSchema,
  units: z.array(quantitiesSchema.extend({ unit: z.string(), sources: z.record(z.string(), sourceSchema) })),
})
export type WasteFigure = z.infer<typeof wasteFigureSchema>

export const taskStates = ['done', 'ongoing', 'continuous', 'not-started'] as const

export const taskFigureSchema = z.strictObject({
  code: z.string(),
  title: z.string(),
  lead: z.string(),
  due: z.string(),
  city: z.strictObject({
    done: z.int(),
    ongoing: z.int(),
    continuous: z.int(),
    'not-started': z.int(),
    overdue: z.int(),
  }),
  units: z.array(
    z.strictObject({
      unit: z.string(),
      /** null: the unit returned no state, or one that is not in the list of states. */
      state: z.enum(taskStates).nullable(),
      overdue: z.boolean(),
      text: z.string().nullable(),
      source: sourceSchema.nullable(),
    }),
  ),
})
export type TaskFigure = z.infer<typeof taskFigureSchema>

export const projectRowSchema = z.strictObject({
  unit: z.string(),
  name: z.string(),
  owner: z.string().nullable(),
  state: z.string().nullable(),
  totalInvestment: decimal,
  completedInvestment: decimal,
  sources: z.record(z.string(), sourceSchema),
})

export const consolidationSchema = z.strictObject({
  period: periodSchema,
  units: z.array(
    z.strictObject({
      code: z.string(),
      name: z.string(),
      kind: z.enum(['city', 'county', 'district', 'zone']),
      lists: z.record(z.enum(listKinds), listStateSchema),
    }),
  ),
  indicators: z.array(indicatorFigureSchema),
  wastes: z.array(wasteFigureSchema),
  tasks: z.array(taskFigureSchema),
  projects: z.strictObject({
    count: z.int(),
    totalInvestment: decimal,
    completedInvestment: decimal,
    unit: z.string(),
    coverage: coverageSchema,
    rows: z.array(projectRowSchema),
  }),
})
export type Consolidation = z.infer<typeof consolidationSchema>

export const traceSchema = z.strictObject({
  period: periodSchema,
  figure: z.strictObject({
    kind: z.enum(['indicator', 'waste', 'project']),
    key: z.string(),
    name: z.string(),
    unit: z.string().nullable(),
    value: decimal,
    numerator: decimal,
    denominator: decimal,
    display: z.string(),
    formula: z.string(),
  }),
  /** Σ coefficient × value over one role is that part of the figure, exactly. */
  contributions: z.array(
    z.strictObject({
      unit: z.string(),
      role: z.enum(['numerator', 'denominator', 'value']),
      part: z.string().nullable(),
      coefficient: z.string(),
      value: z.string(),
      measure: z.string().nullable(),
      /** Present where the cell was written in another unit. */
      converted: z.strictObject({ from: z.string(), factor: z.string() }).nullable(),
      source: sourceSchema,
    }),
  ),
  coverage: coverageSchema,
  leftOut: z.array(z.strictObject({ unit: z.string(), why: z.string(), source: sourceSchema.nullable() })),
})
export type Trace = z.infer<typeof traceSchema>

export const figuresContract = {
  /** 汇总: the city's figures with coverage and progress. */
  consolidate: procedure.input(z.strictObject({ period: periodSchema })).output(consolidationSchema),
  /** Where one figure comes from, down to the source cells. */
  trace: procedure
    .input(
      z.strictObject({
        period: periodSchema,
        figure: z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('indicator'), seq: z.int() }),
          z.strictObject({ kind: z.literal('waste'), name: z.string(), field: z.enum(wasteQuantities) }),
          z.strictObject({
            kind: z.literal('project'),
            /** null: the total over all projects. */
            name: z.string().nullable(),
            field: z.enum(['totalInvestment', 'completedInvestment']),
          }),
        ]),
      }),
    )
    .output(traceSchema),
}
