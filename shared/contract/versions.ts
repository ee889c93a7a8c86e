import { tableKinds } from '../model/list-kind.ts'
import { valueStates } from '../model/record.ts'
import { sourceSchema } from '../model/source.ts'
import { z } from '../zod.ts'
import { periodSchema, procedure } from './base.ts'
import { findingSchema } from './checks.ts'

const decimal = z.string().nullable()
const list = z.enum(tableKinds)

/** One file as a unit handed it in. */
export const versionSchema = z.strictObject({
  version: z.int(),
  submission: z.int(),
  file: z.string(),
  receivedAt: z.string(),
  author: z.string(),
  /** False where its import was undone: kept, and compared with nothing. */
  inForce: z.boolean(),
  lists: z.array(
    z.strictObject({
      list,
      rows: z.int(),
      /** True where no later version brought the list again. */
      counts: z.boolean(),
    }),
  ),
})
export type Version = z.infer<typeof versionSchema>

export const versionListSchema = z.strictObject({
  period: periodSchema,
  unit: z.string(),
  versions: z.array(versionSchema),
})
export type VersionList = z.infer<typeof versionListSchema>

/**
 * What became of a cell. `unchanged`: said and written the same; `rewritten` 写法变化: the same said otherwise (another unit of
 * measure, another spelling); `changed` 改数; `reworded` 改文字: other words; `filled` 补填; `cleared` 清空; `still-missing` 仍缺: an answer that the form asks for
 * and neither version gives; `state-changed` 状态变化: a number became 不适用, words became a number; `renumbered`: a sequence
 * number or row id, which says nothing; `added`, `removed`: a cell of a row that is new or gone.
 */
export const cellChanges = [
  'unchanged',
  'rewritten',
  'changed',
  'reworded',
  'filled',
  'cleared',
  'still-missing',
  'state-changed',
  'renumbered',
  'added',
  'removed',
] as const
export type CellChange = (typeof cellChanges)[number]

const cellSideSchema = z.strictObject({
  state: z.enum(valueStates),
  /** Decimal string in `unit` for numbers, else cleaned text. */
  value: z.string().nullable(),
  unit: z.string().nullable(),
  /** The unit of measure it was written in, where that is another. */
  writtenIn: z.string().nullable(),
  /** Null where the version has no column for the field. */
  source: sourceSchema.nullable(),
})
export type CellSide = z.infer<typeof cellSideSchema>

export const cellDifferenceSchema = z.strictObject({
  field: z.string(),
  /** The form's own words for the column. */
  label: z.string(),
  change: z.enum(cellChanges),
  /** Null where the row is not there. */
  before: cellSideSchema.nullable(),
  after: cellSideSchema.nullable(),
  /** after − before, exact, where both are numbers in one unit. */
  difference: decimal,
  /** The same in % of the amount before, to 20 significant digits; null where that was zero. */
  relative: decimal,
  /** True where a figure of the city changes by it. */
  affects: z.boolean(),
})
export type CellDifference = z.infer<typeof cellDifferenceSchema>

/** A row of one version; `id` names it for a pairing: sheet and the cell of its name. */
const rowSideSchema = z.strictObject({
  id: z.string(),
  label: z.string(),
  sheet: z.string(),
  row: z.int(),
  source: sourceSchema.nullable(),
})
export type RowSide = z.infer<typeof rowSideSchema>

export const rowDifferenceSchema = z.strictObject({
  /** `kept`: in both versions. */
  change: z.enum(['kept', 'added', 'removed']),
  key: z.string().nullable(),
  part: z.string().nullable(),
  /** What says that the two rows are one: the form's hidden row id, the natural key, a person. */
  pairedBy: z.enum(['row-id', 'key', 'person']).nullable(),
  moved: z.boolean(),
  renamed: z.boolean(),
  before: rowSideSchema.nullable(),
  after: rowSideSchema.nullable(),
  /** Every cell but those unchanged or renumbered. */
  cells: z.array(cellDifferenceSchema),
  affects: z.boolean(),
})
export type RowDifference = z.infer<typeof rowDifferenceSchema>

