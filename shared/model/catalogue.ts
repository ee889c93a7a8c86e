import { z } from '../zod.ts'
import { tableKinds } from './list-kind.ts'
import { planSettingsSchema } from './plan-settings.ts'

/**
 * The catalogue: everything a plan fixes before the first return comes in. `seeds/` holds it as JSON, the library
 * holds the office's own, editable copy, and every rule works on this one shape.
 * Numbers are decimal strings, exact, in the unit named beside them. Text "as printed" is never normalised.
 */

const text = z.string().min(1)
const decimal = z.string().regex(/^-?\d+(\.\d+)?$/)
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

export const planSchema = z.strictObject({
  id: text,
  title: text,
  documentNumber: text,
  issuedOn: isoDate,
  baselineYear: z.int(),
  targetYear: z.int(),
  /** Day of the following year (MM-DD) by which the yearly report is due. */
  reportDue: z.string().regex(/^\d{2}-\d{2}$/),
  settings: planSettingsSchema,
  /** What the document leaves open: the office decides, and may change it in the application. */
  openQuestions: z.array(z.strictObject({ id: text, question: text, chosen: text })),
})
export type Plan = z.infer<typeof planSchema>

export const unitSchema = z.strictObject({
  /** Never changes; codes do. */
  id: text,
  name: text,
  kind: z.enum(['city', 'county', 'district', 'zone']),
  /** Zone → district(s) it lies in; dated, because scopes move. */
  hosts: z.array(z.strictObject({ unit: text, from: isoDate.nullable(), to: isoDate.nullable() })),
  codes: z.array(
    z.strictObject({
      code: text,
      from: isoDate.nullable(),
      to: isoDate.nullable(),
      note: z.string().optional(),
    }),
  ),
  aliases: z.array(text),
  /** Names that look alike and are another place: never taken for this unit. */
  notThese: z.array(text).optional(),
  openQuestions: z.array(text).optional(),
})
export type ReportingUnit = z.infer<typeof unitSchema>

export const departmentSchema = z.strictObject({
  id: text,
  name: text,
  aliases: z.array(text),
  note: z.string().optional(),
})
export type Department = z.infer<typeof departmentSchema>

const measureSchema = z.strictObject({ name: text, unit: text })

const partValueSchema = z.strictObject({ part: text, value: decimal.nullable() })

export const baselineSchema = z.strictObject({
  printed: text,
  value: decimal.nullable(),
  unit: text.nullable(),
  range: z.tuple([decimal, decimal]).optional(),
  parts: z.array(partValueSchema).optional(),
})

export const targetSchema = z.strictObject({
  printed: text,
  op: z.enum(['>=', '>', '<=', '<', 'trend-down', 'trend-up', 'text']),
  /** True where the document prints no operator and the direction was read from the sense. */
  opInferred: z.boolean(),
  value: decimal.nullable(),
  unit: text.nullable(),
  parts: z.array(partValueSchema).optional(),
})

export const aggregations = [
  'ratio-of-sums',
  'sum',
  'composite',
  'single-reporter',
  'city-only',
  'survey',
  'qualitative',
] as const

export const indicatorSchema = z.strictObject({
  seq: z.int().min(1),
  name: text,
  /** With marker and blanks, as annex 2 prints it. */
  printedName: text,
  aliases: z.array(text),
  marker: z.enum(['required', 'optional', 'city']),
  level1: text,
  level2: text,
  kind: z.enum([
    'ratio',
    'composite-ratio',
    'intensity',
    'count',
    'amount',
    'trend',
    'survey',
    'qualitative',
  ]),
  /** Unit of measure of the value; null for qualitative ones. */
  unit: text.nullable(),
  numerator: measureSchema.nullable(),
  denominator: measureSchema.nullable(),
  /** value = numerator ÷ denominator × multiplier; "100" for percentages. */
  multiplier: decimal,
  /** The definition in words. */
  formula: text,
  aggregation: z.enum(aggregations),
  /** Unit id of the only reporter (aggregation single-reporter), else null. */
  reporter: text.nullable(),
  /** Classes of a composite indicator (大型, 中型, 小型), else empty. */
  parts: z.array(text),
  /** What the things that it counts are called where a list has to name them: 绿色工厂, for 绿色工厂名单. */
  items: z.array(text).optional(),
  /** The column of a list that it is the sum of. */
  sumOf: z.strictObject({ list: z.literal('projects'), field: text }).optional(),
  /** Which way is better; decides what "on track" means. */
  better: z.enum(['higher', 'lower', 'neither']),
  accumulation: z.enum(['stock', 'flow', 'cumulative-increment']).nullable(),
  baseline: baselineSchema,
  target: targetSchema,
  /** Values that the office has set for single years between baseline and target; years without one lie on a straight line. */
  path: z.record(z.string().regex(/^\d{4}$/), decimal).optional(),
  dataSource: z.array(text),
  responsible: z.array(text),
  definition: z.strictObject({
    /** Read in a public source, taken over from a near one, or implied by the name only. */
    sourceClass: z.enum(['sourced', 'adapted', 'implied']),
    source: z.string(),
  }),
  notes: z.array(text),
  /** Left open by the document: the office decides. */
  openQuestions: z.array(text),
})
export type Indicator = z.infer<typeof indicatorSchema>

