import type { CheckRule } from '../../../shared/model/catalogue.ts'
import { completenessMatrix } from '../../../shared/rules/checks/completeness-matrix.ts'
import { coverageOf, type Guarded, readingEvaluations } from '../../../shared/rules/checks/coverage.ts'
import { fieldLabel } from '../../../shared/rules/formula/describe-expression.ts'
import { type Core, requireLibrary } from '../core.ts'
import { checkWithQueries } from '../queries/check-with-queries.ts'
import { loadQueries } from '../queries/load-queries.ts'
import type { Implementer } from './implementer.ts'

export function checkOperations(os: Implementer, core: Core) {
  return {
    coverage: os.checks.coverage.handler(({ input: { period } }) => {
      const library = requireLibrary(core)
      library.checkPeriod(period)
      const catalogue = library.catalogueOf(period)
      const options = { unit: null, ...library.checkingOf(period) }
      const { indicators, fields } = coverageOf(catalogue, library.returns(period), options)
      const named = (all: readonly Guarded[]) =>
        all.map((one) => ({
          ...one,
          rules: [...one.rules],
          unit: library.index.unitById(one.unit)?.name ?? one.unit,
        }))
      const reads = (rule: CheckRule) => readingEvaluations.includes(rule.evaluation)
      return {
        ...{ period, indicators: named(indicators), fields: named(fields) },
        rules: catalogue.checkRules.map(({ id, name, severity }) => ({ id, name, severity })),
        leftOut: catalogue.checkRules.filter((rule) => rule.enabled && reads(rule)).map(({ id }) => id),
        labels: catalogue.forms.flatMap(({ list, fields: all }) =>
          all.map(({ field }) => ({ list, field, label: fieldLabel(catalogue, list, field) })),
        ),
      }
    }),
    matrix: os.checks.matrix.handler(({ input }) => {
      const library = requireLibrary(core)
      library.checkPeriod(input.period)
      return completenessMatrix(library.catalogueOf(input.period), library.returns(input.period))
    }),
    run: os.checks.run.handler(({ input }) => {
      const library = requireLibrary(core)
      library.checkPeriod(input.period)
      const unit = input.unit === null ? null : library.unit(input.unit).id
      return checkWithQueries(library, input.period, unit, loadQueries(library, input.period))
    }),
  }
}
