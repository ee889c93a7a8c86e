import { indicatorSchema, planSchema, taskSchema, unitSchema } from '../model/catalogue.ts'
import { z } from '../zod.ts'
import { procedure } from './base.ts'

export const catalogueContract = {
  plan: procedure.output(planSchema),
  units: procedure.output(z.array(unitSchema)),
  indicators: procedure.output(z.array(indicatorSchema)),
  tasks: procedure.output(z.array(taskSchema)),
}
