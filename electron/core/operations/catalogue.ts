import { changeCatalogue } from '../change-catalogue.ts'
import { type Core, requireLibrary } from '../core.ts'
import type { Implementer } from './implementer.ts'

export function catalogueOperations(os: Implementer, core: Core) {
  return {
    plan: os.catalogue.plan.handler(() => requireLibrary(core).catalogue.plan),
    units: os.catalogue.units.handler(() => requireLibrary(core).catalogue.units),
    indicators: os.catalogue.indicators.handler(() => requireLibrary(core).catalogue.indicators),
    tasks: os.catalogue.tasks.handler(() => requireLibrary(core).catalogue.tasks),
    all: os.catalogue.all.handler(() => requireLibrary(core).catalogue),
    replace: os.catalogue.replace.handler(({ input }) => ({
      changed: changeCatalogue(requireLibrary(core), input.catalogue, core.options.author),
    })),
  }
}
