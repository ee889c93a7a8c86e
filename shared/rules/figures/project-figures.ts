import type { Consolidation } from '../../contract/figures.ts'
import type { Catalogue, ReportingUnit } from '../../model/catalogue.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import type { Source } from '../../model/source.ts'
import type { ReturnsIndex } from '../index-returns.ts'
import { reportedNumber } from '../reported-number.ts'
import { type Contribution, contributionOf } from './answer.ts'
import { listCoverage } from './list-coverage.ts'
import { sumOfRole } from './total-of.ts'

export const investments = ['totalInvestment', 'completedInvestment'] as const
export type Investment = (typeof investments)[number]

export interface ProjectRecord {
  readonly unit: ReportingUnit
  readonly record: ReceivedRecord
}

/** Every project that a reporting unit returned, in the order of units and rows. */
export function collectProjects(catalogue: Catalogue, returns: ReturnsIndex): ProjectRecord[] {
  return catalogue.units
    .filter((unit) => unit.kind !== 'city')
    .flatMap((unit) => (returns.list(unit.id, 'projects')?.records ?? []).map((record) => ({ unit, record })))
}

/** The numbers that an investment is the sum of. */
export function projectContributions(
  projects: readonly ProjectRecord[],
  investment: Investment,
): Contribution[] {
  return projects.flatMap(({ unit, record }) => {
    const number = reportedNumber(record, investment)
    return number ? [contributionOf(unit.name, 'value', null, number)] : []
  })
}

/** 万元 by the form's own columns. */
export function projectMeasure(catalogue: Catalogue): string {
  const form = catalogue.forms.find((one) => one.list === 'projects')
  return form?.fields.find((field) => field.field === 'totalInvestment')?.unit ?? ''
}

/** The projects of all units and their investments. */
export function projectFigures(catalogue: Catalogue, returns: ReturnsIndex): Consolidation['projects'] {
  const projects = collectProjects(catalogue, returns)
  const total = (investment: Investment) =>
    sumOfRole(projectContributions(projects, investment), 'value')?.toFixed() ?? null
  return {
    count: projects.length,
    totalInvestment: total('totalInvestment'),
    completedInvestment: total('completedInvestment'),
    unit: projectMeasure(catalogue),
    coverage: listCoverage(catalogue, returns, 'projects'),
    rows: projects.map(({ unit, record }) => {
      const sources: Record<string, Source> = {}
      for (const name of investments) {
        const number = reportedNumber(record, name)
        if (number) sources[name] = number.source
      }
      return {
        unit: unit.name,
        name: record.label,
        owner: record.fields.owner?.value ?? null,
        state: record.fields.status?.value ?? null,
        totalInvestment: reportedNumber(record, 'totalInvestment')?.value.toFixed() ?? null,
        completedInvestment: reportedNumber(record, 'completedInvestment')?.value.toFixed() ?? null,
        sources,
      }
    }),
  }
}
