import {
  type IndicatorFigure,
  taskStates,
  type UnitFigure,
  type WasteFigure,
  wasteQuantities,
} from '../../contract/figures.ts'
import { machineWords } from '../../locale/zh/machine.ts'
import { exact } from '../exact.ts'
import type { MachineMatter } from './machine-file.ts'
import {
  indicatorCode,
  measureCode,
  partCode,
  projectCode,
  quantityCode,
  type StatusCode,
  stateCode,
  taskCode,
  wasteCodes,
  wholeCode,
} from './sdmx-codes.ts'
import { codedUnits, codeOf } from './unit-codes.ts'

/** One number of one area, or why there is none. */
export interface Observation {
  readonly area: string
  readonly indicator: string
  readonly component: string
  readonly part: string
  /** Exact decimal; null: missing. */
  readonly value: string | null
  /** An answer in words. */
  readonly text: string | null
  readonly measure: string
  readonly status: StatusCode
  readonly comment: string | null
}

type Numbers = Pick<UnitFigure, 'value' | 'numerator' | 'denominator'>
type Said = Pick<Observation, 'text' | 'comment'> & { readonly without: StatusCode }

const sumOf = (values: readonly (string | null)[]) => {
  const given = values.filter((value) => value !== null)
  return given.length === 0 ? null : given.reduce((sum, one) => sum.add(one), exact(0)).toFixed()
}

function joined(clauses: readonly (string | null)[]): string | null {
  const said = clauses.filter((clause) => clause !== null && clause !== '')
  return said.length === 0 ? null : said.join(machineWords.separator)
}

function ofFigure(matter: MachineMatter, figure: IndicatorFigure): Observation[] {
  const { catalogue, consolidation } = matter
  const areas = codedUnits(catalogue, consolidation)
  const indicator = catalogue.indicators.find(({ seq }) => seq === figure.seq)
  const numbers = (area: string, part: string | null, given: Numbers, said: Said): Observation[] => {
    const measures = {
      value: figure.unit,
      numerator: indicator?.numerator?.unit,
      denominator: indicator?.denominator?.unit,
    }
    return (['value', 'numerator', 'denominator'] as const).flatMap((component) => {
      const value = given[component]
      const text = component === 'value' && part === null ? said.text : null
      // What has no numerator by its definition lacks none.
      if (component !== 'value' && value === null && !indicator?.[component]) return []
      return [
        {
          area,
          indicator: indicatorCode(figure.seq),
          component: component.toUpperCase(),
          part: partCode(part),
          value,
          text,
          measure: measureCode(measures[component] ?? null),
          status: value === null && text === null ? said.without : 'A',
          comment: said.comment,
        },
      ]
    })
  }
  const { city } = figure
  const { missing, contained } = city.coverage
  const ofCity: Said = {
    // The classes of a composite indicator in words are no answer in words.
    text: city.parts.length > 0 ? null : city.text,
    without: 'O',
    comment: joined([
      city.reason,
      missing.length === 0 ? null : machineWords.sdmx.missing(missing),
      contained.length === 0 ? null : machineWords.sdmx.contained(contained),
    ]),
  }
  const first = areas[0]?.code ?? ''
  return [
    ...numbers(first, null, city, ofCity),
    ...city.parts.flatMap((part) => numbers(first, part.part, part, { ...ofCity, text: null })),
    // The city's own answers are shown in the tables; here its figure stands for it.
    ...figure.units
      .filter(({ unit }) => unit !== areas[0]?.name)
      .flatMap((unit) => {
        const area = codeOf(areas, unit.unit)
        const isContained = contained.includes(unit.unit)
        const said: Said = {
          text: unit.text,
          without: unit.state === 'not-applicable' ? 'M' : isContained ? 'K' : 'O',
          comment: joined([unit.leftOut, unit.containedIn]),
        }
        return [
          ...numbers(area, null, unit, said),
          ...unit.parts.flatMap((part) => numbers(area, part.part, part, { ...said, text: null })),
        ]
      }),
  ]
}

