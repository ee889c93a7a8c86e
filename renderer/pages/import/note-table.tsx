import { Button } from '@mantine/core'
import { useState } from 'react'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { WeightMark } from '../../components/marks/weight-mark.tsx'
import { CellPlaces } from './cell-places.tsx'
import type { NoteGroup } from './group-sheet.ts'

const words = screens.import
const shownAtFirst = 6

/** What there is to say about how values were understood, one line for each column and kind. */
export function NoteTable({ groups }: { groups: readonly NoteGroup[] }) {
  const [isWhole, setWhole] = useState(false)
  if (groups.length === 0) return null
  // What is only said, and asks nothing of anybody, waits.
  const grave = groups.filter((group) => group.weight !== 'remark').slice(0, shownAtFirst)
  const shown = isWhole ? groups : grave
  return (
    <>
      {shown.length > 0 ? (
        <table className="table is-small" aria-label={words.notes}>
          <thead>
            <tr>
              <th scope="col">{words.weight}</th>
              <th scope="col">{words.field}</th>
              <th scope="col">{words.note}</th>
              <th scope="col">{words.suggestion}</th>
              <th scope="col">{words.cellsOf}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ field, code, weight, message, suggestion, refs }) => (
              <tr key={`${field}/${code}`}>
                <td>
                  <WeightMark weight={weight} />
                </td>
                <th scope="row">{screens.field[field] ?? field}</th>
                <td className="words">{message}</td>
                <td className="words">
                  {suggestion ? (
                    <>
                      <strong>{suggestion.to}</strong> <span className="muted">{suggestion.why}</span>
                    </>
                  ) : (
                    screens.common.none
                  )}
                </td>
                <td>
                  <CellPlaces refs={refs} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {shown.length < groups.length ? (
        <Button size="compact-sm" variant="default" className="more" onClick={() => setWhole(true)}>
          {words.moreNotes(groups.length - shown.length)}
        </Button>
      ) : null}
    </>
  )
}