export const taskSchema = z.strictObject({
  code: z.string().regex(/^[A-D]-\d+$/),
  section: text,
  domain: text,
  title: text,
  lead: z.array(text),
  support: z.array(text),
  due: z.strictObject({
    printed: text,
    kind: z.enum(['year', 'month', 'continuous']),
    /** Last day on which the task is still in time; null for 持续开展. */
    by: isoDate.nullable(),
  }),
  /** Texts exactly as annex 3 prints them, blanks from line breaks included. */
  printed: z.strictObject({ domain: z.string(), title: text, lead: text, support: text }),
})
export type Task = z.infer<typeof taskSchema>

export const wasteSchema = z.strictObject({
  category: text,
  code: text,
  name: text,
  unit: text,
  aliases: z.array(text),
})
export type Waste = z.infer<typeof wasteSchema>

export const fieldSchema = z.strictObject({
  /** The name that records, JSON and mappings use. */
  field: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  /** Upper header cell that this column stands under; null where the header cell spans both rows. */
  group: text.nullable(),
  /** Printed header. `{year}` stands for the reporting year, `{baselineYear}` and `{targetYear}` for the plan's. */
  label: text,
  /** Other headers that mean this column; compared after normalisation, without years and units. */
  aliases: z.array(text),
  /** key names the row's catalogue entry; group is a heading filled down; number is in `unit`; measure is the row's unit. */
  content: z.enum([
    'sequence',
    'key',
    'group',
    'number',
    'value',
    'measure',
    'code',
    'department',
    'date',
    'status',
    'text',
  ]),
  /** Unit of a number column; null where the row itself names it or where there is none. */
  unit: text.nullable(),
  /** A return without this column cannot be read as this list. */
  required: z.boolean(),
  /** A column of the year before the return's: returns may have it, the printed lists do not. */
  lastYear: z.boolean().default(false),
  /** Column width in characters of the default font, and how the body is aligned. */
  width: z.number().positive(),
  align: z.enum(['left', 'center', 'right']),
})
export type FormField = z.infer<typeof fieldSchema>

export const formSchema = z.strictObject({
  list: z.enum(tableKinds),
  /** Printed names of the list; the first one is the title, the rest are recognised. */
  titles: z.array(text).min(1),
  /** 表号; null while the office has none (never invented). */
  formNumber: text.nullable(),
  /** Further lines of that block as they are to be printed (制定机关：…, 批准文号：…, 有效期至：…). */
  formBlock: z.array(text).default([]),
  /** True: a row below the header numbers the columns (甲, 乙, 1, 2). */
  columnNumbers: z.boolean().default(false),
  paper: z.enum(['A4', 'A3']),
  fields: z.array(fieldSchema).min(3),
  notes: z.array(text),
})
export type Form = z.infer<typeof formSchema>

export const severities = ['A', 'B', 'C', 'D'] as const

/** 表内, 表间, 跨期, 目录: what a rule compares a return with. */
export const ruleScopes = ['within', 'between', 'periods', 'catalogue'] as const

/** How the sides of a formula are related; the pairs ask only whether both sides are given. */
export const ruleOperators = [
  'equal',
  'not-equal',
  'at-least',
  'more',
  'at-most',
  'less',
  'required-pair',
  'exclusive-pair',
] as const

/** What a side does where numbers are missing: cannot be checked if any is; counts 0 unless all are; always counts 0. */
export const missingStrategies = ['skip-if-any', 'skip-if-all', 'never-skip'] as const

export const formulaSchema = z.strictObject({
  /** A condition on the row, in the language of shared/rules/formula; null: every row. */
  where: text.nullable(),
  left: text,
  operator: z.enum(ruleOperators),
  right: text,
  leftMissing: z.enum(missingStrategies),
  rightMissing: z.enum(missingStrategies),
  /** As far as rounding of the printed numbers explains a difference; not at all; or up to so many percent of the right side. */
  tolerance: z.union([z.enum(['printed', 'exact']), z.strictObject({ percent: decimal })]),
})
export type Formula = z.infer<typeof formulaSchema>

export const checkRuleSchema = z.strictObject({
  /** `<list>.<name>`, e.g. targets.ratio-consistent. */
  id: z.string().regex(new RegExp(`^(${tableKinds.join('|')})\\.[a-z0-9-]+$`)),
  name: text,
  /** What the rule rests on: a document, a definition, arithmetic. */
  basis: text,
  list: z.enum(tableKinds),
  scope: z.enum(ruleScopes).default('within'),
  /** A 强制性, B 准强制性, C 核实性, D 提示性. */
  severity: z.enum(severities),
  /** Why it matters, in a clause or sentence that ends a finding; empty where the evaluation says so itself. */
  why: z.string().default(''),
  /** What to do about it; likewise. */
  fix: z.string().default(''),
  /** Who has to. */
  who: z.enum(['unit', 'city']).default('unit'),
  /** Which evaluation in shared/rules/checks runs this rule. */
  evaluation: z.string().regex(/^[a-z-]+$/),
  parameters: z.record(z.string(), z.union([z.string(), z.boolean(), z.array(z.string())])),
  /** Of the evaluation `formula`. */
  formula: formulaSchema.optional(),
  /** A rule that is switched off stays in the catalogue. */
  enabled: z.boolean().default(true),
  /** The plan's own rules, and those an office has added. */
  origin: z.enum(['built-in', 'office']).default('built-in'),
})
export type CheckRule = z.infer<typeof checkRuleSchema>

export const catalogueSchema = z.strictObject({
  plan: planSchema,
  units: z.array(unitSchema),
  departments: z.array(departmentSchema),
  indicators: z.array(indicatorSchema),
  tasks: z.array(taskSchema),
  wastes: z.array(wasteSchema),
  forms: z.array(formSchema),
  checkRules: z.array(checkRuleSchema),
})
export type Catalogue = z.infer<typeof catalogueSchema>
