import { queryWords } from '../../locale/zh/queries.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { TableKind } from '../../model/list-kind.ts'
import type { AskedCell } from '../../model/query.ts'
import type { PeriodReturns } from '../../model/received.ts'
import type { Source } from '../../model/source.ts'
import { sourceOf } from '../source-of.ts'

type Place = NonNullable<AskedCell['place']>

/** What a row is called in a question: number and name of an indicator or a task, else its own name. */
export function rowName(catalogue: Catalogue, list: TableKind, key: string): string {
  if (key === '') return queryWords.wholeList
  if (list === 'targets') {
    const indicator = catalogue.indicators.find((one) => String(one.seq) === key)
    return indicator ? `${indicator.seq} ${indicator.name}` : key
  }
  if (list === 'tasks') {
    const task = catalogue.tasks.find((one) => one.code === key)
    return task ? `${task.code} ${task.title}` : key
  }
  return key
}

/** What a column is called in the form of its list. */
export function fieldName(catalogue: Catalogue, list: TableKind, field: string, period: string): string {
  const known = catalogue.forms.find((form) => form.list === list)?.fields.find((one) => one.field === field)
  if (!known) return field
  const { baselineYear, targetYear } = catalogue.plan
  return [known.group, known.label]
    .filter((label) => label !== null)
    .join(' / ')
    .replaceAll('{year}', period)
    .replaceAll('{baselineYear}', String(baselineYear))
    .replaceAll('{targetYear}', String(targetYear))
}

/** Every cell of the returns that was understood, both ways: by its address and by what it holds. */
export interface CellPlaces {
  placeOf(cell: Pick<Source, 'submission' | 'sheet' | 'ref'>): { place: Place; source: Source } | null
  /** The cell that holds the value now; null where the unit's list has no such row or column. */
  cellAt(unit: string, place: Place): Source | null
  /** Version of the unit's list that counts now; null where it has none. */
  versionOf(unit: string, list: TableKind): number | null
}

const addressOf = ({ submission, sheet, ref }: Pick<Source, 'submission' | 'sheet' | 'ref'>) =>
  JSON.stringify([submission, sheet, ref])
const nameOf = (unit: string, { list, key, part, field }: Place) =>
  JSON.stringify([unit, list, key, part, field])

/** @param returns what counts for the period; its rows that occur twice are known by the first */
export function cellPlaces(returns: PeriodReturns): CellPlaces {
  const byAddress = new Map<string, { place: Place; source: Source }>()
  const byName = new Map<string, Source>()
  const versions = new Map<string, number>()
  for (const { unit, list, records } of returns.lists) {
    for (const record of records) {
      const id = `${unit}/${list}`
      versions.set(id, Math.max(versions.get(id) ?? 0, record.at.version))
      for (const field of Object.keys({ ...record.at.columns, ...record.fields })) {
        const source = sourceOf(record, field)
        if (!source) continue
        const place: Place = { list, key: record.key ?? record.label, part: record.part, field }
        const name = nameOf(unit, place)
        if (!byName.has(name)) byName.set(name, source)
        byAddress.set(addressOf(source), { place, source })
      }
    }
  }
  return {
    placeOf: (cell) => byAddress.get(addressOf(cell)) ?? null,
    cellAt: (unit, place) => byName.get(nameOf(unit, place)) ?? null,
    versionOf: (unit, list) => versions.get(`${unit}/${list}`) ?? null,
  }
}
