import type { SaidPair, VersionDifference, VersionList } from '../../../shared/contract/versions.ts'
import { AppError } from '../../../shared/errors.ts'
import type { ReceivedRecord } from '../../../shared/model/received.ts'
import { runChecks } from '../../../shared/rules/checks/run-checks.ts'
import { diffVersions, type VersionState } from '../../../shared/rules/diff/diff-versions.ts'
import { rowSide } from '../../../shared/rules/diff/row-side.ts'
import { formOf } from '../../../shared/rules/lists/form-columns.ts'
import type { Sender } from '../../../shared/rules/senders.ts'
import { type Core, requireLibrary } from '../core.ts'
import { loadReturnsAsOf } from '../db/load-returns.ts'
import { listsBrought } from '../db/tables/sheet.ts'
import { versionsOf } from '../db/tables/submission.ts'
import type { Library } from '../library.ts'
import type { Implementer } from './implementer.ts'

function versionList({ db }: Library, unit: Sender, period: string): VersionList {
  const stored = versionsOf(db, unit.id, period).map((version) => ({
    ...version,
    brought: listsBrought(db, version.id),
  }))
  const isBroughtLater = (list: string, version: number) =>
    stored.some((one) => one.inForce && one.version > version && one.brought.some((its) => its.list === list))
  return {
    period,
    unit: unit.name,
    versions: stored.map(({ id, version, fileName, receivedAt, author, inForce, brought }) => ({
      ...{ version, submission: id, file: fileName, receivedAt, author, inForce },
      lists: brought.map((its) => ({ ...its, counts: inForce && !isBroughtLater(its.list, version) })),
    })),
  }
}

/** The two versions to compare: those named, else the last that counts and the one before. */
function chooseVersions(
  library: Library,
  unit: Sender,
  period: string,
  wish: { readonly from: number | null; readonly to: number | null },
): { readonly from: number; readonly to: number } {
  const known = versionsOf(library.db, unit.id, period).flatMap((one) => (one.inForce ? [one.version] : []))
  const facts = { unit: unit.name, period, known: known.join('、') }
  if (known.length < 2) throw new AppError('versions-too-few', facts)
  for (const version of [wish.from, wish.to])
    if (version !== null && !known.includes(version))
      throw new AppError('version-unknown', { ...facts, version: String(version) })
  const to = wish.to ?? known.at(-1) ?? 0
  const from = wish.from ?? known.findLast((version) => version < to) ?? to
  return { from, to }
}

function stateOf(library: Library, unit: Sender, period: string, version: number): VersionState {
  const { returns, reported } = loadReturnsAsOf(library.db, period, { unit: unit.id, version })
  const { before } = library.checkingOf(period)
  const own = reported.lists.filter((list) => list.unit === unit.id)
  return {
    version,
    returns,
    tables: own.map(({ list, records }) => ({ list, version: records[0]?.at.version ?? version, records })),
    report: runChecks(library.index.catalogue, returns, { unit: unit.id, before }),
  }
}

/** The row of a version that a person names, by its id or by a name that only it has. */
function namedRow(library: Library, state: VersionState, name: string): ReceivedRecord {
  const rows = state.tables.flatMap(({ list, records }) => {
    const form = formOf(library.catalogue, list)
    return records.map((row) => ({ row, side: rowSide(form, row) }))
  })
  const byId = rows.filter(({ side }) => side.id === name)
  const [found, ...others] = byId.length > 0 ? byId : rows.filter(({ side }) => side.label === name)
  if (!found || others.length > 0) {
    const count = String(found ? others.length + 1 : 0)
    throw new AppError('version-pair-unknown', { version: String(state.version), row: name, count })
  }
  return found.row
}

function difference(
  library: Library,
  unit: Sender,
  period: string,
  versions: { readonly from: number; readonly to: number },
  pairs: readonly SaidPair[],
): VersionDifference {
  const before = stateOf(library, unit, period, versions.from)
  const after = stateOf(library, unit, period, versions.to)
  const taken = new Set<ReceivedRecord>()
  const said = pairs.map(({ from, to }) => {
    const rows = [namedRow(library, before, from), namedRow(library, after, to)] as const
    const isTaken = rows.some((row) => taken.has(row))
    if (isTaken || rows[0].list !== rows[1].list) throw new AppError('version-pair-unfit', { from, to })
    for (const row of rows) taken.add(row)
    return rows
  })
  return diffVersions(library.catalogue, unit.name, before, after, said, library.decisions(period))
}

export function versionOperations(os: Implementer, core: Core) {
  return {
    list: os.versions.list.handler(({ input }) => {
      const library = requireLibrary(core)
      library.checkPeriod(input.period)
      return versionList(library, library.sender(input.unit), input.period)
    }),
    diff: os.versions.diff.handler(({ input }) => {
      const library = requireLibrary(core)
      const { period } = input
      library.checkPeriod(period)
      const unit = library.sender(input.unit)
      return difference(library, unit, period, chooseVersions(library, unit, period, input), input.pairs)
    }),
  }
}
