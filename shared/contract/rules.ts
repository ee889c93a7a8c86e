import { ruleWords } from '../locale/zh/rules.ts'
import { checkRuleSchema, severities } from '../model/catalogue.ts'
import { tableKinds } from '../model/list-kind.ts'
import { remarkKinds } from '../rules/rule-analysis/remark.ts'
import { z } from '../zod.ts'
import { periodSchema, procedure } from './base.ts'
import { findingSchema } from './checks.ts'

const countsSchema = z.strictObject({ pass: z.int(), fail: z.int(), unverifiable: z.int() })

/** A formula in words; what is not understood stays as it is written. */
const wordsSchema = z.strictObject({
  where: z.string().nullable(),
  left: z.string(),
  right: z.string(),
  /** Both sides with the operator between them. */
  relation: z.string(),
})
export type RuleInWords = z.infer<typeof wordsSchema>

export const knownRuleSchema = z.strictObject({
  rule: checkRuleSchema,
  /** Null for a rule of another evaluation than `formula`. */
  words: wordsSchema.nullable(),
  /** True for a built-in rule that the office has changed. */
  changed: z.boolean(),
  /** Of the period's check; null where no period was asked for or the rule is switched off. */
  counts: countsSchema.nullable(),
})
export type KnownRule = z.infer<typeof knownRuleSchema>

const { id, name, basis, list, scope, severity, why, fix, who, parameters, formula, enabled } =
  checkRuleSchema.shape

/**
 * A rule as somebody writes it. Without an id it is a new one of the office. Of a built-in rule the list, the evaluation
 * and the relation stay; severity, tolerance, parameters, words and whether it is on may change.
 */
export const ruleDraftSchema = z.strictObject({
  ...{
    id: id.nullable().default(null),
    name,
    basis: basis.default(ruleWords.defaultBasis),
    list,
    scope,
    severity,
  },
  ...{ why, fix, who, enabled },
  formula,
  parameters: parameters.optional(),
})
export type RuleDraft = z.infer<typeof ruleDraftSchema>

const vocabularySchema = z.strictObject({
  fields: z.array(
    z.strictObject({
      field: z.string(),
      label: z.string(),
      kind: z.enum(['number', 'text']),
      unit: z.string().nullable(),
    }),
  ),
  functions: z.array(
    z.strictObject({
      name: z.string(),
      label: z.string(),
      example: z.string(),
      /** What each argument may be: the text to write in the expression and its words. */
      arguments: z.array(
        z.strictObject({
          label: z.string(),
          choices: z.array(z.strictObject({ text: z.string(), label: z.string() })),
        }),
      ),
    }),
  ),
  /** The rows that a condition may name; empty where the catalogue has no list of them. */
  rows: z.array(z.strictObject({ key: z.string(), label: z.string() })),
})
export type RuleVocabulary = z.infer<typeof vocabularySchema>

const analysisSchema = z.strictObject({
  words: wordsSchema.nullable(),
  faults: z.array(
    z.strictObject({
      part: z.enum(['where', 'left', 'right']),
      at: z.int().nullable(),
      sentence: z.string(),
    }),
  ),
  remarks: z.array(
    z.strictObject({
      kind: z.enum(remarkKinds),
      other: z.string().nullable(),
      /** Of the other rule; a contradiction to an A rule cannot be kept. */
      severity: z.enum(severities).nullable(),
      sentence: z.string(),
    }),
  ),
})
export type RuleReport = z.infer<typeof analysisSchema>

const trialSchema = z.strictObject({
  period: periodSchema,
  counts: countsSchema,
  /** At most fifty of those that failed or could not be checked. */
  findings: z.array(findingSchema),
})
export type RuleTrial = z.infer<typeof trialSchema>

const byId = z.strictObject({ id: z.string() })

export const rulesContract = {
  /** All rules in their order, with what they found in a period's returns. */
  list: procedure
    .input(
      z.strictObject({
        list: z.enum(tableKinds).nullable().default(null),
        period: periodSchema.nullable().default(null),
      }),
    )
    .output(z.array(knownRuleSchema)),
  /** What an expression about a list may speak of. */
  vocabulary: procedure.input(z.strictObject({ list: z.enum(tableKinds) })).output(vocabularySchema),
  /** What there is to say of a rule before it is kept. */
  analyse: procedure.input(z.strictObject({ rule: ruleDraftSchema })).output(analysisSchema),
  /** The same of every enabled rule. */
  review: procedure
    .input(z.strictObject({ list: z.enum(tableKinds).nullable().default(null) }))
    .output(z.array(z.strictObject({ id: z.string(), remarks: analysisSchema.shape.remarks }))),
  /** A rule on the returns of a period; nothing is kept. */
  try: procedure.input(z.strictObject({ rule: ruleDraftSchema, period: periodSchema })).output(trialSchema),
  save: procedure.input(z.strictObject({ rule: ruleDraftSchema })).output(knownRuleSchema),
  turn: procedure.input(byId.extend({ on: z.boolean() })).output(knownRuleSchema),
  /** Takes one of the office's own rules out of the catalogue. */
  remove: procedure.input(byId).output(byId),
  /** Gives a built-in rule back what the product ships. */
  reset: procedure.input(byId).output(knownRuleSchema),
}
