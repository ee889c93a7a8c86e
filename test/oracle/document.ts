import type { Catalogue } from '../../shared/model/catalogue.ts'
import type { Decision, Ruling } from '../../shared/model/decision.ts'
import type { TableKind } from '../../shared/model/list-kind.ts'
import type { PeriodReturns, ReceivedList, ReceivedRecord } from '../../shared/model/received.ts'
import type { FieldValue } from '../../shared/model/record.ts'
import { parseValue } from '../../shared/rules/parse-value.ts'
import { seedCatalogue } from '../seeds/seed-catalogue.ts'

/** What is written in a cell; or what was reported there, what the city counts instead, and by which adjustment. */
export type RawCell = string | { readonly reported: string; readonly counts: string; readonly id: number }

export interface RawRow {
  readonly key: string
  readonly name: string
  readonly part: string | null
  /** 计量单位 of the row. */
  readonly measure?: string
  readonly cells: Readonly<Record<string, RawCell>>
}

export interface RawList {
  /** Id of a unit or a department. */
  readonly sender: string
  readonly list: TableKind
  readonly estimated?: boolean
  readonly scopes?: readonly { readonly includes: boolean; readonly zones: readonly string[] }[]
  /** field → the unit that its column's header states. */
  readonly headers?: Readonly<Record<string, string>>
  readonly rows: readonly RawRow[]
}

/** One library as both computations get it: nothing in it is understood yet. */
export interface LibraryDocument {
  readonly period: string
  readonly lists: readonly RawList[]
  /** In force. */
  readonly decisions: readonly Ruling[]
}

/** The unit the catalogue wants a number in, by list, field and entry; undefined: the field holds no number. */
export function wantedUnit(
  { indicators, wastes, forms }: Catalogue,
  list: TableKind,
  field: string,
  key: string,
) {
  const form = forms.find((one) => one.list === list)?.fields.find((one) => one.field === field)
  if (list === 'targets') {
    const indicator = indicators.find((one) => String(one.seq) === key)
    if (!indicator || (field === 'value' && indicator.kind === 'qualitative')) return undefined
    if (field === 'value') return indicator.unit
    if (field === 'numerator' || field === 'denominator') return indicator[field]?.unit ?? null
    return undefined
  }
  if (form?.content !== 'number') return undefined
  return form.unit ?? wastes.find((one) => one.name === key)?.unit ?? null
}

function fieldOf({ list, headers = {} }: RawList, row: RawRow, field: string, cell: RawCell): FieldValue {
  const content = typeof cell === 'string' ? cell : cell.counts
  const unit = wantedUnit(seedCatalogue, list, field, row.key)
  const value = parseValue(content === '' ? undefined : { row: 1, column: 1, kind: 'text', content }, {
    expects: unit === undefined ? 'text' : 'number',
    unit: unit ?? null,
    writtenUnit: unit === undefined ? null : (headers[field] ?? row.measure ?? null),
    symbols: seedCatalogue.plan.settings.symbols,
    isAllText: true,
  })
  if (typeof cell === 'string') return value
  const { id, reported } = cell
  return { ...value, adjustment: { id, reported, from: reported, to: content, why: '核定' } }
}

function received(raw: RawList, place: number): ReceivedList {
  const form = seedCatalogue.forms.find((one) => one.list === raw.list)
  const columns = Object.fromEntries(
    (form?.fields ?? []).map(({ field }, at) => [field, String.fromCharCode(65 + at)]),
  )
  const at = {
    ...{ file: `${raw.sender}.csv`, sheet: raw.list, version: 1, columns },
    submission: raw.estimated ? 0 : place + 1,
  }
  const records = raw.rows.map((row, index): ReceivedRecord => {
    const cells = Object.entries({ name: row.name, ...row.cells })
    const fields = Object.fromEntries(cells.map(([field, cell]) => [field, fieldOf(raw, row, field, cell)]))
    return {
      ...{ list: raw.list, key: row.key, label: row.name, part: row.part, at, fields },
      row: index + 5,
    }
  })
  const source = {
    ...{ file: at.file, sheet: raw.list, ref: 'A2', raw: '统计范围' },
    submission: 1,
    version: 1,
  }
  return {
    ...{ unit: raw.sender, list: raw.list, records },
    scopes: (raw.scopes ?? []).map((one) => ({ ...one, source })),
    ...(raw.estimated ? { isEstimated: true } : {}),
  }
}

/** The document's lists as the product's own reader of cells understands them. */
export function returnsOf({ period, lists }: LibraryDocument): PeriodReturns {
  return { period, lists: lists.map(received) }
}

export function decisionsOf({ period, decisions }: LibraryDocument): Decision[] {
  return decisions.map((ruling, at) => ({
    ...{ id: at + 1, period, ruling, reason: '口径核定', document: '纪要〔2024〕2号', author: '市无废办' },
    ...{ at: '2024-01-12T02:00:00.000Z', takenBack: null },
  }))
}
