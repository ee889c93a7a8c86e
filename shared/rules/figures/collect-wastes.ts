import { wasteQuantities } from '../../contract/figures.ts'
import { figureWords } from '../../locale/zh/figures.ts'
import type { ReportingUnit } from '../../model/catalogue.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import { readNumber } from '../reported-number.ts'
import type { FigureBasis } from './basis.ts'
import type { Containment } from './containment.ts'

export interface WasteRow {
  readonly unit: ReportingUnit
  readonly record: ReceivedRecord
  /** Why the row is not counted; null where it is. */
  readonly leftOut: string | null
  /** A zone's row whose numbers stand in its district's rows too. */
  readonly containment: Containment | null
  /** The quantities that the district gives, and so the zone's within them. */
  readonly inHost: ReadonlySet<string>
}

/** One waste with the rows that all reporting units returned for it. */
export interface CollectedWaste {
  readonly key: string
  readonly category: string
  readonly code: string
  readonly name: string
  readonly unit: string
  readonly rows: readonly WasteRow[]
}

function textOf(record: ReceivedRecord, field: string): string {
  return record.fields[field]?.value ?? ''
}

function quantitiesText(record: ReceivedRecord): string {
  return JSON.stringify(
    wasteQuantities.map((name) => [record.fields[name]?.state, record.fields[name]?.value]),
  )
}

type OwnRow = Omit<WasteRow, 'containment' | 'inHost'>

const nothing: ReadonlySet<string> = new Set()

/** A waste may take several rows, which add up; a row that repeats another of its unit to the digit is a slip. */
function withoutRepeats(unit: ReportingUnit, records: readonly ReceivedRecord[]): OwnRow[] {
  if (records.length === 1) return records.map((record) => ({ unit, record, leftOut: null }))
  return records.map((record, index) => {
    const same = records.slice(0, index).find((one) => quantitiesText(one) === quantitiesText(record))
    const leftOut = same ? figureWords.repeated(same.row, record.row) : null
    return { unit, record, leftOut }
  })
}

/** The rows of a waste, those of zones with whether their district counts them too. */
function withContainment({ containment }: FigureBasis, key: string, rows: readonly OwnRow[]): WasteRow[] {
  const givenBy = (unit: ReportingUnit) => {
    const counted = rows.filter((row) => row.unit === unit && row.leftOut === null)
    return new Set(
      wasteQuantities.filter((quantity) => counted.some(({ record }) => readNumber(record, quantity))),
    )
  }
  return rows.map((row) => {
    const contained = containment(row.unit, 'wastes', key)
    const inHost = contained ? givenBy(contained.host) : nothing
    return { ...row, containment: inHost.size > 0 ? contained : null, inHost }
  })
}

/** The wastes of the catalogue, then those that only returns name, in the order of units and rows. */
export function collectWastes(basis: FigureBasis): CollectedWaste[] {
  const { catalogue, returns, reporters } = basis
  const rowsOfKey = new Map<string, OwnRow[]>()
  for (const unit of reporters) {
    for (const key of new Set((returns.list(unit.id, 'wastes')?.records ?? []).map((record) => record.key))) {
      if (key === null) continue
      const rows = rowsOfKey.get(key) ?? []
      rows.push(...withoutRepeats(unit, returns.rows(unit.id, 'wastes', key)))
      rowsOfKey.set(key, rows)
    }
  }
  const known = catalogue.wastes.map(({ category, code, name, unit }) => ({
    ...{ key: name, category, code, name, unit },
    rows: withContainment(basis, name, rowsOfKey.get(name) ?? []),
  }))
  const knownKeys = new Set(known.map(({ key }) => key))
  const unknown = [...rowsOfKey].flatMap(([key, rows]) => {
    const [first] = rows
    if (!first || knownKeys.has(key)) return []
    return [
      {
        key,
        category: textOf(first.record, 'category'),
        code: textOf(first.record, 'code'),
        name: first.record.label,
        unit: first.record.fields.generated?.unit ?? '',
        rows: withContainment(basis, key, rows),
      },
    ]
  })
  return [...known, ...unknown]
}
