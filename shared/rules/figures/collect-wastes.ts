import { wasteQuantities } from '../../contract/figures.ts'
import { figureWords } from '../../locale/zh/figures.ts'
import type { Catalogue, ReportingUnit } from '../../model/catalogue.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import type { ReturnsIndex } from '../index-returns.ts'

export interface WasteRow {
  readonly unit: ReportingUnit
  readonly record: ReceivedRecord
  /** Why the row is not counted; null where it is. */
  readonly leftOut: string | null
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

/** A waste may take several rows, which add up; a row that repeats another of its unit to the digit is a slip. */
function withoutRepeats(unit: ReportingUnit, records: readonly ReceivedRecord[]): WasteRow[] {
  return records.map((record, index) => {
    const same = records.slice(0, index).find((one) => quantitiesText(one) === quantitiesText(record))
    const leftOut = same ? figureWords.repeated(same.row, record.row) : null
    return { unit, record, leftOut }
  })
}

/**
 * The wastes of the catalogue, then those that only returns name, in the order of units and rows.
 */
export function collectWastes(catalogue: Catalogue, returns: ReturnsIndex): CollectedWaste[] {
  const units = catalogue.units.filter((unit) => unit.kind !== 'city')
  const rowsOf = (key: string) =>
    units.flatMap((unit) => withoutRepeats(unit, returns.rows(unit.id, 'wastes', key)))
  const known = catalogue.wastes.map(({ category, code, name, unit }) => ({
    ...{ key: name, category, code, name, unit },
    rows: rowsOf(name),
  }))
  const knownKeys = new Set(known.map(({ key }) => key))
  const others = new Map<string, ReceivedRecord>()
  for (const unit of units) {
    for (const record of returns.list(unit.id, 'wastes')?.records ?? []) {
      if (record.key !== null && !knownKeys.has(record.key) && !others.has(record.key))
        others.set(record.key, record)
    }
  }
  const unknown = [...others].map(([key, record]) => ({
    key,
    category: textOf(record, 'category'),
    code: textOf(record, 'code'),
    name: record.label,
    unit: record.fields.generated?.unit ?? '',
    rows: rowsOf(key),
  }))
  return [...known, ...unknown]
}
