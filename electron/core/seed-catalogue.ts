import checkRules from '../../seeds/check-rules.json' with { type: 'json' }
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
  return catalogueSchema.parse({ plan, units, departments, indicators, tasks, wastes, forms, checkRules })
}
