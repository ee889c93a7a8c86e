import { catalogueSchema, indicatorSchema, planSchema, taskSchema, unitSchema } from '../model/catalogue.ts'
import { z } from '../zod.ts'
import { procedure } from './base.ts'

export const catalogueContract = {
  plan: procedure.output(planSchema),
  units: procedure.output(z.array(unitSchema)),
  indicators: procedure.output(z.array(indicatorSchema)),
  tasks: procedure.output(z.array(taskSchema)),
  /** The office's whole catalogue. */
  all: procedure.output(catalogueSchema),
  /** Puts another catalogue in its place, as one operation with its changes in the history. */
  replace: procedure
    .input(z.strictObject({ catalogue: catalogueSchema }))
    .output(z.strictObject({ changed: z.int() })),
}
