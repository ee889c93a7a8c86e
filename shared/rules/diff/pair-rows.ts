import type { RowDifference } from '../../contract/versions.ts'
import type { ReceivedRecord, ReceivedTable } from '../../model/received.ts'
import { type IdentityRound, identityRounds } from './row-identity.ts'

export interface RowPair {
  readonly before: ReceivedRecord
  readonly after: ReceivedRecord
  readonly by: NonNullable<RowDifference['pairedBy']>
}

export interface PairedRows {
  readonly pairs: readonly RowPair[]
  /** Rows of the earlier version without a counterpart, in their order. */
  readonly removed: readonly ReceivedRecord[]
  /** Rows of the later one. */
  readonly added: readonly ReceivedRecord[]
}

/** What a row says, its place and its sequence number apart. */
export function contentText(row: ReceivedRecord): string {
  const fields = Object.entries(row.fields).filter(
    ([name, { state }]) => state !== 'blank' && name !== 'seq' && name !== 'rowId',
  )
  const said = fields.map(([name, { state, value, raw, unit }]) => [name, state, value, raw ?? value, unit])
  return JSON.stringify([row.label, said.sort(([one], [other]) => ((one ?? '') < (other ?? '') ? -1 : 1))])
}

function grouped(rows: Iterable<ReceivedRecord>, keyOf: (row: ReceivedRecord) => string | null) {
  const groups = new Map<string, ReceivedRecord[]>()
  for (const row of rows) {
    const key = keyOf(row)
    if (key === null) continue
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}

type Couple = readonly [before: ReceivedRecord, after: ReceivedRecord]

/** Rows that one key cannot tell apart: those that say the same first, the rest in the order of the sheet. */
function coupled(before: readonly ReceivedRecord[], after: readonly ReceivedRecord[]): Couple[] {
  if (before.length === 1 && after.length === 1) return before.map((row, at) => [row, after[at] ?? row])
  const waiting = grouped(after, contentText)
  const couples: Couple[] = []
  const open = before.filter((row) => {
    const same = waiting.get(contentText(row))?.shift()
    if (same) couples.push([row, same])
    return !same
  })
  const taken = new Set(couples.map(([, row]) => row))
  const rest = after.filter((row) => !taken.has(row))
  for (const [at, row] of open.entries()) {
    const other = rest[at]
    if (other) couples.push([row, other])
  }
  return couples
}

function couplesOf(
  round: IdentityRound,
  before: ReadonlySet<ReceivedRecord>,
  after: ReadonlySet<ReceivedRecord>,
): Couple[] {
  const there = grouped(after, round.keyOf)
  return [...grouped(before, round.keyOf)].flatMap(([key, rows]) => {
    const others = there.get(key) ?? []
    if (round.mustBeUnique && (rows.length !== 1 || others.length !== 1)) return []
    return coupled(rows, others).filter(([one, other]) => round.agrees?.(one, other) ?? true)
  })
}

/**
 * Which rows of two versions of a list are the same thing: first as a person has said, then by the form's hidden row id,
 * then by natural key. What remains is gone on one side and new on the other; likeness never pairs.
 *
 * @param said pairs of rows of these two tables
 */
export function pairRows(
  list: ReceivedTable['list'],
  before: readonly ReceivedRecord[],
  after: readonly ReceivedRecord[],
  said: readonly Couple[],
): PairedRows {
  const [open, others] = [new Set(before), new Set(after)]
  const pairs: RowPair[] = []
  const take = (couples: readonly Couple[], by: RowPair['by']) => {
    for (const [one, other] of couples) {
      open.delete(one)
      others.delete(other)
      pairs.push({ before: one, after: other, by })
    }
  }
  take(said, 'person')
  for (const [at, round] of identityRounds(list).entries())
    take(couplesOf(round, open, others), at === 0 ? 'row-id' : 'key')
  return { pairs, removed: [...open], added: [...others] }
}
