import { aggregations } from '../model/catalogue.ts'
import { itemKeySchema } from '../model/decision.ts'
import { itemLists, listKinds, tableKinds } from '../model/list-kind.ts'
import { sourceSchema } from '../model/source.ts'
import { z } from '../zod.ts'
import { listStateSchema, periodSchema, procedure } from './base.ts'

const decimal = z.string().nullable()

export const coverageSchema = z.strictObject({
  reported: z.int(),
  expected: z.int(),
  /** Names of the units whose numbers are not in the total. */
  missing: z.array(z.string()),
  /** Names of zones that gave no number of their own and are contained in a district's. */
  contained: z.array(z.string()),
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
  /** Why the unit's numbers are taken out again: they stand in a district's too; null where they are not. */
  containedIn: z.string().nullable(),
})
export type UnitFigure = z.infer<typeof unitFigureSchema>

/** single: one source; agree: all say the same; pending: they differ, and nobody has chosen; chosen: somebody has. */
export const sourceStates = ['single', 'agree', 'pending', 'chosen'] as const

/** A source of a figure beside the others: the units together, or a department (数据来源). */
export const figureSourceSchema = z.strictObject({
  /** Id of the department; null: the units together. */
  department: z.string().nullable(),
  name: z.string(),
  value: decimal,
  numerator: decimal,
  denominator: decimal,
  parts: z.array(partSchema),
  /** Its value less that of the units; null where either has none. */
  difference: decimal,
  /** The same in % of the units' value, to 20 significant digits. */
  percent: decimal,
  /** What of it enters the figure. */
  counts: z.array(z.enum(['figure', 'numerator', 'denominator'])),
  /** Why there is nothing to count in it; null where there is. */
  leftOut: z.string().nullable(),
  /** The first cell it was read in; null for the units together. */
  source: sourceSchema.nullable(),
})
export type FigureSource = z.infer<typeof figureSourceSchema>

/** What is taken out of a sum because it stands there twice (剔除重复). */
export const eliminationSchema = z.strictObject({
  unit: z.string(),
  kind: z.enum(['overlap', 'duplicate']),
  role: z.enum(['numerator', 'denominator', 'value']),
  part: z.string().nullable(),
  /** As it enters the sum: below zero, in the measure of the sum. */
  value: z.string(),
  why: z.string(),
  source: sourceSchema,
})
export type Elimination = z.infer<typeof eliminationSchema>

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
    /** 剔除重复. */
    eliminated: z.array(eliminationSchema),
    /** Which source counts, and why; the sources themselves where there are several. */
    choice: z.strictObject({
      state: z.enum(sourceStates),
      why: z.string().nullable(),
      sources: z.array(figureSourceSchema),
    }),
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

/** How a waste's quantities fit together, in its own unit of measure. */
export const wasteBalanceSchema = z.strictObject({
  /** 产生量 less all that became of it; null where either side is not known. */
  difference: decimal,
  /** How far rounding of the reported numbers alone may have moved it. */
  tolerance: decimal,
  verdict: z.enum(['exact', 'rounding', 'mismatch', 'unverifiable']),
  /** 综合利用量 ÷ (产生量 + 利用往年贮存量) in %, to 20 significant digits; null where there is nothing to divide. */
  utilisationRate: decimal,
})
export type WasteBalance = z.infer<typeof wasteBalanceSchema>

export const wasteFigureSchema = z.strictObject({
  category: z.string(),
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  city: quantitiesSchema,
  balance: wasteBalanceSchema,
  /** 剔除重复, by quantity. */
  eliminated: z.array(eliminationSchema.extend({ quantity: z.enum(wasteQuantities) })),
  units: z.array(quantitiesSchema.extend({ unit: z.string(), sources: z.record(z.string(), sourceSchema) })),
})
export type WasteFigure = z.infer<typeof wasteFigureSchema>

/** All wastes of a category that are given in one unit of measure. */
export const wasteCategorySchema = z.strictObject({
  category: z.string(),
  unit: z.string(),
  /** Names of the wastes with any number. */
  wastes: z.array(z.string()),
  city: quantitiesSchema,
  balance: wasteBalanceSchema,
})
export type WasteCategory = z.infer<typeof wasteCategorySchema>

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
  /** Why the row is not counted: another unit's row, or an earlier one, stands for the same project. */
  leftOut: z.string().nullable(),
})

