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
import { type Catalogue, catalogueSchema } from '../../shared/model/catalogue.ts'

/** The plan as the product ships it: what a new library starts with. */
export function seedCatalogue(): Catalogue {
  const checkRules = [...targetRules, ...wasteRules, ...taskRules, ...projectRules, ...registerRules]
  return catalogueSchema.parse({ plan, units, departments, indicators, tasks, wastes, forms, checkRules })
}
