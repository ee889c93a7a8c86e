import type { ImportedSheet } from '../../../shared/contract/imports.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { zh } from '../../../shared/locale/zh.ts'
import type { TableKind } from '../../../shared/model/list-kind.ts'
import type { Drift, HeaderColumn } from '../../../shared/model/mapping.ts'
import { driftRows } from '../../../shared/rules/mapping/drift-rows.ts'
import { headersBefore } from '../db/tables/sheet.ts'
import type { Library } from '../library.ts'

interface KnownHeader {
  readonly fingerprint: string
  readonly header: readonly HeaderColumn[]
  readonly since: string
}

/** The headers that a unit's list had last: those of the latest return that holds it, else of the latest profile. */
function lastHeaders(library: Library, unit: string, list: TableKind): KnownHeader[] {
  const unitName = library.index.sender(unit)?.name ?? unit
  const stored = headersBefore(library.db, unit, list).map(({ period, version, ...known }) => ({
    ...known,
    since: zh.mappings.driftSince(unitName, period, version),
  }))
  if (stored.length > 0) return stored
  const profile = library.memory.profiles.findLast((one) => one.unit === unit && one.list === list)
  if (!profile) return []
  const { fingerprint, columns } = profile
  return [{ fingerprint, header: columns, since: zh.mappings.driftSinceProfile(profile) }]
}

const fieldName = (field: string | null) => (field === null ? null : (screens.field[field] ?? field))

/** Where the headers of a return differ from what the unit sent before. A layout that a person confirmed is no news. */
export function findDrift(library: Library, unit: string, sheets: readonly ImportedSheet[]): Drift[] {
  return sheets.flatMap(({ name, list, fingerprint, header }): Drift[] => {
    if (list === null || fingerprint === null) return []
    const isConfirmed = library.memory.profiles.some(
      (one) => one.unit === unit && one.list === list && one.fingerprint === fingerprint,
    )
    const known = lastHeaders(library, unit, list)
    const [before] = known
    if (isConfirmed || !before || known.some((one) => one.fingerprint === fingerprint)) return []
    const rows = driftRows(before.header, header).map((row) => ({
      ...row,
      sentence: zh.mappings.drift[row.change](row.was, row.is, fieldName(row.proposal)),
    }))
    return [{ sheet: name, list, since: before.since, rows }]
  })
}
