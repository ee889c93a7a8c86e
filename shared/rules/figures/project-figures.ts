import type { Consolidation, SameItem } from '../../contract/figures.ts'
import { decisionWords } from '../../locale/zh/decisions.ts'
import { figureWords } from '../../locale/zh/figures.ts'
import type { ReportingUnit } from '../../model/catalogue.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import type { Source } from '../../model/source.ts'
import { measureOfField } from '../measure-of-field.ts'
import { type ItemRow, itemKeyOf, type MergedItems, type SameItems } from '../merge/same-items.ts'
import { readNumber } from '../reported-number.ts'
import { readSource } from '../source-of.ts'
import { type Contribution, contributionOf } from './answer.ts'
import type { FigureBasis } from './basis.ts'
import type { ConsolidatedIndicator } from './consolidate-indicator.ts'
import type { Containment } from './containment.ts'
import { listCoverage } from './list-coverage.ts'
import { reconcileProjects } from './reconcile-projects.ts'
import { sumOfRole } from './total-of.ts'

export const investments = ['totalInvestment', 'completedInvestment'] as const
export type Investment = (typeof investments)[number]
type Amount = Investment | 'yearPlan' | 'yearDone'

export interface ProjectRecord {
  readonly unit: ReportingUnit
  readonly record: ReceivedRecord
  /** Why the row is not counted; null where it is. */
  readonly leftOut: string | null
}

/** Every project that a reporting unit returned, in the order of units and rows. */
export function collectProjects(basis: FigureBasis): ProjectRecord[] {
  const { rows, repeated } = basis.items('projects')
  const unitOf = new Map(basis.reporters.map((unit) => [unit.id, unit]))
  const contained = new Map<string, Containment | null>(
    basis.reporters.map((unit) => [unit.id, basis.containment(unit, 'projects', null)]),
  )
  const why = (containment: Containment | null, group: SameItems | undefined) => {
    if (containment && basis.returns.isReceived(containment.host.id, 'projects')) return containment.why
    if (!group) return null
    const [first] = group.rows
    return figureWords.sameProject(
      first.record.label,
      unitOf.get(first.unit)?.name ?? first.unit,
      first.record.row,
    )
  }
  return rows.flatMap(({ unit: id, record }) => {
    const unit = unitOf.get(id)
    if (!unit) return []
    return [{ unit, record, leftOut: why(contained.get(id) ?? null, repeated.get(record)) }]
  })
}

/** The numbers that an investment is the sum of. */
export function projectContributions(projects: readonly ProjectRecord[], investment: Amount): Contribution[] {
  return projects.flatMap(({ unit, record, leftOut }) => {
    const number = leftOut === null ? readNumber(record, investment) : null
    return number ? [contributionOf(unit.name, 'value', null, number)] : []
  })
}

const sumOf = (projects: readonly ProjectRecord[], investment: Amount) =>
  sumOfRole(projectContributions(projects, investment), 'value')?.toFixed() ?? null

function investmentOf(projects: readonly ProjectRecord[]) {
  return {
    count: projects.length,
    totalInvestment: sumOf(projects, 'totalInvestment'),
    completedInvestment: sumOf(projects, 'completedInvestment'),
  }
}

/** The first year that 建设起止年限 names: 2022-2024, 2022年3月—2024年12月. */
function startOf({ fields }: ReceivedRecord): string | null {
  return /(?:^|\D)((?:19|20)\d{2})(?:\D|$)/.exec(fields.years?.value ?? '')?.[1] ?? null
}

function grouped(projects: readonly ProjectRecord[], textAt: (record: ReceivedRecord) => string | null) {
  const groups = [...Map.groupBy(projects, ({ record }) => textAt(record))]
  return groups.map(([text, members]) => ({ text, ...investmentOf(members) }))
}

/** Known years from the first to the last, what nobody said at the end. */
const byYear = (one: { year: string | null }, other: { year: string | null }) =>
  (one.year ?? '9999').localeCompare(other.year ?? '9999')

/** The projects of all units and their investments; one that several rows stand for is counted once. */
export function projectFigures(
  basis: FigureBasis,
  indicators: readonly ConsolidatedIndicator[],
): Consolidation['projects'] {
  const projects = collectProjects(basis)
  const counted = projects.filter(({ leftOut }) => leftOut === null)
  const measure = measureOfField(basis.catalogue, 'projects', 'totalInvestment') ?? ''
  const whole = investmentOf(counted)
  return {
    ...whole,
    unit: measure,
    coverage: listCoverage(basis, 'projects'),
    yearPlan: sumOf(counted, 'yearPlan'),
    yearDone: sumOf(counted, 'yearDone'),
    byState: grouped(counted, ({ fields }) => fields.status?.value ?? null).map(
      ({ text: state, ...rest }) => ({
        state,
        ...rest,
      }),
    ),
    byStart: grouped(counted, startOf)
      .map(({ text: year, ...rest }) => ({ year, ...rest }))
      .sort(byYear),
    reconciliation: reconcileProjects(
      basis.catalogue,
      indicators,
      projectContributions(counted, 'totalInvestment'),
    ),
    rows: projects.map(({ unit, record, leftOut }) => {
      const sources: Record<string, Source> = {}
      for (const name of investments) {
        const number = readNumber(record, name)
        if (number) sources[name] = number.source
      }
      return {
        unit: unit.name,
        name: record.label,
        owner: record.fields.owner?.value ?? null,
        state: record.fields.status?.value ?? null,
        totalInvestment: readNumber(record, 'totalInvestment')?.value.toFixed() ?? null,
        completedInvestment: readNumber(record, 'completedInvestment')?.value.toFixed() ?? null,
        sources,
        leftOut,
      }
    }),
  }
}

/** What several rows of a list stand for, and what somebody still has to say about. */
export function sameItemsOf(basis: FigureBasis, { same, asked }: MergedItems): SameItem[] {
  const nameOf = new Map(basis.reporters.map((unit) => [unit.id, unit.name]))
  const rowsOf = (rows: readonly ItemRow[]) =>
    rows.map((row) => ({
      unit: nameOf.get(row.unit) ?? row.unit,
      item: itemKeyOf(row),
      label: row.record.label,
      source: readSource(row.record, 'name'),
    }))
  return [
    ...same.map(({ rows, by, decision }) => ({
      state: 'same' as const,
      by,
      why: decision ? decisionWords.why(decision) : by === 'decision' ? null : figureWords.sameBy[by],
      rows: rowsOf(rows),
    })),
    ...asked.map(({ rows }) => ({ state: 'asked' as const, by: null, why: null, rows: rowsOf(rows) })),
  ]
}