export const listDifferenceSchema = z.strictObject({
  list,
  /** The versions that brought the two contents; null: none had. */
  fromVersion: z.int().nullable(),
  toVersion: z.int().nullable(),
  /** Cells by what became of them: each cell with content of either version counts once. */
  counts: z.record(z.enum(cellChanges), z.int()),
  rowCounts: z.strictObject({
    kept: z.int(),
    added: z.int(),
    removed: z.int(),
    moved: z.int(),
    renamed: z.int(),
  }),
  /** The rows that differ, in the order of the later version; those gone stand last. */
  rows: z.array(rowDifferenceSchema),
  /** Rows gone that may be one of the new ones under another name: for a person to say. They count as gone until then. */
  asked: z.array(
    z.strictObject({
      row: rowSideSchema,
      candidates: z.array(z.strictObject({ row: rowSideSchema, score: z.number() })),
    }),
  ),
  /** Of a very long list: how many rows and questions are counted and not listed. */
  unlisted: z.strictObject({ rows: z.int(), asked: z.int() }),
})
export type ListDifference = z.infer<typeof listDifferenceSchema>

export const figureKinds = ['indicator', 'waste', 'task', 'project'] as const

/** A figure of the city that comes out otherwise. */
export const figureDifferenceSchema = z.strictObject({
  kind: z.enum(figureKinds),
  /** Sequence number, waste, task code; empty for the totals of all projects. */
  key: z.string(),
  /** value, numerator, denominator, text; a quantity; a state; count or an investment. */
  field: z.string(),
  part: z.string().nullable(),
  name: z.string(),
  unit: z.string().nullable(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  beforeDisplay: z.string(),
  afterDisplay: z.string(),
  /** after − before, exact; null where either is no number. */
  difference: decimal,
  /** The same in % of the amount before, to 20 significant digits. */
  relative: decimal,
  /** A sum of cells: then the differences of the rows add up to the difference. A rate is none. */
  additive: z.boolean(),
  /** What each row brought before and after. */
  contributions: z.array(
    z.strictObject({
      label: z.string(),
      before: decimal,
      after: decimal,
      difference: z.string(),
      /** In % of the figure's difference. */
      share: decimal,
      beforeSource: sourceSchema.nullable(),
      afterSource: sourceSchema.nullable(),
    }),
  ),
})
export type FigureDifference = z.infer<typeof figureDifferenceSchema>

/** A finding of one state or of both, as the later state tells it, with its results; null: nothing to find. */
export const ruleDifferenceSchema = findingSchema.extend({
  was: z.enum(['fail', 'unverifiable']).nullable(),
  is: z.enum(['fail', 'unverifiable']).nullable(),
  /** True where the row it was about is gone: nothing was corrected. */
  rowRemoved: z.boolean(),
})
export type RuleDifference = z.infer<typeof ruleDifferenceSchema>

export const ruleGroups = ['fixed', 'new', 'still', 'uncheckable', 'checkable'] as const
export type RuleGroup = (typeof ruleGroups)[number]

export const versionDifferenceSchema = z.strictObject({
  period: periodSchema,
  unit: z.string(),
  from: z.int(),
  to: z.int(),
  lists: z.array(listDifferenceSchema),
  figures: z.array(figureDifferenceSchema),
  rules: z.strictObject({
    /** 已改正: failed, and nothing to find now. */
    fixed: z.array(ruleDifferenceSchema),
    /** 新出现: fails, and did not. */
    new: z.array(ruleDifferenceSchema),
    /** 仍存在: failed and fails. */
    still: z.array(ruleDifferenceSchema),
    /** 变为无法核验: cannot be checked any more. */
    uncheckable: z.array(ruleDifferenceSchema),
    /** 恢复可核验: could not be checked, and passes now. */
    checkable: z.array(ruleDifferenceSchema),
    /** Could not be checked, and cannot. */
    stillUncheckable: z.int(),
  }),
})
export type VersionDifference = z.infer<typeof versionDifferenceSchema>

/** Two rows that a person says are one: by the id of a row, or by its name where only one row has it. */
export const rowPairSchema = z.strictObject({ from: z.string(), to: z.string() })
export type SaidPair = z.infer<typeof rowPairSchema>

export const versionsContract = {
  /** All versions of a unit's return, oldest first, those whose import was undone included. */
  list: procedure.input(z.strictObject({ period: periodSchema, unit: z.string() })).output(versionListSchema),
  /** What changed between two versions of a unit, and what that does to the city's figures and to the checks. */
  diff: procedure
    .input(
      z.strictObject({
        period: periodSchema,
        /** Code, name or alias. */
        unit: z.string(),
        /** null: the version before `to`. */
        from: z.int().nullable(),
        /** null: the last version that counts. */
        to: z.int().nullable(),
        pairs: z.array(rowPairSchema).default([]),
      }),
    )
    .output(versionDifferenceSchema),
}
