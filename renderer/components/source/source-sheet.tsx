import { useEffect, useMemo, useRef } from 'react'
import type { SheetWindow } from '../../../shared/contract/sources.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { sheetLayout } from './sheet-layout.ts'

/** Width in characters → pixels, within what can be read on a small screen. */
function columnPixels(characters: number): number {
  return Math.round(Math.min(Math.max(characters * 7.5 + 12, 44), 280))
}

/** The sheet as the file shows it, with row and column heads; the pointed cell is lit and in view. */
export function SourceSheet({ sheet, pointedRef }: { sheet: SheetWindow; pointedRef: string }) {
  const frame = useRef<HTMLElement>(null)
  const pointed = useRef<HTMLTableCellElement>(null)
  const rows = useMemo(() => sheetLayout(sheet), [sheet])
  const pointedColumn = pointedRef.replace(/\d+$/, '')
  const pointedRow = Number(pointedRef.replace(/^[A-Z]+/, ''))

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new sheet or a new finger needs a new look.
  useEffect(() => {
    // As far left as the cell allows: the names of the rows are mostly there.
    if (frame.current) frame.current.scrollLeft = 0
    pointed.current?.scrollIntoView({ block: 'center', inline: 'nearest' })
  }, [sheet, pointedRef])

  return (
    <section
      ref={frame}
      className="sheet-frame"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard.
      tabIndex={0}
      aria-label={screens.source.sheetOf(sheet.sheet)}
    >
      <table className="sheet">
        <colgroup>
          <col style={{ width: 44 }} />
          {sheet.columns.map((column) => (
            <col key={column.letters} style={{ width: columnPixels(column.width) }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{screens.source.rowHead}</span>
            </th>
            {sheet.columns.map((column) => (
              <th
                key={column.letters}
                scope="col"
                className={column.letters === pointedColumn ? 'is-pointed' : undefined}
              >
                {column.letters}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.row} className={`is-${row.kind}`} title={screens.source.rowKind[row.kind]}>
              <th scope="row" className={row.row === pointedRow ? 'is-pointed' : undefined}>
                {row.row}
              </th>
              {row.places.map((place) => {
                const isPointed = place.ref === pointedRef
                return (
                  <td
                    key={place.ref}
                    ref={isPointed ? pointed : undefined}
                    colSpan={place.across}
                    rowSpan={place.down}
                    aria-current={isPointed ? 'true' : undefined}
                    className={place.cell?.numeric ? 'is-number' : undefined}
                  >
                    {place.cell?.shown}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
