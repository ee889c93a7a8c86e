import type { CheckReport, Finding } from '../../contract/checks.ts'
import type { VersionDifference } from '../../contract/versions.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Decision } from '../../model/decision.ts'
import { isListKind, tableKinds } from '../../model/list-kind.ts'
import type { PeriodReturns, ReceivedRecord, ReceivedTable } from '../../model/received.ts'
import { cityFigures, type FigurePart } from '../figures/city-figures.ts'
import { sourceOf } from '../source-of.ts'
import { compareList, type ListComparison } from './diff-list.ts'
import { type ContributingRow, figureDifferences } from './figure-differences.ts'
import { cellId, rowSide } from './row-side.ts'
import { ruleDifferences } from './rule-differences.ts'

/** A unit as it stood with one version, and the whole period with it. */
export interface VersionState {
  readonly version: number
  /** The unit's tables, registers included. */
  readonly tables: readonly ReceivedTable[]
  /** Everybody's returns: this unit's of that version, the others' as they count now. */
  readonly returns: PeriodReturns
  /** What the checks find in the unit's returns then. */
  readonly report: CheckReport
}

/** To which row each cell of the two versions belongs. */
function rowsByCell(comparisons: readonly ListComparison[]): (part: FigurePart) => ContributingRow | null {
  const rows = new Map<string, ContributingRow>()
  const add = (row: ReceivedRecord, owner: ContributingRow) => {
    for (const field of Object.keys(row.fields)) {
      const source = sourceOf(row, field)
      if (source) rows.set(cellId(source), owner)
    }
  }
  comparisons.forEach(({ paired, form }, list) => {
    // No figure is made of a register's cells.
    if (!isListKind(form.list)) return
    const ownerOf = (row: ReceivedRecord, at: string): ContributingRow => ({
      id: `${list}/${at}`,
      label: rowSide(form, row).label,
    })
    for (const [at, { before, after }] of paired.pairs.entries()) {
      const owner = ownerOf(after, `kept ${at}`)
      add(before, owner)
      add(after, owner)
    }
    for (const [at, row] of paired.removed.entries()) add(row, ownerOf(row, `removed ${at}`))
    for (const [at, row] of paired.added.entries()) add(row, ownerOf(row, `added ${at}`))
  })
  return ({ source }) => rows.get(cellId(source)) ?? null
}

/** Tells findings about rows that are gone from those about rows that were corrected. */
function goneRows(
  after: readonly ReceivedTable[],
  before: readonly ReceivedTable[],
): (finding: Finding) => boolean {
  const keysOf = (tables: readonly ReceivedTable[]) =>
    new Set(
      tables.flatMap(({ list, records }) =>
        records.map((row) => JSON.stringify([list, row.key ?? row.label])),
      ),
    )
  const [was, is] = [keysOf(before), keysOf(after)]
  return ({ list, key }) => {
    const id = JSON.stringify([list, key])
    return was.has(id) && !is.has(id)
  }
}

/**
 * What changed between two versions of one unit's return: row by row and cell by cell, what that does to each figure of the
 * city, and what the checks say before and after. Changed places, the answer is the mirror of it.
 *
 * @param said pairs of rows, earlier and later, that a person says are one
 * @param decisions in force in the period: they shape both sides alike
 */
export function diffVersions(
  catalogue: Catalogue,
  unit: string,
  before: VersionState,
  after: VersionState,
  said: readonly (readonly [ReceivedRecord, ReceivedRecord])[],
  decisions: readonly Decision[] = [],
): VersionDifference {
  const { period } = after.returns
  const comparisons = tableKinds.flatMap((list) => {
    const was = before.tables.find((table) => table.list === list) ?? null
    const is = after.tables.find((table) => table.list === list) ?? null
    return was || is ? [compareList(catalogue, period, was, is, said)] : []
  })
  const { figures, cells } = figureDifferences(
    cityFigures(catalogue, before.returns, decisions),
    cityFigures(catalogue, after.returns, decisions),
    rowsByCell(comparisons),
  )
  return {
    period,
    unit,
    from: before.version,
    to: after.version,
    lists: comparisons.map((comparison) => comparison.difference(cells)),
    figures: [...figures],
    rules: ruleDifferences(before.report, after.report, goneRows(after.tables, before.tables)),
  }
}
