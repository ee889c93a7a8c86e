import type { Database } from 'better-sqlite3'
import type { Adjustment } from '../../../shared/model/correction.ts'
import type {
  DeclaredScope,
  PeriodReturns,
  ReceivedList,
  SourceSheet,
} from '../../../shared/model/received.ts'
import {
  type AdjustedList,
  type LapsedAdjustment,
  overlayAdjustments,
} from '../../../shared/rules/corrections/overlay-adjustments.ts'
import { adjustmentsInForce } from './tables/adjustment.ts'
import { recordsOf } from './tables/record.ts'
import { type AsOf, currentSheets, type ListSheet, sheetAccount } from './tables/sheet.ts'

/** The returns of a period as the city counts them. */
export interface CountedReturns {
  readonly returns: PeriodReturns
  /** As the units reported them, without the city's adjustments. */
  readonly reported: PeriodReturns
  /** Adjustments that apply no more, because what they were made of has changed. */
  readonly lapsed: readonly LapsedAdjustment[]
}

interface LoadedList extends AdjustedList {
  /** Names the sheets and the adjustments the list was made of; what is stored under a name never changes. */
  readonly sheets: string
  readonly adjustments: string
  readonly reported: ReceivedList
}

interface LoadedPeriod {
  readonly lists: ReadonlyMap<string, LoadedList>
  readonly counted: CountedReturns
}

function loadList(db: Database, sheets: readonly [ListSheet, ...ListSheet[]]): ReceivedList {
  const { unit, list } = sheets[0]
  const loaded = sheets.map((sheet) => {
    const account = sheetAccount(db, sheet.id)
    const at: SourceSheet = {
      file: sheet.file,
      sheet: sheet.name,
      submission: sheet.submission,
      version: sheet.version,
      columns: Object.fromEntries(account.columns.map((column) => [column.field, column.column])),
    }
    const records = recordsOf(db, sheet.id, list).map((record) => Object.assign(record, { at }))
    // A library from before totals were kept has none.
    const totals = (account.totals ?? []).map((total) => ({ ...total, key: null, part: null, list, at }))
    const scopes = (account.scopes ?? []).map(({ includes, zones, ref, raw }): DeclaredScope => {
      const { file, submission, version } = at
      return { includes, zones, source: { file, sheet: at.sheet, ref, raw, submission, version } }
    })
    return { records, totals, scopes }
  })
  const records = loaded.flatMap((sheet) => sheet.records)
  const totals = loaded.flatMap((sheet) => sheet.totals)
  const scopes = loaded.flatMap((sheet) => sheet.scopes)
  return { unit, list, records, totals, ...(scopes.length > 0 ? { scopes } : {}) }
}

const numbers = (rows: readonly { readonly id: number }[]) => rows.map((row) => row.id).join()

/** A list of a unit; without any sheet it is made of the city's estimates alone. */
function loadAdjusted(
  db: Database,
  sheets: readonly ListSheet[],
  adjustments: readonly Adjustment[],
  before: LoadedList | undefined,
): LoadedList | null {
  const names = { sheets: numbers(sheets), adjustments: numbers(adjustments) }
  if (before?.sheets === names.sheets && before.adjustments === names.adjustments) return before
  const [first] = [...sheets, ...adjustments]
  if (!first) return null
  const { unit, list } = first
  const nothing: ReceivedList = { unit, list, records: [], isEstimated: true }
  const read = () => (sheets.length === 0 ? nothing : loadList(db, sheets as [ListSheet, ...ListSheet[]]))
  const reported = before?.sheets === names.sheets ? before.reported : read()
  return { ...names, reported, ...overlayAdjustments(reported, adjustments) }
}

function loadPeriod(
  db: Database,
  period: string,
  before: LoadedPeriod | undefined,
  asOf: AsOf | null = null,
): LoadedPeriod {
  const name = (one: ListSheet | Adjustment) => `${one.unit}/${one.list}`
  const sheets = Map.groupBy(currentSheets(db, period, asOf), name)
  const adjustments = Map.groupBy(adjustmentsInForce(db, period), name)
  const lists = new Map<string, LoadedList>()
  for (const id of new Set([...sheets.keys(), ...adjustments.keys()])) {
    const loaded = loadAdjusted(db, sheets.get(id) ?? [], adjustments.get(id) ?? [], before?.lists.get(id))
    if (loaded) lists.set(id, loaded)
  }
  const isSame =
    before !== undefined &&
    before.lists.size === lists.size &&
    [...lists].every(([id, loaded]) => before.lists.get(id) === loaded)
  if (isSame) return before
  const all = [...lists.values()]
  const counted: CountedReturns = {
    // An estimate that applies no more leaves an empty list.
    returns: {
      period,
      lists: all.map((one) => one.list).filter((list) => !list.isEstimated || list.records.length > 0),
    },
    reported: { period, lists: all.map((one) => one.reported).filter((list) => !list.isEstimated) },
    lapsed: all.flatMap((one) => one.lapsed),
  }
  return { lists, counted }
}

/**
 * Loads everything that counts for a period, each record with the sheet it came from, and with the city's adjustments. A
 * list of which nothing has changed is the same object each time, so that checks can tell what they need not look at
 * again.
 */
export function returnsLoader(db: Database): (period: string) => CountedReturns {
  const periods = new Map<string, LoadedPeriod>()
  return (period) => {
    const loaded = loadPeriod(db, period, periods.get(period))
    periods.set(period, loaded)
    return loaded.counted
  }
}

/**
 * The same as it stood with a version of one unit, everybody else as now; an adjustment of what that version did not say
 * lapses.
 */
export function loadReturnsAsOf(db: Database, period: string, asOf: AsOf): CountedReturns {
  return loadPeriod(db, period, undefined, asOf).counted
}
