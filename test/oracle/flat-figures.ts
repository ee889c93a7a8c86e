import { type Consolidation, taskStates, wasteQuantities } from '../../shared/contract/figures.ts'
import { figureWords } from '../../shared/locale/zh/figures.ts'
import { seedCatalogue } from '../seeds/seed-catalogue.ts'

/** Every figure of the city by a name of its own, as the second computation names them. */
export type FlatFigures = Record<string, unknown>

type Coverage = Consolidation['indicators'][number]['city']['coverage']

/** What is shown of a figure, without its unit. */
function shown({ unit, city }: Consolidation['indicators'][number]): string {
  const suffix = figureWords.withUnit('', unit)
  return city.display.slice(0, city.display.length - suffix.length)
}

export function flatFigures(figures: Consolidation): FlatFigures {
  const flat: FlatFigures = {}
  const put = (name: string, value: unknown) => {
    flat[name] = value
  }
  const coverage = (name: string, one: Coverage) => {
    for (const [field, value] of Object.entries(one)) put(`${name}/coverage/${field}`, value)
  }
  for (const figure of figures.indicators) {
    const { seq, city, units } = figure
    const name = `indicator/${seq}`
    for (const field of ['value', 'numerator', 'denominator'] as const) {
      put(`${name}/${field}`, city[field])
      for (const part of city.parts) put(`${name}/part/${part.part}/${field}`, part[field])
    }
    if (figure.aggregation === 'qualitative')
      put(
        `${name}/words`,
        units.flatMap(({ unit, text, leftOut }) =>
          text !== null && leftOut === null ? [`${unit}:${text}`] : [],
        ),
      )
    put(`${name}/reason`, city.reason !== null)
    put(`${name}/progress`, city.progress)
    if (city.value !== null && city.parts.length === 0) put(`${name}/rounded`, shown(figure))
    coverage(name, city.coverage)
    put(
      `${name}/eliminated`,
      city.eliminated
        .map(({ unit, kind, role, part, value }) => `${unit}|${kind}|${role}|${part ?? ''}|${value}`)
        .sort(),
    )
    put(`${name}/choice`, city.choice.state)
    if (city.choice.sources.length < 2) {
      put(`${name}/adjustments`, city.adjustments)
      continue
    }
    for (const source of city.choice.sources)
      for (const field of ['value', 'numerator', 'denominator', 'difference', 'percent', 'counts'] as const)
        put(`${name}/source/${source.department ?? 'units'}/${field}`, source[field])
  }
  const balance = (name: string, { city, balance: own }: Consolidation['wasteCategories'][number]) => {
    for (const quantity of wasteQuantities) put(`${name}/${quantity}`, city[quantity])
    put(`${name}/rate`, own.utilisationRate)
    for (const field of ['difference', 'tolerance', 'verdict'] as const) put(`${name}/${field}`, own[field])
  }
  for (const one of figures.wastes) {
    balance(`waste/${one.name}`, { ...one, wastes: [] })
    put(
      `waste/${one.name}/eliminated`,
      one.eliminated.map(({ unit, quantity, value }) => `${unit}|${quantity}|${value}`).sort(),
    )
  }
  for (const one of figures.wasteCategories) balance(`category/${one.category}/${one.unit}`, one)
  for (const { code, city } of figures.tasks)
    for (const state of [...taskStates, 'overdue'] as const) put(`task/${code}/${state}`, city[state])
  const { projects } = figures
  put('projects/count', projects.count)
  put('projects/leftOut', projects.rows.filter(({ leftOut }) => leftOut !== null).length)
  const investments = ['totalInvestment', 'completedInvestment'] as const
  for (const field of [...investments, 'yearPlan', 'yearDone'] as const)
    put(`projects/${field}`, projects[field])
  const groups = [
    ...projects.byState.map((one) => [`state/${one.state ?? ''}`, one] as const),
    ...projects.byStart.map((one) => [`start/${one.year ?? ''}`, one] as const),
  ]
  for (const [name, one] of groups)
    for (const field of ['count', ...investments] as const) put(`projects/${name}/${field}`, one[field])
  for (const field of ['list', 'indicator', 'difference', 'tolerance', 'verdict'] as const) {
    const value = projects.reconciliation?.[field] ?? null
    if (field === 'list' || field === 'indicator' || value !== null)
      put(`projects/reconciliation/${field}`, value)
  }
  for (const list of ['targets', 'wastes', 'tasks', 'projects'] as const)
    coverage(`list/${list}`, figures.coverage[list])
  if (figures.indicators.length !== seedCatalogue.indicators.length) throw new Error('indicators were lost')
  return flat
}

/** The names of figures that differ, with both sides. */
export function differences(ours: FlatFigures, theirs: FlatFigures): string[] {
  return [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].flatMap((name) => {
    const [one, other] = [JSON.stringify(ours[name]), JSON.stringify(theirs[name])]
    return one === other ? [] : [`${name}: product ${one}, oracle ${other}`]
  })
}
