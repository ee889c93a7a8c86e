import {
  type CellChange,
  type CellSide,
  cellChanges,
  type ListDifference,
  type RowDifference,
} from '../../contract/versions.ts'
import type { Catalogue, Form, FormField } from '../../model/catalogue.ts'
import type { ReceivedRecord, ReceivedTable } from '../../model/received.ts'
import { type CatalogueIndex, indexCatalogue } from '../catalogue-index.ts'
import { formColumns, formOf } from '../lists/form-columns.ts'
import { normaliseName } from '../normalise-name.ts'
import { askPairs } from './ask-pairs.ts'
import { compareFields, fieldDifference, isBlank } from './compare-fields.ts'
import { movedRows } from './moved-rows.ts'
import { type PairedRows, pairRows, type RowPair } from './pair-rows.ts'
import { cellId, cellSide, rowSide } from './row-side.ts'
import { wantedFields } from './wanted-fields.ts'

/** Rows of one list that a report carries, and rows gone that it asks about; all of them are counted. */
const listedRows = 1000

/** What the rows of one list are compared by. */
interface ListForm {
  readonly form: Form
  readonly index: CatalogueIndex
  readonly fields: ReadonlyMap<string, FormField>
  /** The form's own words for its columns, in print order. */
  readonly labels: ReadonlyMap<string, string>
}

/** One list of two versions with its rows paired: what becomes of figures and rules is found by these rows. */
export interface ListComparison {
  readonly paired: PairedRows
  readonly form: Form
  /** @param affects ids of the cells by which a figure of the city changes */
  difference(affects: ReadonlySet<string>): ListDifference
}

const noCounts = Object.fromEntries(cellChanges.map((change) => [change, 0])) as Record<CellChange, number>

function listForm(catalogue: Catalogue, list: ReceivedTable['list'], period: string): ListForm {
  const form = formOf(catalogue, list)
  const columns = formColumns(catalogue, list, period)
  return {
    form,
    index: indexCatalogue(catalogue),
    fields: new Map(form.fields.map((field) => [field.field, field])),
    labels: new Map(
      columns.map(({ field, group, label }) => {
        // 合计 stands under several groups.
        const isUnique = columns.filter((one) => one.label === label).length === 1
        return [field, group === null || isUnique ? label : `${group} / ${label}`]
      }),
    ),
  }
}

/** Fields that either row has, in print order; what the form does not have stands last. */
function fieldsOf({ labels }: ListForm, ...rows: readonly ReceivedRecord[]): readonly string[] {
  const own = new Set(rows.flatMap((row) => Object.keys(row.fields)))
  return [
    ...[...labels.keys()].filter((field) => own.has(field)),
    ...[...own].filter((one) => !labels.has(one)),
  ]
}

type Cells = RowDifference['cells']
type Affects = (side: CellSide) => boolean

/** A row's own number or id says where it stands, not what it says. */
function isPlace({ fields }: ListForm, field: string): boolean {
  return field === 'rowId' || fields.get(field)?.content === 'sequence'
}

function changeOf(
  list: ListForm,
  pair: RowPair,
  field: string,
  wanted: ReadonlySet<string>,
): CellChange | null {
  const change = compareFields(pair.before.fields[field], pair.after.fields[field])
  if (change === null) return wanted.has(field) ? 'still-missing' : null
  if (change !== 'changed' && change !== 'reworded') return change
  if (isPlace(list, field)) return 'renumbered'
  // Two names of one entry of the catalogue.
  return list.fields.get(field)?.content === 'key' && pair.by === 'key' ? 'rewritten' : change
}

function isRenamed({ before, after, by }: RowPair): boolean {
  return by !== 'key' && normaliseName(before.label) !== normaliseName(after.label)
}

/** Of a row that only one version has: all that it says. */
function lonelyRow(
  list: ListForm,
  row: ReceivedRecord,
  change: 'added' | 'removed',
  affects: Affects,
): RowDifference {
  const cells = fieldsOf(list, row).flatMap((field): Cells => {
    if (isBlank(row.fields[field])) return []
    const side = cellSide(row, field)
    return [
      {
        field,
        label: list.labels.get(field) ?? field,
        change,
        before: change === 'removed' ? side : null,
        after: change === 'added' ? side : null,
        difference: null,
        relative: null,
        affects: affects(side),
      },
    ]
  })
  return {
    change,
    key: row.key,
    part: row.part,
    pairedBy: null,
    moved: false,
    renamed: false,
    before: change === 'removed' ? rowSide(list.form, row) : null,
    after: change === 'added' ? rowSide(list.form, row) : null,
    cells,
    affects: cells.some((cell) => cell.affects),
  }
}