const investmentSchema = z.strictObject({
  count: z.int(),
  totalInvestment: decimal,
  completedInvestment: decimal,
})

/** Rows that one thing was named by, and what made them one (or asks whether they are). */
export const sameItemSchema = z.strictObject({
  /** asked: nobody has decided yet, each row is counted. */
  state: z.enum(['same', 'asked']),
  by: z.enum(['code', 'name', 'decision']).nullable(),
  why: z.string().nullable(),
  rows: z.array(
    z.strictObject({
      unit: z.string(),
      /** Id of the unit and the row's name: how a decision speaks of it. */
      item: itemKeySchema,
      label: z.string(),
      source: sourceSchema.nullable(),
    }),
  ),
})
export type SameItem = z.infer<typeof sameItemSchema>

/** 项目清单 and the indicator that is its sum. */
const reconciliationSchema = z.strictObject({
  seq: z.int(),
  /** In the indicator's measure. */
  unit: z.string(),
  indicator: decimal,
  list: decimal,
  difference: decimal,
  tolerance: decimal,
  verdict: z.enum(['exact', 'rounding', 'mismatch', 'unverifiable']),
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
  /** Lists that came from units which do not report in the period: kept, not counted. */
  notCounted: z.array(z.strictObject({ unit: z.string(), list: z.enum(tableKinds), why: z.string() })),
  /** How many units have returned each list. */
  coverage: z.record(z.enum(listKinds), coverageSchema),
  indicators: z.array(indicatorFigureSchema),
  wastes: z.array(wasteFigureSchema),
  wasteCategories: z.array(wasteCategorySchema),
  tasks: z.array(taskFigureSchema),
  projects: z.strictObject({
    count: z.int(),
    totalInvestment: decimal,
    completedInvestment: decimal,
    unit: z.string(),
    coverage: coverageSchema,
    /** Planned for and done in the year of the period. */
    yearPlan: decimal,
    yearDone: decimal,
    byState: z.array(investmentSchema.extend({ state: z.string().nullable() })),
    /** By the year in which building begins (建设起止年限); null: not said. */
    byStart: z.array(investmentSchema.extend({ year: z.string().nullable() })),
    reconciliation: reconciliationSchema.nullable(),
    rows: z.array(projectRowSchema),
  }),
  /** 去重: projects and other named things that several rows stand for. */
  sameItems: z.array(sameItemSchema.extend({ list: z.enum(itemLists) })),
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
      /** reported by a unit; taken out because it stands there twice; given by a department instead of the units. */
      kind: z.enum(['reported', 'overlap', 'duplicate', 'department']),
      /** Why, for everything that a unit did not simply report. */
      why: z.string().nullable(),
      coefficient: z.string(),
      value: z.string(),
      measure: z.string().nullable(),
      /** Decimals with which the cell's number was written, before any conversion. */
      decimals: z.int(),
      /** Present where the cell was written in another unit. */
      converted: z.strictObject({ from: z.string(), factor: z.string() }).nullable(),
      source: sourceSchema,
    }),
  ),
  coverage: coverageSchema,
  leftOut: z.array(z.strictObject({ unit: z.string(), why: z.string(), source: sourceSchema.nullable() })),
})
export type Trace = z.infer<typeof traceSchema>

/** 去向: where a source cell goes. */
export const cellUsesSchema = z.strictObject({
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
      /** The cell's number as it enters the figure. */
      brings: z.string(),
      why: z.string().nullable(),
    }),
  ),
  /** Figures that the cell was meant for and does not enter. */
  leftOut: z.array(z.strictObject({ name: z.string(), unit: z.string(), why: z.string() })),
})
export type CellUses = z.infer<typeof cellUsesSchema>

export const figuresContract = {
  /** 汇总: the city's figures with coverage and progress. */
  consolidate: procedure.input(z.strictObject({ period: periodSchema })).output(consolidationSchema),
  /** Which figures a source cell enters. */
  uses: procedure
    .input(z.strictObject({ period: periodSchema, submission: z.int(), sheet: z.string(), ref: z.string() }))
    .output(cellUsesSchema),
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
