import { Button } from '@mantine/core'
import { useState } from 'react'
import type { CellDifference, RowDifference } from '../../../shared/contract/versions.ts'
import { versionWords } from '../../../shared/locale/zh/versions.ts'
import { DisclosureButton } from '../../components/disclosure-button.tsx'
import { PercentCell, SignedCell } from '../../components/signed-number.tsx'
import { SourceLink } from '../../components/source/source-link.tsx'
import { type Change, ChangeMark } from './change-mark.tsx'
import { SideCell } from './side-text.tsx'

const words = versionWords.page

/** A line of the table: what became of a cell, or (cell null) of the row as a whole. */
export interface Line {
  readonly change: Change
  readonly cell: CellDifference | null
}

export function nameOf({ before, after }: RowDifference): string {
  return after?.label ?? before?.label ?? ''
}

/** What there is to say of a row: of the row itself first, then cell by cell. */
export function linesOf(row: RowDifference): Line[] {
  if (row.change !== 'kept') return [{ change: row.change, cell: null }]
  return [
    ...(row.renamed ? [{ change: 'renamed' as const, cell: null }] : []),
    ...(row.moved ? [{ change: 'moved' as const, cell: null }] : []),
    ...row.cells
      // That a row is called otherwise has been said.
      .filter((cell) => !row.renamed || cell.after?.source?.ref !== row.after?.source?.ref)
      .map((cell) => ({ change: cell.change, cell })),
  ]
}

function Affects({ affects }: { affects: boolean }) {
  return <td>{affects ? <strong className="version-affects">{words.affects}</strong> : null}</td>
}

function CellColumns({ cell }: { cell: CellDifference }) {
  const asWritten = cell.change === 'rewritten'
  return (
    <>
      <td>{cell.label}</td>
      <SideCell side={cell.before} asWritten={asWritten} />
      <SideCell side={cell.after} asWritten={asWritten} />
      <SignedCell value={asWritten ? null : cell.difference} />
      <PercentCell value={asWritten ? null : cell.relative} />
      <Affects affects={cell.affects} />
    </>
  )
}

/** The row as a whole: its name on either side leads to the originals. */
function RowColumns({ row, line }: { row: RowDifference; line: Line }) {
  const place = line.change === 'moved'
  return (
    <>
      <td className="muted">{place ? words.place : words.wholeRow}</td>
      {[row.before, row.after].map((side, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: before and after, always both.
        <td key={index} className={side ? 'version-words' : 'muted'}>
          {side ? (
            <SourceLink source={side.source}>{place ? words.rowAt(side.row) : side.label}</SourceLink>
          ) : (
            words.absent
          )}
        </td>
      ))}
      <td />
      <td />
      <Affects affects={row.affects && line.change !== 'moved'} />
    </>
  )
}

/** One row of a list with everything that became of it; of a row that is new or gone, its cells on demand. */
export function RowLines({
  row,
  lines,
  onPart,
}: {
  row: RowDifference
  lines: readonly Line[]
  /** Takes back that a person paired the two rows. */
  onPart: () => void
}) {
  const [isOpen, setOpen] = useState(false)
  const name = nameOf(row)
  const isLonely = row.change !== 'kept'
  const shown: readonly Line[] =
    isLonely && isOpen ? [...lines, ...row.cells.map((cell) => ({ change: cell.change, cell }))] : lines
  return (
    <>
      {shown.map((line, index) => (
        <tr key={line.cell?.field ?? line.change} className={isLonely && line.cell ? 'within' : undefined}>
          {index === 0 ? (
            <th scope="rowgroup" rowSpan={shown.length} className="version-row">
              {isLonely ? (
                <DisclosureButton
                  isOpen={isOpen}
                  label={words.cellsOf(row.cells.length)}
                  onToggle={() => setOpen(!isOpen)}
                >
                  {name}
                </DisclosureButton>
              ) : (
                name
              )}
              {row.pairedBy === 'person' ? (
                <span className="version-said">
                  {versionWords.pairedBy.person}
                  <Button size="compact-xs" variant="subtle" onClick={onPart}>
                    {words.part}
                  </Button>
                </span>
              ) : null}
            </th>
          ) : null}
          <td>
            <ChangeMark change={line.change} />
          </td>
          {line.cell ? <CellColumns cell={line.cell} /> : <RowColumns row={row} line={line} />}
        </tr>
      ))}
    </>
  )
}
