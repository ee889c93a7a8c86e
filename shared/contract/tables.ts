import { z } from '../zod.ts'
import { periodSchema, procedure } from './base.ts'
import { coverageSchema, wasteQuantities } from './figures.ts'

const printed = z
  .strictObject({
    /** As it is stored, in the measure of the table. */
    exact: z.string(),
    /** Rounded by itself. */
    nearest: z.string(),
    /** What is printed: the nearest, or its neighbour on the other side of the exact value. */
    printed: z.string(),
  })
  .nullable()
const line = z.strictObject({ code: z.string(), name: z.string() })

/** 过录表: units side by side, whose rows and columns add up as they are printed. */
export const sideBySideSchema = z.strictObject({
  period: periodSchema,
  title: z.string(),
  measure: z.string(),
  decimals: z.int(),
  rounding: z.enum(['half-up', 'half-even']),
  balance: z.enum(['none', 'balanced']),
  coverage: coverageSchema,
  /** `within`: code of the row of subtotals that it is a part of. */
  rows: z.array(line.extend({ within: z.string().nullable() })),
  /** The units, and 剔除重复 where anything stands there twice. */
  columns: z.array(line),
  cells: z.array(z.array(printed)),
  rowTotals: z.array(printed),
  columnTotals: z.array(printed),
  grandTotal: printed,
  /** Figures that are not printed at their nearest value (舍位平衡); null: the line of totals. */
  moved: z.array(
    z.strictObject({
      row: z.string().nullable(),
      column: z.string().nullable(),
      exact: z.string(),
      nearest: z.string(),
      printed: z.string(),
      why: z.string(),
    }),
  ),
  /** Sums that do not fit on paper. */
  gaps: z.array(z.string()),
  /** The line below the table. */
  note: z.string().nullable(),
})
export type SideBySide = z.infer<typeof sideBySideSchema>

export const tablesContract = {
  /** All units side by side, rounded for print; stored values are never touched. */
  sideBySide: procedure
    .input(
      z.strictObject({
        period: periodSchema,
        table: z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('wastes'), quantity: z.enum(wasteQuantities) }),
          z.strictObject({
            kind: z.literal('projects'),
            investment: z.enum(['totalInvestment', 'completedInvestment']),
          }),
        ]),
        /** Digits behind the point; below zero tens, hundreds … */
        decimals: z.int().min(-6).max(6),
        /** The measure to print in (万吨); null: as it is stored. */
        measure: z.string().nullable(),
        /** null: as the plan's settings say. */
        balance: z.enum(['none', 'balanced']).nullable(),
      }),
    )
    .output(sideBySideSchema),
}
