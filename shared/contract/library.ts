import { listKinds } from '../model/list-kind.ts'
import { z } from '../zod.ts'
import { listStateSchema, periodSchema, procedure } from './base.ts'

const cellSchema = z.strictObject({
  state: listStateSchema,
  submission: z.int().nullable(),
  version: z.int().nullable(),
  file: z.string().nullable(),
  receivedAt: z.string().nullable(),
  rows: z.int(),
  /** Findings of the current return: failed by severity A and B, and cannot be checked. */
  failed: z.int(),
  blocking: z.int(),
  unverifiable: z.int(),
})

export const overviewSchema = z.strictObject({
  period: periodSchema,
  due: z.string(),
  units: z.array(
    z.strictObject({
      id: z.string(),
      code: z.string(),
      name: z.string(),
      kind: z.enum(['city', 'county', 'district', 'zone']),
      lists: z.record(z.enum(listKinds), cellSchema),
    }),
  ),
  recent: z.array(z.strictObject({ id: z.int(), at: z.string(), author: z.string(), sentence: z.string() })),
})
export type Overview = z.infer<typeof overviewSchema>

export const libraryContract = {
  /** The open library: its file name, plan and periods. */
  info: procedure.output(
    z.strictObject({
      file: z.string(),
      plan: z.strictObject({
        title: z.string(),
        documentNumber: z.string(),
        baselineYear: z.int(),
        targetYear: z.int(),
      }),
      periods: z.array(periodSchema),
      /** The period with the newest return, else the plan's first reporting year that is over. */
      currentPeriod: periodSchema,
      demo: z.boolean(),
    }),
  ),
  /** 报送进度: units by lists, with what has come in, and the latest operations. */
  overview: procedure.input(z.strictObject({ period: periodSchema })).output(overviewSchema),
}