function ofWaste(matter: MachineMatter, waste: WasteFigure, indicator: string): Observation[] {
  const areas = codedUnits(matter.catalogue, matter.consolidation)
  const measure = measureCode(waste.unit)
  const common = { indicator, part: wholeCode, text: null, comment: null }
  const quantities = (area: string, amounts: (quantity: (typeof wasteQuantities)[number]) => string | null) =>
    wasteQuantities.map((quantity): Observation => {
      const value = amounts(quantity)
      const status = value === null ? 'O' : 'A'
      return { ...common, area, component: quantityCode[quantity], value, measure, status }
    })
  const rate = waste.balance.utilisationRate
  return [
    ...quantities(areas[0]?.code ?? '', (quantity) => waste.city[quantity]),
    {
      ...common,
      area: areas[0]?.code ?? '',
      component: 'UTILISATION_RATE',
      value: rate,
      measure: measureCode('%'),
      status: rate === null ? 'O' : 'A',
    },
    // A unit may return a waste in several rows, which add up.
    ...[...Map.groupBy(waste.units, ({ unit }) => unit)].flatMap(([unit, rows]) =>
      quantities(codeOf(areas, unit), (quantity) => sumOf(rows.map((row) => row[quantity]))),
    ),
  ]
}

function ofTasks({ catalogue, consolidation }: MachineMatter): Observation[] {
  const areas = codedUnits(catalogue, consolidation)
  const measure = measureCode(machineWords.sdmx.unitsCounted)
  return consolidation.tasks.flatMap((task) => {
    const common = { indicator: taskCode(task.code), part: wholeCode, text: null, measure }
    const counts = [...taskStates, 'overdue'] as const
    const component = (one: (typeof counts)[number]) => (one === 'overdue' ? 'OVERDUE' : stateCode[one])
    return [
      ...counts.map((one): Observation => {
        const value = String(task.city[one])
        return {
          ...common,
          area: areas[0]?.code ?? '',
          component: component(one),
          value,
          status: 'A',
          comment: null,
        }
      }),
      ...task.units.flatMap((unit) =>
        counts.map((one): Observation => {
          const holds = one === 'overdue' ? unit.overdue : unit.state === one
          const value = unit.state === null ? null : holds ? '1' : '0'
          const status = value === null ? 'O' : 'A'
          return {
            ...common,
            area: codeOf(areas, unit.unit),
            component: component(one),
            ...{ value, status, comment: unit.state === null ? unit.text : null },
          }
        }),
      ),
    ]
  })
}

function ofProjects({ catalogue, consolidation }: MachineMatter): Observation[] {
  const areas = codedUnits(catalogue, consolidation)
  const { projects } = consolidation
  const counted = projects.rows.filter(({ leftOut }) => leftOut === null)
  const figures = (
    area: string,
    of: Pick<typeof projects, 'count' | 'totalInvestment' | 'completedInvestment'>,
  ) =>
    (
      [
        ['COUNT', String(of.count), machineWords.sdmx.projectsCounted],
        ['TOTAL_INVESTMENT', of.totalInvestment, projects.unit],
        ['COMPLETED_INVESTMENT', of.completedInvestment, projects.unit],
      ] as const
    ).map(
      ([component, value, measure]): Observation => ({
        ...{ area, indicator: projectCode, component, part: wholeCode, value, text: null, comment: null },
        measure: measureCode(measure),
        status: value === null ? 'O' : 'A',
      }),
    )
  return [
    ...figures(areas[0]?.code ?? '', projects),
    ...[...Map.groupBy(counted, ({ unit }) => unit)].flatMap(([unit, rows]) =>
      figures(codeOf(areas, unit), {
        count: rows.length,
        totalInvestment: sumOf(rows.map((row) => row.totalInvestment)),
        completedInvestment: sumOf(rows.map((row) => row.completedInvestment)),
      }),
    ),
  ]
}

/** Every number of the city and its units, one by one. */
export function observations(matter: MachineMatter): Observation[] {
  const { consolidation } = matter
  const codes = wasteCodes(consolidation)
  return [
    ...consolidation.indicators.flatMap((figure) => ofFigure(matter, figure)),
    ...consolidation.wastes.flatMap((waste, at) => ofWaste(matter, waste, codes[at] ?? '')),
    ...ofTasks(matter),
    ...ofProjects(matter),
  ]
}
