import { listKinds } from '../model/list-kind.ts'
import { z } from '../zod.ts'
import { longWork, periodSchema, procedure } from './base.ts'

/** A template of the office with a list in it. */
export const filledTemplateSchema = z.strictObject({
  /** Path of the finished file. */
  file: z.string(),
  sha256: z.string(),
  list: z.enum(listKinds),
  /** null: the city's list. */
  unit: z.string().nullable(),
  /** Entries of the list; parts, subtotals and remarks are rows beside them. */
  rows: z.int(),
  /** Control totals of the list by field. */
  totals: z.record(z.string(), z.string()),
  /** The template's names that were filled: with a column (its printed label), a column's total, or a text. */
  placed: z.array(z.strictObject({ name: z.string(), what: z.string() })),
  /** What the list has and the template has no place for, in words. */
  notPlaced: z.array(z.string()),
  /** Cells with a number that the city has adjusted: the template does not mark it. */
  adjusted: z.array(z.string()),
})
export type FilledTemplate = z.infer<typeof filledTemplateSchema>

export const templatesContract = {
  /** Fills a list into a template of the office (套打). A file that is there already is never replaced. */
  fill: procedure
    .input(
      z.strictObject({
        period: periodSchema,
        list: z.enum(listKinds),
        /** Code, name or alias; null: the city's list. */
        unit: z.string().nullable(),
        /** Opaque id of the template. */
        template: z.string(),
        /** Opaque id of the path of the finished file; null: in the library's own folder for them. */
        out: z.string().nullable(),
      }),
    )
    .output(longWork(filledTemplateSchema)),
  /** A file that was filled in this session. */
  download: procedure.input(z.strictObject({ sha256: z.string() })).output(z.file()),
}
