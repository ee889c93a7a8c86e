import { Button } from '@mantine/core'
import { Fragment, type KeyboardEvent, useState } from 'react'
import type { ListDifference, RowDifference, SaidPair } from '../../../shared/contract/versions.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { terms } from '../../../shared/locale/zh/terms.ts'
import { versionWords } from '../../../shared/locale/zh/versions.ts'
import { AskedRows } from './asked-rows.tsx'
import { type Change, ChangeMark, shownChanges } from './change-mark.tsx'
import { type Line, linesOf, RowLines } from './row-lines.tsx'

const words = versionWords.page
/** A table of thousands of rows is slow to draw and nobody reads it; more come on demand. */
const batch = 200

export interface ChangeWishes {
  /** Empty or one value. */
  readonly list: string
  readonly change: string
  readonly onlyAffecting: boolean
}

interface ShownRow {
  readonly row: RowDifference
  readonly lines: readonly Line[]
}

/** The rows and lines of a list that the filters leave. */
export function shownRows(list: ListDifference, wishes: ChangeWishes): ShownRow[] {
  if (wishes.list !== '' && wishes.list !== list.list) return []
  return list.rows.flatMap((row) => {
    const lines = linesOf(row).filter(
      ({ change, cell }) =>
        (wishes.change === '' || wishes.change === change) &&
        (!wishes.onlyAffecting || (cell ? cell.affects : row.affects && change !== 'moved')),
    )
    return lines.length > 0 ? [{ row, lines }] : []
  })
}

function countOf(list: ListDifference, change: Change): number {
  if (change === 'added' || change === 'removed' || change === 'moved' || change === 'renamed')
    return list.rowCounts[change]
  return list.counts[change]
}

/** Up and down lead from row to row, on the side where one is. */
function stepBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0 || !(event.target instanceof HTMLButtonElement)) return
  const rows = [...event.currentTarget.querySelectorAll('tr')]
    .map((row) => [...row.querySelectorAll('button')])
    .filter((buttons) => buttons.length > 0)
  const at = rows.findIndex((buttons) => buttons.some((button) => button === event.target))
  const column = rows[at]?.indexOf(event.target) ?? 0
  const next = rows[at + step]
  next?.[Math.min(column, next.length - 1)]?.focus()
  event.preventDefault()
}

/** What changed, list by list, before beside after; each side leads to its original. */
export function ListDifferences({
  lists,
  wishes,
  onPair,
  onPart,
}: {
  lists: readonly ListDifference[]
  wishes: ChangeWishes
  onPair: (pair: SaidPair) => void
  onPart: (row: RowDifference) => void
}) {
  const [limit, setLimit] = useState(batch)
  const groups = lists.map((list) => ({ list, rows: shownRows(list, wishes) }))
  const total = groups.reduce((all, { rows }) => all + rows.length, 0)
  let left = limit
  return (
    <div className="table-frame fill">
      <table className="table version-table">
        <caption className="visually-hidden">{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.row}</th>
            <th scope="col">{words.change}</th>
            <th scope="col">{words.field}</th>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.after}</th>
            <th scope="col" className="number">
              {words.difference}
            </th>
            <th scope="col" className="number">
              {words.relative}
            </th>
            <th scope="col">{words.city}</th>
          </tr>
        </thead>
        <tbody onKeyDown={stepBetweenRows}>
          {groups.map(({ list, rows }) => {
            if (rows.length === 0) return null
            const shown = rows.slice(0, Math.max(0, left))
            left -= shown.length
            return (
              <Fragment key={list.list}>
                <tr className="group">
                  <th scope="rowgroup" colSpan={8}>
                    <span className="version-group">
                      {terms.list[list.list]}
                      {shownChanges.map((change) =>
                        countOf(list, change) > 0 ? (
                          <ChangeMark key={change} change={change} count={countOf(list, change)} />
                        ) : null,
                      )}
                      {list.unlisted.rows > 0 ? words.unlisted(list.unlisted.rows) : null}
                    </span>
                  </th>
                </tr>
                <AskedRows asked={list.asked} onPair={onPair} />
                {shown.map(({ row, lines }) => (
                  <RowLines
                    key={`${row.before?.id ?? ''} ${row.after?.id ?? ''}`}
                    row={row}
                    lines={lines}
                    onPart={() => onPart(row)}
                  />
                ))}
              </Fragment>
            )
          })}
        </tbody>
      </table>
      {total > limit ? (
        <Button variant="subtle" fullWidth onClick={() => setLimit(limit + batch)}>
          {screens.common.more(Math.min(batch, total - limit))}
        </Button>
      ) : null}
    </div>
  )
}
