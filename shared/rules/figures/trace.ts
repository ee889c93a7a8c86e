import type { Trace } from '../../contract/figures.ts'
import { AppError } from '../../errors.ts'
import { figureWords } from '../../locale/zh/figures.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Decision } from '../../model/decision.ts'
import type { PeriodReturns } from '../../model/received.ts'
import { indexCatalogue } from '../catalogue-index.ts'
import { measureOfField } from '../measure-of-field.ts'
import { normaliseName } from '../normalise-name.ts'
import { readNumber } from '../reported-number.ts'
import { readSource } from '../source-of.ts'
import type { Contribution } from './answer.ts'
import { type FigureBasis, figureBasis } from './basis.ts'
import { collectWastes } from './collect-wastes.ts'
import { consolidateIndicator } from './consolidate-indicator.ts'
import { listCoverage } from './list-coverage.ts'
import { collectProjects, type Investment, projectContributions } from './project-figures.ts'
import { sumOfRole } from './total-of.ts'
import { type WasteQuantity, wasteContributions } from './waste-figures.ts'
import { whyUnusable } from './why-unusable.ts'

/** Which figure to trace: an indicator, one quantity of a waste, one investment of a project or (null) of all. */
export type FigureToTrace =
  | { readonly kind: 'indicator'; readonly seq: number }
  | { readonly kind: 'waste'; readonly name: string; readonly field: WasteQuantity }
  | { readonly kind: 'project'; readonly name: string | null; readonly field: Investment }

function traceIndicator(basis: FigureBasis, seq: number): Trace {
  const { catalogue, returns } = basis
  const indicator = catalogue.indicators.find((one) => one.seq === seq)
  if (!indicator) throw new AppError('figure-unknown', { figure: figureWords.unknownIndicator(seq) })
  const { figure, contributions } = consolidateIndicator(basis, indicator)
  const { value, numerator, denominator, display, coverage } = figure.city
  return {
    period: returns.period,
    figure: {
      kind: 'indicator',
      key: String(seq),
      name: figure.name,
      unit: figure.unit,
      ...{ value, numerator, denominator, display },
      formula: figure.formula,
    },
    contributions: [...contributions],
    coverage,
    leftOut: figure.units.flatMap((unit) =>
      unit.leftOut === null
        ? []
        : [
            {
              unit: unit.unit,
              why: unit.leftOut,
              source: unit.source ?? unit.numeratorSource ?? unit.denominatorSource,
            },
          ],
    ),
  }
}

function sumFigure(
  figure: Pick<Trace['figure'], 'kind' | 'key' | 'name' | 'unit' | 'formula'>,
  contributions: readonly Contribution[],
): Trace['figure'] {
  const value = sumOfRole(contributions, 'value')?.toFixed() ?? null
  const display = value === null ? figureWords.none : figureWords.withUnit(value, figure.unit)
  return { ...figure, value, numerator: null, denominator: null, display }
}

function traceWaste(basis: FigureBasis, name: string, field: WasteQuantity): Trace {
  const { catalogue, returns } = basis
  const normal = normaliseName(name)
  const known = indexCatalogue(catalogue).waste(name)?.name
  const waste = collectWastes(basis).find(
    (one) =>
      one.key === known || (known === undefined && [one.key, one.name].map(normaliseName).includes(normal)),
  )
  if (!waste) throw new AppError('figure-unknown', { figure: name })
  const contributions = wasteContributions(waste, field)
  const label = figureWords.quantity[field]
  return {
    period: returns.period,
    figure: sumFigure(
      {
        kind: 'waste',
        key: waste.key,
        name: figureWords.wasteFigure(waste.name, label),
        unit: waste.unit,
        formula: figureWords.wasteFormula,
      },
      contributions,
    ),
    contributions,
    coverage: listCoverage(basis, 'wastes'),
    leftOut: waste.rows.flatMap(({ unit, record, leftOut }) => {
      if (leftOut === null && readNumber(record, field)) return []
      const why = leftOut ?? whyUnusable(record.fields[field], label)
      return [{ unit: unit.name, why, source: readSource(record, field) }]
    }),
  }
}

function traceProject(basis: FigureBasis, name: string | null, field: Investment): Trace {
  const { catalogue, returns } = basis
  const projects = collectProjects(basis).filter(
    ({ record }) => name === null || normaliseName(record.label) === normaliseName(name),
  )
  if (name !== null && projects.length === 0) throw new AppError('figure-unknown', { figure: name })
  const contributions = projectContributions(projects, field)
  const label = figureWords.investment[field]
  return {
    period: returns.period,
    figure: sumFigure(
      {
        kind: 'project',
        key: name === null ? '' : normaliseName(name),
        name: `${projects[0] && name !== null ? projects[0].record.label : figureWords.allProjects}${label}`,
        unit: measureOfField(catalogue, 'projects', field),
        formula: figureWords.projectFormula,
      },
      contributions,
    ),
    contributions,
    coverage: listCoverage(basis, 'projects'),
    leftOut: projects.flatMap(({ unit, record, leftOut }) =>
      leftOut === null && readNumber(record, field)
        ? []
        : [
            {
              unit: unit.name,
              why: `${record.label}：${leftOut ?? whyUnusable(record.fields[field], label)}`,
              source: readSource(record, field),
            },
          ],
    ),
  }
}

/**
 * 溯源: the cells a figure is made of. Over one role (and class) Σ coefficient × value is that part of the figure, exactly,
 * because the figure itself is made of these contributions.
 *
 * @throws AppError figure-unknown
 */
export function traceFigure(
  catalogue: Catalogue,
  returns: PeriodReturns,
  figure: FigureToTrace,
  decisions: readonly Decision[] = [],
): Trace {
  const basis = figureBasis(catalogue, returns, decisions)
  switch (figure.kind) {
    case 'indicator':
      return traceIndicator(basis, figure.seq)
    case 'waste':
      return traceWaste(basis, figure.name, figure.field)
    case 'project':
      return traceProject(basis, figure.name, figure.field)
  }
}
