import projectRules from '../../seeds/check-rules/projects.json' with { type: 'json' }
import registerRules from '../../seeds/check-rules/registers.json' with { type: 'json' }
import targetRules from '../../seeds/check-rules/targets.json' with { type: 'json' }
import taskRules from '../../seeds/check-rules/tasks.json' with { type: 'json' }
import wasteRules from '../../seeds/check-rules/wastes.json' with { type: 'json' }
import departments from '../../seeds/departments.json' with { type: 'json' }
import forms from '../../seeds/forms.json' with { type: 'json' }
import indicators from '../../seeds/indicators.json' with { type: 'json' }
import plan from '../../seeds/plan.json' with { type: 'json' }
import tasks from '../../seeds/tasks.json' with { type: 'json' }
import units from '../../seeds/units.json' with { type: 'json' }
import wastes from '../../seeds/wastes.json' with { type: 'json' }
import { catalogueSchema } from '../../shared/model/catalogue.ts'

/** The catalogue as the files in seeds/ hold it, before any schema has looked at it. */
export const seedFiles: Record<keyof typeof catalogueSchema.shape, unknown> = {
  plan,
  units,
  departments,
  indicators,
  tasks,
  wastes,
  forms,
  checkRules: [...targetRules, ...wasteRules, ...taskRules, ...projectRules, ...registerRules],
}

/** The same, typed; throws where a file does not fit its schema. */
export const seedCatalogue = catalogueSchema.parse(seedFiles)
