import {
  type Consolidation,
  type IndicatorFigure,
  taskStates,
  type WasteFigure,
  wasteQuantities,
} from '../../contract/figures.ts'
import type { FigureDifference } from '../../contract/versions.ts'
import { figureWords } from '../../locale/zh/figures.ts'
import { terms } from '../../locale/zh/terms.ts'
import { versionWords } from '../../locale/zh/versions.ts'
import type { Catalogue, Indicator } from '../../model/catalogue.ts'
import type { Decision } from '../../model/decision.ts'
import type { PeriodReturns } from '../../model/received.ts'
import type { Source } from '../../model/source.ts'
import { exact } from '../exact.ts'
import { measureOfField } from '../measure-of-field.ts'
import { readSource } from '../source-of.ts'
import type { Contribution } from './answer.ts'
import { type FigureBasis, figureBasis } from './basis.ts'
import { collectWastes } from './collect-wastes.ts'
import { consolidateIndicator } from './consolidate-indicator.ts'
import { collectProjects, investments, projectContributions } from './project-figures.ts'
import { taskFigures } from './task-figures.ts'
import { sumOfRole } from './total-of.ts'
import { wasteContributions } from './waste-figures.ts'

/** What one cell brings to a figure: its number, or 1 where rows or states are counted. */
export interface FigurePart {
  readonly unit: string
  readonly value: string
  readonly source: Source
  /** Why, for everything that a unit did not simply report. */
  readonly why?: string | null
}

/** One number (or text) of the city, with the cells it is made of. */
export interface CityFigure
  extends Pick<FigureDifference, 'kind' | 'key' | 'field' | 'part' | 'name' | 'unit' | 'additive'> {
  readonly value: string | null
  readonly display: string
  /** With its coefficient: Σ value is the figure where it is additive; where it is words, the cells that say them. */
  readonly parts: readonly FigurePart[]
  readonly isNumber: boolean
}

function partsOf(contributions: readonly Contribution[]): FigurePart[] {
  return contributions.map(({ unit, coefficient, value, source, why }) => ({
    ...{ unit, why },
    value: coefficient === '1' ? value : exact(coefficient).mul(value).toFixed(),
    source,
  }))
}

function amount(
  figure: Pick<CityFigure, 'kind' | 'key' | 'field' | 'name' | 'unit'>,
  value: string | null,
  parts: readonly FigurePart[],
): CityFigure {
  const display = value === null ? figureWords.none : figureWords.withUnit(value, figure.unit)
  return { ...figure, part: null, value, display, parts, additive: true, isNumber: true }
}

type Totals = Pick<IndicatorFigure['city'], 'value' | 'numerator' | 'denominator'>

function indicatorFigures(basis: FigureBasis, indicator: Indicator): CityFigure[] {
  const { figure, contributions } = consolidateIndicator(basis, indicator)
  const { city } = figure
  const figuresOf = (totals: Totals, part: string | null): CityFigure[] =>
    (['value', 'numerator', 'denominator'] as const).map((field) => {
      const own = contributions.filter((one) => one.role === field && one.part === part)
      const measure = field === 'value' ? indicator.unit : (indicator[field]?.unit ?? null)
      const value = totals[field]
      const shown = value === null ? figureWords.none : figureWords.withUnit(value, measure)
      return {
        kind: 'indicator',
        key: String(indicator.seq),
        field,
        part,
        name: versionWords.indicatorFigure(figure.name, part, field),
        unit: measure,
        value,
        display: field === 'value' && part === null && value !== null ? city.display : shown,
        parts: partsOf(own),
        // A rate that is computed from sums is none itself.
        additive: own.length > 0 || indicator.denominator === null,
        isNumber: true,
      }
    })
  const said = figure.units.flatMap(({ unit, text, source, leftOut }): FigurePart[] =>
    text !== null && source !== null && leftOut === null ? [{ unit, value: text, source }] : [],
  )
  const words: CityFigure = {
    kind: 'indicator',
    key: String(indicator.seq),
    field: 'text',
    part: null,
    name: figure.name,
    unit: null,
    // The classes of a composite indicator are figures of their own.
    value: city.parts.length > 0 ? null : city.text,
    display: city.text ?? figureWords.none,
    parts: said,
    additive: false,
    isNumber: false,
  }
  return [...figuresOf(city, null), ...city.parts.flatMap((totals) => figuresOf(totals, totals.part)), words]
}

function quantities(basis: FigureBasis): CityFigure[] {
  return collectWastes(basis).flatMap((waste) =>
    wasteQuantities.map((field: keyof WasteFigure['city']) => {
      const contributions = wasteContributions(waste, field)
      const name = figureWords.wasteFigure(waste.name, figureWords.quantity[field])
      const value = sumOfRole(contributions, 'value')?.toFixed() ?? null
      return amount(
        { kind: 'waste', key: waste.key, field, name, unit: waste.unit === '' ? null : waste.unit },
        value,
        partsOf(contributions),
      )
    }),
  )
}

function taskCounts(basis: FigureBasis): CityFigure[] {
  return taskFigures(basis).flatMap((task) =>
    ([...taskStates, 'overdue'] as const).map((field) => {
      const counted = task.units.filter((one) => (field === 'overdue' ? one.overdue : one.state === field))
      const state = field === 'overdue' ? terms.overdue : terms.taskState[field]
      return amount(
        {
          kind: 'task',
          key: task.code,
          field,
          name: versionWords.taskFigure(task.code, task.title, state),
          unit: versionWords.reporters,
        },
        String(task.city[field]),
        counted.flatMap(({ unit, source }) => (source ? [{ unit, value: '1', source }] : [])),
      )
    }),
  )
}

function projectTotals(basis: FigureBasis): CityFigure[] {
  const projects = collectProjects(basis).filter(({ leftOut }) => leftOut === null)
  const counted = projects.flatMap(({ unit, record }): FigurePart[] => {
    const source = readSource(record, 'name')
    return source ? [{ unit: unit.name, value: '1', source }] : []
  })
  const common = { kind: 'project', key: '' } as const
  const count: keyof Consolidation['projects'] = 'count'
  return [
    amount(
      { ...common, field: count, name: versionWords.projectCount, unit: versionWords.projects },
      String(projects.length),
      counted,
    ),
    ...investments.map((field) => {
      const contributions = projectContributions(projects, field)
      const name = `${figureWords.allProjects}${figureWords.investment[field]}`
      const value = sumOfRole(contributions, 'value')?.toFixed() ?? null
      return amount(
        { ...common, field, name, unit: measureOfField(basis.catalogue, 'projects', field) },
        value,
        partsOf(contributions),
      )
    }),
  ]
}

/** Every figure of the city, one by one, in the order of the lists: what a new version can change. */
export function cityFigures(
  catalogue: Catalogue,
  returns: PeriodReturns,
  decisions: readonly Decision[] = [],
): CityFigure[] {
  const basis = figureBasis(catalogue, returns, decisions)
  return [
    ...catalogue.indicators.flatMap((indicator) => indicatorFigures(basis, indicator)),
    ...quantities(basis),
    ...taskCounts(basis),
    ...projectTotals(basis),
  ]
}
