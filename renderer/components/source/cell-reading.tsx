import type { SourceWindow } from '../../../shared/contract/sources.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { columnNumber } from '../../../shared/rules/cell-ref.ts'

/** Header texts that stand over a column, from the top down, each once. */
function headerPath(sheet: SourceWindow, column: number, row: number): string[] {
  const texts = sheet.rows
    .filter((one) => one.kind === 'header' && one.row < row)
    .flatMap((one) =>
      one.cells.filter((cell) => {
        const first = columnNumber(cell.ref.replace(/\d+$/, ''))
        return first <= column && column < first + cell.across
      }),
    )
    .map((cell) => cell.shown.replaceAll(/\s+/g, ''))
  return [...new Set(texts.filter((text) => text !== ''))]
}

/** What the pointed cell is about, in words: the name of its row and the headers over it. */
export function CellReading({ sheet, pointedRef }: { sheet: SourceWindow; pointedRef: string }) {
  const row = Number(pointedRef.replace(/^[A-Z]+/, ''))
  const column = columnNumber(pointedRef.replace(/\d+$/, ''))
  const nameColumn = sheet.columns.find((one) => one.field === 'name' || one.field === 'title')?.letters
  const cells = sheet.rows.find((one) => one.row === row)?.cells ?? []
  const name = cells.find((cell) => cell.ref === `${nameColumn}${row}`)?.shown ?? null
  const path = headerPath(sheet, column, row)
  return (
    <p className="cell-reading">
      <span className="pointed">{screens.source.highlighted(pointedRef)}</span>
      {name === null ? null : <strong>{name}</strong>}
      {path.length > 0 ? <span>{path.join(' / ')}</span> : null}
    </p>
  )
}