/** Counts a pair's cells and keeps those that differ. */
function keptRow(
  list: ListForm,
  pair: RowPair,
  moved: boolean,
  counts: Record<CellChange, number>,
  affects: Affects,
): RowDifference {
  const { before, after, by } = pair
  // A list that was not handed in again was not left unanswered again.
  const isSame = before.at.version === after.at.version
  const wanted = isSame ? new Set<string>() : wantedFields(list.form, after, list.index)
  const cells = fieldsOf(list, before, after).flatMap((field): Cells => {
    const change = changeOf(list, pair, field, wanted)
    if (change === null) return []
    counts[change] += 1
    if (change === 'unchanged' || change === 'renumbered') return []
    const [was, is] = [cellSide(before, field), cellSide(after, field)]
    return [
      {
        field,
        label: list.labels.get(field) ?? field,
        change,
        before: was,
        after: is,
        ...fieldDifference(before.fields[field], after.fields[field]),
        affects: change !== 'rewritten' && (affects(was) || affects(is)),
      },
    ]
  })
  return {
    change: 'kept',
    key: after.key,
    part: after.part,
    pairedBy: by,
    moved,
    renamed: isRenamed(pair),
    before: rowSide(list.form, before),
    after: rowSide(list.form, after),
    cells,
    affects: cells.some((cell) => cell.affects),
  }
}

/**
 * Compares one list of two versions. Every cell with content of either version is counted once: as what became of it in a
 * row that both have, or with the row that is new or gone.
 *
 * @param before null: the earlier state had no such list
 */
export function compareList(
  catalogue: Catalogue,
  period: string,
  before: ReceivedTable | null,
  after: ReceivedTable | null,
  said: readonly (readonly [ReceivedRecord, ReceivedRecord])[],
): ListComparison {
  const kind = (after ?? before)?.list
  if (kind === undefined) throw new Error('a list that neither version has cannot be compared')
  const list = listForm(catalogue, kind, period)
  const [was, is] = [before?.records ?? [], after?.records ?? []]
  const own = new Set([...was, ...is])
  const paired = pairRows(
    kind,
    was,
    is,
    said.filter(([one, other]) => own.has(one) && own.has(other)),
  )
  return {
    paired,
    form: list.form,
    difference(affected) {
      const affects: Affects = ({ source }) => source !== null && affected.has(cellId(source))
      const counts = { ...noCounts }
      const placeIn = (rows: readonly ReceivedRecord[]) => new Map(rows.map((row, at) => [row, at]))
      const [placesBefore, placesAfter] = [placeIn(was), placeIn(is)]
      const moved = movedRows(
        paired.pairs,
        (pair) => placesBefore.get(pair.before) ?? 0,
        (pair) => placesAfter.get(pair.after) ?? 0,
      )
      const place = (row: ReceivedRecord) => placesAfter.get(row) ?? 0
      const lonely = (row: ReceivedRecord, change: 'added' | 'removed') => {
        const difference = lonelyRow(list, row, change, affects)
        counts[change] += difference.cells.length
        return { place: change === 'added' ? place(row) : is.length, difference }
      }
      const kept = paired.pairs.map((pair) => ({
        place: place(pair.after),
        difference: keptRow(list, pair, moved.has(pair), counts, affects),
      }))
      const rows = [
        ...kept,
        ...paired.added.map((row) => lonely(row, 'added')),
        ...paired.removed.map((row) => lonely(row, 'removed')),
      ]
        .filter(
          ({ difference: row }) => row.change !== 'kept' || row.moved || row.renamed || row.cells.length > 0,
        )
        .sort((one, other) => one.place - other.place)
        .map(({ difference }) => difference)
      return {
        list: kind,
        fromVersion: before?.version ?? null,
        toVersion: after?.version ?? null,
        counts,
        rowCounts: {
          kept: paired.pairs.length,
          added: paired.added.length,
          removed: paired.removed.length,
          moved: moved.size,
          renamed: paired.pairs.filter(isRenamed).length,
        },
        rows: rows.slice(0, listedRows),
        asked: askPairs(list.form, list.index, {
          added: paired.added,
          removed: paired.removed.slice(0, listedRows),
        }),
        unlisted: {
          rows: Math.max(0, rows.length - listedRows),
          asked: paired.added.length === 0 ? 0 : Math.max(0, paired.removed.length - listedRows),
        },
      }
    },
  }
}
